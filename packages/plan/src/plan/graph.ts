/** Who meets whom, who never does, and what stops when somebody leaves. */
import type { IsoDate, MeetingId, ParticipantId } from './ids.ts';
import type { PlanMeeting } from './meetings.ts';

/** Over groups and persons: a joined group is there as those that it joins. */
export interface PlanGraph {
  /** Pairs that meet, those first who spend most time together. Nobody meets the group that it is one of. */
  readonly ties: readonly PlanTie[];
  /**
   * Those whom meetings connect, if only through others: whoever attends, is heard, leads or stands in. A person
   * connects the group that it is one of. Several where people of one design never meet; the one with most meetings first.
   */
  readonly circles: readonly PlanCircle[];
  /** Whom the design names, and no meeting has. */
  readonly absent: readonly ParticipantId[];
  /** Those without whom something stops, in the order of `participants`. */
  readonly leaving: readonly PlanLeaving[];
}

export interface PlanTie {
  /** In the order of `participants`. */
  readonly between: readonly [ParticipantId, ParticipantId];
  /** Dated sessions that both attend. */
  readonly sessions: number;
  /** The minutes of these sessions; those of unknown length count none. */
  readonly minutes: number;
  readonly first?: IsoDate;
  readonly last?: IsoDate;
  /** Dated sessions that one attends and in which the other is only heard. */
  readonly heard: number;
  /** Kinds of the meetings that both attend, each once: the more of them, the more sides people know of each other. */
  readonly kinds: readonly PlanMeeting['kind'][];
  /** Meetings that both attend, those without dates included. */
  readonly meetings: readonly MeetingId[];
}

export interface PlanCircle {
  readonly participants: readonly ParticipantId[];
  readonly meetings: readonly MeetingId[];
}

/** What stops when one group or person leaves, and nothing else changes. Who is one of a group leaves with it. */
export interface PlanLeaving {
  readonly participant: ParticipantId;
  /** Meetings that nobody else attends. */
  readonly empty: readonly MeetingId[];
  /** Meetings that nobody else leads, and in which no other deputy stands in: for so many dated sessions. */
  readonly unled: readonly { readonly meeting: MeetingId; readonly sessions: number }[];
  /** Roles of protocols that nobody else plays. A role for `any` number may go without. */
  readonly unbound: readonly { readonly meeting: MeetingId; readonly role: string }[];
  /** Decisions, by their index in `duties.decisions`, whose quorum those who are left cannot meet. */
  readonly quorums: readonly number[];
  /** How many actions and commitments, not done yet, only this participant owes. */
  readonly owed: number;
  /** The parts into which a circle falls; empty where it holds. */
  readonly splits: readonly (readonly ParticipantId[])[];
}
