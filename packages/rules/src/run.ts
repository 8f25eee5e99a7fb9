import type { Design, Model } from '@jointwork/language';
import { type Plan, wholeActivity } from '@jointwork/plan';
import { asDraft } from './drafts.ts';
import { Exceptions, exceptionFix, exceptionProblems } from './exceptions.ts';
import type { Finding, RuleResult } from './finding.ts';
import { Layout } from './fixes/layout.ts';
import { rules as allRules } from './generated/rules.ts';
import { findingOf } from './report.ts';
import type { DesignContext, MeetingAt, Report, Rule } from './rule.ts';
import { type RuleInForce, type RuleSettings, rulesInForce } from './settings.ts';

/** One file, linked and planned, and how the rules are set for it. */
export interface RuleInput {
  /** The id (URI) of the file. */
  readonly file: string;
  readonly model: Model;
  /** Undefined for a design that could not be planned; its rules are then silent. */
  planOf(design: Design): Plan | undefined;
  /** The text of the file; without it, findings come without fixes. */
  readonly text?: string;
  readonly settings?: RuleSettings;
  /** Shows all findings of a draft, at their own severities. */
  readonly strict?: boolean;
  /** Models of other files, for exceptions that stand there. */
  readonly modelOf?: (file: string) => Model | undefined;
  /** By default every rule there is. */
  readonly rules?: readonly Rule[];
  /** Told of an error inside a rule, which then stays silent; without it, the error is thrown. */
  readonly onError?: (error: unknown, rule: string) => void;
}

/**
 * Everything that the rules find in the designs and protocols of one file, exceptions and drafts seen to; and what is
 * wrong with the names of rules in its exceptions.
 */
export function runRules(input: RuleInput): RuleResult {
  const { file, model } = input;
  const inForce = rulesInForce(input.rules ?? allRules, input.settings ?? {});
  const layout = input.text === undefined ? undefined : new Layout(input.text);
  const exceptions = new Exceptions((asked) => (asked === file ? model : input.modelOf?.(asked)));
  const findings: Finding[] = [];

  const collect = (check: (rule: RuleInForce) => Iterable<Report> | undefined): Finding[] => {
    const found: Finding[] = [];
    for (const rule of inForce) {
      for (const report of reportsOf(rule, check, input)) {
        const finding = findingOf(report, rule, file, layout);
        if (finding && !exceptions.cover(finding)) found.push(finding);
      }
    }
    return found;
  };

  for (const item of model.items) {
    if (item.kind === 'protocol') {
      const context = { file, protocol: item };
      findings.push(...collect(({ rule, options }) => rule.checkProtocol?.(context, options)));
    } else if (item.kind === 'design') {
      const plan = input.planOf(item);
      if (!plan) continue;
      const context = designContext(file, item, plan);
      const found = collect(({ rule, options }) => rule.checkDesign?.(context, options));
      const isDraft = item.status?.value === 'draft' && !input.strict;
      findings.push(...(isDraft ? asDraft(item, file, found) : found));
    }
  }
  const offered = layout ? findings.map((one) => withException(one, input, layout)) : findings;
  const all = [...offered, ...exceptionProblems(model).map((problem) => ({ ...problem, file }))];
  all.sort((one, other) => one.span.start - other.span.start || one.span.end - other.span.end);
  return { findings: all, used: exceptions.used };
}

/** The reports of one rule: all of them or, where it fails and somebody is told, none. */
function reportsOf(
  inForce: RuleInForce,
  check: (rule: RuleInForce) => Iterable<Report> | undefined,
  { onError }: RuleInput,
): readonly Report[] {
  try {
    return [...(check(inForce) ?? [])];
  } catch (error) {
    if (!onError) throw error;
    onError(error, inForce.rule.id);
    return [];
  }
}

function designContext(file: string, design: Design, plan: Plan): DesignContext {
  const declared = [...design.activities, ...design.reviews];
  const meetings = declared.map((meeting, index): MeetingAt => {
    const whole = meeting.kind === 'review' ? meeting : wholeActivity(meeting);
    return { meeting, whole, planned: plan.meetings[index]! };
  });
  return { file, design, plan, meetings };
}

/** Adds the way that is always open. What a draft folds into one line is no finding to be set aside. */
function withException(finding: Finding, { file, model }: RuleInput, layout: Layout): Finding {
  if (finding.file !== file || finding.code === 'draft') return finding;
  const fix = exceptionFix(finding, model, layout);
  return fix ? { ...finding, fixes: [...(finding.fixes ?? []), fix] } : finding;
}
