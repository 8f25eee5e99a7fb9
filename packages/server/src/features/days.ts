import { type Desk, words } from '../desk.ts';

/** From Monday, 1, to Sunday, 7. @param date an ISO date that exists */
export function weekdayOf(date: string): number {
  return ((new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7) + 1;
}

/** `Tue` */
export function shortDay(desk: Desk, date: string): string {
  return words(desk, 'server.day.short', { day: weekdayOf(date) });
}

/** `Tuesday` */
export function longDay(desk: Desk, date: string): string {
  return words(desk, 'server.day', { day: weekdayOf(date) });
}

/** From one date to another; less than nothing where the other comes first. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}
