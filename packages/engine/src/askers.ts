import type { FileState } from './file-state.ts';
import type { FileTable } from './file-table.ts';

/** Files whose findings hang on what other files use, such as a participant whom nobody names. */
export class Askers {
  readonly #files: FileTable;
  readonly #askers = new Set<FileState>();

  constructor(files: FileTable) {
    this.#files = files;
  }

  /** A file was checked, and asked so of its names. */
  asked(state: FileState, answers: ReadonlyMap<string, boolean>): void {
    state.usedElsewhere = answers;
    if (answers.size > 0) this.#askers.add(state);
    else this.#askers.delete(state);
  }

  remove(state: FileState): void {
    this.#askers.delete(state);
  }

  /** Whether other files use what a file declares otherwise than when it was checked. */
  isUsedOtherwise(state: FileState): boolean {
    for (const [name, used] of state.usedElsewhere) {
      if (this.#files.isUsedElsewhere(state, name) !== used) return true;
    }
    return false;
  }

  /**
   * Files with other findings than before, and those that hang on what other files use: a file that has changed or gone
   * uses what it imports, or imported until then.
   */
  with(affected: ReadonlySet<string>, state: FileState): ReadonlySet<string> {
    if (this.#askers.size === 0) return affected;
    const imported = new Set(state.imported);
    if (this.#files.get(state.uri) === state) this.#files.resolve(state);
    for (const one of state.imported) imported.add(one);
    const more = [...imported].filter(
      (one) => one && this.#askers.has(one) && !affected.has(one.uri) && this.isUsedOtherwise(one),
    );
    return more.length === 0 ? affected : new Set([...affected, ...more.map((one) => one!.uri)]);
  }
}
