import type { Severity } from '@jointwork/language';
import { optionsOf } from './options.ts';
import type { Rule } from './rule.ts';

/** How strongly a rule speaks, as the configuration writes it. */
export type SettingWord = 'off' | 'info' | 'warn' | 'error';

/** A word, or a word with the rule's options. */
export type RuleSetting = SettingWord | readonly [SettingWord, Readonly<Record<string, unknown>>];

/** By the id of a rule; one that is not named keeps its own severity and defaults. */
export type RuleSettings = Readonly<Record<string, RuleSetting>>;

/** A rule as it is to run. */
export interface RuleInForce {
  readonly rule: Rule;
  /** Set: in place of whatever severity the rule would choose. */
  readonly severity?: Severity;
  readonly options: Readonly<Record<string, unknown>>;
}

const severities: Readonly<Record<Exclude<SettingWord, 'off'>, Severity>> = {
  info: 'info',
  warn: 'warning',
  error: 'error',
};

/** The rules that settings leave on, in their order. */
export function rulesInForce(rules: readonly Rule[], settings: RuleSettings): readonly RuleInForce[] {
  return rules.flatMap((rule) => asSet(rule, settings));
}

function asSet(rule: Rule, settings: RuleSettings): RuleInForce | readonly never[] {
  const setting = Object.hasOwn(settings, rule.id) ? settings[rule.id] : undefined;
  if (setting === undefined) return rule.optIn ? [] : { rule, options: optionsOf(rule.options, undefined) };
  const [word, given] = typeof setting === 'string' ? [setting, undefined] : setting;
  if (word === 'off') return [];
  return { rule, severity: severities[word], options: optionsOf(rule.options, given) };
}
