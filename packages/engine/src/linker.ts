import { link, linkHeads } from '@jointwork/language';
import type { FileState } from './file-state.ts';
import type { FileTable } from './file-table.ts';
import { failed, type Guard } from './guard.ts';

/** Leads references to what they mean, where something that they may mean has changed. */
export class Linker {
  readonly #files: FileTable;
  readonly #guarded: Guard;

  constructor(files: FileTable, guarded: Guard) {
    this.#files = files;
    this.#guarded = guarded;
  }

  /** Leads the references of a file and of all that it reaches. */
  link(state: FileState): void {
    if (state.freshAt === this.#files.tick && state.resolvedAt === this.#files.setTick) return;
    const reached = this.#files.reached(state);
    const stale = [...reached].filter(
      (one) => one.linkedAt < Math.max(this.#newest(one, reached), this.#namesTickOf(one)),
    );
    for (const one of stale) {
      this.#makeScope(one);
      this.#guarded(one.uri, () => linkHeads(one.model, one.scope!), nothing);
    }
    for (const one of stale) {
      one.linkProblems = this.#guarded(one.uri, () => link(one.model, one.scope!), failed);
      one.outward = undefined;
      one.linkedAt = this.#files.tick;
    }
    state.freshAt = this.#files.tick;
  }

  /** When something that a file reaches last changed. In a long chain of imports all count alike: once around is enough. */
  #newest(one: FileState, around: ReadonlySet<FileState>): number {
    let newest = 0;
    for (const { changed } of around.size > longChain ? around : this.#files.reached(one))
      newest = Math.max(newest, changed);
    return newest;
  }

  /** Files with names that lead nowhere look again when a name comes or goes anywhere: there may be an import to offer. */
  #namesTickOf(state: FileState): number {
    return state.linkProblems.length > 0 ? this.#files.namesTick : 0;
  }

  #makeScope(state: FileState): void {
    state.scope = {
      file: state.uri,
      imports: state.imported.map((one) => one?.exports),
      library: this.#files.library.names,
      elsewhere: (name) => this.#files.elsewhere(name, state.uri),
    };
  }
}

/** More files than this in one chain of imports are not told apart when one of them changes. */
const longChain = 50;

function nothing(): void {}
