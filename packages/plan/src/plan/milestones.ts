/** The dates that a reader looks for first; what to know about the plan; what the rules found. */
import type { Message, Place, Severity } from '@jointwork/language';
import type { IsoDate, MeetingId } from './ids.ts';

export interface Milestone {
  readonly date: IsoDate;
  readonly kind:
    | 'start'
    | 'first-session'
    | 'review'
    | 'action-due'
    | 'commitment-due'
    | 'undecided'
    | 'target'
    | 'end';
  readonly meeting?: MeetingId;
  /** The words of what is due; a tenet's id for a target. */
  readonly text?: string;
  readonly source: Place;
}

/** What a reader of the plan should know about how it was made. */
export interface PlanNote {
  readonly message: Message;
  readonly source: Place;
}

export interface PlanFinding {
  /** The id of a rule, or the code of a language error. */
  readonly rule: string;
  readonly severity: Severity;
  readonly message: Message;
  /** The message in words, where the door has put it into some. */
  readonly text?: string;
  readonly source: Place;
  readonly related: readonly { readonly message: Message; readonly text?: string; readonly source: Place }[];
}
