import type { Plan, PlanAccountable, PlanParticipant } from '@jointwork/plan';

/**
 * Whether everybody to whom somebody is accountable stands above: an official, or somebody of another organisation, or
 * another organisation itself; never one of the people served. Somebody without an organisation is never of another one.
 */
export function isUpward({ who, to }: PlanAccountable, plan: Plan): boolean {
  const own = new Set(who.flatMap((each) => participantIn(each, plan)?.of ?? []));
  return to.length > 0 && to.every((each) => isAbove(each, own, plan));
}

function isAbove(id: string, own: ReadonlySet<string>, plan: Plan): boolean {
  const participant = participantIn(id, plan);
  const isElsewhere = (of: readonly string[]) => own.size > 0 && of.length > 0 && of.every((one) => !own.has(one));
  if (!participant) return isElsewhere([id]);
  return !participant.served && (participant.standing === 'official' || isElsewhere(participant.of));
}

/** The name of a participant or an organisation. */
export function nameIn(id: string, plan: Plan): string {
  return participantIn(id, plan)?.name ?? plan.organisations.find((one) => one.id === id)?.name ?? id;
}

function participantIn(id: string, { participants }: Plan): PlanParticipant | undefined {
  return participants.find((one) => one.id === id);
}
