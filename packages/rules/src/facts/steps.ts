import type { Ref, Role, Step, StepItem } from '@jointwork/language';

/** The steps of a protocol in written order, those inside repeats where they stand. */
export function stepsOf(items: readonly StepItem[]): Step[] {
  return items.flatMap((item) => (item.kind === 'step' ? item : stepsOf(item.steps)));
}

/** The roles that do a step; empty is everyone, written or not. A role that is called `everyone` is a role. */
export function doersOf({ by }: Step): readonly Ref<Role>[] {
  return by.some(({ name, to }) => name === 'everyone' && !to) ? [] : by;
}
