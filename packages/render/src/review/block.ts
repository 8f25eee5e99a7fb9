import type { Block } from '../diff/document.ts';
import type { Phrases } from '../diff/say.ts';

/** A part of a review, in the order in which it is read. */
export type ReviewBlock =
  | Block
  /** The one sentence that everybody reads, and how grave it is. */
  | { readonly is: 'verdict'; readonly grade: 'error' | 'warning' | 'good'; readonly text: Phrases }
  /** What it comes to, in a few words each. */
  | { readonly is: 'counts'; readonly counts: readonly Phrases[] }
  /** Somebody has too little time. */
  | { readonly is: 'alarm'; readonly text: Phrases }
  | { readonly is: 'section'; readonly text: Phrases }
  | { readonly is: 'design'; readonly text: Phrases; readonly file: string }
  | { readonly is: 'note'; readonly text: Phrases }
  /** What few want to see: there, but out of the way. */
  | { readonly is: 'folded'; readonly title: Phrases; readonly blocks: readonly ReviewBlock[] };

export interface ReviewDocument {
  /** What a reviewer needs at one glance. */
  readonly head: readonly ReviewBlock[];
  readonly body: readonly ReviewBlock[];
  /** What was compared. */
  readonly foot: readonly ReviewBlock[];
}
