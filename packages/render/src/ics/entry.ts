import type { IsoDate, IsoDateTime } from '@jointwork/plan';

/** What a calendar shows: plain texts, in which nothing is escaped yet. */
export interface Entry {
  readonly uid: string;
  readonly when: Moment | { readonly day: IsoDate };
  readonly summary: string;
  readonly description?: string;
  readonly location?: string;
  readonly category: string;
  /** Whether those who have it in their calendar are busy then. */
  readonly isBusy?: boolean;
}

/** Local times. Floating where there is no zone, without an end where the length is not known. */
export interface Moment {
  readonly start: IsoDateTime;
  readonly offset?: string;
  readonly end?: IsoDateTime;
  readonly endOffset?: string;
  readonly zone?: string;
}
