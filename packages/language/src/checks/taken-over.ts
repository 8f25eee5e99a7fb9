import type { Declaration } from '../model/model.ts';
import type { Ref } from '../model/ref.ts';
import type { Links } from './circles.ts';

/** Chains of `like` are followed this far; circles in them are reported by themselves. */
const longestChain = 50;

/**
 * The references of one kind of clause that a declaration says, or takes over by `like` where it does not say that
 * clause (`refsOf` gives undefined), with the file where they stand.
 */
export function takenOver<T extends Declaration>(
  node: T,
  file: string,
  refsOf: (node: T) => readonly Ref[] | undefined,
): Links | undefined {
  let at: T | undefined = node;
  let where = file;
  for (let i = 0; at !== undefined && i < longestChain; i++) {
    const refs = refsOf(at);
    if (refs !== undefined) return { refs, file: where };
    const like: Ref | undefined = 'like' in at ? at.like : undefined;
    where = like?.file ?? where;
    at = like?.to as T | undefined;
  }
  return undefined;
}

/** One optional reference, as links. */
export function linksOf(ref: Ref | undefined, file: string): Links | undefined {
  return ref === undefined ? undefined : { refs: [ref], file };
}
