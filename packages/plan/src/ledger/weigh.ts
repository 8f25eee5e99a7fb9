/** What is asked of a head against what is available and granted, window by window. */
import type { Unit } from '@jointwork/language';
import type { DateSpan } from '../plan.ts';
import { entriesOf, type PartyLoad } from './load.ts';
import { type DayNumber, type DayWindow, dayNumber, isLonger, lengths, startsIn, windowAt } from './windows.ts';

/** The load of one participant in one design, and when and by which terms that design runs. */
export interface LoadIn {
  readonly party: PartyLoad;
  readonly active?: DateSpan;
  readonly terms: readonly DateSpan[];
}

/** Minutes per head. */
export interface WeighedWindow extends DayWindow {
  readonly wanted: number;
  /** What is available in the window, with the grants that come again in each. */
  readonly given: number;
  /** What neither `given` nor what was left of grants for longer times covers. */
  readonly over: number;
}

export interface Weighed {
  readonly unit: Unit;
  /** In order; those in which something is asked. */
  readonly windows: readonly WeighedWindow[];
}

/** Sums of shares of minutes are not exact: less than this is nothing. */
const hair = 1e-6;

/**
 * Weighs the load of one participant over all designs that it is in. The window is that of what is available, else of the
 * longest grant; undefined where there is neither.
 */
export function weigh(loads: readonly LoadIn[]): Weighed | undefined {
  const available = loads.find(({ party }) => party.available)?.party.available;
  const granted = loads.flatMap(({ party, active }) => {
    const days = active && { from: dayNumber(active.from), to: dayNumber(active.to) };
    return party.grants.map((grant) => ({ ...grant, days }));
  });
  const unit = available?.per ?? lengths.findLast((one) => granted.some(({ per }) => per === one));
  if (unit === undefined) return undefined;
  const terms = loads.find((load) => load.terms.length > 0)?.terms ?? [];
  const windows = new Map<DayNumber, { window: DayWindow; wanted: number }>();
  for (const { party } of loads) {
    for (const { day, minutes } of entriesOf(party)) {
      const window = windowAt(day, unit, terms);
      const known = windows.get(window.from);
      if (known) known.wanted += minutes;
      else windows.set(window.from, { window, wanted: minutes });
    }
  }
  const again = granted.filter(({ per }) => !isLonger(per, unit));
  const pools = granted
    .filter(({ per }) => isLonger(per, unit))
    .sort((one, other) => lengths.indexOf(one.per) - lengths.indexOf(other.per))
    .map((grant) => ({ ...grant, left: new Map<DayNumber, number>() }));
  const weighed: WeighedWindow[] = [];
  for (const { window, wanted } of [...windows.values()].sort((a, b) => a.window.from - b.window.from)) {
    let given = available?.minutes ?? 0;
    for (const { minutes, per, days } of again) {
      if (runs(days, window)) given += minutes * (per === unit ? 1 : startsIn(window, per, terms));
    }
    let over = wanted - given;
    for (const { minutes, per, days, left } of pools) {
      if (over <= hair || !runs(days, window)) continue;
      const around = windowAt(window.from, per, terms).from;
      const there = left.get(around) ?? minutes;
      const taken = Math.min(there, over);
      left.set(around, there - taken);
      over -= taken;
    }
    weighed.push({ ...window, wanted, given, over: over > hair ? over : 0 });
  }
  return { unit, windows: weighed };
}

/** A grant is there while its design runs. */
function runs(days: DayWindow | undefined, { from, to }: DayWindow): boolean {
  return !days || (days.from <= to && from <= days.to);
}
