import {
  affectedFiles,
  canonical,
  changedExports,
  type Elsewhere,
  type Exports,
  exportsOf,
  type InstalledPackage,
  isInside,
  type Model,
  outwardOf,
  type Problem,
  parse,
  resolveImports,
  type Surroundings,
  specifierOf,
} from '@jointwork/language';
import { libraryUri } from '@jointwork/library';
import { FileState } from './file-state.ts';
import { emptyModel, failed, type Guard } from './guard.ts';
import { LibraryStates } from './library.ts';

/** What the door knows of the world around the files. */
export interface Around {
  /** Addresses of the folders of the workspace, after links are followed: imports may not leave them. */
  readonly roots?: readonly string[];
  /** The package that a bare name means to a file; undefined where it is not installed. */
  readonly installed?: (name: string, file: string) => InstalledPackage | undefined;
  /** The id of the file at an address that is not loaded, after links are followed; undefined where there is none. */
  readonly locate?: (address: string) => string | undefined;
}

/**
 * The files of a workspace, the names that they declare, and where their imports lead. Every change is one tick; the
 * table knows the tick at which a file last came or went, and the one at which a name did.
 */
export class FileTable {
  readonly library = new LibraryStates();
  tick = 0;
  /** The tick at which a file last came or went. */
  setTick = 0;
  /** The tick at which a declaration of any file last came or went. */
  namesTick = 0;
  readonly byName = new Map<string, Set<FileState>>();
  readonly #files = new Map<string, FileState>();
  readonly #absent = new Set<string>();
  readonly #wanted = new Set<string>();
  /** Files with imports that lead to no file that is loaded: a new one may be it. */
  readonly #unresolved = new Set<FileState>();
  /** Files whose text has changed since all imports were last resolved. */
  readonly #edited = new Set<FileState>();
  /** The tick of the set of files for which all imports were last resolved. */
  #resolvedAt = -1;
  readonly #door: Around;
  readonly #around: Surroundings;
  readonly #guarded: Guard;

  constructor(door: Around, guarded: Guard) {
    this.#door = door;
    this.#guarded = guarded;
    const roots = door.roots?.map((root) => canonical(root)) ?? [];
    this.#around = {
      boundaryOf: (file) => (file.startsWith('lib:') ? 'lib:/' : roots.find((root) => isInside(file, root))),
      locate: (address) => this.#locate(address),
      library: (path) => {
        const uri = libraryUri(`lib:${path}`);
        return uri && this.library.has(uri) ? uri : undefined;
      },
      installed: (name, file) => door.installed?.(name, file),
      known: () => [...this.#files.keys(), ...this.library.uris()],
    };
  }

  get(uri: string): FileState | undefined {
    // Most who ask have the id already, and to make it takes longer than all else.
    const known = this.#files.get(uri);
    if (known) return known;
    const id = canonical(uri);
    return this.#files.get(id) ?? (id.startsWith('lib:') ? this.library.state(id) : undefined);
  }

