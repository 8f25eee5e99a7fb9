import type { Plan, PlanMeeting, PlanParticipant, PlanPeople } from '@jointwork/plan';
import { attending, partsIn } from './attending.ts';

/** The participants that lists of people name, each once. */
export function peopleIn(lists: readonly (PlanPeople | undefined)[], plan: Plan): PlanParticipant[] {
  return withIds(
    lists.flatMap((people) => people?.who.map(({ participant }) => participant) ?? []),
    plan,
  );
}

export function withIds(ids: readonly string[], { participants }: Plan): PlanParticipant[] {
  return participants.filter(({ id }) => ids.includes(id));
}

/** Who attends a meeting or is heard in it, with what is joined taken apart. */
export function presentIn(meeting: PlanMeeting, plan: Plan): PlanParticipant[] {
  return takenApart([...attending(meeting, plan), ...peopleIn([meeting.hear], plan)], plan);
}

/** Several rules ask, and a plan does not change. */
const known = new WeakMap<Plan, readonly PlanParticipant[]>();

/** Everyone who attends something in a design, with what is joined taken apart. */
export function attendingAnything(plan: Plan): readonly PlanParticipant[] {
  let everyone = known.get(plan);
  if (!everyone) {
    const people = new Set(plan.meetings.flatMap((meeting) => attending(meeting, plan)));
    everyone = takenApart([...people], plan);
    known.set(plan, everyone);
  }
  return everyone;
}

/** The groups and persons that people come down to when what is joined is taken apart, each once. */
export function takenApart(people: readonly PlanParticipant[], plan: Plan): PlanParticipant[] {
  const ids = new Set(people.flatMap(({ id }) => [...partsIn(id, plan)]));
  return plan.participants.filter(({ id }) => ids.has(id));
}

/** The ids of the organisations that people are of. Who is of none counts for none. */
export function organisationsOf(people: readonly PlanParticipant[]): ReadonlySet<string> {
  return new Set(people.flatMap(({ of }) => of));
}

export function professionsOf(people: readonly PlanParticipant[]): ReadonlySet<string> {
  return new Set(people.flatMap(({ profession }) => profession ?? []));
}
