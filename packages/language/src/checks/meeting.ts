import type { Meeting, People, Schedule } from '../model/model.ts';
import type { Problem } from '../problem.ts';
import { checkBlock } from './block.ts';
import { checkDate, checkDates, checkSpanOfDates } from './dates.ts';
import { checkEnough } from './heads.ts';
import { checkRolesBound } from './roles-bound.ts';
import { checkCounted, checkGrouping, checkMinutes, checkPositive } from './sizes.ts';

/** What can be wrong in an activity or a review. */
export function checkMeeting(meeting: Meeting, file: string, problems: Problem[]): void {
  checkBlock(meeting, problems);
  checkPeople(meeting.with, file, problems);
  checkPeople(meeting.hear, file, problems);
  if (meeting.kind !== 'review') checkGrouping(meeting.grouping, problems);
  for (const { people, deputy, from, until } of meeting.leads) {
    checkPeople(people, file, problems);
    checkPeople(deputy, file, problems);
    checkSpanOfDates(from, until, file, problems);
  }
  if (meeting.schedule) checkSchedule(meeting.schedule, file, problems);
  if (meeting.follows) {
    checkRolesBound(meeting.follows, file, problems);
    for (const { people } of meeting.follows.bindings) checkPeople(people, file, problems);
  }
  for (const { time, by } of meeting.prepare) {
    checkMinutes(time, problems);
    checkPeople(by, file, problems);
  }
  for (const { by, due, done } of meeting.actions) {
    checkPeople(by, file, problems);
    checkDate(due?.date, problems);
    checkDate(done, problems);
  }
  for (const { how, quorum } of meeting.decisions) {
    checkPeople(how?.people, file, problems);
    for (const { count, of } of quorum) {
      checkCounted(count, 'people', problems);
      checkEnough(count, of, problems);
    }
  }
}

function checkPeople(people: People | undefined, file: string, problems: Problem[]): void {
  if (people === undefined) return;
  for (const { ref, count, from, until } of people.who) {
    if (count !== undefined) {
      checkCounted(count, 'people', problems);
      checkEnough(count, ref, problems);
    }
    if (from !== undefined || until !== undefined) checkSpanOfDates(from, until, file, problems);
  }
}

function checkSchedule(schedule: Schedule, file: string, problems: Problem[]): void {
  checkMinutes(schedule.for, problems);
  switch (schedule.kind) {
    case 'every': {
      const { n, unit, from, until, times, except, also, span } = schedule;
      checkPositive(n, 'units', { start: span.start, end: unit?.span.end ?? span.end }, problems);
      checkSpanOfDates(from, until, file, problems);
      checkCounted(times, 'times', problems);
      checkDates(except, problems);
      checkDates(also, problems);
      break;
    }
    case 'once':
      checkDates(schedule.dates, problems);
      break;
    case 'as-needed':
      checkCounted(schedule.about?.times, 'times', problems);
      break;
    case 'within':
      break;
  }
}
