/**
 * What a reviewer has to know of a change to a workspace: plain JSON data, version 1, the same bytes for the same two
 * states. It holds what each design means now, which findings are new, and what all designs together ask of people.
 */
import type { Consequences, DiffChange, DiffRef, DiffSide, HoursAsked, HoursChange } from '../diff/diff.ts';
import type { DiffState } from '../diff/workspace-diff.ts';
import type { PlanFinding } from '../plan/milestones.ts';

export interface Review {
  readonly version: 1;
  readonly before: DiffState;
  readonly after: DiffState;
  readonly verdict: ReviewVerdict;
  /** The verdict in words, where the door has put it into some. */
  readonly text?: string;
  readonly counts: ReviewCounts;
  /** Designs that mean something else than before; those that were written in first, then those that are affected. */
  readonly designs: readonly ReviewDesign[];
  /** What changed in a file that designs take something from, told once for all of them. */
  readonly shared: readonly ReviewShared[];
  /** Those of whom all designs together ask more or less than before; those who have too little time first. */
  readonly hours: readonly ReviewHours[];
  readonly findings: ReviewFindings;
  /** Files that differ, by their path. */
  readonly files: readonly ReviewFile[];
}

/**
 * The gravest that can be said: `errors` and `warnings` are new ones; `changed` means something else, with nothing grave
 * that is new; of `renamed`, only names differ; `rewritten` is only written otherwise, or lies elsewhere; `same` does not
 * differ.
 */
export type ReviewVerdict = 'same' | 'rewritten' | 'renamed' | 'changed' | 'warnings' | 'errors';

export interface ReviewCounts {
  /** Designs that changed, in their own file or by it coming or going. */
  readonly changed: number;
  /** Designs that a change elsewhere affects. */
  readonly affected: number;
  /** Designs that mean what they meant, and have the findings that they had. */
  readonly unchanged: number;
  readonly new: SeverityCounts;
  readonly fixed: SeverityCounts;
  readonly still: SeverityCounts;
  /** Those who are asked for too much in more windows than before. */
  readonly tipped: number;
}

export interface SeverityCounts {
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
}

export interface ReviewDesign {
  /** Absent where the design is new. */
  readonly before?: DiffSide;
  /** Absent where the design is gone. */
  readonly after?: DiffSide;
  /** Its own text changed; otherwise `causes` says through what it is affected. */
  readonly isTouched: boolean;
  /** Parts of its file cannot be read, and could be before: what seems to be gone may still be there. */
  readonly isBroken: boolean;
  /** What changed, but for what stands in `shared`. */
  readonly changes: readonly DiffChange[];
  /** What this design alone asks of each. */
  readonly hours: readonly HoursChange[];
  readonly causes: readonly ReviewCause[];
  /** How many findings came and went in it. */
  readonly new: number;
  readonly fixed: number;
}

export interface ReviewShared {
  /** The file in which it changed: its later path, where it is there. */
  readonly file: string;
  readonly change: DiffChange;
  /** The designs that it reaches, and what follows in each. */
  readonly designs: readonly { readonly design: DiffSide; readonly follows: Consequences; readonly text?: string }[];
}

/** Where something comes from that stands elsewhere. */
export type ReviewCause =
  | { readonly is: 'design'; readonly design: DiffSide }
  | { readonly is: 'file'; readonly path: string }
  | { readonly is: 'configuration'; readonly path: string };

/** What all designs together ask of somebody. */
export interface ReviewHours extends HoursChange {
  readonly before?: HoursAsked;
  readonly after?: HoursAsked;
  readonly who: DiffRef;
  /** What each design asks of one head, in minutes, where that differs. */
  readonly designs: readonly { readonly design: DiffSide; readonly before: number; readonly after: number }[];
}

export interface ReviewFindings {
  readonly new: readonly ReviewFinding[];
  readonly fixed: readonly ReviewFinding[];
  readonly still: readonly ReviewFinding[];
}

export interface ReviewFinding extends PlanFinding {
  /** The design in which it is; absent outside of designs. */
  readonly design?: DiffSide;
  /** The change elsewhere that brought it; empty where it comes from where it stands. */
  readonly causes: readonly ReviewCause[];
  /** It stands in a file that cannot be read as a whole any more, and is not what broke it: most such go with that. */
  readonly isFollowing?: true;
  /** Where it stands, from 1, where the door knows. */
  readonly at?: { readonly line: number; readonly column: number };
}

export interface ReviewFile {
  /** Absent where it is new. */
  readonly before?: string;
  /** Absent where it is gone. */
  readonly after?: string;
  readonly change: 'added' | 'removed' | 'changed' | 'moved';
  readonly kind: 'protocol' | 'configuration';
  /** It cannot be read as a whole any more. */
  readonly isBroken?: true;
  /** `meaning`: a design means something else by it; `none`: the same is said; `unused`: something else, which no design heeds. */
  readonly effect: 'meaning' | 'none' | 'unused';
}
