import type { Message } from './messages/message.ts';
import type { Span } from './model/model.ts';

export type Severity = 'error' | 'warning' | 'info';

/** A place in a file of the workspace. */
export interface Place {
  /** The id of the file: its URI. */
  readonly file: string;
  readonly span: Span;
}

/** Replaces `span` by `text`; an empty span inserts. */
export interface Edit {
  readonly file?: string;
  readonly span: Span;
  readonly text: string;
}

/** One way to settle a problem or a finding. The first is the preferred one. */
export interface Fix {
  readonly title: Message;
  readonly edits: readonly Edit[];
  /** May be applied without a look, by "fix all". */
  readonly safe?: boolean;
}

/** Something wrong or remarkable at a place of one file; the common shape of language errors and rule findings. */
export interface Problem {
  /** The code of a language error or the id of a rule. */
  readonly code: string;
  readonly severity: Severity;
  readonly message: Message;
  /** The narrowest span that shows it. */
  readonly span: Span;
  readonly related?: readonly { readonly place: Place; readonly message: Message }[];
  readonly fixes?: readonly Fix[];
  /** Shown greyed out. */
  readonly unnecessary?: boolean;
}
