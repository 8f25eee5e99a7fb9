/** When people meet, who is there, and when they do not meet after all. */
import type { Message, Place, Unit } from '@jointwork/language';
import type { IsoDate, IsoDateTime, MeetingId, OrganisationId, ParticipantId } from './ids.ts';
import type { Heads } from './people.ts';

export interface PlanSession {
  readonly meeting: MeetingId;
  /** From 1, counting the sessions that this meeting holds. */
  readonly index: number;
  readonly date: IsoDate;
  /** With a time of day only. */
  readonly start?: IsoDateTime;
  /** With a time of day and a known length. */
  readonly end?: IsoDateTime;
  /** IANA; absent where the session floats. */
  readonly zone?: string;
  /** `+01:00`, at the start; with a time and a zone. */
  readonly offset?: string;
  /** At the end; differs from `offset` where the clocks change in between. */
  readonly endOffset?: string;
  /** Absent where neither the schedule nor a protocol gives a length. */
  readonly minutes?: number;
  readonly attend: readonly Attendance[];
  /** Heard without attending. */
  readonly heard: readonly Attendance[];
  readonly leads: readonly Player[];
  readonly deputies: readonly Player[];
  /** Who plays which role of the protocol. */
  readonly roles: readonly PlayedRole[];
  /** How many small groups run side by side; absent where all sit together. */
  readonly groups?: number;
  /** Index into `agendas`. */
  readonly agenda?: number;
  /** The schedule's words that named the day. */
  readonly source: Place;
}

/** A participant, or some of it, or the member whose turn it is. */
export interface Player {
  readonly participant: ParticipantId;
  /** `2 of`; absent is all. */
  readonly count?: number;
  /** Whose turn it is: the members of the participant counted from 1. */
  readonly member?: number;
}

export interface Attendance extends Player {
  /** How many come; absent where the size is unknown. */
  readonly heads?: Heads;
  /** A group that attends too and holds these people already: they count there, and not a second time. */
  readonly countedIn?: ParticipantId;
  readonly served: boolean;
  readonly lead: boolean;
  /** Roles that it, or some of it, plays. */
  readonly roles: readonly string[];
  /** Whether it, or some of it, may speak in some step of the protocol, or there is none. False for who is only heard. */
  readonly speaks: boolean;
}

export interface PlayedRole {
  readonly role: string;
  readonly players: readonly Player[];
  /** In each small group where there are any; absent where unknown. */
  readonly heads?: Heads;
}

export interface SkippedSession {
  readonly meeting: MeetingId;
  readonly date: IsoDate;
  readonly reason: SkipReason;
  readonly message: Message;
  /** What closes the day: the `closed` clause, or the date after `except`. */
  readonly because: Place;
  readonly source: Place;
}

/** `closed`: the design's calendar; `organisation`: that of one that attends; `except`: the schedule itself. */
export type SkipReason =
  | { readonly kind: 'closed'; readonly title?: string }
  | { readonly kind: 'organisation'; readonly organisation: OrganisationId; readonly title?: string }
  | { readonly kind: 'except' };

export interface UndatedMeeting {
  readonly meeting: MeetingId;
  /** `no-period`: a recurrence without `from` in a design without dates; `no-schedule`: none is written. */
  readonly why: 'as-needed' | 'within-undated' | 'no-period' | 'no-schedule';
  readonly when?: string;
  /** How often, as estimated. */
  readonly about?: { readonly times: number; readonly per: Unit };
  readonly minutes?: number;
  readonly attend: readonly Attendance[];
  readonly agenda?: number;
  readonly source: Place;
}
