import type { IToken } from 'chevrotain';
import type { Span } from '../model/model.ts';
import { parserParts } from '../parse/clause-parser.ts';
import type { Segment } from '../parse/split.ts';
import { split } from '../parse/split.ts';
import type { Edit } from '../problem.ts';

/** A part of a text that is no space, with the space before it: as it is written, and as it will be. */
export interface Piece {
  /** A `sign` is one without a meaning. */
  readonly kind: 'token' | 'comment' | 'sign';
  readonly span: Span;
  readonly token?: IToken;
  /** Line breaks between what stands before it and it. */
  readonly breaks: number;
  before: string;
  image: string;
  /** A clause, a comment on a line of its own, or the end of a block begins here. */
  begins: boolean;
}

type Part = Pick<Piece, 'kind' | 'span' | 'token'>;

const lineBreak = /\r\n?|\n/g;

/**
 * A text as its tokens and comments in order. A formatter may change the space between them and how a token is spelled;
 * nothing can be lost, since no piece can be taken out or moved.
 */
export class Sheet {
  readonly text: string;
  readonly pieces: readonly Piece[];
  /** The blocks and clauses of the text. */
  readonly segments: readonly Segment[];
  /** How the text ends its lines, in most places. */
  readonly eol: '\n' | '\r\n';
  readonly #indexes = new Map<number, number>();

  constructor(text: string) {
    this.text = text;
    this.eol = mostCommonBreak(text);
    const { lexer, shapes } = parserParts();
    const { tokens, errors, hidden } = lexer.tokenize(text);
    const others: Part[] = hidden.map((token) => ({ kind: 'comment', span: spanOf(token) }));
    for (const { offset, length } of errors)
      others.push({ kind: 'sign', span: { start: offset, end: offset + length } });
    if (errors.length > 0) others.sort((one, other) => one.span.start - other.span.start);
    const pieces: Piece[] = [];
    const add = (part: Part) => {
      const gap = text.slice(pieces[pieces.length - 1]?.span.end ?? 0, part.span.start);
      const image = text.slice(part.span.start, part.span.end);
      pieces.push({ ...part, breaks: breaksIn(gap), before: gap, image, begins: false });
    };
    let other = 0;
    const addOthers = (until: number) => {
      while (other < others.length && others[other]!.span.start < until) add(others[other++]!);
    };
    for (const token of tokens) {
      addOthers(token.startOffset);
      this.#indexes.set(token.startOffset, pieces.length);
      add({ kind: 'token', span: { start: token.startOffset, end: token.endOffset! + 1 }, token });
    }
    addOthers(Number.POSITIVE_INFINITY);
    this.pieces = pieces;
    this.segments = split(tokens, text, shapes, lexer.keywords).segments;
  }

  /** Where a token stands among the pieces; undefined for one that is not in the text. */
  indexOf({ startOffset, image }: IToken): number | undefined {
    return image === '' ? undefined : this.#indexes.get(startOffset);
  }

  /** Which piece begins at an offset, where it is a token. */
  indexAt(offset: number): number | undefined {
    return this.#indexes.get(offset);
  }

  /** The beginning of a line in so many blocks. */
  lineAt(depth: number): string {
    return this.eol + '  '.repeat(depth);
  }

  /** The text as the pieces now say it. */
  written(): string {
    return this.pieces.map(({ before, image }) => before + image).join('') + this.#ending();
  }

  /**
   * What changes the text to what the pieces now say, in order and none larger than it must be.
   *
   * @param within only the clauses and comments on the lines of this stretch of the text
   */
  edits(within?: Span): Edit[] {
    const edits: Edit[] = [];
    const replace = (start: number, end: number, text: string) => {
      const edit = smallest(start, this.text.slice(start, end), text);
      if (edit) edits.push(edit);
    };
    const [first, last] = within ? this.#piecesIn(within) : [0, this.pieces.length];
    let end = this.pieces[first - 1]?.span.end ?? 0;
    for (const { span, before, image } of this.pieces.slice(first, last)) {
      replace(end, span.start, before);
      replace(span.start, span.end, image);
      end = span.end;
    }
    if (last === this.pieces.length) replace(end, this.text.length, this.#ending());
    return edits;
  }

  /** The pieces of all clauses that stand on the lines of a stretch, as the first one and the one behind the last. */
  #piecesIn({ start, end }: Span): [number, number] {
    const lineStart = this.text.lastIndexOf('\n', start - 1) + 1;
    const lineEnd = this.text.indexOf('\n', end);
    let first = this.pieces.findIndex(({ span }) => span.end > lineStart);
    if (first < 0) return [this.pieces.length, this.pieces.length];
    let last = first;
    while (last < this.pieces.length && (lineEnd < 0 || this.pieces[last]!.span.start < lineEnd)) last++;
    if (last === first) return [first, first];
    while (first > 0 && !this.pieces[first]!.begins) first--;
    while (last < this.pieces.length && !this.pieces[last]!.begins) last++;
    return [first, last];
  }

  /** A text that is not closed may end with a line break of its own. */
  #ending(): string {
    const last = this.pieces[this.pieces.length - 1];
    return !last || /[\n\r]$/.test(last.image) ? '' : this.eol;
  }
}

function spanOf({ startOffset, image }: IToken): Span {
  return { start: startOffset, end: startOffset + image.length };
}

/** The replacement of a stretch without what stays at both its ends; line breaks of two signs stay whole. */
function smallest(start: number, old: string, text: string): Edit | undefined {
  if (old === text) return undefined;
  const most = Math.min(old.length, text.length);
  let head = 0;
  while (head < most && old[head] === text[head]) head++;
  if (old[head - 1] === '\r') head--;
  let tail = 0;
  while (tail < most - head && old[old.length - 1 - tail] === text[text.length - 1 - tail]) tail++;
  const cutsBreak = (one: string) => one[one.length - tail] === '\n' && one[one.length - tail - 1] === '\r';
  if (tail > 0 && (cutsBreak(old) || cutsBreak(text))) tail--;
  const span = { start: start + head, end: start + old.length - tail };
  return { span, text: text.slice(head, text.length - tail) };
}

export function breaksIn(gap: string): number {
  if (gap === '' || gap === ' ') return 0;
  return gap.match(lineBreak)?.length ?? 0;
}

function mostCommonBreak(text: string): '\n' | '\r\n' {
  let all = 0;
  let windows = 0;
  for (let i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) {
    all++;
    if (i > 0 && text.charCodeAt(i - 1) === 13) windows++;
  }
  return windows * 2 > all ? '\r\n' : '\n';
}
