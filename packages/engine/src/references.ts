import type { Declaration, Ref } from '@jointwork/language';
import { nameOf } from '@jointwork/language';
import type { FileState } from './file-state.ts';

export interface Reference {
  /** The id of the file where it stands. */
  readonly file: string;
  readonly ref: Ref;
}

/**
 * The references that lead to a declaration. Only files that mention its name, or import it under another, are linked.
 */
export function referencesTo(
  declaration: Declaration,
  seers: Iterable<FileState>,
  linked: (state: FileState) => void,
): Reference[] {
  const name = nameOf(declaration);
  const found: Reference[] = [];
  if (!name) return found;
  for (const state of seers) {
    if (!state.model.refs.some((ref) => ref.name === name)) continue;
    linked(state);
    for (const ref of state.model.refs) if (ref.to === declaration) found.push({ file: state.uri, ref });
  }
  return found;
}
