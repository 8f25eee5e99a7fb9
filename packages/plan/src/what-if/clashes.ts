/** Sessions of a design at which people are wanted elsewhere at the same time, in it or in another design. */
import type { DesignLoad, LoadAt, PartyLoad } from '../ledger/load.ts';
import { dateAt } from '../ledger/windows.ts';
import type { Plan } from '../plan.ts';
import type { WhatIfItem } from './what-if.ts';

export interface Clash {
  /** Their names. */
  readonly meeting: string;
  readonly other: string;
  /** Where the other meeting is in another design. */
  readonly design?: string;
  readonly who: string;
  /** Days since 1970. */
  readonly days: ReadonlySet<number>;
}

const dayInMilliseconds = 86_400_000;

/**
 * The clashes of a design, by meeting and what it clashes with: of several people who share two sessions, the one whom it
 * meets most often.
 *
 * @param others what other designs ask of somebody, without this one
 */
export function clashesIn(load: DesignLoad, others: (party: PartyLoad) => readonly LoadAt[]): Map<string, Clash> {
  const found = new Map<string, Clash>();
  for (const party of load.parties) {
    const days = byDay(party.busy);
    if (days.size === 0) continue;
    const own = new Map<string, Clash & { days: Set<number> }>();
    const look = (their: PartyLoad, meetings: readonly string[], design?: string) => {
      for (let i = 0; i < their.busy.length; i += 4) {
        const [other, from, until, floats] = [
          their.busy[i]!,
          their.busy[i + 1]!,
          their.busy[i + 2]!,
          their.busy[i + 3]!,
        ];
        for (const at of around(days, from, until)) {
          const [meeting, start, end, floating] = [
            party.busy[at]!,
            party.busy[at + 1]!,
            party.busy[at + 2]!,
            party.busy[at + 3]!,
          ];
          if (floating !== floats || start >= until || from >= end) continue;
          // Of two meetings of one design, one tells it.
          if (design === undefined && other >= meeting) continue;
          const key = `${meeting} ${design ?? ''} ${other}`;
          const known = own.get(key) ?? {
            meeting: load.meetings[meeting]!,
            other: meetings[other]!,
            ...(design === undefined ? {} : { design }),
            who: party.name,
            days: new Set<number>(),
          };
          known.days.add(Math.floor(Math.max(start, from) / dayInMilliseconds));
          own.set(key, known);
        }
      }
    };
    look(party, load.meetings);
    for (const at of others(party)) look(at.party, at.load.meetings, at.load.design);
    for (const [key, clash] of own) {
      const most = found.get(key);
      if (!most || clash.days.size > most.days.size) found.set(key, clash);
    }
  }
  return found;
}

/** Where sessions begin in the list, by each day that they touch. */
function byDay(busy: readonly number[]): Map<number, number[]> {
  const days = new Map<number, number[]>();
  for (let i = 0; i < busy.length; i += 4) {
    const last = Math.floor(busy[i + 2]! / dayInMilliseconds);
    for (let day = Math.floor(busy[i + 1]! / dayInMilliseconds); day <= last; day++) {
      const known = days.get(day);
      if (known) known.push(i);
      else days.set(day, [i]);
    }
  }
  return days;
}

function around(days: ReadonlyMap<number, readonly number[]>, from: number, until: number): Iterable<number> {
  const found = new Set<number>();
  const last = Math.floor(until / dayInMilliseconds);
  for (let day = Math.floor(from / dayInMilliseconds); day <= last; day++) {
    for (const at of days.get(day) ?? []) found.add(at);
  }
  return found;
}

/** Clashes on days on which there were none. */
export function clashBreaks(
  before: ReadonlyMap<string, Clash>,
  after: ReadonlyMap<string, Clash>,
  plan: Plan,
): WhatIfItem[] {
  const key = ({ meeting, other, design }: Clash) => `${meeting} ${design ?? ''} ${other}`;
  const known = new Map([...before.values()].map((clash) => [key(clash), clash]));
  return [...after.values()].flatMap((clash): WhatIfItem[] => {
    const then = known.get(key(clash));
    const days = [...clash.days].filter((day) => !then?.days.has(day));
    if (days.length === 0) return [];
    const meeting = plan.meetings.find(({ name }) => name === clash.meeting);
    const params = {
      who: clash.who,
      count: days.length,
      date: dateAt(Math.min(...days)),
      meeting: clash.meeting,
      other: clash.other,
      design: clash.design ?? 'none',
    };
    const message = { key: 'what-if.double-booking', params };
    return [{ kind: 'double-booking', message, meeting: meeting?.id, source: meeting?.source ?? plan.design.source }];
  });
}
