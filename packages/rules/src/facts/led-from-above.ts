import type { Plan, PlanParticipant } from '@jointwork/plan';
import { activitiesOf } from './activities.ts';
import { peopleIn } from './people.ts';

/** Whether every activity has a lead, and each lead is a leader or an official. A deputy is not asked about. */
export function isLedFromAbove(plan: Plan): boolean {
  const activities = activitiesOf(plan);
  return (
    activities.length > 0 &&
    activities.every(({ leads }) => {
      const who = peopleIn(
        leads.map(({ people }) => people),
        plan,
      );
      return who.length > 0 && who.every(isAbove);
    })
  );
}

function isAbove({ standing }: PlanParticipant): boolean {
  return standing === 'leader' || standing === 'official';
}
