import {
  check,
  type Design,
  type Framework,
  type Item,
  type Model,
  type Problem,
  type Tenet,
} from '@jointwork/language';
import { compile, dateProblems, type LoadAt, loadOf, type Plan, type Timetable, timetable } from '@jointwork/plan';
import { type FileSettings, type Finding, runRules, type Timed } from '@jointwork/rules';
import type { FileState, Planned } from './file-state.ts';

export interface Analysis {
  readonly findings: readonly Problem[];
  readonly plans: Map<Design, Plan>;
}

export interface AnalysisInput {
  frameworkOf(tenet: Tenet): Framework | undefined;
  modelOf(file: string): Model | undefined;
  usedElsewhere(item: Item): boolean;
  /** What was worked out with the loads of the file. */
  readonly tables: ReadonlyMap<Design, Planned>;
  /** What all designs of the workspace ask of somebody. */
  loadsOf(key: string): readonly LoadAt[];
  readonly today: string | undefined;
  readonly settings: FileSettings;
  /** Shows all findings of a draft, at their own severities. */
  readonly strict: boolean;
  readonly timed?: Timed;
  onError?(error: unknown, file: string): void;
}

/** A linked file, as far as it is analysed. */
export type Analysed = Pick<FileState, 'uri' | 'text' | 'model' | 'parseProblems' | 'imports' | 'linkProblems'>;

/** Errors of the language, plans and findings of one linked file. */
export function analyse(state: Analysed, input: AnalysisInput): Analysis {
  const { model, uri, text } = state;
  const plans = new Map<Design, Plan>();
  if (state.parseProblems.some(({ code }) => code === 'newer-edition')) return { findings: state.parseProblems, plans };
  const problems = [...state.parseProblems, ...state.imports!.problems, ...state.linkProblems, ...check(model, uri)];
  const tables = new Map<Design, Timetable>();
  for (const design of model.items) {
    if (design.kind !== 'design') continue;
    const table = input.tables.get(design)?.table ?? timetable(design, uri);
    tables.set(design, table);
    problems.push(...dateProblems(design, uri, table));
    plans.set(design, compile(design, { file: uri, frameworkOf: input.frameworkOf, table }));
  }
  const { settings, strict, today, timed, onError } = input;
  const { findings } = runRules({
    file: uri,
    model,
    text,
    settings: settings.rules,
    strict,
    today,
    timed,
    imported: state.imports!.files,
    usedElsewhere: input.usedElsewhere,
    planOf: (design) => plans.get(design),
    loadOf: (design) => input.tables.get(design)?.load ?? loadOf(design, tables.get(design)!),
    loadsOf: input.loadsOf,
    modelOf: input.modelOf,
    // A rule that fails is silent; it does not take the other findings with it.
    onError: (error) => onError?.(error, uri),
  });
  problems.push(...findings.filter(({ file }) => file === uri));
  if (settings.ignored) return { findings: [], plans };
  problems.sort(byPlace);
  for (const [design, plan] of plans) plans.set(design, withFindings(plan, design, problems, findings, uri));
  return { findings: problems, plans };
}

/** A plan can be read alone: it says what was found in its design, wherever that stands. */
function withFindings(
  plan: Plan,
  design: Design,
  problems: readonly Problem[],
  findings: readonly Finding[],
  uri: string,
): Plan {
  const inside = problems.filter(({ span }) => design.span.start <= span.start && span.start <= design.span.end);
  const outside = findings.filter(({ file }) => file !== uri);
  return {
    ...plan,
    findings: [...inside.map((problem) => ({ ...problem, file: uri })), ...outside].map((finding) => ({
      rule: finding.code,
      severity: finding.severity,
      message: finding.message,
      source: { file: finding.file, span: finding.span },
      related: (finding.related ?? []).map(({ message, place }) => ({ message, source: place })),
    })),
  };
}

function byPlace(one: Problem, other: Problem): number {
  return one.span.start - other.span.start || one.span.end - other.span.end || (one.code < other.code ? -1 : 1);
}
