/** All designs of a workspace beside each other: plain JSON data, version 1, the same bytes for the same input. */
import type { FocusWord, LevelWord, Place, StatusWord, Unit } from '@jointwork/language';
import type { DateSpan, Heads, IsoDate, IsoDateTime, Kept, LedgerSum, LedgerWindow, PlanParticipant } from '../plan.ts';

export interface Portfolio {
  readonly version: 1;
  /** The day on which it is made, where it was said: reviews before it are not coming, and what was due by then is late. */
  readonly today?: IsoDate;
  /** By their first day; those without one last. */
  readonly designs: readonly PortfolioDesign[];
  /** Groups and persons; a joined group is there as those that it joins. Those of whom too much is asked first, then by minutes. */
  readonly parties: readonly PortfolioParty[];
  /** Those whom meetings of any design connect, if only through others; the largest first. Several where parts never meet. */
  readonly circles: readonly PortfolioCircle[];
  /** Sessions of reviews, in order, from `today` on. */
  readonly reviews: readonly PortfolioReview[];
  readonly findings: PortfolioFindings;
}

/** The id of an entry of `designs`: its name; `name~2` and so on where several have it. */
export type DesignId = string;
/** The id of an entry of `parties`, in the same way. */
export type PartyId = string;

export interface PortfolioDesign {
  readonly id: DesignId;
  readonly name: string;
  readonly title?: string;
  readonly purpose?: string;
  readonly status?: StatusWord;
  readonly level?: LevelWord;
  readonly focus: readonly FocusWord[];
  /** Of the design, else from its first to its last session. */
  readonly period?: DateSpan;
  readonly sessions: number;
  /** The first session on or after `today`; the first of all without it. */
  readonly next?: IsoDate;
  /** The first session of a review on or after `today`; the first of all without it. */
  readonly nextReview?: IsoDate;
  /** Those who attend something, or are asked for time. */
  readonly parties: readonly PartyId[];
  /** Person-minutes of dated sessions and preparation. */
  readonly minutes: number;
  /** Parties whose size nobody has said: they count as one head in `minutes`. */
  readonly unsized: number;
  readonly starts: readonly string[];
  readonly stops: readonly string[];
  readonly continues: readonly string[];
  readonly undecided: number;
  readonly actions: Kept;
  readonly commitments: Kept;
  /** Actions and commitments that were due before `today` and are not done. */
  readonly late: number;
  /** Parts of this design that never meet in it; empty where all do. */
  readonly apart: readonly (readonly PartyId[])[];
  readonly findings: PortfolioFindings;
  /** Where its name stands. */
  readonly source: Place;
}

export interface PortfolioParty {
  readonly id: PartyId;
  readonly kind: PlanParticipant['kind'];
  readonly name: string;
  readonly title?: string;
  readonly served: boolean;
  /** Titles, or names, of the organisations. */
  readonly of: readonly string[];
  /** Absent where the size is unknown. */
  readonly heads?: Heads;
  readonly total: LedgerSum;
  /** In the order of `designs`. */
  readonly designs: readonly (LedgerSum & { readonly design: DesignId })[];
  /** How many of these designs run at the same time, at most. */
  readonly atOnce: number;
  /** How much the designs that list it begin, and how much they end. */
  readonly starts: number;
  readonly stops: number;
  /** As in the ledger of a plan, over all designs. Absent where there is neither capacity nor grant. */
  readonly window?: Unit;
  readonly windows: readonly LedgerWindow[];
  /** How many windows are beyond what is there. */
  readonly tips: number;
  /** The window that is furthest beyond; else the one with least room left. */
  readonly fullest?: LedgerWindow;
  readonly source: Place;
}

export interface PortfolioCircle {
  readonly parties: readonly PartyId[];
  readonly designs: readonly DesignId[];
}

export interface PortfolioReview {
  readonly design: DesignId;
  readonly name: string;
  readonly title?: string;
  readonly date: IsoDate;
  /** With a time of day only. */
  readonly start?: IsoDateTime;
  /** IANA; absent where the session floats. */
  readonly zone?: string;
  readonly source: Place;
}

export interface PortfolioFindings {
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
}
