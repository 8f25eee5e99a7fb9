/** Who meets whom, as a table wants it: parties in an order in which those who are close stand beside each other. */
import type { Plan, PlanTie } from '@jointwork/plan';

export interface Meets {
  readonly parties: readonly string[];
  between(one: string, other: string): PlanTie | undefined;
}

export function meetsOf({ graph }: Plan): Meets {
  const ties = new Map<string, Map<string, PlanTie>>();
  const add = (one: string, other: string, tie: PlanTie) => {
    const mine = ties.get(one) ?? new Map<string, PlanTie>();
    ties.set(one, mine.set(other, tie));
  };
  for (const tie of graph.ties) {
    const [one, other] = tie.between;
    add(one, other, tie);
    add(other, one, tie);
  }
  // Whoever attends something and meets nobody is in the table too: that is what it should show.
  for (const { participants } of graph.circles) {
    for (const one of participants) if (!ties.has(one)) ties.set(one, new Map());
  }
  return {
    parties: byCloseness([...ties.keys()], (one, other) => ties.get(one)?.get(other)?.sessions ?? 0),
    between: (one, other) => ties.get(one)?.get(other),
  };
}

/** Begins with whoever meets most, and goes on with whoever is closest to those who are listed already. */
function byCloseness(all: readonly string[], sessions: (one: string, other: string) => number): readonly string[] {
  const left = new Map(all.map((one) => [one, 0]));
  const totals = new Map(all.map((one) => [one, all.reduce((sum, other) => sum + sessions(one, other), 0)]));
  const closer = (one: string, other: string) =>
    left.get(one)! - left.get(other)! || totals.get(one)! - totals.get(other)!;
  const order: string[] = [];
  while (left.size > 0) {
    const next = [...left.keys()].reduce((best, one) => (closer(one, best) > 0 ? one : best));
    order.push(next);
    left.delete(next);
    for (const [one, ties] of left) left.set(one, ties + sessions(one, next));
  }
  return order;
}
