/** What was promised, what was done, and what was found. */
import type { Place } from '@jointwork/language';
import type { IsoDate, ParticipantId } from './ids.ts';

export interface PlanResults {
  /** One for each target, in the order of `coverage`. */
  readonly targets: readonly TargetResult[];
  readonly actions: Kept;
  readonly commitments: Kept;
  /** By whoever owes something, in the order of `participants`; a promise of several counts for each of them. */
  readonly parties: readonly PartyResult[];
}

export interface TargetResult {
  /** The id of its coverage row. */
  readonly tenet: string;
  readonly from?: string;
  readonly to?: string;
  readonly by?: IsoDate;
  /** What each party found, side by side. Levels are words: they are never averaged. */
  readonly found: readonly PartyFound[];
  /** The parties' latest findings are at different levels. */
  readonly differs: boolean;
  /** Those who attend a review that examines the tenet and have found nothing, in the order of `participants`. */
  readonly waits: readonly ParticipantId[];
  readonly source: Place;
}

export interface PartyFound {
  /** Absent where nobody is named. */
  readonly participant?: ParticipantId;
  /** In time; a finding without a day comes before those with one. The last is the latest. */
  readonly levels: readonly FoundLevel[];
}

export interface FoundLevel {
  readonly level: string;
  readonly on?: IsoDate;
  readonly text?: string;
  /** Steps from the level at which it began, and to the one that is wanted; absent where a level is unknown. */
  readonly risen?: number;
  readonly left?: number;
  readonly source: Place;
}

export interface Kept {
  readonly promised: number;
  readonly done: number;
  /** Done after the day on which it was due. */
  readonly late: number;
  /** Indices, in `duties`, of those that are not done. */
  readonly open: readonly number[];
}

export interface PartyResult {
  readonly participant: ParticipantId;
  readonly promised: number;
  readonly done: number;
}
