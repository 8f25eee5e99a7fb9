import { parserParts } from '../parse/clause-parser.ts';
import { slotsOf } from '../parse/marks.ts';
import { clauseTokens } from '../parse/read-clause.ts';
import type { Segment } from '../parse/split.ts';
import { reindented } from './comments.ts';
import { type List, listsOf } from './lists.ts';
import type { Piece, Sheet } from './sheet.ts';
import { isHour, spelled } from './spelling.ts';

/** A line that would be longer has its longest list broken, one item a line. */
export const widest = 100;

/** A list of two is broken where it takes more than this. */
const longPair = 40;

/** Blocks in which every block has an empty line around it. */
const airy: ReadonlySet<string> = new Set(['TopClause', 'DesignClause', 'FrameworkClause']);

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
    for (const [i, segment] of segments.entries()) {
      const start = starts[i]!;
      this.#between(
        end,
        start,
        around,
        i > 0 && airy.has(around.block) && (this.#isBlock(segment) || this.#isBlock(segments[i - 1]!)),
      );
      end = this.#lastOf(start, starts[i + 1] ?? to);
      if (around.depth > 0 || !this.#left.has(i)) this.#clause(segment, start, end, around);
    }
    this.#between(end, to, around, false);
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
    const { eol } = this.#sheet;
    return (empty ? eol + eol : eol) + '  '.repeat(depth);
  }

  /** A clause from its first token to its last, which is that of its block where it has one. */
  #clause(segment: Segment, start: number, end: number, around: Around): void {
    const { body, tokens } = segment;
    if (!body) {
      if (this.#isWhole(segment, start, end)) this.#head(segment, start, end, around);
      return;
    }
    const close = body.close && this.#sheet.indexOf(body.close);
    if (close !== end) return;
    const open = this.#sheet.indexOf(body.open)!;
    if (tokens.length > 0 && this.#isWhole(segment, start, this.#lastOf(start, open)))
      this.#head(segment, start, open, around);
    this.#block(body.segments, open + 1, close, {
      depth: around.depth + 1,
      block: body.shape.rule,
      owner: segment,
    });
    if (close === open + 1) {
      this.#pieces[close]!.before = '';
      return;
    }
    this.#pieces[close]!.before = this.#line(around.depth);
    this.#pieces[close]!.begins = true;
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

  /** A clause up to its end or up to the brace that opens its block. */
  #head(segment: Segment, start: number, end: number, around: Around): void {
    const { node, failed } = parserParts().parser.parseClause(clauseTokens(segment), segment.shape!.rule);
    if (failed) return;
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
    this.#lists(listsOf(node, this.#sheet), start, end, around);
  }

  /** Breaks the lists that have comments on lines of their own, and those that make a line too long. */
  #lists(lists: readonly List[], start: number, end: number, around: Around): void {
    const open = new Set(lists);
    for (const list of lists) {
      this.#separate(list);
      if (!this.#hasLines(list)) continue;
      this.#break(list, end, around);
      open.delete(list);
    }
    while (open.size > 0 && this.#width(start, end, around.depth) > widest) {
      const list = this.#longest(open, around);
      if (!list) break;
      this.#break(list, end, around);
      open.delete(list);
    }
  }

  #space(previous: Piece, piece: Piece, slot: string | undefined, depth: number): string {
    if (previous.kind === 'comment' || piece.kind === 'comment') {
      if (piece.breaks === 0) return ' ';
      return this.#line(/^[{}]$/.test(piece.image) ? depth : depth + 1);
    }
    if (piece.image === ',' || piece.image === '%') return '';
    return isHour(piece.image, slot) && previous.token?.tokenType.name === 'INT' ? '' : ' ';
  }

  /** Commas, and before the last item an `and` where the author wrote one. */
  #separate({ separators }: List): void {
    for (const [i, between] of separators.entries()) {
      const pieces = between.map((index) => this.#pieces[index]!);
      // Beside a comment each sign stays where it is.
      if (between.some((index) => [index - 1, index + 1].some((at) => this.#pieces[at]!.kind === 'comment'))) continue;
      const [first, second] = pieces as [Piece, Piece?];
      first.image = i === separators.length - 1 ? (second ?? first).image : ',';
      if (second) second.before = second.image = '';
      first.before = first.image === ',' ? '' : ' ';
    }
  }

  /** The end of `import { … }`; the last comma may be one that was written. */
  #endWithComma(last: number, comma: number, depth: number): void {
    const piece = this.#pieces[comma]!;
    if (comma === last || piece.kind === 'comment') this.#pieces[last]!.image += ',';
    else piece.image = ',';
    this.#pieces[comma + 1]!.before = this.#line(depth);
  }

  /** Whether a clause will stand on several lines, the last of them a brace. */
  #isBlock({ body }: Segment): boolean {
    if (!body) return false;
    const close = body.close && this.#sheet.indexOf(body.close);
    return close === undefined || close > this.#sheet.indexOf(body.open)! + 1;
  }

  #hasLines({ items, last }: List): boolean {
    let first = items[0]!;
    while (this.#pieces[first - 1]?.kind === 'comment') first--;
    for (let i = first; i <= last; i++) if (this.#pieces[i]!.before.includes('\n')) return true;
    return false;
  }

  #width(start: number, end: number, depth: number): number {
    let column = 2 * depth;
    let width = 0;
    for (let i = start; i <= end; i++) {
      const { before, image } = this.#pieces[i]!;
      for (const part of i === start ? [image] : [before, image]) {
        const lines = part.split('\n');
        for (const [k, line] of lines.entries()) {
          column = k === 0 ? column + line.length : line.length;
          width = Math.max(width, column);
        }
      }
    }
    return width;
  }

  /** The widest list with items enough that it gains from standing on many lines. */
  #longest(lists: ReadonlySet<List>, { block }: Around): List | undefined {
    const { heads } = parserParts().shapes.blocks.get(block)!;
    let longest: List | undefined;
    let most = 0;
    for (const list of lists) {
      const { items, last } = list;
      // At the start of a line such a name would be read as the clause of that name.
      if (items.some((item) => heads.has(this.#pieces[item]!.image))) continue;
      const all = this.#pieces.slice(items[0], last + 1);
      const length = all.reduce((sum, { before, image }) => sum + before.length + image.length, 0);
      if (length > most && (items.length > 2 || length > longPair)) {
        longest = list;
        most = length;
      }
    }
    return longest;
  }

  /** Gives each item of a list its line, and one to what follows. */
  #break({ items, last }: List, end: number, { depth, block }: Around): void {
    const line = this.#line(depth + 1);
    for (const item of items) {
      this.#pieces[item]!.before = line;
      for (let i = item - 1; this.#pieces[i]!.kind === 'comment'; i--) {
        const isOnLineOfItem = this.#pieces[i]!.breaks === 0 && this.#pieces[i + 1]!.breaks === 0;
        if (isOnLineOfItem) this.#pieces[i]!.before = line;
      }
    }
    let after = last + 1;
    while (after <= end && this.#pieces[after]!.kind === 'comment') after++;
    const next = this.#pieces[after];
    if (!next || after > end || next.image === '{') return;
    const { heads } = parserParts().shapes.blocks.get(block)!;
    if (next.image === ',') return;
    if (next.image === '') this.#endWithComma(last, after, depth);
    else if (next.image === '}') this.#endWithComma(last, after - 1, depth);
    else if (!heads.has(next.image)) next.before = line;
  }
}
