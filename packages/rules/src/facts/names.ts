import {
  decisionWays,
  type Item,
  isEveryone,
  type Participant,
  type Ref,
  type Role,
  wordOf,
} from '@jointwork/language';
import type { FileContext } from '../rule.ts';

/** Whether a name should lead to a declaration and does not. Two words may lead nowhere, and mean what they say. */
export function leadsNowhere(ref: Ref): boolean {
  return (
    ref.to === undefined && !isEveryone(ref as unknown as Ref<Role>) && wordOf(decisionWays, ref.name) === undefined
  );
}

/** Whether a file names what it declares, outside of its declaration. */
export function isNamedIn(item: Item | Participant, { model }: FileContext): boolean {
  return model.refs.some(
    ({ to, span }) => to === item && !(item.span.start <= span.start && span.end <= item.span.end),
  );
}

/**
 * What a file declares and neither it nor another file names. A file without a design is there to be shared: who takes
 * from it may not be here.
 */
export function unusedItems<K extends Item['kind']>(
  around: FileContext,
  ...kinds: readonly K[]
): Extract<Item, { kind: K }>[] {
  const { items } = around.model;
  if (!items.some(({ kind }) => kind === 'design')) return [];
  return items.filter(
    (item): item is Extract<Item, { kind: K }> =>
      kinds.includes(item.kind as K) &&
      item.name.value !== '' &&
      !isNamedIn(item, around) &&
      !around.usedElsewhere(item),
  );
}
