/**
 * Dates as the plan writes them: ISO strings, which compare as text in the order of time. Arithmetic is Temporal's;
 * nothing here knows today.
 */
import type { Unit, Weekday } from '@jointwork/language';
import { Temporal } from 'temporal-polyfill';
import type { IsoDate, IsoDateTime } from './plan.ts';

export { Temporal };

/** Days of the week by ISO number, from 1. */
const isoNumbers: Readonly<Record<Weekday, number>> = {
  Monday: 1,
  Tuesday: 2,
  Wednesday: 3,
  Thursday: 4,
  Friday: 5,
  Saturday: 6,
  Sunday: 7,
};

/** The last date that a protocol file can write; nothing is planned beyond it. */
export const lastDate: IsoDate = '9999-12-31';

const durations = { day: 'days', week: 'weeks', month: 'months', year: 'years' } as const;

/** `date` moved by `n` calendar units; the last day that can be written where that lies beyond it. */
export function addTo(date: IsoDate, n: number, unit: Exclude<Unit, 'term'>): IsoDate {
  // Ten thousand years in days: more would leave Temporal's range, and any calendar of use.
  const bounded = Math.max(-3_652_425, Math.min(3_652_425, Math.trunc(n)));
  try {
    const moved = Temporal.PlainDate.from(date).add({ [durations[unit]]: bounded });
    return moved.year > 9999 ? lastDate : moved.toString();
  } catch {
    return lastDate;
  }
}

export function dayBefore(date: IsoDate): IsoDate {
  return Temporal.PlainDate.from(date).subtract({ days: 1 }).toString();
}

export function dayAfter(date: IsoDate): IsoDate {
  return addTo(date, 1, 'day');
}

/** The first day at or after `date` that falls on the weekday. */
export function onOrAfter(date: IsoDate, day: Weekday): IsoDate {
  const from = Temporal.PlainDate.from(date);
  return from.add({ days: (isoNumbers[day] - from.dayOfWeek + 7) % 7 }).toString();
}

/** The last day at or before `date` that falls on the weekday. */
export function onOrBefore(date: IsoDate, day: Weekday): IsoDate {
  const to = Temporal.PlainDate.from(date);
  return to.subtract({ days: (to.dayOfWeek - isoNumbers[day] + 7) % 7 }).toString();
}

/** ISO number, from 1 for Monday. */
export function weekdayOf(date: IsoDate): number {
  return Temporal.PlainDate.from(date).dayOfWeek;
}

export function isoNumber(day: Weekday): number {
  return isoNumbers[day];
}

/** Which of its weekday's days in the month a date is, from 1 to 5. */
export function ordinalInMonth(date: IsoDate): number {
  return Math.ceil(Temporal.PlainDate.from(date).day / 7);
}

export function maxDate(a: IsoDate, b: IsoDate): IsoDate {
  return a > b ? a : b;
}

export function minDate(a: IsoDate, b: IsoDate): IsoDate {
  return a < b ? a : b;
}

/** A year; nothing that starts before the last year to be written may end after it. */
const maxMinutes = 527_040;

/** When something happens on a day: with zone and offset where they are known, floating otherwise. */
export interface Moment {
  readonly date: IsoDate;
  readonly start?: IsoDateTime;
  readonly end?: IsoDateTime;
  readonly zone?: string;
  readonly offset?: string;
  readonly endOffset?: string;
  readonly minutes?: number;
  /** Milliseconds that order moments: since the epoch with a zone, else as if the zone were UTC. */
  readonly from: number;
  /** Equal to `from` where the length is unknown. */
  readonly until: number;
}

/**
 * A moment on `date` at `at` minutes after midnight, `minutes` long. A time that the clocks skip moves forward; a length
 * is exact, so that a night session over a change of clocks ends when people have sat that long.
 */
export function moment(date: IsoDate, at?: number, minutes?: number, zone?: string): Moment {
  const key = `${date} ${at} ${minutes} ${zone}`;
  let known = moments.get(key);
  if (!known) {
    known = makeMoment(date, at, minutes, zone);
    if (moments.size >= mostMoments) moments.clear();
    moments.set(key, known);
  }
  return known;
}

/** Designs of one place meet on the same days, and an edit seldom moves one: most moments were made before. */
const moments = new Map<string, Moment>();
const mostMoments = 5000;

function makeMoment(date: IsoDate, at?: number, minutes?: number, zone?: string): Moment {
  const day = Temporal.PlainDate.from(date);
  const known = { ...(zone === undefined ? {} : { zone }), ...(minutes === undefined ? {} : { minutes }) };
  if (at === undefined) {
    const from = day.toZonedDateTime(zone ?? 'UTC').epochMilliseconds;
    return { date, ...known, from, until: from };
  }
  const local = day.toPlainDateTime({ hour: Math.trunc(at / 60) % 24, minute: at % 60 });
  const start = local.toZonedDateTime(zone ?? 'UTC');
  const end = minutes === undefined || date >= '9999' ? undefined : start.add({ minutes: wholeMinutes(minutes) });
  const starts = localTime(start);
  return {
    ...known,
    date: starts.slice(0, 10),
    start: starts,
    ...(end === undefined ? {} : { end: localTime(end) }),
    ...(zone === undefined ? {} : { zone: start.timeZoneId, offset: start.offset }),
    ...(zone === undefined || end === undefined ? {} : { endOffset: end.offset }),
    from: start.epochMilliseconds,
    until: (end ?? start).epochMilliseconds,
  };
}

/** Temporal takes whole minutes only; a session longer than a year is a slip that another check reports. */
function wholeMinutes(minutes: number): number {
  return Math.max(0, Math.min(Math.round(minutes), maxMinutes));
}

/** The clock on the wall, to the minute: the moment moved by its offset, which is quicker than to ask for each field. */
function localTime({ epochMilliseconds, offsetNanoseconds }: Temporal.ZonedDateTime): IsoDateTime {
  return new Date(epochMilliseconds + offsetNanoseconds / 1e6).toISOString().slice(0, 16);
}

/**
 * The date and minutes after midnight that lie `minutes` after the end of a moment.
 *
 * @param zone whose clocks are read; where it or the moment floats, the moment's own
 */
export function after(
  held: Moment,
  minutes: number,
  zone = held.zone,
): { readonly date: IsoDate; readonly at: number } {
  const clocks = held.zone === undefined ? 'UTC' : (zone ?? held.zone);
  const end = Temporal.Instant.fromEpochMilliseconds(held.until).toZonedDateTimeISO(clocks);
  // A thousand years in minutes keeps within Temporal's range.
  const then = end.add({ minutes: Math.min(minutes, 525_960_000) });
  if (then.year > 9999) return { date: lastDate, at: 0 };
  return { date: then.toPlainDate().toString(), at: then.hour * 60 + then.minute };
}

const zones = new Map<string, boolean>();

/** Whether sessions can be placed in a zone of this name. */
export function isZone(zone: string): boolean {
  let known = zones.get(zone);
  if (known === undefined) {
    try {
      Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone);
      known = true;
    } catch {
      known = false;
    }
    zones.set(zone, known);
  }
  return known;
}
