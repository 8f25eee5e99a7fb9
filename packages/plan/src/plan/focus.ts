/** Message system by activity: where a design looks, and where it does not. */
import type { FocusWord } from '@jointwork/language';
import type { MeetingId } from './ids.ts';

export interface PlanFocus {
  /** Curriculum, pedagogy, evaluation, in this order. */
  readonly rows: readonly FocusRow[];
  /** Activities that name no focus of their own. */
  readonly unsaid: readonly MeetingId[];
}

export interface FocusRow {
  readonly focus: FocusWord;
  /** What the design itself says of it: the first of its focuses, another one, or nothing. */
  readonly design?: 'prime' | 'second';
  /** Activities that name it, in the order of `meetings`. */
  readonly meetings: readonly {
    readonly meeting: MeetingId;
    /** It is the first that the activity names. */
    readonly prime: boolean;
    /** Dated sessions. */
    readonly sessions: number;
    /** The minutes of these sessions; those of unknown length count none. */
    readonly minutes: number;
  }[];
}
