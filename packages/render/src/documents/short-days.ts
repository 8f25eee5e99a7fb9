/** Many days on a line: months and years are said once. */
import type { IsoDate } from '@jointwork/plan';

const formats = new Map<string, Intl.DateTimeFormat>();

function format(locale: string, options: Intl.DateTimeFormatOptions): (date: IsoDate) => string {
  const key = `${locale} ${JSON.stringify(options)}`;
  const known = formats.get(key) ?? new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
  formats.set(key, known);
  return (date) => known.format(new Date(`${date}T12:00Z`));
}

/** `15, 29 September, 13 October 2026, 2 March 2027` */
export function shortDays(days: readonly IsoDate[], locale: string): string {
  const numbers = format(locale, { day: 'numeric' });
  return runs(days, 7, (run, last) => {
    const [first = ''] = run.slice(-1);
    const whole = format(locale, { day: 'numeric', month: 'long', ...(last ? { year: 'numeric' } : {}) })(first);
    return [...run.slice(0, -1).map(numbers), whole].join(', ');
  });
}

/** `September, October 2026, January 2027` */
export function shortMonths(days: readonly IsoDate[], locale: string): string {
  return runs(days, 4, (run) => {
    const months = run.slice(0, -1).map(format(locale, { month: 'long' }));
    return [...months, format(locale, { month: 'long', year: 'numeric' })(run.at(-1)!)].join(', ');
  });
}

/** @param shared how many characters of their dates the days of a run share: 7 for a month, 4 for a year */
function runs(
  days: readonly IsoDate[],
  shared: number,
  said: (run: readonly IsoDate[], last: boolean) => string,
): string {
  const all: IsoDate[][] = [];
  for (const day of days) {
    const open = all.at(-1);
    if (open?.[0]?.slice(0, shared) === day.slice(0, shared)) open.push(day);
    else all.push([day]);
  }
  return all.map((run, place) => said(run, all[place + 1]?.[0]?.slice(0, 4) !== run[0]!.slice(0, 4))).join(', ');
}
