/** What a calendar shows of a plan: its sessions, and the days on which something is due. */
import type { ParticipantId, Plan, PlanSession } from '@jointwork/plan';
import { Said } from '../export/said.ts';
import { plainLine, plainText } from '../export/text.ts';
import type { Words } from '../html/words.ts';
import { describe } from './description.ts';
import { dueEntries } from './due.ts';
import type { Entry } from './entry.ts';
import { uidOf } from './uid.ts';

/** The entries of a plan in the order of time; of one participant, those that are about it. */
export function entriesOf(plan: Plan, words: Words, id: ParticipantId | undefined): readonly Entry[] {
  const said = new Said(plan, words);
  const theirs = id === undefined ? undefined : new Set([id, ...wholes(plan, id)]);
  const all = [...sessionEntries(said, theirs), ...dueEntries(said, theirs)];
  return all.sort((one, other) => compare(timeOf(one), timeOf(other)));
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

function timeOf({ when }: Entry): string {
  return 'day' in when ? when.day : when.start;
}

/** What a participant is part of: the group that a person is one of, and the groups that it joins. */
function wholes(plan: Plan, id: ParticipantId): readonly ParticipantId[] {
  const member = plan.participants.find((each) => each.id === id)?.memberOf;
  const groups = [id, ...(member ? [member] : [])];
  const joined = plan.participants.filter(({ joins }) => joins.some((part) => groups.includes(part)));
  return [...groups.slice(1), ...joined.map((each) => each.id)];
}

function sessionEntries(said: Said, theirs: ReadonlySet<ParticipantId> | undefined): Entry[] {
  const { plan } = said;
  const isTheirs = ({ attend, leads, deputies, heard }: PlanSession) =>
    !theirs || [...attend, ...leads, ...deputies, ...heard].some(({ participant }) => theirs.has(participant));
  const places = placesOf(plan);
  return plan.sessions.filter(isTheirs).map((session): Entry => {
    const { date, start, end, offset, endOffset, zone, meeting } = session;
    const location = said.where(meeting);
    return {
      uid: uidOf(plan, { kind: 'session', meeting, place: places.get(session)! }),
      when: start === undefined ? { day: date } : { start, offset, end, endOffset, zone },
      summary: plainLine(said.names.meetingTitle(meeting)),
      description: plainText(describe(session, said, theirs)),
      ...(location && { location: plainLine(location) }),
      category: said.say(`view.kind.${said.meeting(meeting)?.kind ?? 'work'}`),
      isBusy: start !== undefined,
    };
  });
}

/**
 * The place of each session in the schedule of its meeting, from 1, with the days that fell away counted. So a session
 * is known again although others are closed out, or all of them move to another day.
 */
function placesOf({ sessions, skipped }: Plan): ReadonlyMap<PlanSession, number> {
  const dated = [
    ...sessions.map((session) => ({ session, meeting: session.meeting, date: session.date })),
    ...skipped.map(({ meeting, date }) => ({ session: undefined, meeting, date })),
  ];
  const counts = new Map<string, number>();
  const places = new Map<PlanSession, number>();
  // Stable: sessions of one day stay in the order in which they happen.
  for (const { session, meeting } of dated.sort((one, other) => compare(one.date, other.date))) {
    const place = (counts.get(meeting) ?? 0) + 1;
    counts.set(meeting, place);
    if (session) places.set(session, place);
  }
  return places;
}
