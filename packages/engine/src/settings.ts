import type { Severity } from '@jointwork/language';

/** How a rule is set: off, or at a severity, with options where it has any. */
export type RuleSetting = 'off' | Severity | readonly ['off' | Severity, Readonly<Record<string, unknown>>];

/** By the id of the rule; a rule that is not named keeps its own severity. */
export type RuleSettings = Readonly<Record<string, RuleSetting>>;
