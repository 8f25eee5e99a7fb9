import { Ref } from '../model/ref.ts';

/** Whether two parts of models say the same, wherever it stands. */
export function same(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  if (one instanceof Ref) return other instanceof Ref && one.name === other.name && same(one.expects, other.expects);
  if (Array.isArray(one)) {
    if (!Array.isArray(other) || one.length !== other.length) return false;
    return one.every((item, i) => same(item, other[i]));
  }
  if (isSpan(one)) return isSpan(other);
  for (const key of new Set([...Object.keys(one), ...Object.keys(other)])) {
    // Which of two words for one thing was written.
    if (key === 'word' && 'b' in one) continue;
    if (!same(one[key as never], other[key as never])) return false;
  }
  return true;
}

function isSpan(value: object): boolean {
  const { start, end } = value as { start?: unknown; end?: unknown };
  return typeof start === 'number' && typeof end === 'number';
}
