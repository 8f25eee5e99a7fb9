import { parserParts } from '../parse/clause-parser.ts';
import { slotsOf } from '../parse/marks.ts';
import { clauseTokens } from '../parse/read-clause.ts';
import type { Segment } from '../parse/split.ts';
import { reindented } from './comments.ts';
import { ListLines } from './list-lines.ts';
import { listsOf } from './lists.ts';
import type { Piece, Sheet } from './sheet.ts';
import { isHour, spelled } from './spelling.ts';

/** Blocks in which every block has an empty line around it. */
const airy: ReadonlySet<string> = new Set(['TopClause', 'DesignClause', 'FrameworkClause']);

/** Whether a clause was read, at its beginning and at its end: where not, the lines around it tell how it is read. */
interface Read {
  readonly start: boolean;
  readonly end: boolean;
}

const unread: Read = { start: false, end: false };

/** Where a clause stands. */
interface Around {
  readonly depth: number;
  /** The rule that lists what may stand here. */
  readonly block: string;
  readonly owner?: Segment;
}

/**
 * Lays out a sheet: one clause a line, two spaces for each block, and between clauses the empty lines of the author.
 * A clause that cannot be read keeps its words and its lines as they are.
 */
export class Layout {
  readonly #sheet: Sheet;
  readonly #pieces: readonly Piece[];
  readonly #left: ReadonlySet<number>;

  /** @param left the indexes of items of the file that keep their words and lines */
  constructor(sheet: Sheet, left: ReadonlySet<number>) {
    this.#sheet = sheet;
    this.#pieces = sheet.pieces;
    this.#left = left;
  }

  run(): void {
    this.#block(this.#sheet.segments, 0, this.#pieces.length, { depth: 0, block: 'TopClause' });
    const first = this.#pieces[0];
    if (first) first.before = this.#sheet.text.startsWith('\uFEFF') ? '\uFEFF' : '';
  }

