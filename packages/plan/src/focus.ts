/** Message system by activity. */
import { focuses } from '@jointwork/language';
import type { PlanDesign, PlanFocus, PlanMeeting, PlanSession } from './plan.ts';

export function focusFacts(
  { focus }: Pick<PlanDesign, 'focus'>,
  meetings: readonly PlanMeeting[],
  sessions: readonly PlanSession[],
): PlanFocus {
  const activities = meetings.filter(({ kind }) => kind !== 'review');
  const sums = new Map<string, { sessions: number; minutes: number }>(
    activities.map(({ id }) => [id, { sessions: 0, minutes: 0 }]),
  );
  for (const { meeting, minutes } of sessions) {
    const sum = sums.get(meeting);
    if (!sum) continue;
    sum.sessions++;
    sum.minutes += minutes ?? 0;
  }
  return {
    rows: focuses.words.map((word) => ({
      focus: word,
      ...(focus.includes(word) ? { design: focus[0] === word ? ('prime' as const) : ('second' as const) } : {}),
      meetings: activities
        .filter((meeting) => meeting.focus.includes(word))
        .map((meeting) => ({ meeting: meeting.id, prime: meeting.focus[0] === word, ...sums.get(meeting.id)! })),
    })),
    unsaid: activities.filter((meeting) => meeting.focus.length === 0).map(({ id }) => id),
  };
}
