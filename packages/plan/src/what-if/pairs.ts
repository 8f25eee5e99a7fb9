import type { Place } from '@jointwork/language';
import type { Belonging } from '../belonging.ts';
import type { Plan, PlanMeeting, PlanSession } from '../plan.ts';

/** A plan as it is and as it is supposed, with the people of each. */
export interface Pair {
  readonly before: Plan;
  readonly after: Plan;
  readonly was: Belonging;
  readonly is: Belonging;
}

export interface Kept<T> {
  readonly was: T;
  readonly is: T;
}

/** Parts of two plans that come from the same words, and those that only the first has. */
export function pairs<T extends { readonly source: Place }>(before: readonly T[], after: readonly T[]) {
  const now = new Map(after.map((part) => [placeKey(part.source), part]));
  const kept: Kept<T>[] = [];
  const gone: T[] = [];
  for (const was of before) {
    const is = now.get(placeKey(was.source));
    if (is) kept.push({ was, is });
    else gone.push(was);
  }
  return { kept, gone };
}

export function placeKey({ file, span }: Place): string {
  return `${file} ${span.start}-${span.end}`;
}

export function titleOf({ title, name }: { readonly title?: string; readonly name: string }): string {
  return title ?? name;
}

export function sessionsOf({ sessions }: Plan, { id }: PlanMeeting): readonly PlanSession[] {
  return sessions.filter(({ meeting }) => meeting === id);
}
