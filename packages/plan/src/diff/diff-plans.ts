import type { Plan } from '../plan.ts';
import type { DiffSide, PlanDiff } from './diff.ts';

/** The difference between two plans, by meaning. */
export function diffPlans(before: Plan | undefined, after: Plan | undefined): PlanDiff {
  return {
    version: 1,
    before: before && sideOf(before),
    after: after && sideOf(after),
    changes: [],
    hours: [],
    findings: { new: [], fixed: [], still: 0 },
  };
}

function sideOf({ design: { name, title, source } }: Plan): DiffSide {
  return { design: name, title, source };
}