  /** The files of the workspace, without those of the library. */
  uris(): string[] {
    return [...this.#files.keys()];
  }

  /** Adds a file or changes its text. @returns the other files whose findings may have changed */
  set(uri: string, text: string, open: boolean | undefined): ReadonlySet<string> {
    const id = canonical(uri);
    const known = this.#files.get(id);
    if (known) {
      if (open === true && !known.open) known.checkedAt = -1;
      if (open !== undefined) known.open = open;
      if (open === false) known.planWanted = false;
      if (known.text === text) return none;
    }
    const { model, problems } = this.#guarded(id, () => parse(text, id), broken);
    const tick = ++this.tick;
    const exports = exportsOf(model, id);
    const state = known ?? new FileState(id, model, exports);
    const before = known?.model;
    this.#renameExports(state, known?.exports, exports);
    state.take(text, model, problems, exports, tick);
    this.#edited.add(state);
    this.#wanted.delete(id);
    if (known) return this.#affectedBy(state, before, model);
    state.open = open ?? false;
    this.#files.set(id, state);
    this.#absent.delete(id);
    this.setTick = tick;
    return withImporters(this.#unresolved);
  }

  /** Forgets a file. @returns the other files whose findings may have changed */
  remove(uri: string): ReadonlySet<string> {
    const id = canonical(uri);
    const state = this.#files.get(id);
    if (!state) return none;
    const importers = [...state.importers];
    const affected = withImporters(importers);
    this.#files.delete(id);
    this.#unresolved.delete(state);
    this.#edited.delete(state);
    this.setTick = ++this.tick;
    this.#renameExports(state, state.exports, undefined);
    for (const imported of state.imported) imported?.importers.delete(state);
    for (const importer of importers) importer.changed = this.tick;
    return affected;
  }

  /** Files that imports lead to and that are not loaded. */
  missing(): string[] {
    for (const state of this.#files.values()) this.resolve(state);
    return [...this.#wanted];
  }

  markAbsent(uri: string): void {
    const id = canonical(uri);
    this.#wanted.delete(id);
    if (this.#absent.has(id)) return;
    this.#absent.add(id);
    this.setTick = ++this.tick;
  }

  /** `installed` and `locate` may tell otherwise now. @returns the files whose findings may have changed */
  lookAgain(): ReadonlySet<string> {
    this.#absent.clear();
    this.setTick = ++this.tick;
    return withImporters(this.#unresolved);
  }

  #locate(address: string): string | undefined {
    const id = canonical(address);
    if (this.#files.has(id)) return id;
    if (this.#absent.has(id)) return undefined;
    const located = this.#door.locate?.(id);
    if (located === undefined) return undefined;
    const real = canonical(located);
    return this.#absent.has(real) ? undefined : real;
  }

  /** Where the imports lead. Done again where the text changed, or where files came or went and one of them may be it. */
  resolve(state: FileState): void {
    if (state.imports && (state.resolvedAt === this.setTick || state.model.imports.length === 0)) return;
    const imports = this.#guarded(
      state.uri,
      () => resolveImports(state.model, state.uri, this.#around),
      () => ({ files: state.model.imports.map(nothing), problems: failed() }),
    );
    const imported = imports.files.map((file) => (file === undefined ? undefined : this.get(file)));
    // Only what may be imported is asked for: what a link shows of the world outside stays unread.
    for (const [i, file] of imports.files.entries()) if (file !== undefined && !imported[i]) this.#wanted.add(file);
    const same =
      state.imports !== undefined &&
      sameStates(imported, state.imported) &&
      sameFiles(imports.files, state.imports.files);
    for (const old of state.imported) if (old && !imported.includes(old)) old.importers.delete(state);
    for (const one of imported) one?.importers.add(state);
    if (imported.includes(undefined)) this.#unresolved.add(state);
    else this.#unresolved.delete(state);
    if (!same && state.imports) state.changed = ++this.tick;
    state.imports = imports;
    state.imported = imported;
    state.resolvedAt = this.setTick;
  }

  /** The file and all that it reaches by imports; circles end. */
  reached(state: FileState): Set<FileState> {
    const reached = new Set([state]);
    for (const one of reached) {
      this.resolve(one);
      for (const next of one.imported) if (next) reached.add(next);
    }
    return reached;
  }

  /** Where else in the workspace a name is declared. */
  elsewhere(name: string, from: string): readonly Elsewhere[] {
    const found: Elsewhere[] = [];
    for (const state of this.byName.get(name) ?? []) {
      const item = state.exports.items.get(name);
      const specifier = item && state.uri !== from ? specifierOf(from, state.uri) : undefined;
      if (item && specifier) found.push({ item, specifier });
    }
    return found.sort((one, other) => (one.specifier < other.specifier ? -1 : 1));
  }

  #affectedBy(state: FileState, before: Model | undefined, after: Model | undefined): ReadonlySet<string> {
    if (state.importers.size === 0) return none;
    const changed = changedExports(before, after);
    if (changed.size === 0) return none;
    return affectedFiles(state.uri, changed, {
      importersOf: (file) => [...(this.get(file)?.importers ?? [])].map(({ uri }) => uri),
      modelOf: (file) => this.get(file)?.model,
      outwardOf: (file) => {
        const one = this.get(file);
        if (!one) return none;
        one.outward ??= outwardOf(one.model);
        return one.outward;
      },
    });
  }

  #renameExports(state: FileState, before: Exports | undefined, after: Exports | undefined): void {
    for (const name of before?.items.keys() ?? []) {
      if (after?.items.has(name)) continue;
      this.namesTick = this.tick;
      const states = this.byName.get(name);
      states?.delete(state);
      if (states?.size === 0) this.byName.delete(name);
    }
    for (const name of after?.items.keys() ?? []) {
      if (before?.items.has(name)) continue;
      this.namesTick = this.tick;
      const states = this.byName.get(name);
      if (states) states.add(state);
      else this.byName.set(name, new Set([state]));
    }
  }

  /** Whether another file imports or mentions a name that a file declares. The library is there to be used. */
  isUsedElsewhere(state: FileState, name: string): boolean {
    if (state.uri.startsWith('lib:')) return true;
    this.#resolveAll();
    for (const other of state.importers) {
      if (other !== state && other.model.refs.some((ref) => ref.name === name)) return true;
    }
    return false;
  }

  /** The files that can see what a file declares: itself and its importers, or everyone for the library. */
  whoSees(state: FileState): Iterable<FileState> {
    if (state.uri.startsWith('lib:')) return [...this.#files.values(), ...this.library.all()];
    this.#resolveAll();
    return [state, ...state.importers];
  }

  /** So that every file knows all that import it. After an edit that is the edited file alone. */
  #resolveAll(): void {
    const all = this.#resolvedAt !== this.setTick;
    for (const state of all ? this.#files.values() : this.#edited) this.resolve(state);
    this.#resolvedAt = this.setTick;
    this.#edited.clear();
  }
}

const none: ReadonlySet<string> = new Set();

function broken(): { model: Model; problems: Problem[] } {
  return { model: emptyModel, problems: failed() };
}

function nothing(): undefined {}

function sameStates(one: readonly (FileState | undefined)[], other: readonly (FileState | undefined)[]): boolean {
  return one.length === other.length && one.every((state, i) => state === other[i]);
}

function sameFiles(one: readonly (string | undefined)[], other: readonly (string | undefined)[]): boolean {
  return one.length === other.length && one.every((file, i) => file === other[i]);
}

/** Files, those that import them, and so on: all that may read differently once an import leads elsewhere. */
function withImporters(states: Iterable<FileState>): Set<string> {
  const all = new Set(states);
  for (const state of all) for (const importer of state.importers) all.add(importer);
  return new Set([...all].map(({ uri }) => uri));
}
