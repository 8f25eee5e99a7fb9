import type { Allow, Problem } from '@jointwork/language';

/**
 * What a rule found, in the common shape of problems; `code` is the id of the rule. Three codes are no rules: `draft` for
 * what a draft folds into one line, `unknown-rule` and `never-excepted` for exceptions that name no rule to set aside.
 */
export interface Finding extends Problem {
  /** The file where `span` stands: mostly, but not always, the one that was checked. */
  readonly file: string;
}

/** What the rules have to say about a file. */
export interface RuleResult {
  /** In the order of the text. */
  readonly findings: readonly Finding[];
  /** The exceptions that excepted something. */
  readonly used: ReadonlySet<Allow>;
}
