/** What the plan asks of each, before and after. */
import type { LedgerRow, Plan } from '../plan.ts';
import type { HoursAsked, HoursChange } from './diff.ts';
import type { Identities } from './renames.ts';
import type { Side } from './side.ts';

/** Those of whom more or less is asked; in the order of the later plan, then those of whom nothing is asked any more. */
export function hoursChanges(
  { renames }: Pick<Identities, 'renames'>,
  before: Side | undefined,
  after: Side | undefined,
): HoursChange[] {
  const earlier = new Map(
    (before?.plan.ledger ?? []).map((row) => [renames.participant.get(row.participant) ?? `- ${row.participant}`, row]),
  );
  const there = new Set<string>();
  const changes = (after?.plan.ledger ?? []).flatMap((row) => {
    there.add(row.participant);
    const was = askedOf(earlier.get(row.participant));
    const is = askedOf(row);
    const isSame = JSON.stringify(was) === JSON.stringify(is) || (!was && !is);
    return isSame ? [] : { who: after!.participant(row.participant), before: was, after: is };
  });
  const gone = [...earlier].flatMap(([id, row]) => {
    const was = askedOf(row);
    return there.has(id) || !was ? [] : { who: before!.participant(row.participant), before: was };
  });
  return [...changes, ...gone];
}

/** Undefined where nothing is asked. */
function askedOf(row: LedgerRow | undefined): HoursAsked | undefined {
  if (!row || row.total.perHead === 0) return undefined;
  const { total, window, windows } = row;
  const fullest = windows.toSorted(
    (a, b) => b.perHead - b.given - (a.perHead - a.given) || (a.from < b.from ? -1 : 1),
  )[0];
  return {
    perHead: total.perHead,
    all: total.all,
    window,
    fullest: fullest && { from: fullest.from, asked: fullest.perHead, given: fullest.given },
    over: windows.filter(({ over }) => over > 0).length,
  };
}

/** Minutes of all heads that a meeting takes. */
export function timeOf(plan: Plan, meeting: string): number {
  return plan.ledger.reduce((sum, { meetings }) => {
    return (
      sum + meetings.filter((row) => row.meeting === meeting).reduce((all, row) => all + (row.all ?? row.perHead), 0)
    );
  }, 0);
}