  /** Clauses and the comments around them, which are the pieces from one index up to another. */
  #block(segments: readonly Segment[], from: number, to: number, around: Around): void {
    const starts = segments.map(({ tokens }) => this.#sheet.indexOf(tokens[0]!)!);
    let end = this.#lastOf(from - 1, starts[0] ?? to);
    let endsWhole = true;
    for (const [i, segment] of segments.entries()) {
      const start = starts[i]!;
      const last = this.#lastOf(start, starts[i + 1] ?? to);
      const isLeft = around.depth === 0 && this.#left.has(i);
      const read = isLeft ? unread : this.#clause(segment, start, last, around);
      const isBlock = i > 0 && (this.#isBlock(segment) || this.#isBlock(segments[i - 1]!));
      if ((endsWhole && read.start) || !this.#isOnLineOf(end, start))
        this.#between(end, start, around, isBlock && airy.has(around.block));
      end = last;
      endsWhole = read.end;
    }
    if (endsWhole || !this.#isOnLineOf(end, to)) this.#between(end, to, around, false);
    else this.#keep(to);
  }

  /** Leaves the space before a piece as it was written. */
  #keep(index: number): void {
    const piece = this.#pieces[index];
    if (!piece) return;
    piece.before = this.#sheet.text.slice(this.#pieces[index - 1]?.span.end ?? 0, piece.span.start);
    piece.begins = false;
  }

  /** Whether a piece follows another on its line, with nothing in between. */
  #isOnLineOf(end: number, next: number): boolean {
    return next === end + 1 && this.#pieces[next]?.breaks === 0;
  }

  /** The last piece before an index that is no comment. */
  #lastOf(start: number, to: number): number {
    let last = to - 1;
    while (last > start && this.#pieces[last]!.kind === 'comment') last--;
    return last;
  }

  /** The comments between two clauses, and the line on which the second one begins. */
  #between(end: number, next: number, { depth }: Around, apart: boolean): void {
    // A block begins and ends without an empty line.
    const opens = end < 0 || this.#pieces[end]!.token?.image === '{';
    const closes = next === this.#pieces.length || this.#pieces[next]!.token?.image === '}';
    let isFirstLine = true;
    let missing = apart && !this.#hasEmptyLine(end + 1, next);
    for (let i = end + 1; i <= next; i++) {
      const piece = this.#pieces[i];
      if (!piece) return;
      if (i < next) piece.image = reindented(piece.image, depth, this.#sheet.eol);
      else if (closes) return;
      // A doc comment speaks of what follows it, on whatever line it stands.
      const trails = piece.breaks === 0 && !piece.image.startsWith('/**');
      if (i < next && end >= 0 && isFirstLine && trails) {
        piece.before = ' ';
        continue;
      }
      const empty = isFirstLine && opens ? false : piece.breaks > 1 || (isFirstLine && missing);
      piece.before = this.#line(depth, empty);
      piece.begins = true;
      if (isFirstLine) missing = false;
      isFirstLine = false;
    }
  }

  #hasEmptyLine(from: number, to: number): boolean {
    for (let i = from; i <= to && i < this.#pieces.length; i++) if (this.#pieces[i]!.breaks > 1) return true;
    return false;
  }

  #line(depth: number, empty = false): string {
    return (empty ? this.#sheet.eol : '') + this.#sheet.lineAt(depth);
  }

  /** A clause from its first token to its last, which is that of its block where it has one. */
  #clause(segment: Segment, start: number, end: number, around: Around): Read {
    const { body } = segment;
    if (!body) {
      const isRead = this.#isWhole(segment, start, end) && this.#head(segment, start, end, around);
      return { start: isRead, end: isRead };
    }
    const close = body.close && this.#sheet.indexOf(body.close);
    if (close !== end) return unread;
    const open = this.#sheet.indexOf(body.open)!;
    const isRead = this.#isWhole(segment, start, this.#lastOf(start, open)) && this.#head(segment, start, open, around);
    // Before the clauses, which may leave it where it is.
    this.#pieces[close]!.before = close === open + 1 ? '' : this.#line(around.depth);
    this.#pieces[close]!.begins = close > open + 1;
    this.#block(body.segments, open + 1, close, {
      depth: around.depth + 1,
      block: body.shape.rule,
      owner: segment,
    });
    return { start: isRead, end: true };
  }

  /** Whether all pieces of a clause were read as what they are. */
  #isWhole({ shape, tokens }: Segment, start: number, end: number): boolean {
    if (!shape || tokens[0]!.payload !== undefined) return false;
    let at = 0;
    for (let i = start; i <= end; i++) {
      const { kind, token } = this.#pieces[i]!;
      if (kind === 'comment') continue;
      if (!token || token !== tokens[at++] || token.tokenType.name === 'UNCLOSED_STRING') return false;
    }
    return at === tokens.length;
  }

  /** A clause up to its end or up to the brace that opens its block. @returns whether it could be read */
  #head(segment: Segment, start: number, end: number, around: Around): boolean {
    const { node, failed } = parserParts().parser.parseClause(clauseTokens(segment), segment.shape!.rule);
    if (failed) return false;
    const slots = slotsOf(node);
    const { depth, owner } = around;
    let previous: Piece | undefined;
    for (let i = start, index = 0; i <= end; i++) {
      const piece = this.#pieces[i]!;
      const slot = slots.get(piece.span.start);
      if (!piece.token) piece.image = reindented(piece.image, depth + 1, this.#sheet.eol);
      else if (index < segment.tokens.length)
        piece.image = spelled(piece.token, piece.image, { segment, index: index++, slot, owner });
      if (previous) piece.before = this.#space(previous, piece, slot, depth);
      // Only a list with a line for each name ends in a comma.
      if (piece.image === ',' && this.#pieces[i + 1]?.image === '}') piece.image = piece.before = '';
      previous = piece;
    }
    new ListLines(this.#sheet, around).layOut(listsOf(node, this.#sheet), start, end);
    return true;
  }

  #space(previous: Piece, piece: Piece, slot: string | undefined, depth: number): string {
    if (previous.kind === 'comment' || piece.kind === 'comment') {
      if (piece.breaks === 0) return ' ';
      return this.#line(/^[{}]$/.test(piece.image) ? depth : depth + 1);
    }
    if (piece.image === ',' || piece.image === '%') return '';
    return isHour(piece.image, slot) && previous.token?.tokenType.name === 'INT' ? '' : ' ';
  }

  /** Whether a clause will stand on several lines, the last of them a brace. */
  #isBlock({ body }: Segment): boolean {
    if (!body) return false;
    const close = body.close && this.#sheet.indexOf(body.close);
    return close === undefined || close > this.#sheet.indexOf(body.open)! + 1;
  }
}
