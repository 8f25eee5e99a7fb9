import type { MeetingAt } from '../rule.ts';

/**
 * Meetings as they come, those of one day by name, those without a date last: an order that does not hang on where they
 * stand in the text.
 */
export function inTime(meetings: readonly MeetingAt[]): readonly MeetingAt[] {
  return meetings.toSorted((one, other) => {
    const [mine, theirs] = [one, other].map(({ planned }) => `${planned.schedule?.first ?? '9999'} ${planned.name}`);
    return mine! < theirs! ? -1 : mine! > theirs! ? 1 : 0;
  });
}
