/** What somebody supposes, as the page keeps it and sends it. */
import type { Supposed } from '@jointwork/plan';

/** More than anybody supposes at once. */
const most = 500;

/** A supposition, if it is one. */
export function readSupposed(value: unknown): Supposed | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { absent = [], join = [], lengths = [], shorten, from } = value as Record<string, unknown>;
  if (!isList(absent, isName) || !isList(join, isJoin) || !isList(lengths, isLength)) return undefined;
  if (shorten !== undefined && !isWhole(shorten)) return undefined;
  if (from !== undefined && !(typeof from === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(from))) return undefined;
  return {
    ...(absent.length > 0 ? { absent } : {}),
    ...(join.length > 0 ? { join: join.map(({ participant, heads }) => ({ participant, heads })) } : {}),
    ...(lengths.length > 0 ? { lengths: lengths.map(({ meeting, minutes }) => ({ meeting, minutes })) } : {}),
    ...(shorten ? { shorten } : {}),
    ...(from === undefined ? {} : { from }),
  };
}

/** Whether nothing is otherwise. */
export function supposesNothing({ absent = [], join = [], lengths = [], shorten = 0, from }: Supposed): boolean {
  return absent.length + join.length + lengths.length + Math.abs(shorten) === 0 && from === undefined;
}

function isList<T>(value: unknown, isOne: (one: unknown) => one is T): value is readonly T[] {
  return Array.isArray(value) && value.length <= most && value.every(isOne);
}

function isName(value: unknown): value is string {
  return typeof value === 'string';
}

function isJoin(value: unknown): value is { readonly participant: string; readonly heads: number } {
  const { participant, heads } = (value ?? {}) as Record<string, unknown>;
  return isName(participant) && isWhole(heads);
}

function isLength(value: unknown): value is { readonly meeting: string; readonly minutes: number } {
  const { meeting, minutes } = (value ?? {}) as Record<string, unknown>;
  return isName(meeting) && isWhole(minutes) && minutes > 0;
}

function isWhole(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && Math.abs(value) <= 10_000;
}
