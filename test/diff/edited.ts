import assert from 'node:assert/strict';
import { samples, type Texts } from './designs.ts';
import type { Edit } from './edits.ts';

/** The samples with one edit made. */
export function edited({ edits: list, everywhere }: Edit): Texts {
  const texts = new Map(samples);
  for (const [file, from, to] of list) {
    const text = texts.get(file)!;
    if (from.startsWith('DROP ')) texts.set(file, without(text, from.slice(5)));
    else if (everywhere) texts.set(file, text.replaceAll(new RegExp(`\\b${from}\\b`, 'g'), to));
    else {
      assert.equal(text.split(from).length, 2, `${from} is there once`);
      texts.set(
        file,
        text.replace(from, () => to),
      );
    }
  }
  return texts;
}

/** A text without the block that begins so. */
function without(text: string, head: string): string {
  const start = text.indexOf(head);
  assert.ok(start >= 0, head);
  let depth = 0;
  for (let i = start; ; i++) {
    if (text[i] === '{') depth++;
    if (text[i] === '}' && --depth === 0) return text.slice(0, start) + text.slice(i + 1);
  }
}
