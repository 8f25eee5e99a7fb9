import type { Plan, PlanMeeting } from '@jointwork/plan';

/** The activities of a plan: every meeting but its reviews. */
export function activitiesOf({ meetings }: Plan): PlanMeeting[] {
  return meetings.filter(({ kind }) => kind !== 'review');
}
