/** What if: somebody missing, more people, shorter slots, a later start. */
import type { Message, Place } from '@jointwork/language';
import type { IsoDate, MeetingId, ParticipantId } from '../plan.ts';

/** What is supposed, all at once. Participants go by their ids in the plan. */
export interface Supposed {
  /** They take no part; with a group, whoever is one of it. */
  readonly absent?: readonly ParticipantId[];
  /** So many more heads; fewer, where the number is negative. */
  readonly join?: readonly { readonly participant: ParticipantId; readonly heads: number }[];
  /** Every session is so many minutes shorter, and at least a minute long. */
  readonly shorten?: number;
  /** The sessions of a meeting take so many minutes, whatever is written, before `shorten` takes some away. */
  readonly lengths?: readonly { readonly meeting: MeetingId; readonly minutes: number }[];
  /** The design begins on this day: what was to be before it is not held, and recurrences begin anew. */
  readonly from?: IsoDate;
}

/** What a supposition comes to. */
export interface WhatIfOutcome {
  /** What would have to be settled, the gravest first. */
  readonly breaks: readonly WhatIfItem[];
  readonly changes: readonly WhatIfItem[];
}

export type BreakKind =
  | 'nobody-left'
  | 'no-session'
  | 'no-lead'
  | 'unbound-role'
  | 'quorum'
  | 'unserved-target'
  | 'double-booking'
  | 'overrun'
  | 'over-capacity'
  | 'no-deputy'
  | 'nobody-does'
  | 'nobody-makes'
  | 'apart'
  | 'finding';

export type ChangeKind =
  | 'leaves'
  | 'sessions'
  | 'first-session'
  | 'hours'
  | 'agenda'
  | 'left-out'
  | 'groups'
  | 'promise-falls'
  | 'settled';

export interface WhatIfItem {
  readonly kind: BreakKind | ChangeKind;
  readonly message: Message;
  /** The message in words, where the door has put it into some. */
  readonly text?: string;
  readonly meeting?: MeetingId;
  readonly participant?: ParticipantId;
  readonly source: Place;
}
