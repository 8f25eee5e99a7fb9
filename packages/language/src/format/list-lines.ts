import { parserParts } from '../parse/clause-parser.ts';
import type { List } from './lists.ts';
import type { Piece, Sheet } from './sheet.ts';

/** A line that would be longer has its longest list broken, one item a line. */
const widest = 100;

/** A list of two is broken where it takes more than this. */
const longPair = 40;

/** Lays out the lists of one clause: on its line, or with a line for each item. */
export class ListLines {
  readonly #sheet: Sheet;
  readonly #pieces: readonly Piece[];
  readonly #depth: number;
  /** The words that begin a clause where this one stands. */
  readonly #heads: ReadonlyMap<string, unknown>;

  constructor(sheet: Sheet, { depth, block }: { readonly depth: number; readonly block: string }) {
    this.#sheet = sheet;
    this.#pieces = sheet.pieces;
    this.#depth = depth;
    this.#heads = parserParts().shapes.blocks.get(block)!.heads;
  }

  /** Breaks the lists that have comments on lines of their own, and those that make a line too long. */
  layOut(lists: readonly List[], start: number, end: number): void {
    const open = new Set(lists);
    for (const list of lists) {
      this.#separate(list);
      if (!this.#hasLines(list)) continue;
      this.#break(list, end);
      open.delete(list);
    }
    while (open.size > 0 && this.#width(start, end) > widest) {
      const list = this.#longest(open);
      if (!list) break;
      this.#break(list, end);
      open.delete(list);
    }
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

  #hasLines({ items, last }: List): boolean {
    let first = items[0]!;
    while (this.#pieces[first - 1]?.kind === 'comment') first--;
    for (let i = first; i <= last; i++) if (this.#pieces[i]!.before.includes('\n')) return true;
    return false;
  }

  #width(start: number, end: number): number {
    let column = 2 * this.#depth;
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
  #longest(lists: ReadonlySet<List>): List | undefined {
    let longest: List | undefined;
    let most = 0;
    for (const list of lists) {
      const { items, last } = list;
      // At the start of a line such a name would be read as the clause of that name.
      if (items.some((item) => this.#heads.has(this.#pieces[item]!.image))) continue;
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
  #break({ items, last }: List, end: number): void {
    const line = this.#sheet.lineAt(this.#depth + 1);
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
    if (next.image === ',') return;
    if (next.image === '') this.#endWithComma(last, after);
    else if (next.image === '}') this.#endWithComma(last, after - 1);
    else if (!this.#heads.has(next.image)) next.before = line;
  }
  /** The end of `import { … }`; the last comma may be one that was written. */
  #endWithComma(last: number, comma: number): void {
    const piece = this.#pieces[comma]!;
    if (comma === last || piece.kind === 'comment') this.#pieces[last]!.image += ',';
    else piece.image = ',';
    this.#pieces[comma + 1]!.before = this.#sheet.lineAt(this.#depth);
  }
}
