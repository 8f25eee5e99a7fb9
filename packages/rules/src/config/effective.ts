import { rules } from '../generated/rules.ts';
import { rulesInForce, type SettingWord } from '../settings.ts';
import type { FileSettings } from './settings-of.ts';

/** How a rule works in the end: a severity or `default` where the rule chooses its own, with its options if it has any. */
export type EffectiveRule =
  | SettingWord
  | 'default'
  | readonly [SettingWord | 'default', Readonly<Record<string, unknown>>];

const words = { error: 'error', warning: 'warn', info: 'info' } as const;

/** Every rule there is, and how it works under some settings. */
export function effectiveRules({ rules: settings }: Pick<FileSettings, 'rules'>): Record<string, EffectiveRule> {
  const inForce = new Map(rulesInForce(rules, settings).map((one) => [one.rule.id, one]));
  const effective: Record<string, EffectiveRule> = Object.create(null);
  for (const { id } of rules) {
    const one = inForce.get(id);
    const word = !one ? 'off' : one.severity ? words[one.severity] : 'default';
    effective[id] = one && Object.keys(one.options).length > 0 ? [word, one.options] : word;
  }
  return effective;
}
