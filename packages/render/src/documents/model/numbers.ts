/** Numbers of headings and clauses, as a board refers to them: 3, 3.2, 3.2 (a). */
import type { Block } from './model.ts';

export interface Numbered {
  readonly block: Block;
  /** Of a numbered heading or a clause; `3` or `3.2`. */
  readonly number?: string;
}

export function numbered(blocks: readonly Block[]): readonly Numbered[] {
  let chapter = 0;
  let clause = 0;
  return blocks.map((block) => {
    if (block.kind === 'heading' && block.numbered) {
      chapter++;
      clause = 0;
      return { block, number: `${chapter}` };
    }
    if (block.kind !== 'clause') return { block };
    clause++;
    return { block, number: `${chapter}.${clause}` };
  });
}

/** `a` to `z`, then `aa` to `zz`, as word processors count on: `aa` for 27, `bb` for 28. */
export function letter(place: number): string {
  return String.fromCharCode(97 + (place % 26)).repeat(Math.floor(place / 26) + 1);
}
