import type { Desk } from '../../desk.ts';

/** What is shown behind a place of the text, and is no part of it. */
export interface Hint {
  /** The offset behind which it stands. */
  readonly at: number;
  readonly label: string;
  /** What it means, in a sentence, for whoever rests on it. */
  readonly tooltip: string;
}

/** Adds up the hints of one kind for a stretch of a file. */
export type HintMaker = (
  desk: Desk,
  id: string,
  within: { readonly start: number; readonly end: number },
) => Iterable<Hint>;

/** Whether two stretches meet. */
export function meets(
  one: { readonly start: number; readonly end: number },
  other: { readonly start: number; readonly end: number },
): boolean {
  return one.start <= other.end && other.start <= one.end;
}
