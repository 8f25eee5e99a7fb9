/** What a design asks of people, against the time that they have. */
import type { Unit } from '@jointwork/language';
import type { IsoDate, MeetingId, ParticipantId } from './ids.ts';
import type { Heads } from './people.ts';

/** A group or a person, and the minutes that dated sessions and their preparation take. A joined group is in its parts. */
export interface LedgerRow {
  readonly participant: ParticipantId;
  /** Absent where the size is unknown. */
  readonly heads?: Heads;
  readonly total: LedgerSum;
  readonly meetings: readonly (LedgerSum & { readonly meeting: MeetingId; readonly sessions: number })[];
  /** By the terms of the design; one for all of it where it has no long breaks. */
  readonly terms: readonly (LedgerSum & { readonly from: IsoDate; readonly to: IsoDate })[];
  /** The unit by which time is weighed: of what is available, else of the longest grant. Absent where there is neither. */
  readonly window?: Unit;
  /** In this design alone; windows in which something is asked. Empty without `window`. */
  readonly windows: readonly LedgerWindow[];
  /** What grants give and what is stopped frees, per head. */
  readonly granted: readonly { readonly minutes: number; readonly per: Unit }[];
  /** Meetings as needed, by their estimates: in none of the sums. */
  readonly estimates: readonly LedgerEstimate[];
}

export interface LedgerSum {
  /** Minutes. */
  readonly perHead: number;
  /** Person-minutes: for all heads, of a range the most. Absent where the size is unknown. */
  readonly all?: number;
}

export interface LedgerWindow extends LedgerSum {
  readonly from: IsoDate;
  readonly to: IsoDate;
  /** Per head: what is available in it, with the grants that come again in each. */
  readonly given: number;
  /** Per head: what neither that nor what is left of grants for longer times covers. */
  readonly over: number;
}

export interface LedgerEstimate {
  readonly meeting: MeetingId;
  /** Per head and time. */
  readonly minutes: number;
  readonly times: number;
  readonly per: Unit;
}
