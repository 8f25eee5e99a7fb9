/**
 * A document for people, before it is written down: headings, numbered clauses, tables, lines to sign. One model, and a
 * writer for each form that it takes. Text is always text; a writer makes it safe for what it writes.
 */
import type { IsoDate } from '@jointwork/plan';
import type { Paper } from '../../export/format.ts';

export interface PaperDocument {
  readonly kind: 'agreement' | 'run-sheet' | 'asks' | 'review-pack';
  /** What stands on every page, and in the properties of the file. */
  readonly title: string;
  /** A BCP 47 tag. */
  readonly locale: string;
  readonly paper: Paper;
  /** The source's name and version, at the foot of every page. */
  readonly source: string;
  /** `Page {page} of {pages}`, around its two numbers. */
  readonly page: readonly [before: string, between: string, after: string];
  readonly author?: string;
  /** The day on which it was made. */
  readonly date: IsoDate;
  /** Smaller and closer, once or twice, where all should stand on one page. */
  readonly dense?: 0 | 1 | 2;
  readonly blocks: readonly Block[];
}

export type Block = Masthead | Heading | Paragraph | Clause | List | Facts | Table | Signatures | Room | PageBreak;

/** The head of a document, or of one of its sheets. */
export interface Masthead {
  readonly kind: 'masthead';
  /** What kind of document it is. */
  readonly over: string;
  readonly title: string;
  readonly lead?: string;
  readonly under: readonly string[];
  /** The head of a sheet that follows others. */
  readonly sheet: boolean;
}

export interface Heading {
  readonly kind: 'heading';
  readonly text: string;
  /** Numbered, it begins the count of its clauses anew. */
  readonly numbered: boolean;
}

export interface Paragraph {
  readonly kind: 'paragraph';
  readonly text: readonly Inline[];
  /** `lead` says what matters most; `note` is smaller; `quote` is somebody's own words; `waits` is what is missing. */
  readonly look?: Look;
}

export type Look = 'lead' | 'note' | 'quote' | 'waits';

/** Words, or words that stand out. */
export type Inline = string | { readonly text: string; readonly look: 'strong' | 'soft' };

/** A paragraph that can be referred to by its number, and what it lists: 3.2 (a). */
export interface Clause {
  readonly kind: 'clause';
  readonly text: readonly Inline[];
  readonly parts: readonly (readonly Inline[])[];
  readonly look?: Look;
}

export interface List {
  readonly kind: 'list';
  /** With a box to tick before each. */
  readonly boxes: boolean;
  readonly items: readonly (readonly Inline[])[];
}

/** Names and what they stand for, side by side. */
export interface Facts {
  readonly kind: 'facts';
  readonly rows: readonly { readonly name: string; readonly lines: readonly (readonly Inline[])[] }[];
}

export interface Table {
  readonly kind: 'table';
  /** Read to those who do not see it. */
  readonly label: string;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  /** Stands closer, where many rows should share a page. */
  readonly tight: boolean;
}

export interface Column {
  readonly head: string;
  /** Its part of the width, in percent. */
  readonly width: number;
  readonly figures?: boolean;
}

export interface Row {
  /** One for each column; one alone runs through all of them. */
  readonly cells: readonly Cell[];
  readonly look?: 'gate' | 'break' | 'slack' | 'over' | 'dropped' | 'round' | 'strong';
  /** At least so high, in millimetres. */
  readonly height?: number;
}

export type Cell = readonly Paragraph[];

export interface Signatures {
  readonly kind: 'signatures';
  readonly label: string;
  readonly columns: readonly [party: string, name: string, signature: string, date: string];
  readonly parties: readonly string[];
}

/** Lines to write on. */
export interface Room {
  readonly kind: 'room';
  readonly lines: number;
}

export interface PageBreak {
  readonly kind: 'page-break';
}
