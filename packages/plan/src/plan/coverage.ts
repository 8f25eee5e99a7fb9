/** Tenet by meeting. */
import type { EvidenceKind, Place } from '@jointwork/language';
import type { IsoDate, MeetingId, ParticipantId } from './ids.ts';

export interface CoverageRow {
  /** The tenet's name; `name~2` and so on where two frameworks share it. */
  readonly id: string;
  readonly tenet: string;
  readonly title?: string;
  readonly framework?: string;
  /** The levels of the framework, lowest first. */
  readonly levels: readonly string[];
  readonly targets: readonly PlanTarget[];
  /** Meetings that serve it, in the order of `meetings`. */
  readonly serves: readonly Served[];
  readonly examined: {
    readonly reviews: readonly MeetingId[];
    /** How many dated sessions examine it. */
    readonly sessions: number;
    readonly first?: IsoDate;
    readonly last?: IsoDate;
    /** Kinds of the evidence that these reviews look at, each once. */
    readonly evidence: readonly EvidenceKind[];
  };
  /** Where the tenet is declared. */
  readonly source: Place;
}

export interface PlanTarget {
  readonly from?: string;
  readonly to?: string;
  readonly by?: IsoDate;
  readonly seen: readonly string[];
  readonly found: readonly {
    readonly level: string;
    readonly by: readonly ParticipantId[];
    readonly on?: IsoDate;
    readonly text?: string;
    readonly source: Place;
  }[];
  readonly source: Place;
}

export interface Served {
  readonly meeting: MeetingId;
  /** A target names it in `through`. */
  readonly through: boolean;
  /** It says `for` the tenet. */
  readonly for: boolean;
  /** Dated sessions. */
  readonly sessions: number;
  readonly first?: IsoDate;
  readonly last?: IsoDate;
  /** Kinds of its evidence, in the order of the text, each once. */
  readonly evidence: readonly EvidenceKind[];
  readonly source: Place;
}
