import { ordinals, weekdays } from '@jointwork/language';

/** A rhythm as its clause says it: what comes before the time of day, and what comes behind it. */
export interface Rhythm {
  readonly head: string;
  readonly tail: string;
}

const day = 86_400_000;

/** The rhythms that could be behind dates, in order, the plainest first. Days between them may be free. */
export function rhythmsOf(dates: readonly string[]): Rhythm[] {
  const days = dates.map((date) => Date.parse(date) / day);
  const tail = `from ${dates[0]} until ${dates[dates.length - 1]}`;
  const rhythms: Rhythm[] = [];
  const step = days.slice(1).reduce((all, one, i) => greatest(all, one - days[i]!), 0);
  const weekday = weekdayOf(days[0]!);
  if (step % 7 === 0) rhythms.push({ head: `every ${counted(step / 7, 'week')} on ${weekday}`, tail });
  if (days.every((one) => weekdayOf(one) === weekday)) rhythms.push(...monthly(days, weekday, tail));
  return rhythms;
}

/** Each on the same of its month's Tuesdays, whole months apart. */
function monthly(days: readonly number[], weekday: string, tail: string): Rhythm[] {
  const months = days.map(monthOf);
  const step = months.slice(1).reduce((all, one, i) => greatest(all, one - months[i]!), 0);
  if (step === 0) return [];
  const isLast = days.every((one) => monthOf(one + 7) !== monthOf(one));
  const [first] = days.map(ordinalOf) as [number];
  const words = [];
  if (first < 4 && days.every((one) => ordinalOf(one) === first)) words.push(ordinals.words[first]!);
  if (isLast) words.push('last');
  return words.map((word) => ({ head: `every ${counted(step, 'month')} on the ${word} ${weekday}`, tail }));
}

function counted(number: number, unit: string): string {
  return number === 1 ? unit : `${number} ${unit}s`;
}

function greatest(one: number, other: number): number {
  return other === 0 ? one : greatest(other, one % other);
}

function weekdayOf(days: number): string {
  // 1 January 1970 was a Thursday.
  return weekdays.words[(((days + 3) % 7) + 7) % 7]!;
}

function monthOf(days: number): number {
  const date = new Date(days * day);
  return date.getUTCFullYear() * 12 + date.getUTCMonth();
}

/** The how-manieth such day of its month, from 0. */
function ordinalOf(days: number): number {
  return Math.floor((new Date(days * day).getUTCDate() - 1) / 7);
}
