/** A protocol as a table to be read, for whoever plays its roles. */
import type { Protocol, Repeat, Step, StepItem, StepTime } from '@jointwork/language';
import { cell, range } from './markdown-table.ts';

/** A row for each step, and one before the steps of a `repeat`. */
export function runSheet(protocol: Protocol): string[][] {
  return protocol.steps.flatMap((item) => rowsOf(item));
}

function rowsOf(item: StepItem): string[][] {
  if (item.kind === 'step') return [rowOf(item)];
  return [
    ['', `*${again(item)}:*`, '', '', ''],
    ...item.steps.flatMap((inner) => rowsOf(inner)),
    ['', '*(end of the round)*', '', '', ''],
  ];
}

function again({ rounds, each, rotating, moving }: Repeat): string {
  const turns = rotating.length > 0 ? `; ${names(rotating)} change hands each round` : '';
  const walks = moving.length > 0 ? `; ${names(moving)} move on each round` : '';
  return `${each ? `For each ${each.name}` : `${rounds?.value ?? 1} times`}${turns}${walks}`;
}

function rowOf(step: Step): string[] {
  const group = step.grouping ? ` in ${sizes.get(step.grouping.size) ?? `groups of ${step.grouping.size}`}` : '';
  const marks = [step.gate ? '**gate**' : '', step.optional ? 'may be left out' : ''].filter(Boolean).join(', ');
  const prompts = step.prompts.map(({ value }) => `<br>“${cell(value)}”`).join('');
  return [
    step.time ? minutes(step.time) : '',
    `${cell(step.title.value)}${marks ? ` (${marks})` : ''}${prompts}`,
    `${step.moves.map(({ value }) => value).join(', ')}${group}`,
    step.by.length > 0 ? names(step.by) : 'everyone',
    names(step.silent),
  ];
}

const sizes = new Map([
  [2, 'pairs'],
  [3, 'threes'],
  [4, 'fours'],
]);

function names(refs: readonly { readonly name: string }[]): string {
  return refs.map(({ name }) => name).join(', ');
}

function minutes({ bound, min, max, each }: StepTime): string {
  const time = { exact: `${min}`, least: `${min} or more`, most: `up to ${max}`, range: `${min}–${max}` }[bound];
  return each ? `${time} for each ${each.name}` : time;
}

/** How many people it is for. */
export function sizeOf({ roles }: Protocol): string {
  if (roles.length === 0) return 'any number of people';
  // A caller or facilitator alone says nothing about the size of the room.
  const open = roles.every(({ max }) => max === 1) && roles.length === 1;
  if (open || roles.some(({ any }) => any)) return 'any number of people';
  const sum = (each: 'min' | 'max') => roles.reduce((total, role) => total + role[each], 0);
  return `${range(sum('min'), sum('max'))} people`;
}

/** From the least for the fewest people to the most for the most of them, without what may be left out. */
export function lengthOf(protocol: Protocol): string {
  const least = total(protocol, protocol.steps, 'min');
  const most = total(protocol, protocol.steps, 'max');
  const open = JSON.stringify(protocol.steps, (key, value) => (key === 'to' ? undefined : value)).includes('"least"');
  return `${range(least, most)} min${open ? ' or more' : ''}`;
}

function total(protocol: Protocol, items: readonly StepItem[], end: 'min' | 'max'): number {
  const heads = (name: string | undefined) =>
    name === undefined ? 1 : (protocol.roles.find((role) => role.name.value === name)?.[end] ?? 1);
  return items.reduce((sum, item) => {
    if (item.kind === 'repeat') {
      const rounds = item.each ? heads(item.each.name) : (item.rounds?.value ?? 1);
      return sum + rounds * total(protocol, item.steps, end);
    }
    if (!item.time || item.optional) return sum;
    const { bound, min, max, each } = item.time;
    const time = bound === 'range' ? (end === 'min' ? min : max) : bound === 'most' ? max : min;
    return sum + time * heads(each?.name);
  }, 0);
}
