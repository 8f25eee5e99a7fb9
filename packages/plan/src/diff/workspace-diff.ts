import type { FindingsChange, PlanDiff } from './diff.ts';

/** What `jointwork diff` tells: the difference between two states of some designs, version 1. */
export interface WorkspaceDiff {
  readonly version: 1;
  readonly before: DiffState;
  readonly after: DiffState;
  /** Designs of which something differs; in the order of their files. */
  readonly designs: readonly PlanDiff[];
  /** How many others there are. */
  readonly unchanged: number;
  /** Protocol files whose text differs, whether or not that means something. */
  readonly rewritten: number;
  readonly moved: readonly { readonly before: string; readonly after: string }[];
  /** Findings outside the designs. */
  readonly elsewhere: FindingsChange;
}

/** A revision, or files. */
export interface DiffState {
  /** As it was asked for: a revision, a path; absent for the files as they are. */
  readonly name?: string;
  /** The hash of a revision. */
  readonly commit?: string;
}
