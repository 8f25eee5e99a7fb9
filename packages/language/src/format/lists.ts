import type { AstNode } from 'langium';
import type { Span } from '../model/model.ts';
import { spanOf } from '../parse/clause-parser.ts';
import type { Sheet } from './sheet.ts';

/** A list of a clause, as indexes of pieces. */
export interface List {
  /** The first token of each item. */
  readonly items: readonly number[];
  /** Between each two of them: a comma, an `and`, or both. */
  readonly separators: readonly (readonly number[])[];
  /** The last token of the last item. */
  readonly last: number;
}

/** The outermost lists of a clause that was read: what stands in the grammar as items with separators between them. */
export function listsOf(node: AstNode, sheet: Sheet): List[] {
  const lists: List[] = [];
  collect(node, sheet, lists);
  return lists;
}

function collect(node: AstNode, sheet: Sheet, into: List[]): void {
  for (const [feature, value] of Object.entries(node)) {
    if (feature.startsWith('$') || feature === 'clauses') continue;
    if (Array.isArray(value)) {
      const list = value.length > 1 ? listOf(value as Valued[], sheet) : undefined;
      if (list) into.push(list);
      else for (const one of value) if (isNode(one)) collect(one, sheet, into);
    } else if (isNode(value)) collect(value, sheet, into);
  }
}

type Valued = AstNode | { readonly span: Span };

function isNode(value: unknown): value is AstNode {
  return typeof value === 'object' && value !== null && '$type' in value;
}

function placeOf(value: Valued): Span {
  return isNode(value) ? spanOf(value) : value.span;
}

/** Undefined: other words stand between the items, so they are no list but parts of the clause. */
function listOf(values: readonly Valued[], sheet: Sheet): List | undefined {
  const items: number[] = [];
  const separators: number[][] = [];
  let end = 0;
  for (const value of values) {
    const { start, end: until } = placeOf(value);
    const first = sheet.indexAt(start);
    if (first === undefined) return undefined;
    if (items.length > 0) {
      const between = separatorsBetween(sheet, end, first);
      if (!between) return undefined;
      // `critics = A and B` is one item.
      if (isNode(value) && value.$type === 'BindingMore') {
        end = until;
        continue;
      }
      separators.push(between);
    }
    items.push(first);
    end = until;
  }
  let last = items[items.length - 1]!;
  while (sheet.pieces[last]!.span.end < end) last++;
  return { items, separators, last };
}

/** The separators before an item; undefined where something else stands there. */
function separatorsBetween({ pieces }: Sheet, end: number, first: number): number[] | undefined {
  const between: number[] = [];
  for (let i = first - 1; i >= 0 && pieces[i]!.span.start >= end; i--) {
    const { kind, image } = pieces[i]!;
    if (kind === 'comment') continue;
    if (image !== ',' && image !== 'and') return undefined;
    between.unshift(i);
  }
  return between.length > 0 ? between : undefined;
}
