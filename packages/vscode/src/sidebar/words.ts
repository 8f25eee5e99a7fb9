import { env, l10n } from 'vscode';

/** Minutes as people say them: `45 min`, `2.5 h`. */
export function hours(minutes: number): string {
  return minutes < 60 ? l10n.t('{0} min', minutes) : l10n.t('{0} h', inHours(minutes));
}

/** What is asked of what is there: `9.5 of 2 h`, `45 min of 2 h`. */
export function part(wanted: number, given: number): string {
  if (wanted < 60 || given < 60) return l10n.t('{0} of {1}', hours(wanted), hours(given));
  return l10n.t('{0} of {1} h', inHours(wanted), inHours(given));
}

function inHours(minutes: number): string {
  return new Intl.NumberFormat(env.language, { maximumFractionDigits: 1 }).format(minutes / 60);
}

/** A day of the calendar, with its weekday and without its year where that is the present one. */
export function day(date: string): string {
  const value = new Date(`${date}T00:00Z`);
  const isThisYear = value.getUTCFullYear() === new Date().getUTCFullYear();
  const parts = { weekday: 'short', day: 'numeric', month: 'short', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat(env.language, isThisYear ? parts : { ...parts, year: 'numeric' }).format(value);
}

/** A month of the calendar: `March 2027`. */
export function month(date: string): string {
  const format = new Intl.DateTimeFormat(env.language, { month: 'long', year: 'numeric', timeZone: 'UTC' });
  return format.format(new Date(`${date}T00:00Z`));
}
