/** What the side bar shows: everything that a workspace comes to, each with the place in the text that it comes from. */
import type { Unit } from '@jointwork/language';
import type { IsoDate, IsoDateTime } from '@jointwork/plan';

/** Zero-based, as in the Language Server Protocol. */
export interface TextRange {
  readonly start: { readonly line: number; readonly character: number };
  readonly end: { readonly line: number; readonly character: number };
}

export interface TextPlace {
  readonly uri: string;
  readonly range: TextRange;
}

export interface FindingCounts {
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
}

/** Client to server: the designs of the workspace with their findings. No parameters → `DesignEntry[]`. */
export const designsRequest = 'jointwork/overview/designs';

export interface DesignEntry extends TextPlace, FindingCounts {
  /** Absent for what stands in a file outside of any design, where that has findings. */
  readonly name?: string;
  readonly title: string;
}

/** Client to server: the findings of one of those entries. `FindingsParams` → `FindingEntry[]`. */
export const findingsRequest = 'jointwork/overview/findings';

export interface FindingsParams {
  readonly uri: string;
  readonly name?: string;
}

export interface FindingEntry extends TextPlace {
  readonly severity: 'error' | 'warning' | 'info';
  readonly rule: string;
  readonly text: string;
}

/** Client to server: who is asked for time, over all designs, the fullest first. No parameters → `PersonEntry[]`. */
export const peopleRequest = 'jointwork/overview/people';

export interface PersonEntry extends TextPlace {
  /** The same for the same declaration. */
  readonly id: string;
  readonly kind: 'person' | 'group';
  readonly title: string;
  /** Minutes per head, over everything that has a date. */
  readonly minutes: number;
  /** The week or term in which least is left, or most is missing; absent where neither capacity nor grant is said. */
  readonly fullest?: {
    readonly unit: Unit;
    readonly from: IsoDate;
    /** Minutes per head: asked for, there, and missing. */
    readonly wanted: number;
    readonly given: number;
    readonly over: number;
  };
  readonly designs: readonly (TextPlace & { readonly title: string; readonly minutes: number })[];
}

/** Client to server: reviews from today on, in order. No parameters → `ReviewEntry[]`. */
export const reviewsRequest = 'jointwork/overview/reviews';

export interface ReviewEntry extends TextPlace {
  readonly title: string;
  readonly design: string;
  readonly date: IsoDate;
  /** With a time of day only. */
  readonly start?: IsoDateTime;
}

/** Server to client: what was asked for last may be otherwise now. Not sent again before somebody has asked. */
export const overviewChangedNotification = 'jointwork/overview/changed';
