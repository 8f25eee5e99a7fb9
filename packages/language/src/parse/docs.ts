import type { IToken } from 'chevrotain';
import type { Text } from '../model/model.ts';

export interface Docs {
  /** By the offset of the token that they stand before. */
  readonly before: ReadonlyMap<number, Text>;
  readonly file?: Text;
}

/** An empty line is looked for this far behind a comment. */
const nearby = 500;

/**
 * The doc comments of a file. The first of them documents the file where an empty line follows it, and nothing but the
 * edition stands before it.
 */
export function docsOf(tokens: readonly IToken[], hidden: readonly IToken[], text: string): Docs {
  const before = new Map<number, Text>();
  let file: Text | undefined;
  let index = 0;
  for (const comment of hidden) {
    if (!comment.image.startsWith('/**') || comment.image === '/**/') continue;
    const end = comment.startOffset + comment.image.length;
    while (index < tokens.length && tokens[index]!.startOffset < end) index++;
    const next = tokens[index];
    const doc = { value: docText(comment.image), span: { start: comment.startOffset, end } };
    const atTop = index === 0 || (index === 2 && tokens[0]!.image === 'edition');
    const behind = atTop && !file ? text.slice(end, Math.min(end + nearby, next?.startOffset ?? text.length)) : '';
    if (/\n[ \t\r]*\n/.test(behind)) file = doc;
    else if (next) before.set(next.startOffset, doc);
  }
  return { before, file };
}

function docText(image: string): string {
  return image
    .replace(/^\/\*\*+/, '')
    .replace(/\**\*\/$/, '')
    .split(/\r?\n/)
    .map((line) => line.replace(/^\s*\* ?/, '').trimEnd())
    .join('\n')
    .trim();
}
