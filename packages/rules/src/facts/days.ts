import type { DateSpan } from '@jointwork/plan';

const dayInMilliseconds = 86_400_000;

/** How many days a span has, both ends included. */
export function daysOf({ from, to }: DateSpan): number {
  return (Date.parse(to) - Date.parse(from)) / dayInMilliseconds + 1;
}
