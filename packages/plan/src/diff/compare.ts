/** Holds one thing against itself in another plan, facet by facet. */
import type { Place } from '@jointwork/language';
import type { ChangeCode } from './codes.ts';
import type { DiffChange, DiffRef, DiffValue } from './diff.ts';
import type { Side } from './side.ts';
import { keyOf } from './values.ts';

/** Something that a thing says, as one value or as several without an order. */
export interface Facet<T> {
  readonly what: ChangeCode;
  readonly one?: (thing: T, side: Side) => DiffValue | undefined;
  readonly many?: (thing: T, side: Side) => readonly DiffValue[];
  /** Of several: what stays itself when something about it changes. */
  readonly same?: (value: DiffValue) => string;
}

export interface Pair<T> {
  readonly before: T;
  readonly after: T;
}

export interface Sides {
  readonly before: Side;
  readonly after: Side;
}

/** The changes of a thing that is in both plans. */
export function compare<T extends { readonly source: Place }>(
  pair: Pair<T>,
  of: DiffRef | undefined,
  facets: readonly Facet<T>[],
  sides: Sides,
): DiffChange[] {
  const common = { of, follows: {}, source: { before: pair.before.source, after: pair.after.source } };
  return facets.flatMap((facet) => {
    const differs = facet.one ? compareOne(pair, facet, sides) : compareMany(pair, facet, sides);
    return differs ? { what: facet.what, ...differs, ...common } : [];
  });
}

type Differs = Pick<DiffChange, 'change' | 'before' | 'after' | 'added' | 'removed' | 'altered'>;

function compareOne<T>(pair: Pair<T>, { one }: Facet<T>, sides: Sides): Differs | undefined {
  const before = one!(pair.before, sides.before);
  const after = one!(pair.after, sides.after);
  const was = keyOf(before, sides.before);
  const is = keyOf(after, sides.after);
  if (was === is) return undefined;
  return { change: was === '' ? 'added' : is === '' ? 'removed' : 'changed', before, after };
}

function compareMany<T>(pair: Pair<T>, { many, same }: Facet<T>, sides: Sides): Differs | undefined {
  const before = many!(pair.before, sides.before);
  const after = many!(pair.after, sides.after);
  const keysAfter = counted(after.map((value) => keyOf(value, sides.after)));
  const keysBefore = counted(before.map((value) => keyOf(value, sides.before)));
  const gone = before.filter((value) => left(keysAfter, keyOf(value, sides.before)));
  const come = after.filter((value) => left(keysBefore, keyOf(value, sides.after)));
  if (gone.length === 0 && come.length === 0) return undefined;
  const altered: { before: DiffValue; after: DiffValue }[] = [];
  if (same) {
    for (const value of [...gone]) {
      const other = come.find((each) => same(each) === same(value));
      if (!other) continue;
      altered.push({ before: value, after: other });
      gone.splice(gone.indexOf(value), 1);
      come.splice(come.indexOf(other), 1);
    }
  }
  const change =
    altered.length > 0 || (gone.length > 0 && come.length > 0) ? 'changed' : come.length > 0 ? 'added' : 'removed';
  return {
    change,
    added: come.length > 0 ? come : undefined,
    removed: gone.length > 0 ? gone : undefined,
    altered: altered.length > 0 ? altered : undefined,
  };
}

function counted(keys: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) if (key !== '') counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

/** Whether a value has no other one to stand against it; what says nothing needs none. */
function left(others: Map<string, number>, key: string): boolean {
  if (key === '') return false;
  const count = others.get(key) ?? 0;
  if (count > 0) others.set(key, count - 1);
  return count === 0;
}

/** Something that comes or goes. */
export function whole(
  what: ChangeCode,
  change: 'added' | 'removed',
  of: DiffRef | undefined,
  value: DiffValue | undefined,
  source: Place,
): DiffChange {
  return change === 'added'
    ? { what, change, of, after: value, follows: {}, source: { after: source } }
    : { what, change, of, before: value, follows: {}, source: { before: source } };
}

interface Called {
  readonly id: string;
  readonly name: string;
  readonly title?: string;
  readonly source: Place;
}

/** Another name, with which the title may change; or another title alone. */
export function renamed(
  what: ChangeCode,
  titled: ChangeCode,
  { before, after }: Pair<Called>,
  of: DiffRef | undefined,
): DiffChange[] {
  const source = { before: before.source, after: after.source };
  if (before.name !== after.name) {
    const value = ({ name, title }: Called): DiffValue => ({ is: 'name', name, title });
    return [{ what, change: 'renamed', of, before: value(before), after: value(after), follows: {}, source }];
  }
  const title = (value: string | undefined): DiffValue | undefined =>
    value === undefined ? undefined : { is: 'text', text: value };
  if (before.title === after.title) return [];
  const change = before.title === undefined ? 'added' : after.title === undefined ? 'removed' : 'changed';
  return [{ what: titled, change, of, before: title(before.title), after: title(after.title), follows: {}, source }];
}
