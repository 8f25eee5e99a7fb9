import stringWidth from 'fast-string-width';
import { safe } from './safe.ts';

/** What a piece of a line is; a door gives each its colour, or none. */
export type Style =
  | 'strong'
  | 'faint'
  | 'prompt'
  | 'error'
  | 'warning'
  | 'info'
  | 'work'
  | 'dialogue'
  | 'inquiry'
  | 'review';

/** A stretch of text of one style. Made by `piece` alone, so that nothing unsafe reaches a terminal. */
export interface Piece {
  readonly text: string;
  readonly style?: Style;
}

/** A line of the terminal, without its end. */
export type Line = readonly Piece[];

export const blank: Line = [];

export function piece(text: string, style?: Style): Piece {
  return style ? { text: safe(text), style } : { text: safe(text) };
}

export function line(...pieces: readonly (Piece | string)[]): Line {
  return pieces.map((each) => (typeof each === 'string' ? piece(each) : each));
}

/** How many columns a text takes. */
export function columnsOf(text: string): number {
  return /^[\x20-\x7e]*$/.test(text) ? text.length : stringWidth(text);
}

export function widthOf(of: Line): number {
  return of.reduce((sum, { text }) => sum + columnsOf(text), 0);
}

/** A line followed by as many spaces as it takes to fill a width. */
export function padded(of: Line, width: number): Line {
  const space = width - widthOf(of);
  return space > 0 ? [...of, { text: ' '.repeat(space) }] : of;
}

/** Spaces, then a text: it ends at the width. */
export function rightAligned(text: string, width: number): string {
  return ' '.repeat(Math.max(0, width - columnsOf(text))) + text;
}

/** Breaks a line at its spaces, and within a word only where that is wider than a whole line. */
export function wrapped(of: Line, width: number): Line[] {
  const room = Math.max(8, width);
  const lines: Piece[][] = [[]];
  let used = 0;
  for (const { text, style } of of) {
    for (const word of text.split(/(?<= )(?=[^ ])/)) {
      const columns = columnsOf(word.trimEnd());
      if (used > 0 && used + columns > room) {
        lines.push([]);
        used = 0;
      }
      for (const part of columns > room ? chopped(word, room) : [word]) {
        if (used > 0 && used + columnsOf(part.trimEnd()) > room) {
          lines.push([]);
          used = 0;
        }
        lines.at(-1)!.push(style ? { text: part, style } : { text: part });
        used += columnsOf(part);
      }
    }
  }
  return lines.map((pieces) => trimmed(merged(pieces)));
}

/** Neighbours of one style become one piece. */
function merged(of: readonly Piece[]): Line {
  const pieces: Piece[] = [];
  for (const each of of) {
    const last = pieces.at(-1);
    if (last && last.style === each.style) pieces[pieces.length - 1] = { ...last, text: last.text + each.text };
    else pieces.push(each);
  }
  return pieces;
}

function chopped(word: string, room: number): string[] {
  const parts: string[] = [];
  let part = '';
  let used = 0;
  for (const { segment } of new Intl.Segmenter().segment(word)) {
    const columns = columnsOf(segment);
    if (used + columns > room) {
      parts.push(part);
      part = '';
      used = 0;
    }
    part += segment;
    used += columns;
  }
  return [...parts, part];
}

function trimmed(of: readonly Piece[]): Line {
  const last = of.at(-1);
  return last ? [...of.slice(0, -1), { ...last, text: last.text.trimEnd() }] : of;
}

/** The lines of a text, each so far from the left. */
export function indented(lines: readonly Line[], by: number): Line[] {
  return lines.map((each) => (each.length > 0 ? [{ text: ' '.repeat(by) }, ...each] : each));
}

/** Wraps a line so that all of it starts so far from the left. */
export function paragraph(of: Line, width: number, indent = 0): Line[] {
  return indented(wrapped(of, width - indent), indent);
}

/** Sets cells side by side, each wrapped to the width of its column; two spaces between them. */
export function row(cells: readonly Line[], widths: readonly number[], indent = 0): Line[] {
  const set = cells.map((cell, i) => wrapped(cell, widths[i]!));
  const height = Math.max(...set.map(({ length }) => length));
  const lines: Line[] = [];
  for (let y = 0; y < height; y++) {
    const parts = set.flatMap((cell, x): Line => {
      const part = cell[y] ?? blank;
      const gap = x > 0 ? [{ text: '  ' }] : [];
      return [...gap, ...padded(part, widths[x]!)];
    });
    lines.push(endTrimmed(parts));
  }
  return indented(lines, indent);
}

/** Spaces at the end of a line are no use to anybody. */
function endTrimmed(of: Line): Line {
  const pieces = [...of];
  while (pieces.length > 0 && pieces.at(-1)!.text.trimEnd() === '') pieces.pop();
  return trimmed(pieces);
}

/** Lines as text, each closed by a line end. Spaces that kept words together become plain ones: people search for them. */
export function toText(lines: readonly Line[], paint: (text: string, style: Style) => string = (text) => text): string {
  const shown = lines.map((each) =>
    each
      .map(({ text, style }) => (style && text ? paint(text, style) : text))
      .join('')
      .replace(/[\u00a0\u2009\u202f]/g, ' '),
  );
  return shown.length > 0 ? `${shown.join('\n')}\n` : '';
}
