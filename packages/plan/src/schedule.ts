/**
 * One schedule, expanded: the sessions that are held, the days that are skipped and why, or the reason why it has no
 * dates. Usable by itself; what surrounds a schedule comes in through the context.
 */
import type {
  AsNeeded,
  Calendar,
  Closed,
  DateAt,
  Distance,
  Every,
  Once,
  Schedule,
  Span,
  Within,
} from '@jointwork/language';
import type { ClosedOn } from './calendar.ts';
import { addTo, after, dayAfter, dayBefore, lastDate, type Moment, maxDate, minDate, moment } from './days.ts';
import type { DateSpan, IsoDate } from './plan.ts';
import { isWorkday, visitGrid } from './recurrence.ts';

/** Sessions of one design at most. */
export const maxSessions = 20_000;

/** Open days that are counted at most when working days are looked for. */
const maxDayWalk = 20_000;

/** Who says that a day is closed. */
export interface Closure {
  readonly calendar: Calendar;
  readonly closed: Closed;
  /** Index of the organisation whose calendar it is, in the list that the context was made from; −1 is the design's. */
  readonly organisation: number;
}

export interface ScheduleContext {
  /** The design's; without it, recurrences run from their own dates. */
  readonly period?: DateSpan;
  /** IANA; without it, times float. */
  readonly zone?: string;
  readonly terms: readonly DateSpan[];
  /** The first day for a recurrence without `from`: after the first sessions of what it comes after. */
  readonly notBefore?: IsoDate;
  /** What working days and `every weekday` go by. */
  readonly closed: ClosedOn;
  /** Who closes a day for those who attend then. */
  readonly closure: (date: IsoDate) => Closure | undefined;
  /** What `within` follows; undefined where that has no dates. */
  readonly followed?: readonly Held[];
  /** The length of the next session, on this day; asked once for each session that is held, in order. */
  readonly minutes: (date: IsoDate) => number | undefined;
  /** Sessions and skipped days that may still be made. */
  readonly limit: number;
}

/** A session that is held. */
export interface Held extends Moment {
  /** The words that named the day. */
  readonly span: Span;
}

export interface Skipped {
  readonly date: IsoDate;
  /** What closes the day; undefined for one that `except` names. */
  readonly closure?: Closure;
  /** The words that take the day out: of the `closed` clause, in its calendar's file, or of the date after `except`. */
  readonly span: Span;
}

export interface Expansion {
  readonly held: readonly Held[];
  readonly skipped: readonly Skipped[];
  /** Why there are no dates; undefined for a dated schedule. */
  readonly undated?: 'as-needed' | 'within-undated' | 'no-period';
  /** The limit ended it. */
  readonly stopped: boolean;
  /** `n times` could not be reached within the period. */
  readonly short?: { readonly wanted: number };
}

export function expand(schedule: Schedule, context: ScheduleContext): Expansion {
  switch (schedule.kind) {
    case 'every':
      return every(schedule, context);
    case 'once':
      return once(schedule, context);
    case 'within':
      return within(schedule, context);
    case 'as-needed':
      return undated('as-needed');
  }
}

function undated(why: NonNullable<Expansion['undated']>): Expansion {
  return { held: [], skipped: [], undated: why, stopped: false };
}

/** A time of day takes part only where it exists. */
function timeOf(schedule: Once | Every | Within | AsNeeded): number | undefined {
  return schedule.at?.valid ? schedule.at.value : undefined;
}

// ------------------------------------------------------------------------------------------------ once

/** Dates that are written are held, open or closed: whoever wrote the day meant it. */
function once(schedule: Once, context: ScheduleContext): Expansion {
  const dates = written(schedule.dates);
  const held = dates.slice(0, context.limit).map((date) => hold(date.value, date.span, schedule, context));
  return { held, skipped: [], stopped: dates.length > held.length };
}

/** The dates that exist, each once, in order. */
function written(dates: readonly DateAt[]): readonly DateAt[] {
  const seen = new Set<string>();
  return dates
    .filter(({ valid, value }) => valid && !seen.has(value) && seen.add(value))
    .sort((a, b) => (a.value < b.value ? -1 : 1));
}

function hold(date: IsoDate, span: Span, schedule: Once | Every | Within, context: ScheduleContext): Held {
  return { ...moment(date, timeOf(schedule), context.minutes(date), context.zone), span };
}

// ----------------------------------------------------------------------------------------------- every

function every(schedule: Every, context: ScheduleContext): Expansion {
  const also = written(schedule.also);
  const reach = reachOf(schedule, context);
  if (!reach && also.length === 0) return undated('no-period');

  // Days first, lengths after: whose turn it is depends on the order of all sessions, `also on` included.
  const days = new Map<IsoDate, Span>(also.map(({ value, span }) => [value, span]));
  const extra = new Set(days.keys());
  const except = new Map(written(schedule.except).map(({ value, span }) => [value, span]));
  const skipped: Skipped[] = [];
  const wanted = schedule.times?.value;
  let grid = 0;
  let stopped = false;
  const visit = (date: IsoDate): boolean => {
    if (wanted !== undefined && grid >= wanted) return false;
    if (days.size + skipped.length >= context.limit) {
      stopped = true;
      return false;
    }
    if (extra.has(date)) return true;
    const skip = skipOf(date, except, context);
    if (skip) skipped.push(skip);
    else {
      days.set(date, schedule.span);
      grid++;
    }
    return wanted === undefined || grid < wanted;
  };
  if (reach) visitGrid(schedule, { ...reach, terms: context.terms, closed: context.closed }, visit);
  const held = [...days]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .slice(0, context.limit)
    .map(([date, span]) => hold(date, span, schedule, context));
  return {
    held,
    skipped,
    stopped,
    ...(wanted !== undefined && grid < wanted && !stopped ? { short: { wanted } } : {}),
  };
}

