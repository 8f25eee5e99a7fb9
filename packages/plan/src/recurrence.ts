/** `every …` as the RFC 5545 rule that it is: which days the grid names, before anybody asks which of them are closed. */
import type { DayOn, Every, OrdinalWord, Unit, Weekday } from '@jointwork/language';
import { RRuleTemporal } from 'rrule-temporal';
import type { ClosedOn } from './calendar.ts';
import {
  addTo,
  isoNumber,
  maxDate,
  minDate,
  onOrAfter,
  onOrBefore,
  ordinalInMonth,
  Temporal,
  weekdayOf,
} from './days.ts';
import type { DateSpan, IsoDate } from './plan.ts';

/** Days that a grid may name before the search ends, whoever asks: a bound on work, not on sessions. */
const maxDays = 100_000;
const firstBatch = 64;

const codes: Readonly<Record<Weekday, string>> = {
  Monday: 'MO',
  Tuesday: 'TU',
  Wednesday: 'WE',
  Thursday: 'TH',
  Friday: 'FR',
  Saturday: 'SA',
  Sunday: 'SU',
};
const byNumber = ['', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const workweek = ['MO', 'TU', 'WE', 'TH', 'FR'];

const frequencies = { day: 'DAILY', week: 'WEEKLY', month: 'MONTHLY', year: 'YEARLY' } as const;
/** Longer steps would leave the years that can be written. */
const longest = { day: 3_652_425, week: 521_775, month: 120_000, year: 10_000 } as const;

const ordinalNumbers: Readonly<Record<OrdinalWord, number>> = { first: 1, second: 2, third: 3, fourth: 4, last: -1 };

export interface GridContext {
  /** The first day that the grid may name. */
  readonly from: IsoDate;
  /** The last one. */
  readonly to: IsoDate;
  readonly terms: readonly DateSpan[];
  /** The days on which `weekday` and `term` do not fall. */
  readonly closed: ClosedOn;
}

/** Visits the days of a recurrence in order until `visit` answers false. */
export function visitGrid(every: Every, context: GridContext, visit: (date: IsoDate) => boolean): void {
  if (context.from > context.to) return;
  const unit = every.unit.value;
  const n = Math.max(1, Math.trunc(every.n));
  if (unit === 'weekday') visitWeekdays(every, n, context, visit);
  else if (unit === 'term') visitTerms(every, n, context, visit);
  else visitRule(ruleOf(every, unit, n, context), context, visit);
}

interface Rule {
  readonly freq: 'DAILY' | 'WEEKLY' | 'MONTHLY' | 'YEARLY';
  readonly interval: number;
  readonly byDay: string[];
  readonly byMonth?: number[];
  readonly from: IsoDate;
}

/**
 * Asks for days in growing batches: the library is quick while it makes a whole list, and ten times slower when it asks
 * after each day whether to go on.
 */
function visitRule(rule: Rule | undefined, { to }: GridContext, visit: (date: IsoDate) => boolean): void {
  if (!rule || rule.from > to) return;
  const options = {
    freq: rule.freq,
    interval: rule.interval,
    ...(rule.byDay.length > 0 ? { byDay: rule.byDay } : {}),
    ...(rule.byMonth ? { byMonth: rule.byMonth } : {}),
    wkst: 'MO',
    dtstart: noon(rule.from),
    until: noon(to),
    maxIterations: maxDays,
    cache: false,
  };
  let seen = 0;
  for (let count = firstBatch; ; count = Math.min(count * 8, maxDays)) {
    const days = new RRuleTemporal({ ...options, count }).all();
    for (; seen < days.length; seen++) {
      if (!visit(new Date(days[seen]!.epochMilliseconds).toISOString().slice(0, 10))) return;
    }
    if (days.length < count || count === maxDays) return;
  }
}

/** A day as the recurrence library wants it: the zone plays no part, as only dates are asked for. */
function noon(date: IsoDate): Temporal.ZonedDateTime {
  return Temporal.PlainDate.from(date).toZonedDateTime({ timeZone: 'UTC', plainTime: '12:00' });
}

function ruleOf(every: Every, unit: Exclude<Unit, 'term'>, n: number, context: GridContext): Rule | undefined {
  const interval = Math.min(n, longest[unit]);
  const days = every.days;
  const { from } = context;
  if (unit === 'day') {
    const byDay = days.map(({ day }) => codes[day.value]);
    return { freq: frequencies[unit], interval, byDay, from: firstNamed(from, days) };
  }
  if (unit === 'week') {
    const first = firstNamed(from, days);
    const byDay = days.length > 0 ? days.map(({ day }) => codes[day.value]) : [byNumber[weekdayOf(first)]!];
    return { freq: frequencies[unit], interval, byDay: [...new Set(byDay)], from: first };
  }
  // Months and years keep the ordinal weekday: the one that is written, else that of the first named day.
  const starts =
    days.length > 0 ? days.map((day) => ordinalStart(day, context)) : [keptOrdinal(from, byNumber[weekdayOf(from)]!)];
  const known = starts.filter((start) => start !== undefined);
  if (known.length === 0) return undefined;
  const first = known.reduce((a, b) => (b.from < a.from ? b : a)).from;
  return {
    freq: frequencies[unit],
    interval,
    byDay: [...new Set(known.map(({ code }) => code))],
    ...(unit === 'year' ? { byMonth: [Temporal.PlainDate.from(first).month] } : {}),
    from: first,
  };
}

function firstNamed(from: IsoDate, days: readonly DayOn[]): IsoDate {
  if (days.length === 0) return from;
  return days.map(({ day }) => onOrAfter(from, day.value)).reduce(minDate);
}

/** The first day at or after the start that a day of a month names, and how the rule writes it. */
function ordinalStart(day: DayOn, context: GridContext): { from: IsoDate; code: string } | undefined {
  const code = codes[day.day.value];
  if (!day.ordinal) return keptOrdinal(onOrAfter(context.from, day.day.value), code);
  const ordinal = `${ordinalNumbers[day.ordinal.value]}${code}`;
  let first: IsoDate | undefined;
  const rule: Rule = { freq: 'MONTHLY', interval: 1, byDay: [ordinal], from: context.from };
  visitRule(rule, context, (date) => {
    if (date < context.from) return true;
    first = date;
    return false;
  });
  return first === undefined ? undefined : { from: first, code: ordinal };
}

/** A fifth becomes the last, as most months have no fifth. */
function keptOrdinal(date: IsoDate, code: string): { from: IsoDate; code: string } {
  const ordinal = ordinalInMonth(date);
  return { from: date, code: `${ordinal === 5 ? -1 : ordinal}${code}` };
}

/** Every n-th open day from Monday to Friday. */
function visitWeekdays(every: Every, n: number, context: GridContext, visit: (date: IsoDate) => boolean): void {
  const named = every.days.map(({ day }) => codes[day.value]).filter((code) => workweek.includes(code));
  if (every.days.length > 0 && named.length === 0) return;
  const byDay = named.length > 0 ? named : workweek;
  const rule: Rule = { freq: 'WEEKLY', interval: 1, byDay, from: context.from };
  let count = 0;
  visitRule(rule, context, (date) => {
    if (context.closed(date)) return true;
    return count++ % n === 0 ? visit(date) : true;
  });
}

/** The first open such day of every n-th term, or the one that is named: the second Wednesday, the last Friday. */
function visitTerms(every: Every, n: number, context: GridContext, visit: (date: IsoDate) => boolean): void {
  const terms = context.terms.filter(({ to }) => to >= context.from);
  for (let index = 0; index < terms.length; index += n) {
    const term = terms[index]!;
    const from = maxDate(term.from, context.from);
    const to = minDate(term.to, context.to);
    const days = every.days.length > 0 ? every.days : [undefined];
    const found = days.flatMap((day) => dayOfTerm(day, from, to, context.closed) ?? []).sort();
    for (const date of new Set(found)) if (!visit(date)) return;
  }
}

function dayOfTerm(day: DayOn | undefined, from: IsoDate, to: IsoDate, closed: ClosedOn): IsoDate | undefined {
  const wanted = day?.ordinal ? ordinalNumbers[day.ordinal.value] : 1;
  // A term holds no long closure, so that an open day is never far from either of its ends.
  const last = wanted === -1;
  const step = (day ? 7 : 1) * (last ? -1 : 1);
  let date = !day ? from : last ? onOrBefore(to, day.day.value) : onOrAfter(from, day.day.value);
  let count = 0;
  for (let tries = 0; tries < maxDays && date >= from && date <= to; tries++, date = addTo(date, step, 'day')) {
    if (closed(date) || !(day || isWorkday(date))) continue;
    if (++count === Math.abs(wanted)) return date;
  }
  return undefined;
}

/** Whether a weekday is one of Monday to Friday. */
export function isWorkday(date: IsoDate): boolean {
  return weekdayOf(date) <= isoNumber('Friday');
}
