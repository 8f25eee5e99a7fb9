import { pages } from './generated/pages.ts';
import { rules } from './generated/rules.ts';
import type { Page } from './page.ts';
import type { Rule } from './rule.ts';

export { type Category, categories } from './categories.ts';
export { type EffectiveRule, effectiveRules } from './config/effective.ts';
export { type Checked, type FindShared, type LoadedConfig, loadConfig, type Shared } from './config/layers.ts';
export { problemAt as configProblem, readConfig } from './config/read.ts';
export { isRoot } from './config/root.ts';
export { defaultSettings, type FileSettings, settingsFor } from './config/settings-of.ts';
export type { Finding, RuleResult } from './finding.ts';
export { neverExcepted, ruleIds } from './ids.ts';
export { ruleMessages } from './messages/en.ts';
export type { NumberOption, OptionSchema } from './options.ts';
export type { Page } from './page.ts';
export { messageKey, type Rule } from './rule.ts';
export { type RuleInput, runRules, type Timed } from './run.ts';
export type { RuleSetting, RuleSettings, SettingWord } from './settings.ts';
export { type SourceId, sources } from './sources.ts';
export { rules };

const byId = new Map(rules.map((rule) => [rule.id, rule]));

/** The rule with an id; undefined for one that this release does not have. */
export function ruleOf(id: string): Rule | undefined {
  return byId.get(id);
}

/** The page of a rule; undefined for one that this release does not have. */
export function pageOf(id: string): Page | undefined {
  return Object.hasOwn(pages, id) ? pages[id] : undefined;
}