function skipOf(date: IsoDate, except: ReadonlyMap<IsoDate, Span>, context: ScheduleContext): Skipped | undefined {
  const excepted = except.get(date);
  if (excepted) return { date, span: excepted };
  const closure = context.closure(date);
  return closure && { date, closure, span: closure.closed.span };
}

/** The first and the last day of a recurrence, within the design; undefined where nothing says when it would be. */
function reachOf(schedule: Every, context: ScheduleContext): { from: IsoDate; to: IsoDate } | undefined {
  const { period } = context;
  const from = schedule.from?.valid ? schedule.from.value : undefined;
  const until = schedule.until?.valid ? schedule.until.value : undefined;
  if (period) {
    const start = maxDate(period.from, from ?? context.notBefore ?? period.from);
    return { from: start, to: until === undefined ? period.to : minDate(until, period.to) };
  }
  if (from === undefined) return undefined;
  if (until !== undefined) return { from, to: until };
  return { from, to: schedule.times ? lastDate : dayBefore(addTo(from, 1, 'year')) };
}

// ---------------------------------------------------------------------------------------------- within

function within(schedule: Within, context: ScheduleContext): Expansion {
  const { followed } = context;
  if (!followed) return undated('within-undated');
  const held: Held[] = [];
  for (const other of followed.slice(0, context.limit)) {
    const { date, at } = latest(schedule, other, context);
    held.push({ ...moment(date, at, context.minutes(date), context.zone), span: schedule.span });
  }
  return { held, skipped: [], stopped: held.length < followed.length };
}

/** The last moment that is still within the distance, moved back to an open day, never before the other has ended. */
function latest(schedule: Within, other: Held, context: ScheduleContext): { date: IsoDate; at?: number } {
  const { distance } = schedule;
  // In the zone of this meeting, as its own days and times are.
  const ends: { readonly date: IsoDate; readonly at?: number } = other.start ? after(other, 0, context.zone) : other;
  const end = ends.date;
  const at = timeOf(schedule);
  const floor = at !== undefined && ends.at !== undefined && at < ends.at ? dayAfter(end) : end;
  const { unit, value } = distance;
  const clock = unit === 'min' || unit === 'h';
  // A limit in minutes or hours of a session without a time of day is a limit in whole days.
  const limit = clock && other.start ? after(other, value * (unit === 'h' ? 60 : 1), context.zone) : undefined;
  let date =
    limit?.date ?? (clock ? dayAt(end, value / (unit === 'h' ? 24 : 1_440)) : dayWithin(end, distance, context));
  if (limit && at !== undefined && at > limit.at) date = dayBefore(date);
  if (context.period && date > context.period.to) date = maxDate(context.period.to, end);
  // No day is left for the written time: as late as the limit allows, else as soon as the other has ended.
  if (date < floor) return limit ?? { date: end, at: ends.at ?? at };
  const open = openDay(date, floor, context);
  if (at !== undefined || !limit) return { date: open, at };
  return open === limit.date ? limit : { date: open, at: open === end ? ends.at : limit.at };
}

function dayAt(end: IsoDate, days: number): IsoDate {
  return addTo(end, Math.floor(days), 'day');
}

function openDay(date: IsoDate, floor: IsoDate, context: ScheduleContext): IsoDate {
  let day = date;
  for (let step = 0; step < maxDayWalk && day > floor; step++) {
    const closure = context.closure(day);
    if (!closure) return day;
    // Over the closed stretch in one step.
    day = maxDate(floor, dayBefore(minDate(day, closure.closed.from.value)));
  }
  return day;
}

/** The last day within a distance in calendar units or working days. Within n terms: by the end of the n-th term after. */
export function dayWithin(
  end: IsoDate,
  { unit, value }: Distance,
  context: Pick<ScheduleContext, 'terms' | 'closed' | 'period'>,
): IsoDate {
  switch (unit) {
    case 'min':
      return dayAt(end, value / 1_440);
    case 'h':
      return dayAt(end, value / 24);
    case 'working-day':
      return workingDaysAfter(end, value, context.closed);
    case 'term': {
      const current = context.terms.findIndex(({ to }) => to >= end);
      const then = context.terms[Math.min(context.terms.length - 1, current + Math.trunc(value))];
      return current < 0 || !then ? maxDate(end, context.period?.to ?? end) : then.to;
    }
    default:
      return addTo(end, value, unit);
  }
}

function workingDaysAfter(end: IsoDate, days: number, closed: ClosedOn): IsoDate {
  let date = end;
  let left = Math.trunc(days);
  for (let step = 0; step < maxDayWalk && left > 0 && date < lastDate; step++) {
    date = dayAfter(date);
    const closure = closed(date);
    if (closure) date = maxDate(date, closure.to.value);
    else if (isWorkday(date)) left--;
  }
  return date;
}
