import type { DateSpan } from '@jointwork/plan';

const dayInMilliseconds = 86_400_000;

/** How many days a span has, both ends included. */
export function daysOf({ from, to }: DateSpan): number {
  return (Date.parse(to) - Date.parse(from)) / dayInMilliseconds + 1;
}

/** How many days go by from one date to a later one. */
export function daysBetween(from: string, to: string): number {
  return daysOf({ from, to }) - 1;
}

/** The date so many days after another one; before it where the number is negative. */
export function dayAfter(date: string, days: number): string {
  return new Date(Date.parse(date) + days * dayInMilliseconds).toISOString().slice(0, 10);
}
