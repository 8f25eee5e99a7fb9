import { exportsOf, type Item, type Library, type LibraryEntry, libraryOf, parse } from '@jointwork/language';
import { libraryFile, libraryFiles } from '@jointwork/library';
import { FileState } from './file-state.ts';

/** The files of the library. Each is read when one of its names is used: most designs use the framework and no more. */
export class LibraryStates {
  readonly #states = new Map<string, FileState>();
  readonly #homes = new Map<string, string>();
  #tenets: Library['tenets'] | undefined;
  /** What every file sees of the library. */
  readonly names: Library;

  constructor() {
    for (const { uri, declares } of libraryFiles) {
      for (const { name } of declares) if (!this.#homes.has(name)) this.#homes.set(name, uri);
    }
    const self = this;
    this.names = {
      items: new LazyItems(this.#homes, (name, uri) => this.state(uri)?.exports.items.get(name)),
      get tenets() {
        self.#tenets ??= libraryOf(self.#frameworks().map(({ exports }) => exports)).tenets;
        return self.#tenets;
      },
    };
  }

  has(uri: string): boolean {
    return libraryFile(uri) !== undefined;
  }

  uris(): string[] {
    return libraryFiles.map(({ uri }) => uri);
  }

  state(uri: string): FileState | undefined {
    const known = this.#states.get(uri);
    if (known) return known;
    const file = libraryFile(uri);
    if (!file) return undefined;
    const { model, problems } = parse(file.text, uri);
    const state = new FileState(uri, model, exportsOf(model, uri));
    state.take(file.text, model, problems, state.exports, 0);
    this.#states.set(uri, state);
    return state;
  }

  all(): FileState[] {
    return libraryFiles.map(({ uri }) => this.state(uri)!);
  }

  #frameworks(): FileState[] {
    return libraryFiles
      .filter(({ declares }) => declares.some(({ kind }) => kind === 'framework'))
      .map(({ uri }) => this.state(uri)!);
  }
}

/** Names are known from the start; what they stand for is read when it is asked for. */
class LazyItems implements ReadonlyMap<string, LibraryEntry<Item>> {
  readonly #homes: ReadonlyMap<string, string>;
  readonly #read: (name: string, uri: string) => Item | undefined;

  constructor(homes: ReadonlyMap<string, string>, read: (name: string, uri: string) => Item | undefined) {
    this.#homes = homes;
    this.#read = read;
  }

  get size(): number {
    return this.#homes.size;
  }

  has(name: string): boolean {
    return this.#homes.has(name);
  }

  get(name: string): LibraryEntry<Item> | undefined {
    const file = this.#homes.get(name);
    const to = file === undefined ? undefined : this.#read(name, file);
    return to && { to, file: file! };
  }

  keys(): MapIterator<string> {
    return this.#homes.keys();
  }

  *entries(): MapIterator<[string, LibraryEntry<Item>]> {
    for (const name of this.#homes.keys()) yield [name, this.get(name)!];
  }

  *values(): MapIterator<LibraryEntry<Item>> {
    for (const [, entry] of this.entries()) yield entry;
  }

  [Symbol.iterator](): MapIterator<[string, LibraryEntry<Item>]> {
    return this.entries();
  }

  forEach(
    visit: (entry: LibraryEntry<Item>, name: string, map: ReadonlyMap<string, LibraryEntry<Item>>) => void,
  ): void {
    for (const [name, entry] of this.entries()) visit(entry, name, this);
  }
}
