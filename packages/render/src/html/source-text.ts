/** The text that a plan was made from, line by line, so that a finding can say where. */
import { type Child, type Element, el } from './tree.ts';
import type { Words } from './words.ts';

/** Comments, texts in quotation marks, and all that lies between. */
const pieces =
  /\/\*[\s\S]*?(?:\*\/|$)|\/\/[^\n]*|#[ \t][^\n]*|"""[\s\S]*?(?:"""|$)|["“„][^"“”\n]*["“”]?|[^/#"“„]+|[\s\S]/g;

/** Longer texts are cut into parts that a reader folds away, and a browser lays out one by one. */
const partLength = 400;

/** The id of a line, counted from 1. */
export function lineId(line: number): string {
  return `line-${line}`;
}

/** The number of the line in which each offset of a text stands. */
export function lineFinder(text: string): (offset: number) => number {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return (offset) => {
    let low = 0;
    let high = starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (starts[middle]! <= offset) low = middle;
      else high = middle;
    }
    return low + 1;
  };
}

/** All lines; comments step back, the words of people stand out, and so does the word that a clause begins with. */
export function sourceText(text: string, words: Words): readonly Element[] {
  const lines = highlighted(text.replaceAll(/\r\n?/g, '\n').replace(/\n$/, ''));
  const parts: Element[] = [];
  for (let start = 0; start < lines.length; start += partLength) {
    const end = Math.min(lines.length, start + partLength);
    const list = el(
      'ol',
      { class: 'jw-lines', start: start + 1, style: { 'counter-reset': `line ${start}` } },
      lines.slice(start, end).map((line, place) => el('li', { id: lineId(start + place + 1) }, el('code', {}, line))),
    );
    parts.push(
      lines.length <= partLength
        ? list
        : el(
            'details',
            { open: start === 0 },
            el('summary', {}, words.say('view.source.part', { from: start + 1, to: end })),
            list,
          ),
    );
  }
  return parts;
}

function highlighted(text: string): readonly (readonly Child[])[] {
  const lines: Child[][] = [[]];
  for (const [piece] of text.matchAll(pieces)) {
    const kind = /^(?:\/[/*]|#[ \t])/.test(piece) ? 'comment' : /^["“„]/.test(piece) ? 'text' : 'plain';
    piece.split('\n').forEach((part, place) => {
      if (place > 0) lines.push([]);
      const line = lines.at(-1)!;
      if (part === '') return;
      if (kind !== 'plain') line.push(el('span', { class: `jw-source-${kind}` }, part));
      else if (line.length > 0) line.push(part);
      else line.push(...withFirstWord(part));
    });
  }
  return lines;
}

/** The word that a line begins with, and the rest. */
function withFirstWord(part: string): readonly Child[] {
  const [, space = '', word = '', rest = ''] = /^(\s*)([a-z][a-z-]*)?([\s\S]*)$/.exec(part) ?? [];
  return [space, word !== '' && el('b', {}, word), rest];
}
