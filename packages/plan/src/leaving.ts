/** What stops when somebody leaves, and nothing else changes. */
import type { Belonging } from './belonging.ts';
import { circlesOf } from './graph.ts';
import type {
  Attendance,
  Duties,
  ParticipantId,
  PlanDecision,
  PlanLeaving,
  PlanMeeting,
  PlanPeople,
  PlanSession,
  UndatedMeeting,
} from './plan.ts';

export interface LeavingInput {
  readonly belonging: Belonging;
  readonly meetings: readonly PlanMeeting[];
  readonly sessions: readonly PlanSession[];
  readonly undated: readonly UndatedMeeting[];
  readonly duties: Duties;
  /** Whether a role of a meeting's protocol may go without players. */
  isFree(meeting: PlanMeeting, role: string): boolean;
}

export function leavingFacts(input: LeavingInput): PlanLeaving[] {
  const { belonging } = input;
  const circles = circlesOf(input.meetings, belonging);
  const present = presentIn(input);
  return belonging.single.flatMap(({ id }) => {
    const gone = belonging.leavingWith(id);
    const isGone = (list: PlanPeople | undefined) =>
      list !== undefined && list.who.length > 0 && list.who.every((who) => belonging.isGone(who.participant, gone));
    const row: PlanLeaving = {
      participant: id,
      empty: input.meetings.flatMap((meeting) => {
        const attend = present.get(meeting.id) ?? [];
        const empties = attend.length > 0 && attend.every((one) => belonging.isGone(one.participant, gone));
        return empties ? meeting.id : [];
      }),
      unled: input.meetings.flatMap((meeting) => unledIn(meeting, input.sessions, isGone)),
      unbound: input.meetings.flatMap((meeting) =>
        (meeting.protocol?.bindings ?? [])
          .filter(({ role, people }) => isGone(people) && !input.isFree(meeting, role))
          .map(({ role }) => ({ meeting: meeting.id, role })),
      ),
      quorums: input.duties.decisions.flatMap((decision, index) =>
        loses(decision, present.get(decision.meeting) ?? [], gone, belonging) ? index : [],
      ),
      owed: owedBy(id, input.duties, isGone, belonging),
      splits: splits(circles.length, circlesOf(input.meetings, belonging, gone), circles, gone),
    };
    const { empty, unled, unbound, quorums, owed, splits: apart } = row;
    return empty.length + unled.length + unbound.length + quorums.length + owed + apart.length > 0 ? row : [];
  });
}

/** Who attends a meeting: its first session stands for all. */
function presentIn({ sessions, undated }: LeavingInput): Map<string, readonly Attendance[]> {
  const present = new Map<string, readonly Attendance[]>(undated.map(({ meeting, attend }) => [meeting, attend]));
  for (const { meeting, attend } of sessions) if (!present.has(meeting)) present.set(meeting, attend);
  return present;
}

/** A clause of `led by` whose leaders and deputies are all gone leaves its sessions without anybody. */
function unledIn(
  { id, leads }: PlanMeeting,
  sessions: readonly PlanSession[],
  isGone: (list: PlanPeople | undefined) => boolean,
): PlanLeaving['unled'] {
  const lost = leads.filter(({ people, deputy }) => isGone(people) && (!deputy || isGone(deputy)));
  if (lost.length === 0) return [];
  const covered = sessions.filter(
    ({ meeting, date }) =>
      meeting === id && lost.some(({ from, until }) => !(from && date < from) && !(until && date > until)),
  );
  return [{ meeting: id, sessions: covered.length }];
}

// ------------------------------------------------------------------------------------------------- quorums

function loses(
  { quorum }: PlanDecision,
  attend: readonly Attendance[],
  gone: ReadonlySet<ParticipantId>,
  belonging: Belonging,
): boolean {
  return quorum.some(({ count, of }) => {
    const before = headsIn(attend, of, none, belonging);
    const after = headsIn(attend, of, gone, belonging);
    return before !== undefined && after !== undefined && before >= count && after < count;
  });
}

const none: ReadonlySet<ParticipantId> = new Set();

/**
 * How many at most attend, of all or of one participant; undefined where the size of somebody is unknown.
 *
 * @param gone left out
 */
export function headsIn(
  attend: readonly Attendance[],
  of: ParticipantId | undefined,
  gone: ReadonlySet<ParticipantId>,
  belonging: Belonging,
): number | undefined {
  const wanted = of === undefined ? undefined : new Set(belonging.parts(of));
  let heads = 0;
  for (const { participant, count, countedIn } of attend) {
    if (countedIn !== undefined && !wanted) continue;
    const parts = belonging.parts(participant).filter((part) => !wanted || isAmong(part, wanted, belonging));
    if (countedIn !== undefined && belonging.parts(countedIn).some((part) => wanted?.has(part))) continue;
    let here = 0;
    for (const part of parts) {
      if (gone.has(part)) continue;
      const size = belonging.get(part)?.heads?.max;
      if (size === undefined && count === undefined) return undefined;
      // Somebody who is one of it may be gone.
      const lost = belonging.participants.filter((one) => one.memberOf === part && gone.has(one.id)).length;
      here += Math.max(0, (size ?? count!) - lost);
    }
    heads += count === undefined ? here : Math.min(count, here);
  }
  return heads;
}

/** A person who is one of a group counts as one of it. */
function isAmong(part: ParticipantId, wanted: ReadonlySet<ParticipantId>, belonging: Belonging): boolean {
  const memberOf = belonging.get(part)?.memberOf;
  return wanted.has(part) || (memberOf !== undefined && belonging.parts(memberOf).some((one) => wanted.has(one)));
}

// -------------------------------------------------------------------------------------------------- duties

function owedBy(
  id: ParticipantId,
  { actions, commitments }: Duties,
  isGone: (list: PlanPeople | undefined) => boolean,
  belonging: Belonging,
): number {
  const gone = belonging.leavingWith(id);
  const acts = actions.filter(({ by, done }) => !done && isGone(by));
  const promises = commitments.filter(
    ({ from, done }) => !done && from.length > 0 && from.every((one) => belonging.isGone(one, gone)),
  );
  return acts.length + promises.length;
}

// ------------------------------------------------------------------------------------------------- circles

/** The parts that a circle falls into without some of its people. */
function splits(
  before: number,
  after: ReturnType<typeof circlesOf>,
  circles: ReturnType<typeof circlesOf>,
  gone: ReadonlySet<ParticipantId>,
): ParticipantId[][] {
  if (after.length <= 1 || after.length < before) return [];
  return circles.flatMap(({ participants }) => {
    const left = new Set(participants.filter((id) => !gone.has(id)));
    const parts = after.filter(({ participants: [first] }) => left.has(first!));
    return parts.length > 1 ? parts.map((part) => [...part.participants]) : [];
  });
}
