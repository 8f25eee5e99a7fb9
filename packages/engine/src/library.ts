import { exportsOf, type Library, parse } from '@jointwork/language';
import { libraryFile, libraryFiles } from '@jointwork/library';
import { FileState } from './file-state.ts';

/** The files of the library. Each is read when one of its names is used: most designs use the framework and no more. */
export class LibraryStates {
  readonly #states = new Map<string, FileState>();
  readonly #homes = new Map<string, string>();
  readonly #tenetHomes = new Map<string, string>();
  /** What every file sees of the library. */
  readonly names: Library;

  constructor() {
    for (const { uri, declares } of libraryFiles) {
      for (const { name, tenets = [] } of declares) {
        if (!this.#homes.has(name)) this.#homes.set(name, uri);
        for (const tenet of tenets) if (!this.#tenetHomes.has(tenet)) this.#tenetHomes.set(tenet, uri);
      }
    }
    this.names = {
      items: new Lazy(this.#homes, (name, file) => {
        const to = this.state(file)?.exports.items.get(name);
        return to && { to, file };
      }),
      tenets: new Lazy(this.#tenetHomes, (name, file) => {
        for (const framework of this.state(file)?.exports.frameworks ?? []) {
          const to = framework.tenets.find((tenet) => tenet.name.value === name);
          if (to) return { to, file, framework };
        }
        return undefined;
      }),
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
}

/** Names are known from the start; what they stand for is read when it is asked for. */
class Lazy<T> implements ReadonlyMap<string, T> {
  readonly #homes: ReadonlyMap<string, string>;
  readonly #read: (name: string, file: string) => T | undefined;

  constructor(homes: ReadonlyMap<string, string>, read: (name: string, file: string) => T | undefined) {
    this.#homes = homes;
    this.#read = read;
  }

  get size(): number {
    return this.#homes.size;
  }

  has(name: string): boolean {
    return this.#homes.has(name);
  }

  get(name: string): T | undefined {
    const file = this.#homes.get(name);
    return file === undefined ? undefined : this.#read(name, file);
  }

  keys(): MapIterator<string> {
    return this.#homes.keys();
  }

  *entries(): MapIterator<[string, T]> {
    for (const name of this.#homes.keys()) yield [name, this.get(name)!];
  }

  *values(): MapIterator<T> {
    for (const [, entry] of this.entries()) yield entry;
  }

  [Symbol.iterator](): MapIterator<[string, T]> {
    return this.entries();
  }

  forEach(visit: (entry: T, name: string, map: ReadonlyMap<string, T>) => void): void {
    for (const [name, entry] of this.entries()) visit(entry, name, this);
  }
}
