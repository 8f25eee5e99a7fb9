import { Ref } from '../model/ref.ts';

const empty: readonly never[] = Object.freeze([]);

/**
 * Gives every list of a finished part of the model exactly the room that it needs: one that grew by pushing keeps room
 * for sixteen more, and a model has hundreds. Empty lists become one.
 */
export function compact<T extends object>(part: T): T {
  for (const key in part) {
    const value = part[key] as unknown;
    if (typeof value !== 'object' || value === null || value instanceof Ref) continue;
    if (!Array.isArray(value)) compact(value);
    else if (value.length === 0) part[key] = empty as never;
    else {
      for (const item of value) if (typeof item === 'object' && item !== null && !(item instanceof Ref)) compact(item);
      part[key] = value.slice() as never;
    }
  }
  return part;
}
