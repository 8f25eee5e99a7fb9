import type { Block, Design, Item, Model } from '@jointwork/language';
import { type DesignLoad, type LoadAt, loadOf, type Plan, timetable, wholeActivity } from '@jointwork/plan';
import { holds } from './blocks.ts';
import { asDraft } from './drafts.ts';
import { Exceptions, exceptionFix, exceptionProblems, writtenExceptions } from './exceptions.ts';
import type { Finding, RuleResult } from './finding.ts';
import { Layout } from './fixes/layout.ts';
import { rules as allRules } from './generated/rules.ts';
import { findingOf } from './report.ts';
import type { DesignContext, ExceptionsContext, FileContext, MeetingAt, Report, Rule } from './rule.ts';
import { type RuleInForce, type RuleSettings, rulesInForce } from './settings.ts';

/** Does some work of a rule and gives back what comes of it. */
export type Timed = <T>(rule: string, work: () => T) => T;

/** One file, linked and planned, and how the rules are set for it. */
export interface RuleInput {
  /** The id (URI) of the file. */
  readonly file: string;
  readonly model: Model;
  /** Undefined for a design that could not be planned; its rules are then silent. */
  planOf(design: Design): Plan | undefined;
  /** What a design asks of whom; without it, it is worked out. */
  loadOf?(design: Design): DesignLoad;
  /** What all designs of the workspace ask of a participant; without it, the design is taken to be the only one. */
  readonly loadsOf?: (key: string) => readonly LoadAt[];
  /** The text of the file; without it, findings come without fixes. */
  readonly text?: string;
  readonly settings?: RuleSettings;
  /** Shows all findings of a draft, at their own severities. */
  readonly strict?: boolean;
  /** Models of other files, for exceptions that stand there. */
  readonly modelOf?: (file: string) => Model | undefined;
  /** For each import, in the order of the model, the file that it leads to. */
  readonly imported?: readonly (string | undefined)[];
  /** Whether another file uses what this one declares; without it, every item counts as used. */
  readonly usedElsewhere?: (item: Item) => boolean;
  /** The day of the check, as an ISO date; without it, no exception has run out. */
  readonly today?: string;
  /** By default every rule there is. */
  readonly rules?: readonly Rule[];
  /** Does the work of a rule, and may look at a clock before and after it. */
  readonly timed?: Timed;
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
  const around: FileContext = {
    file,
    model,
    imported: input.imported ?? [],
    usedElsewhere: input.usedElsewhere ?? (() => true),
  };
  const exceptions = new Exceptions((asked) => (asked === file ? model : input.modelOf?.(asked)));
  const failed = new Set<string>();
  const collect = (check: (rule: RuleInForce) => Iterable<Report> | undefined): Finding[] => {
    const found: Finding[] = [];
    for (const rule of inForce) {
      for (const report of reportsOf(rule, check, input, failed)) {
        const finding = findingOf(report, rule, file, layout);
        if (finding && !exceptions.cover(finding)) found.push(finding);
      }
    }
    return found;
  };

  const ofFile: Finding[] = [];
  const ofDesigns: { design: Design; isDraft: boolean; found: Finding[] }[] = [];
  for (const item of model.items) {
    if (item.kind === 'protocol') {
      const context = { file, protocol: item };
      ofFile.push(...collect(({ rule, options }) => rule.checkProtocol?.(context, options)));
    } else if (item.kind === 'design') {
      const plan = input.planOf(item);
      if (!plan) continue;
      const context = designContext(around, item, plan, input);
      const found = collect(({ rule, options }) => rule.checkDesign?.(context, options));
      ofDesigns.push({ design: item, isDraft: item.status?.value === 'draft' && !input.strict, found });
    }
  }
  // What a draft does not use yet, it may use when it is finished.
  const isDrafted = ofDesigns.some(({ isDraft }) => isDraft);
  const later = isDrafted ? [] : collect(({ rule, options }) => rule.checkFile?.(around, options));
  const context: ExceptionsContext = {
    file,
    today: input.today,
    exceptions: writtenExceptions(around, {
      used: exceptions.used,
      ran: (id) => inForce.some(({ rule }) => rule.id === id && !(isDrafted && rule.checkFile)) && !failed.has(id),
      complete: (block) =>
        designsAround(block, model).every((design) => ofDesigns.some((one) => one.design === design)),
    }),
  };
  later.push(...collect(({ rule, options }) => rule.checkExceptions?.(context, options)));
  for (const finding of later) {
    (ofDesigns.find(({ design }) => holds(design, finding.span.start))?.found ?? ofFile).push(finding);
  }
  const findings = [
    ...ofFile,
    ...ofDesigns.flatMap(({ design, isDraft, found }) => (isDraft ? asDraft(design, file, found) : found)),
  ];
  const offered = layout ? findings.map((one) => withException(one, input, layout)) : findings;
  const all = [...offered, ...exceptionProblems(model).map((problem) => ({ ...problem, file }))];
  all.sort((one, other) => one.span.start - other.span.start || one.span.end - other.span.end);
  return { findings: all, used: exceptions.used };
}

const untimed: Timed = (_rule, work) => work();

/** The design that holds a block, if any. */
function designsAround(block: Block, { items }: Model): readonly Design[] {
  return items.filter((item) => item.kind === 'design').filter((design) => holds(design, block.span.start));
}

/** The reports of one rule: all of them or, where it fails and somebody is told, none. */
function reportsOf(
  inForce: RuleInForce,
  check: (rule: RuleInForce) => Iterable<Report> | undefined,
  { onError, timed = untimed }: RuleInput,
  failed: Set<string>,
): readonly Report[] {
  try {
    return timed(inForce.rule.id, () => [...(check(inForce) ?? [])]);
  } catch (error) {
    if (!onError) throw error;
    onError(error, inForce.rule.id);
    failed.add(inForce.rule.id);
    return [];
  }
}

function designContext(around: FileContext, design: Design, plan: Plan, input: RuleInput): DesignContext {
  const declared = [...design.activities, ...design.reviews];
  const meetings = declared.map((meeting, index): MeetingAt => {
    const whole = meeting.kind === 'review' ? meeting : wholeActivity(meeting);
    return { meeting, whole, planned: plan.meetings[index]! };
  });
  const { file } = around;
  let known: DesignLoad | undefined;
  const load = () => {
    known ??= input.loadOf?.(design) ?? loadOf(design, timetable(design, file));
    return known;
  };
  return {
    file,
    design,
    plan,
    meetings,
    get load() {
      return load();
    },
    loadsOf: (key) => {
      if (input.loadsOf) return input.loadsOf(key);
      const party = load().parties.find((one) => one.key === key);
      return party ? [{ file, load: load(), party }] : [];
    },
    around,
  };
}

/** Adds the way that is always open. What a draft folds into one line is no finding to be set aside. */
function withException(finding: Finding, { file, model }: RuleInput, layout: Layout): Finding {
  if (finding.file !== file || finding.code === 'draft') return finding;
  const fix = exceptionFix(finding, model, layout);
  return fix ? { ...finding, fixes: [...(finding.fixes ?? []), fix] } : finding;
}
