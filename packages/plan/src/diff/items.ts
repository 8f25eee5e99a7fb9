/** Things without a name: promises, actions, questions and the like, known by their text. */
import type { Place } from '@jointwork/language';
import type { ChangeCode } from './codes.ts';
import { compare, type Facet, type Sides, whole } from './compare.ts';
import type { DiffChange, DiffRef, DiffValue } from './diff.ts';
import { featuresOf, match, wordsOf } from './match.ts';
import type { Side } from './side.ts';
import { keyOf, text } from './values.ts';

/** How one kind of item is compared. */
export interface ItemKind<T> {
  /** The code of its coming, going and rewording. */
  readonly what: ChangeCode | ((item: T) => ChangeCode);
  readonly text: (item: T, side: Side) => string;
  readonly refKind?: 'rule';
  /** The meeting in whose block it stands; the changes of a meeting that comes or goes are told with it. */
  readonly meeting?: (item: T) => string | undefined;
  readonly facets: readonly Facet<T>[];
  /** What it is, where its text does not say all of it. */
  readonly value?: (item: T, side: Side) => DiffValue | undefined;
  /** All of it, where it comes or goes. */
  readonly all?: (item: T, side: Side) => DiffValue;
}

export function compareItems<T extends { readonly source: Place }>(
  before: readonly T[],
  after: readonly T[],
  kind: ItemKind<T>,
  sides: Sides,
): DiffChange[] {
  const meetingOf = (item: T, side: Side): DiffRef | undefined => {
    const id = kind.meeting?.(item);
    return id === undefined ? undefined : side.meeting(id);
  };
  const isThere = (side: Side) => (item: T) => {
    const id = kind.meeting?.(item);
    return id === undefined || !side.isAlone('meeting', id);
  };
  const sideOf = (isAfter: boolean) => (isAfter ? sides.after : sides.before);
  const ownerOf = (item: T, isAfter: boolean) => meetingOf(item, sideOf(isAfter))?.id ?? '';
  const codeOf = (item: T) => (typeof kind.what === 'string' ? kind.what : kind.what(item));
  const refOf = (item: T, side: Side): DiffRef => ({
    kind: kind.refKind ?? 'item',
    id: kind.text(item, side),
    meeting: meetingOf(item, side),
  });
  const facetKeys = (item: T, isAfter: boolean) => {
    const side = sideOf(isAfter);
    return kind.facets.flatMap(({ what, one, many }) =>
      (one ? [one(item, side)] : many!(item, side)).flatMap((value) => {
        const key = keyOf(value, side);
        return key === '' ? [] : `${what} ${key}`;
      }),
    );
  };
  const matched = match(before.filter(isThere(sides.before)), after.filter(isThere(sides.after)), {
    id: (item) => kind.text(item, sides.after),
    least: 0.5,
    features: (item, isAfter) =>
      featuresOf({
        word: wordsOf(kind.text(item, sideOf(isAfter))),
        facet: facetKeys(item, isAfter),
        owner: ownerOf(item, isAfter),
      }),
    owner: (item, isAfter) => `${codeOf(item)} ${ownerOf(item, isAfter)}`,
  });
  const said = (item: T, side: Side) => (kind.value ? kind.value(item, side) : text(kind.text(item, side)));
  const reworded: Facet<T> = {
    what: 'design',
    one: said,
  };
  return [
    ...matched.both.flatMap((pair) => [
      ...compare(pair, refOf(pair.after, sides.after), [{ ...reworded, what: codeOf(pair.after) }], sides),
      ...compare(pair, refOf(pair.after, sides.after), kind.facets, sides),
    ]),
    ...matched.come.map((item) => come(item, 'added', sides.after)),
    ...matched.gone.map((item) => come(item, 'removed', sides.before)),
  ];

  function come(item: T, change: 'added' | 'removed', side: Side): DiffChange {
    const value = kind.all?.(item, side) ?? said(item, side);
    return whole(codeOf(item), change, refOf(item, side), value, item.source);
  }
}
