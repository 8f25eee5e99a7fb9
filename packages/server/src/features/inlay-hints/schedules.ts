import type { Meeting } from '@jointwork/language';
import type { DateSpan, Plan, PlanSession } from '@jointwork/plan';
import { type Desk, words } from '../../desk.ts';
import { lengthOf } from '../cards.ts';
import { shortDay } from '../days.ts';
import { type PlannedMeeting, plannedMeetings, planOf } from '../planned.ts';
import { type Hint, type HintMaker, meets } from './hint.ts';

/** The day of the first session, behind a schedule that does not say it. */
export const firstSessions: HintMaker = (desk, id, within) => {
  const hints: Hint[] = [];
  for (const { meeting, sessions } of meetingsIn(desk, id, within)) {
    const first = sessions[0]?.date;
    const { schedule } = meeting;
    if (first === undefined || !schedule || saysDay(meeting, first)) continue;
    const saysWeekday = schedule.kind === 'every' && schedule.days.length === 1;
    const date = saysWeekday ? first : `${shortDay(desk, first)} ${first}`;
    const label = words(desk, 'server.hint.first', { date });
    hints.push({ at: schedule.span.end, label, tooltip: words(desk, 'server.hint.first.means') });
  }
  return hints;
};

function saysDay({ schedule }: Meeting, first: string): boolean {
  if (schedule?.kind === 'once') return true;
  return schedule?.kind === 'every' && schedule.from?.value === first;
}

/** The time that a clause adds to a term, behind schedules of several sessions and behind what is to be prepared. */
export const hoursPerTerm: HintMaker = (desk, id, within) => {
  const hints: Hint[] = [];
  for (const one of meetingsIn(desk, id, within)) {
    const { meeting, plan, sessions } = one;
    const { schedule } = meeting;
    if (schedule && sessions.length > 1) {
      const label = perTerm(desk, plan, sessions, ({ minutes = 0 }) => minutes);
      if (label) {
        const tooltip = words(desk, 'server.hint.adds', { sessions: sessions.length });
        hints.push({ at: schedule.span.end, label, tooltip });
      }
    }
    for (const prepare of meeting.prepare) {
      const minutes = prepare.time?.value;
      const label = minutes && sessions.length > 1 ? perTerm(desk, plan, sessions, () => minutes) : undefined;
      if (!label) continue;
      const tooltip = words(desk, 'server.hint.adds', { sessions: sessions.length });
      hints.push({ at: prepare.span.end, label, tooltip });
    }
  }
  return hints;
};

/**
 * `5h a term`, `up to 6h a term`; where only one term has sessions, or there are no terms, the sum of all. Undefined where
 * it would only repeat the length of one session.
 */
function perTerm(
  desk: Desk,
  plan: Plan,
  sessions: readonly PlanSession[],
  minutesOf: (session: PlanSession) => number,
): string | undefined {
  const terms: readonly DateSpan[] = plan.design.calendar?.terms ?? [];
  const sums = new Map<number, number>();
  for (const session of sessions) {
    const term = terms.findLastIndex(({ from }) => from <= session.date);
    sums.set(term, (sums.get(term) ?? 0) + minutesOf(session));
  }
  const all = [...sums.values()];
  const [min, max] = [Math.min(...all), Math.max(...all)];
  if (max <= 0 || all.length === sessions.length) return undefined;
  if (all.length === 1) return words(desk, 'server.hint.in-all', { length: lengthOf(max) });
  if (min === max) return words(desk, 'server.hint.a-term', { length: lengthOf(max) });
  return words(desk, 'server.hint.up-to-a-term', { length: lengthOf(max) });
}

function* meetingsIn(
  desk: Desk,
  id: string,
  within: { readonly start: number; readonly end: number },
): Generator<PlannedMeeting & { readonly plan: Plan }> {
  for (const design of desk.engine.designs(id)) {
    const plan = meets(design.span, within) ? planOf(desk, id, design) : undefined;
    if (!plan) continue;
    for (const one of plannedMeetings(design, plan)) if (meets(one.meeting.span, within)) yield { ...one, plan };
  }
}
