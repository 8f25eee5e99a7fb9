/** Whom the meetings of all designs connect. */
import type { People, PortfolioEntry } from './make.ts';
import type { PortfolioCircle } from './portfolio.ts';

/** @param ids of the designs, beside the entries */
export function circlesAcross(
  entries: readonly PortfolioEntry[],
  ids: readonly string[],
  people: People,
): PortfolioCircle[] {
  const leaders = new Map<string, string>();
  const leaderOf = (party: string): string => {
    let at = party;
    for (let next = leaders.get(at); next !== undefined && next !== at; next = leaders.get(at)) at = next;
    // Shortens the way for those who ask next.
    for (let next = party; next !== at; ) {
      const after = leaders.get(next)!;
      leaders.set(next, at);
      next = after;
    }
    return at;
  };
  const meeting = entries.map(({ plan }) =>
    plan.graph.circles.map((circle) => people.idsOf(circle.participants, plan)),
  );
  for (const circles of meeting) {
    for (const [first, ...others] of circles) {
      if (first === undefined) continue;
      if (!leaders.has(first)) leaders.set(first, first);
      for (const other of others) {
        if (!leaders.has(other)) leaders.set(other, other);
        leaders.set(leaderOf(other), leaderOf(first));
      }
    }
  }
  const found = new Map<string, { parties: string[]; designs: Set<string> }>();
  for (const party of leaders.keys()) {
    const leader = leaderOf(party);
    const circle = found.get(leader) ?? { parties: [], designs: new Set() };
    circle.parties.push(party);
    found.set(leader, circle);
  }
  for (const [index, circles] of meeting.entries()) {
    for (const [first] of circles) if (first !== undefined) found.get(leaderOf(first))?.designs.add(ids[index]!);
  }
  return [...found.values()]
    .sort((one, other) => other.parties.length - one.parties.length || (one.parties[0]! < other.parties[0]! ? -1 : 1))
    .map(({ parties, designs }) => ({ parties, designs: [...designs] }));
}
