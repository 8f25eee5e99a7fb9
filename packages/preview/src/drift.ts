/** Where a piece of text has gone since the plan was made from it. */
import type { Range } from './contract.ts';

/** One edit of a text: so many characters at an offset gave way to so many others. */
export interface Change {
  readonly version: number;
  readonly offset: number;
  readonly removed: number;
  readonly inserted: number;
}

/** A range of an earlier text, after changes that followed one another. What was in a removed part ends up at its place. */
export function moved(range: Range, changes: readonly Change[]): Range {
  let { start, end } = range;
  for (const change of changes) {
    start = movedOffset(start, change);
    end = Math.max(start, movedOffset(end, change));
  }
  return { start, end };
}

/** Where an offset of the text of now was in the earlier one. In what was put in, it was where that began. */
export function movedBack(offset: number, changes: readonly Change[]): number {
  return changes.reduceRight((now, { offset: at, removed, inserted }) => {
    if (now <= at) return now;
    return now >= at + inserted ? now - inserted + removed : at + Math.min(removed, now - at);
  }, offset);
}

function movedOffset(offset: number, { offset: at, removed, inserted }: Change): number {
  if (offset <= at) return offset;
  return offset >= at + removed ? offset + inserted - removed : at + Math.min(inserted, offset - at);
}
