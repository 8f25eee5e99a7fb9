import type { Design, Meeting } from '@jointwork/language';
import type { Plan, PlanMeeting, PlanSession } from '@jointwork/plan';
import type { Desk } from '../desk.ts';

/** A meeting as it is written, and as it is planned. */
export interface PlannedMeeting {
  readonly meeting: Meeting;
  readonly planned: PlanMeeting;
  readonly sessions: readonly PlanSession[];
}

/** The plan that the engine keeps of a design. */
export function planOf(desk: Desk, id: string, design: Design): Plan | undefined {
  return desk.engine.plan(id, design.name.value);
}

/** The meetings of a design with their sessions; the plan lists them as the design does: activities, then reviews. */
export function plannedMeetings(design: Design, plan: Plan): PlannedMeeting[] {
  const written = [...design.activities, ...design.reviews];
  const sessions = new Map<string, PlanSession[]>();
  for (const session of plan.sessions) {
    const known = sessions.get(session.meeting);
    if (known) known.push(session);
    else sessions.set(session.meeting, [session]);
  }
  return plan.meetings.flatMap((planned, i) => {
    const meeting = written[i];
    if (meeting?.name.value !== planned.name) return [];
    return [{ meeting, planned, sessions: sessions.get(planned.id) ?? [] }];
  });
}
