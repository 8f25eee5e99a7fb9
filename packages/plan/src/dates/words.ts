/** What the checks of dates have in common. */
import type { Fix, Meeting, Span } from '@jointwork/language';
import type { IsoDate } from '../plan.ts';
import type { Held } from '../schedule.ts';
import type { Planned } from '../timetable.ts';

/** A meeting as its readers call it. */
export function nameOf(meeting: Meeting): string {
  return meeting.title?.value ?? meeting.name.value;
}

/** The first session, where there are dates. */
export function firstOf(planned: Planned | undefined): Held | undefined {
  return planned?.expansion?.undated ? undefined : planned?.expansion?.held[0];
}

/** A clause that an activity takes over by `like` stands elsewhere: what it leads to is shown at the name. */
export function ownSpan(meeting: Meeting, clauses: readonly unknown[], clause: { readonly span: Span }): Span {
  return clauses.includes(clause) ? clause.span : meeting.name.span;
}

export function writeDate(span: Span, date: IsoDate): Fix {
  return { title: { key: 'dates.fix.write', params: { date } }, edits: [{ span, text: date }] };
}
