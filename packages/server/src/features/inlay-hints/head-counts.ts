import type { Binding, People } from '@jointwork/language';
import type { Heads, Plan, PlanPeople, PlayedRole } from '@jointwork/plan';
import { words } from '../../desk.ts';
import { type PlannedMeeting, plannedMeetings, planOf } from '../planned.ts';
import { type Hint, type HintMaker, meets } from './hint.ts';

/** How many people play a role, behind its binding; none where the text says it already. */
export const headCounts: HintMaker = (desk, id, within) => {
  const hints: Hint[] = [];
  for (const design of desk.engine.designs(id)) {
    const plan = meets(design.span, within) ? planOf(desk, id, design) : undefined;
    if (!plan) continue;
    for (const one of plannedMeetings(design, plan)) {
      const { follows } = one.meeting;
      if (!follows || !meets(follows.span, within)) continue;
      for (const [i, binding] of follows.bindings.entries()) {
        if (isSaid(binding.people)) continue;
        const heads = headsOf(plan, one, binding, i);
        if (!heads) continue;
        const label = words(desk, heads.min === heads.max ? 'server.heads' : 'server.heads-range', { ...heads });
        const tooltip = words(desk, 'server.hint.heads', { role: binding.role.name });
        hints.push({ at: binding.people.span.end, label, tooltip });
      }
    }
  }
  return hints;
};

/** One person, or a number that is written. */
function isSaid({ who, inTurn }: People): boolean {
  if (who.length !== 1) return inTurn;
  return inTurn || who[0]!.count !== undefined || who[0]!.ref.to?.kind !== 'group';
}

/** As the first session has it; of a meeting without dates, the sizes of those who are named. */
function headsOf(
  plan: Plan,
  { planned, sessions }: PlannedMeeting,
  { role }: Binding,
  index: number,
): Heads | undefined {
  const played = sessions[0]?.roles.find((one: PlayedRole) => one.role === role.name);
  if (played) return played.heads;
  const bound = planned.protocol?.bindings[index];
  return bound?.role === role.name ? sumOf(plan, bound.people) : undefined;
}

function sumOf({ participants }: Plan, { who }: PlanPeople): Heads | undefined {
  let [min, max] = [0, 0];
  for (const { participant, count } of who) {
    const known = participants.find(({ id }) => id === participant);
    const heads = known?.kind === 'person' ? { min: 1, max: 1 } : known?.heads;
    if (count === undefined && !heads) return undefined;
    min += count ?? heads!.min;
    max += count ?? heads!.max;
  }
  return { min, max };
}
