import type { Plan, PlanMeeting, PlanParticipant } from '@jointwork/plan';

/** Everyone who may attend a meeting, each once: who is in its `with`, and who leads it. */
export function attending(meeting: PlanMeeting, plan: Plan): PlanParticipant[] {
  const lists = [meeting.with, ...meeting.leads.map(({ people }) => people)];
  const ids = new Set(lists.flatMap((people) => people?.who.map(({ participant }) => participant) ?? []));
  return plan.participants.filter(({ id }) => ids.has(id));
}

/** The groups and persons that a participant comes down to when what is joined is taken apart; itself otherwise. */
export function partsIn(id: string, plan: Plan): ReadonlySet<string> {
  const parts = new Set<string>();
  const seen = new Set<string>();
  const waiting = [id];
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    if (seen.has(at)) continue;
    seen.add(at);
    const joins = plan.participants.find((one) => one.id === at)?.joins ?? [];
    if (joins.length === 0) parts.add(at);
    else waiting.push(...joins);
  }
  return parts;
}

/** Whether two participants have anybody in common: one joins the other, or is somebody in it. */
export function overlap(one: string, other: string, plan: Plan): boolean {
  const mine = around(one, plan);
  return [...around(other, plan)].some((part) => mine.has(part));
}

/** The parts of a participant, and the group that each person among them is one of. */
function around(id: string, plan: Plan): ReadonlySet<string> {
  const found = new Set(partsIn(id, plan));
  for (const part of [...found]) {
    const group = plan.participants.find((one) => one.id === part)?.memberOf;
    if (group) for (const each of partsIn(group, plan)) found.add(each);
  }
  return found;
}
