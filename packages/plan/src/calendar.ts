/** What a calendar says about days: which are closed and why, which are working days, and where terms begin and end. */
import type { Calendar, Closed, Period } from '@jointwork/language';
import { addTo, dayAfter, dayBefore, maxDate, minDate, Temporal, weekdayOf } from './days.ts';
import type { DateSpan, IsoDate } from './plan.ts';

/** A calendar and the file that declares it. */
export interface CalendarAt {
  readonly calendar: Calendar;
  readonly file: string;
}

/** Tells the clause that closes a day; undefined for an open one. */
export type ClosedOn = (date: IsoDate) => Closed | undefined;

const lookups = new WeakMap<Calendar, ClosedOn>();

/** The closed days of one calendar. Where several clauses close a day, the one that closes longest answers. */
export function closedOn(calendar: Calendar): ClosedOn {
  const known = lookups.get(calendar);
  if (known) return known;
  const lookup = lookupOf(calendar);
  lookups.set(calendar, lookup);
  return lookup;
}

function lookupOf(calendar: Calendar): ClosedOn {
  const sorted = closures([calendar]);
  // For each clause, the one among it and those before it that reaches farthest: a day is closed if that one holds it.
  const farthest: Closed[] = [];
  for (const closed of sorted) {
    const before = farthest.at(-1);
    farthest.push(before && before.to.value >= closed.to.value ? before : closed);
  }
  return (date) => {
    let low = 0;
    let high = sorted.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (sorted[middle]!.from.value <= date) low = middle + 1;
      else high = middle;
    }
    const candidate = farthest[low - 1];
    return candidate && candidate.to.value >= date ? candidate : undefined;
  };
}

/** The clauses that make sense, by their first day. */
function closures(calendars: readonly Calendar[]): Closed[] {
  return calendars
    .flatMap(({ closed }) => closed)
    .filter(({ from, to }) => from.valid && to.valid && from.value <= to.value)
    .sort((a, b) => (a.from.value < b.from.value ? -1 : a.from.value > b.from.value ? 1 : 0));
}

/** A period as written; undefined where a date does not exist or the end lies before the start. */
export function spanOf(period: Period | undefined): DateSpan | undefined {
  if (!period?.from.valid || !period.to.valid || period.from.value > period.to.value) return undefined;
  return { from: period.from.value, to: period.to.value };
}

/** Closed days in a row that separate two terms. */
const termBreak = 7;

/**
 * The terms of a period: the stretches between runs of seven or more closed days. A weekend joins the closed days on
 * its two sides but does not count, so that a closed school week is no end of term.
 *
 * @param calendars whose closed days count, one beside the other; without any, the period is one term
 */
export function termsOf(calendars: readonly Calendar[], period: DateSpan | undefined): readonly DateSpan[] {
  if (!period) return [];
  const [calendar, ...more] = calendars;
  if (!calendar) return [period];
  if (more.length > 0) return termsBetween(closures(calendars), period);
  const key = `${period.from} ${period.to}`;
  // Many designs share a calendar and its period, so the terms are worked out once.
  const known = knownTerms.get(calendar)?.get(key);
  if (known) return known;
  const terms = termsBetween(closures(calendars), period);
  knownTerms.set(calendar, (knownTerms.get(calendar) ?? new Map()).set(key, terms));
  return terms;
}

const knownTerms = new WeakMap<Calendar, Map<string, readonly DateSpan[]>>();

function termsBetween(sorted: readonly Closed[], period: DateSpan): readonly DateSpan[] {
  const breaks: DateSpan[] = [];
  let run: { from: IsoDate; to: IsoDate; days: number } | undefined;
  const settle = () => {
    if (run && run.days >= termBreak) breaks.push({ from: run.from, to: run.to });
  };
  for (const { from, to } of sorted) {
    if (run && from.value <= nextWorkingDay(run.to)) {
      if (to.value <= run.to) continue;
      run = { from: run.from, to: to.value, days: run.days + daysIn(maxDate(from.value, dayAfter(run.to)), to.value) };
    } else {
      settle();
      run = { from: from.value, to: to.value, days: daysIn(from.value, to.value) };
    }
  }
  settle();
  const terms: DateSpan[] = [];
  let start = period.from;
  for (const { from, to } of breaks) {
    const last = minDate(dayBefore(from), period.to);
    if (last >= start) terms.push({ from: start, to: last });
    start = maxDate(start, dayAfter(to));
  }
  if (start <= period.to) terms.push({ from: start, to: period.to });
  return terms;
}

/** The first day after `date` that is no Saturday or Sunday. */
function nextWorkingDay(date: IsoDate): IsoDate {
  let next = dayAfter(date);
  while (weekdayOf(next) > 5) next = addTo(next, 1, 'day');
  return next;
}

function daysIn(from: IsoDate, to: IsoDate): number {
  return Temporal.PlainDate.from(from).until(to, { largestUnit: 'day' }).days + 1;
}
