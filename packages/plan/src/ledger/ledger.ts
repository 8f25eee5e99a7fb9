/** The ledger of the plan: one row for each group and person of whom the design asks time. */

import type { Design } from '@jointwork/language';
import type { Heads, LedgerRow } from '../plan.ts';
import type { Registry } from '../registry.ts';
import type { Timetable } from '../timetable.ts';
import { type DesignLoad, entriesOf, estimatesIn, loadAndPeople, type PartyLoad } from './load.ts';
import { dateAt, windowAt } from './windows.ts';
import { minutesOf, rounded, sumOf, weighedOf } from './workspace.ts';

export function ledgerFacts(design: Design, table: Timetable, registry: Registry): LedgerRow[] {
  const { load, people } = loadAndPeople(design, table);
  const estimates = estimatesIn(table);
  return load.parties.flatMap((party, index) => {
    const at = people[index]!;
    const own = estimates.filter((one) => one.at.to === at.to);
    if (party.spent.length === 0 && own.length === 0) return [];
    const heads = registry.people.whole(at).size;
    return {
      participant: registry.participant(at),
      heads,
      total: sumOf(minutesOf(party), heads),
      meetings: meetingsOf(party, heads, table, registry),
      terms: termsOf(party, heads, load),
      ...weighedOf([{ party, load }], heads),
      granted: party.grants,
      estimates: own.map(({ meeting, minutes, times, per }) => ({
        meeting: registry.meetingId(meeting),
        minutes: rounded(minutes),
        times,
        per,
      })),
    };
  });
}

function meetingsOf(party: PartyLoad, heads: Heads | undefined, table: Timetable, registry: Registry) {
  const sums = new Map<number, { minutes: number; sessions: number }>();
  for (const { meeting, minutes } of entriesOf(party)) {
    const known = sums.get(meeting) ?? { minutes: 0, sessions: 0 };
    sums.set(meeting, { minutes: known.minutes + minutes, sessions: known.sessions + 1 });
  }
  return [...sums].map(([index, { minutes, sessions }]) => ({
    meeting: registry.meetingId(table.meetings[index]!.meeting),
    sessions,
    ...sumOf(minutes, heads),
  }));
}

function termsOf(party: PartyLoad, heads: Heads | undefined, { terms }: DesignLoad) {
  const sums = new Map<number, { to: number; minutes: number }>();
  for (const { day, minutes } of entriesOf(party)) {
    const { from, to } = windowAt(day, 'term', terms);
    sums.set(from, { to, minutes: (sums.get(from)?.minutes ?? 0) + minutes });
  }
  return [...sums]
    .sort(([one], [other]) => one - other)
    .map(([from, { to, minutes }]) => ({ from: dateAt(from), to: dateAt(to), ...sumOf(minutes, heads) }));
}
