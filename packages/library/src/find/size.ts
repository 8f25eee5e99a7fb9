/** How many people a protocol is for, and how long it takes. */
import type { Protocol, StepItem } from '@jointwork/language';

export interface People {
  readonly min: number;
  readonly max: number;
}

export interface Minutes {
  readonly min: number;
  readonly max: number;
  /** Some step says `at least`: it may take longer. */
  readonly open: boolean;
}

/** Undefined where any number can take part: no roles are told apart, or only who leads. */
export function peopleOf({ roles }: Protocol): People | undefined {
  const isOpen = roles.length === 0 || roles.some(({ any }) => any) || (roles.length === 1 && roles[0]!.max === 1);
  if (isOpen) return undefined;
  const sum = (end: 'min' | 'max') => roles.reduce((total, role) => total + role[end], 0);
  return { min: sum('min'), max: sum('max') };
}

/** From the least for the fewest people to the most for the most of them, optional steps left out. */
export function minutesOf(protocol: Protocol): Minutes | undefined {
  const min = total(protocol, protocol.steps, 'min');
  const max = total(protocol, protocol.steps, 'max');
  return max > 0 ? { min, max, open: isOpen(protocol.steps) } : undefined;
}

function total(protocol: Protocol, items: readonly StepItem[], end: 'min' | 'max'): number {
  const heads = (name: string | undefined) => {
    const count = protocol.roles.find((role) => role.name.value === name)?.[end] ?? 1;
    return Number.isFinite(count) ? count : 1;
  };
  return items.reduce((sum, item) => {
    if (item.kind === 'repeat') {
      const rounds = item.each ? heads(item.each.name) : (item.rounds?.value ?? 1);
      return sum + rounds * total(protocol, item.steps, end);
    }
    if (!item.time || item.optional) return sum;
    const { bound, min, max, each } = item.time;
    const time = bound === 'range' ? (end === 'min' ? min : max) : bound === 'most' ? max : min;
    return sum + time * (each ? heads(each.name) : 1);
  }, 0);
}

function isOpen(items: readonly StepItem[]): boolean {
  return items.some((item) => (item.kind === 'repeat' ? isOpen(item.steps) : item.time?.bound === 'least'));
}
