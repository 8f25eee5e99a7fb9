/** Days as numbers, and the windows of time that they fall into: days, ISO weeks, months, terms, years. */
import type { Unit } from '@jointwork/language';
import type { DateSpan, IsoDate } from '../plan.ts';

/** Days since 1 January 1970. */
export type DayNumber = number;

const dayInMilliseconds = 86_400_000;

export function dayNumber(date: IsoDate): DayNumber {
  return Date.parse(date) / dayInMilliseconds;
}

export function dateAt(day: DayNumber): IsoDate {
  return new Date(day * dayInMilliseconds).toISOString().slice(0, 10);
}

/** Both ends included. */
export interface DayWindow {
  readonly from: DayNumber;
  readonly to: DayNumber;
}

/**
 * The window of a unit that holds a day. A term lasts until the next one begins, and the first also holds what comes
 * before it; where there are no terms, a year stands for one.
 */
export function windowAt(day: DayNumber, unit: Unit, terms: readonly DateSpan[]): DayWindow {
  switch (unit) {
    case 'day':
      return { from: day, to: day };
    case 'week': {
      // The first day of 1970 was a Thursday.
      const from = Math.floor((day + 3) / 7) * 7 - 3;
      return { from, to: from + 6 };
    }
    case 'term':
      return terms.length === 0 ? windowAt(day, 'year', terms) : termAt(day, terms);
    default: {
      const date = new Date(day * dayInMilliseconds);
      const [year, month] = [date.getUTCFullYear(), unit === 'year' ? 0 : date.getUTCMonth()];
      const next = unit === 'year' ? Date.UTC(year + 1, 0) : Date.UTC(year, month + 1);
      return { from: Date.UTC(year, month) / dayInMilliseconds, to: next / dayInMilliseconds - 1 };
    }
  }
}

function termAt(day: DayNumber, terms: readonly DateSpan[]): DayWindow {
  let index = terms.findLastIndex(({ from }) => dayNumber(from) <= day);
  if (index < 0) index = 0;
  const next = terms[index + 1];
  return { from: dayNumber(terms[index]!.from), to: next ? dayNumber(next.from) - 1 : dayNumber(terms[index]!.to) };
}

/** From the shortest. */
export const lengths: readonly Unit[] = ['day', 'week', 'month', 'term', 'year'];

export function isLonger(one: Unit, other: Unit): boolean {
  return lengths.indexOf(one) > lengths.indexOf(other);
}

/** How many windows of a unit start in a window of a longer one. */
export function startsIn(window: DayWindow, unit: Unit, terms: readonly DateSpan[]): number {
  let count = 0;
  let at = windowAt(window.from, unit, terms);
  while (at.from <= window.to) {
    if (at.from >= window.from) count++;
    const next = windowAt(at.to + 1, unit, terms);
    if (next.from <= at.from) break;
    at = next;
  }
  return count;
}
