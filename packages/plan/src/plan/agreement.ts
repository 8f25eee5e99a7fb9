/** What those who take part have settled beside meetings and duties. Values and the exit stand in `balance`. */
import type { GiftWord, Place, Unit } from '@jointwork/language';
import type { IsoDate, MeetingId, OrganisationId, ParticipantId } from './ids.ts';

export interface PlanAgreement {
  readonly author?: string;
  readonly licence?: string;
  readonly version?: string;
  readonly adapted: readonly PlanAdapted[];
  readonly sponsors: readonly PlanSponsor[];
  readonly mandate?: PlanMandate;
  /** What the design stops, continues and starts, in this order. */
  readonly changes: readonly PlanChange[];
  /** Rules that were set aside, in the order of the text. */
  readonly exceptions: readonly PlanException[];
  readonly digital: readonly PlanDigital[];
}

/** Where the design comes from, and what was done to it. */
export interface PlanAdapted {
  /** As written, or the title of the design or protocol that is named. */
  readonly from: string;
  readonly keep: readonly string[];
  readonly change: readonly { readonly text: string; readonly because?: string }[];
  readonly source: Place;
}

export interface PlanSponsor {
  readonly who: ParticipantId;
  readonly gives: readonly (GiftWord | string)[];
  readonly text?: string;
  readonly source: Place;
}

export interface PlanMandate {
  readonly by: readonly (ParticipantId | OrganisationId)[];
  readonly text?: string;
  readonly source: Place;
}

export interface PlanChange {
  readonly what: 'stop' | 'continue' | 'start';
  readonly text: string;
  /** Per head. Nobody is named where `to` is empty. */
  readonly frees?: { readonly minutes: number; readonly per: Unit; readonly to: readonly ParticipantId[] };
  readonly source: Place;
}

export interface PlanException {
  readonly rule: string;
  readonly because?: string;
  /** The last day on which it holds. */
  readonly until?: IsoDate;
  /** The meeting in whose block it stands; without it, it holds for the design or another part of it. */
  readonly meeting?: MeetingId;
  readonly source: Place;
}

export interface PlanDigital {
  readonly meeting: MeetingId;
  readonly text: string;
  readonly because?: string;
  readonly checkedIn?: MeetingId;
  readonly source: Place;
}
