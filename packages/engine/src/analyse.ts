import { check, type Design, type Framework, type Problem, type Tenet } from '@jointwork/language';
import { compile, dateProblems, type Plan, timetable } from '@jointwork/plan';
import type { FileState } from './file-state.ts';
import type { RuleSettings } from './settings.ts';

export interface Analysis {
  readonly findings: readonly Problem[];
  readonly plans: Map<Design, Plan>;
}

export interface AnalysisInput {
  frameworkOf(tenet: Tenet): Framework | undefined;
  readonly rules: RuleSettings;
}

/** Errors of the language, plans and findings of one linked file. */
export function analyse(state: FileState, input: AnalysisInput): Analysis {
  const { model, uri } = state;
  const plans = new Map<Design, Plan>();
  const findings: Problem[] = [...state.parseProblems];
  if (model.edition && state.parseProblems.some(({ code }) => code === 'newer-edition')) return { findings, plans };
  findings.push(...state.imports!.problems, ...state.linkProblems, ...check(model, uri));
  for (const item of model.items) {
    if (item.kind !== 'design') continue;
    const table = timetable(item, uri);
    findings.push(...dateProblems(item, uri, table));
    plans.set(item, compile(item, { file: uri, frameworkOf: input.frameworkOf, table }));
  }
  findings.sort(byPlace);
  return { findings, plans };
}

function byPlace(one: Problem, other: Problem): number {
  return one.span.start - other.span.start || one.span.end - other.span.end || (one.code < other.code ? -1 : 1);
}
