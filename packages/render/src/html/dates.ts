/** Days and times of a plan in words. Plan times are wall-clock times, so nothing here converts between zones. */
import type { DateSpan, IsoDate } from '@jointwork/plan';

const formats = new Map<string, Intl.DateTimeFormat>();

function format(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${JSON.stringify(options)}`;
  let made = formats.get(key);
  if (!made) {
    made = new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
    formats.set(key, made);
  }
  return made;
}

const noon = (date: IsoDate) => new Date(`${date.slice(0, 10)}T12:00Z`);

/** `Tuesday 8 September 2026` */
export function longDay(date: IsoDate, locale: string): string {
  return `${format(locale, { weekday: 'long' }).format(noon(date))} ${plainDay(date, locale)}`;
}

/** `8 September 2026` */
export function plainDay(date: IsoDate, locale: string): string {
  return format(locale, { day: 'numeric', month: 'long', year: 'numeric' }).format(noon(date));
}

/** `Tue 8 Sept` */
export function shortDay(date: IsoDate, locale: string): { readonly weekday: string; readonly day: string } {
  return {
    weekday: format(locale, { weekday: 'short' }).format(noon(date)),
    day: format(locale, { day: 'numeric', month: 'short' }).format(noon(date)),
  };
}

/** `September 2026` */
export function monthOf(date: IsoDate, locale: string): string {
  return format(locale, { month: 'long', year: 'numeric' }).format(noon(date));
}

/** `Sept` */
export function shortMonth(date: IsoDate, locale: string): string {
  return format(locale, { month: 'short' }).format(noon(date));
}

/** `2 September – 20 December 2026`: what both ends share is said once. */
export function dayRange(from: IsoDate, to: IsoDate, locale: string): string {
  const range = format(locale, { day: 'numeric', month: 'long', year: 'numeric' }).formatRange(noon(from), noon(to));
  // Some platforms put thin spaces around the dash.
  return range.replaceAll(/[\u2009\u202f]/g, ' ');
}

/** Whole days from one day to another; negative where the second is earlier. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return Math.round((noon(to).getTime() - noon(from).getTime()) / 86_400_000);
}

/** The week, Monday to Sunday, that a day is in. */
export function weekOf(date: IsoDate): DateSpan {
  const monday = noon(date);
  monday.setUTCDate(monday.getUTCDate() - ((monday.getUTCDay() + 6) % 7));
  const sunday = new Date(monday);
  sunday.setUTCDate(sunday.getUTCDate() + 6);
  return { from: monday.toISOString().slice(0, 10), to: sunday.toISOString().slice(0, 10) };
}

/** `15:30` of `2026-09-08T15:30` */
export function timeOf(start: string): string {
  return start.slice(11, 16);
}

/** The clock, so many minutes after a local start; it begins again at midnight. */
export function clock(start: string, minutes: number): string {
  const [hours = 0, past = 0] = timeOf(start).split(':').map(Number);
  const total = (((hours * 60 + past + minutes) % 1440) + 1440) % 1440;
  return `${pad(Math.floor(total / 60))}:${pad(total % 60)}`;
}

/** `0:38`, where a session has no time of day: how long it has gone on. */
export function elapsed(minutes: number): string {
  return `${Math.floor(minutes / 60)}:${pad(minutes % 60)}`;
}

const pad = (value: number) => String(value).padStart(2, '0');
