import type { Framework, Item, Tenet } from '../model/model.ts';
import type { Exports } from './exports.ts';

/** A declaration that another file of the workspace offers, and what to write after `from` to import it. */
export interface Elsewhere {
  readonly item: Item;
  readonly specifier: string;
}

/**
 * What a file sees beyond itself. The engine makes one for each file and hands it to `linkHeads`, `link` and `check`.
 * Nearer wins: what the file declares or imports by name, then files imported whole, then the library.
 */
export interface FileScope {
  /** The id of the file: its URI. */
  readonly file: string;
  /** For each import of the model, in its order, what it leads to; undefined where it leads nowhere. */
  readonly imports: readonly (Exports | undefined)[];
  readonly library: Library;
  /** Where else in the workspace the name is declared. Asked only for names that lead nowhere, to offer an import. */
  elsewhere?(name: string): readonly Elsewhere[];
}

/** The library's declarations by name, and its tenets by theirs; made once and shared by all files. */
export interface Library {
  readonly items: ReadonlyMap<string, LibraryEntry<Item>>;
  readonly tenets: ReadonlyMap<string, LibraryEntry<Tenet> & { readonly framework: Framework }>;
}

export interface LibraryEntry<T> {
  readonly to: T;
  readonly file: string;
}

/** The library from the exports of its files. The first of two declarations of one name counts. */
export function libraryOf(files: readonly Exports[]): Library {
  const items = new Map<string, LibraryEntry<Item>>();
  const tenets = new Map<string, LibraryEntry<Tenet> & { readonly framework: Framework }>();
  for (const { file, items: offered, frameworks } of files) {
    for (const [name, to] of offered) if (!items.has(name)) items.set(name, { to, file });
    for (const framework of frameworks) {
      for (const to of framework.tenets) {
        if (!tenets.has(to.name.value)) tenets.set(to.name.value, { to, file, framework });
      }
    }
  }
  return { items, tenets };
}

/** No library at all: for the library's own files, and for tests. */
export const noLibrary: Library = libraryOf([]);
