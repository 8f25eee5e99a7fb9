import type { Design, Mark, Minutes } from '@jointwork/language';
import { type Asked, type Desk, words } from '../../desk.ts';
import { lengthOf } from '../cards.ts';
import { type PlannedMeeting, plannedMeetings, planOf } from '../planned.ts';

/** Of the length of a session: what all sessions take together. Of a distance in days or weeks: the date that it leads to. */
export function lengthMeaning(desk: Desk, { id }: Asked, { slot, span }: Mark): string | undefined {
  if (!slot || !/^(Duration|Distance)\./.test(slot)) return undefined;
  for (const design of desk.engine.designs(id)) {
    if (design.span.start > span.start || span.end > design.span.end) continue;
    return inDesign(desk, id, design, span.start);
  }
  return undefined;
}

function inDesign(desk: Desk, id: string, design: Design, offset: number): string | undefined {
  const plan = planOf(desk, id, design);
  if (!plan) return undefined;
  const here = plannedMeetings(design, plan).find(
    ({ meeting }) => meeting.span.start <= offset && offset <= meeting.span.end,
  );
  if (!here) return undefined;
  const { schedule, prepare } = here.meeting;
  const lengths: (Minutes | undefined)[] = [schedule?.for, ...prepare.map(({ time }) => time)];
  for (const length of lengths) if (length && holds(length.span, offset)) return lengthOfAll(desk, length, here);
  const isDistance = schedule?.kind === 'within' && holds(schedule.distance.span, offset);
  const [first] = here.sessions;
  return isDistance && first ? words(desk, 'server.length.until', { date: first.date }) : undefined;
}

function lengthOfAll(desk: Desk, { value }: Minutes, { sessions }: PlannedMeeting): string {
  const length = words(desk, 'server.length', { length: lengthOf(value) });
  if (sessions.length < 2) return length;
  const total = lengthOf(value * sessions.length);
  return `${length}  \n${words(desk, 'server.length.sessions', { count: sessions.length, total })}`;
}

function holds({ start, end }: { readonly start: number; readonly end: number }, offset: number): boolean {
  return start <= offset && offset <= end;
}
