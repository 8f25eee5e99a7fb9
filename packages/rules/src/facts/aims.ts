import type { CoverageRow, Plan } from '@jointwork/plan';

/** The coverage of a tenet, by the name that its framework gives it. */
export function coverageOf(tenet: string, { coverage }: Plan): CoverageRow | undefined {
  return coverage.find((row) => row.tenet === tenet);
}

/** Whether a design aims at a tenet: it has a target for it, or an activity that is for it. */
export function aimsAt(tenet: string, plan: Plan): boolean {
  const row = coverageOf(tenet, plan);
  return row !== undefined && (row.targets.length > 0 || row.serves.some((served) => served.for));
}

/** How many levels a rise has; undefined where a level is missing or unknown. */
export function riseOf({ levels }: CoverageRow, from: string | undefined, to: string | undefined): number | undefined {
  const [low, high] = [from, to].map((level) => (level === undefined ? -1 : levels.indexOf(level)));
  return low! < 0 || high! < 0 ? undefined : high! - low!;
}
