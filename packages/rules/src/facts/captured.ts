import type { Attendance, Plan, PlanDecision, PlanParticipant } from '@jointwork/plan';
import { attending, overlap } from './attending.ts';
import { organisationsOf, peopleIn, takenApart } from './people.ts';

/** How one of several organisations can settle what concerns them all. */
export type Capture =
  | { readonly how: 'somebody'; readonly who: readonly PlanParticipant[] }
  | { readonly how: 'majority'; readonly organisation: string; readonly heads: number; readonly of: number };

/**
 * Whether a decision of several organisations is in the hands of one: taken by people of one organisation who are not
 * accountable for the activity, or by a majority without a quorum where one organisation has more than half of the heads.
 * A decision that the people served take is never captured.
 */
export function captureOf(decision: PlanDecision, plan: Plan): Capture | undefined {
  const meeting = plan.meetings.find(({ id }) => id === decision.meeting);
  if (!meeting || organisationsOf(takenApart(attending(meeting, plan), plan)).size < 2) return undefined;
  if (decision.way === 'majority' && decision.quorum.length === 0) return outvoted(decision.meeting, plan);
  const who = peopleIn([decision.by], plan);
  if (meeting.kind === 'review' || who.length === 0 || who.some(({ served }) => served)) return undefined;
  if (organisationsOf(takenApart(who, plan)).size > 1) return undefined;
  const answering = plan.duties.accountable.filter((one) => one.meeting === meeting.id).flatMap((one) => one.who);
  const others = who.filter(({ id }) => !answering.some((one) => overlap(id, one, plan)));
  return others.length === 0 ? undefined : { how: 'somebody', who: others };
}

/** The organisation with more than half of those who attend, whatever their number; undefined where a size is unknown. */
function outvoted(meeting: string, { sessions, undated, participants, organisations }: Plan): Capture | undefined {
  const { attend = [] } = [...sessions, ...undated].find((one) => one.meeting === meeting) ?? {};
  const there = attend.filter(({ countedIn }) => countedIn === undefined);
  const heads = new Map<string, number>();
  let all = 0;
  for (const one of there) {
    if (!one.heads) return undefined;
    all += one.heads.max;
    for (const { of, heads: some } of sharesOf(one, participants)) {
      if (of.length === 1) heads.set(of[0]!, (heads.get(of[0]!) ?? 0) + some);
    }
  }
  const most = [...heads].find(([, some]) => some > all / 2);
  const name = most && organisations.find(({ id }) => id === most[0])?.name;
  return name === undefined ? undefined : { how: 'majority', organisation: name, heads: most![1], of: all };
}

/** Those who attend by their organisations, as few as they may be; a joined group that comes whole, group by group. */
function sharesOf({ participant, count, heads }: Attendance, participants: readonly PlanParticipant[]) {
  const one = participants.find(({ id }) => id === participant);
  if (!one) return [];
  if (one.joins.length === 0 || count !== undefined) return [{ of: one.of, heads: heads?.min ?? 0 }];
  return participants
    .filter(({ id }) => one.joins.includes(id))
    .map((part) => ({ of: part.of, heads: part.heads?.min ?? 0 }));
}
