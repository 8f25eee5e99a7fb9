/** Schedules in plain sentences. */
import type { PlanMeeting, PlanSession, ScheduleFacts, UndatedMeeting } from '@jointwork/plan';
import { dayNames } from './day-names.ts';
import type { Say } from './say.ts';

/** `every 2 weeks on Tuesday at 15:30, for 60 minutes`; undefined where no schedule is written. */
export function rhythm(meeting: PlanMeeting, say: Say): string | undefined {
  const { schedule } = meeting;
  if (!schedule) return undefined;
  const held = say.plan.sessions.filter((session) => session.meeting === meeting.id);
  const often = oftenOf(schedule, held, undatedOf(meeting, say), say);
  const at = schedule.at === undefined ? '' : say.say('document.when.at', { at: schedule.at });
  const length =
    schedule.minutes === undefined ? '' : say.say('document.when.for', { time: say.time(schedule.minutes) });
  const { within } = schedule;
  const limit =
    within?.of !== undefined && named(schedule, held)
      ? say.say('document.when.limit', { distance: say.distance(within), meeting: say.meeting(within.of) })
      : '';
  return `${often}${at}${length}${limit}`;
}

/** Whether the days themselves are said: those of what is within a time of something else, where they are few. */
function named({ kind }: ScheduleFacts, held: readonly PlanSession[]): boolean {
  return kind === 'within' && held.length > 0 && held.length <= 8;
}

function undatedOf({ id }: PlanMeeting, { plan }: Say): UndatedMeeting | undefined {
  return plan.undated.find(({ meeting }) => meeting === id);
}

function oftenOf(
  schedule: ScheduleFacts,
  held: readonly PlanSession[],
  undated: UndatedMeeting | undefined,
  say: Say,
): string {
  const { every, within } = schedule;
  if (schedule.kind === 'as-needed') return neededOf(undated, say);
  if (within && named(schedule, held))
    return say.say('document.when.once', { days: say.days(held.map(({ date }) => date)) });
  if (within) {
    return within.of === undefined
      ? say.say('document.when.within', { distance: say.distance(within) })
      : say.say('document.when.within.of', { distance: say.distance(within), meeting: say.meeting(within.of) });
  }
  if (!every) return say.say('document.when.once', { days: say.days(held.map(({ date }) => date)) });
  const often = say.say('document.when.every', { n: every.n, unit: every.unit });
  if (every.days.length === 0) return often;
  const names = dayNames(say.locale);
  const days = every.days.map(({ ordinal, day }) =>
    ordinal === undefined ? names[day] : say.say('document.when.ordinal', { ordinal, day: names[day] }),
  );
  return say.say('document.when.on', { often, days: say.list(days) });
}

function neededOf(undated: UndatedMeeting | undefined, say: Say): string {
  const { when, about } = undated ?? {};
  const needed =
    when === undefined
      ? say.say('document.when.needed')
      : say.say('document.when.needed.when', { when: say.quote(when) });
  return about ? `${needed}${say.say('document.when.about', { times: about.times, unit: about.per })}` : needed;
}

/** How many sessions there are and between which days; undefined where the rhythm names them all, or there are none. */
export function spanOf({ schedule }: PlanMeeting, say: Say): string | undefined {
  if (!schedule?.first || !schedule.last || schedule.kind === 'once') return undefined;
  if (schedule.kind === 'within' && schedule.sessions <= 8) return undefined;
  const { sessions: count, first, last } = schedule;
  if (count === 1) return say.say('document.when.single', { day: say.day(first) });
  return say.say('document.when.span', { count, first: say.day(first), last: say.day(last) });
}
