import type { Protocol } from '@jointwork/language';
import { layOut, wholeProtocol } from '@jointwork/plan';
import { type Desk, words } from '../../desk.ts';
import { lengthOf } from '../cards.ts';
import { type Hint, type HintMaker, meets } from './hint.ts';

/** How long the steps of a protocol take together, behind its head. */
export const protocolTotals: HintMaker = (desk, id, within) => {
  const hints: Hint[] = [];
  for (const item of desk.engine.model(id)?.items ?? []) {
    if (item.kind !== 'protocol' || !item.name.value || !meets(item.head, within)) continue;
    const label = totalOf(desk, item, id);
    if (label === undefined) continue;
    hints.push({ at: item.head.end, label, tooltip: words(desk, 'server.hint.total') });
  }
  return hints;
};

/** `88 min`, or `46 min to 1h 10 min` where it hangs on how many take part; undefined where no step has a time. */
export function totalOf(desk: Desk, protocol: Protocol, file: string): string | undefined {
  const whole = wholeProtocol({ to: protocol, file });
  const least = minutesNeeded(protocol, file);
  const heads = new Map(
    whole.protocol.roles
      .filter(({ max }) => Number.isFinite(max))
      .map(({ name, max }) => [name.value, { min: max, max }] as const),
  );
  for (const { name, min, max } of whole.protocol.roles) {
    if (!Number.isFinite(max)) heads.set(name.value, { min: Math.max(1, min), max: Math.max(1, min) });
  }
  const most = layOut(whole, heads, undefined).planned;
  if (most <= 0) return undefined;
  if (Math.round(most) <= Math.round(least)) return lengthOf(Math.round(least));
  return words(desk, 'server.hint.range', { min: lengthOf(Math.round(least)), max: lengthOf(Math.round(most)) });
}

/** What a protocol takes with the fewest people, in minutes. */
export function minutesNeeded(protocol: Protocol, file: string): number {
  return layOut(wholeProtocol({ to: protocol, file }), undefined, undefined).planned;
}
