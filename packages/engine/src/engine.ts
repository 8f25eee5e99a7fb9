import {
  affectedFiles,
  type Catalogue,
  canonical,
  changedExports,
  type Declaration,
  type Design,
  type Elsewhere,
  type Exports,
  exportsOf,
  type Framework,
  formatMessage,
  type InstalledPackage,
  isInside,
  link,
  linkHeads,
  type Message,
  type Model,
  outwardOf,
  type Problem,
  parse,
  resolveImports,
  type Surroundings,
  specifierOf,
  type Tenet,
} from '@jointwork/language';
import { libraryUri } from '@jointwork/library';
import type { Plan } from '@jointwork/plan';
import type { RuleSettings } from '@jointwork/rules';
import { analyse } from './analyse.ts';
import { catalogue as english } from './catalogue.ts';
import { declarationsOf } from './declarations.ts';
import { FileState } from './file-state.ts';
import { LibraryStates } from './library.ts';
import type { LineMap } from './line-map.ts';
import { type Reference, referencesTo } from './references.ts';
import { type Found, foundAt, type VisibleName, visibleAt } from './visible-at.ts';

export interface EngineOptions {
  /** The words for messages; English where nothing is given. */
  readonly catalogue?: Catalogue;
  /** Addresses of the folders of the workspace, after links are followed: imports may not leave them. */
  readonly roots?: readonly string[];
  /** The package that a bare name means to a file; undefined where it is not installed. */
  readonly installed?: (name: string, file: string) => InstalledPackage | undefined;
  /** The id of the file at an address that is not loaded, after links are followed; undefined where there is none. */
  readonly locate?: (address: string) => string | undefined;
  /** How the rules are set; each keeps its own severity where nothing is said. */
  readonly rules?: RuleSettings;
  /** Shows all findings of drafts, at their own severities. */
  readonly strict?: boolean;
  /** Told of an error inside Jointwork; the file gets a problem, and everything else goes on. */
  readonly onError?: (error: unknown, uri: string) => void;
}

/**
 * A workspace of protocol files and everything that is computed from them. No input or output: the door sets texts and
 * asks for findings and plans.
 *
 * Setting a text parses it. All else happens when it is asked for, and is kept while nothing that it read has changed:
 * every file knows the tick of its last change, and a result is fresh while no file that it reaches by imports has
 * changed after it. So an edit costs its own file, however many others there are.
 */
export class Engine {
  readonly #options: EngineOptions;
  readonly #catalogue: Catalogue;
  readonly #files = new Map<string, FileState>();
  readonly #byName = new Map<string, Set<FileState>>();
  readonly #absent = new Set<string>();
  readonly #wanted = new Set<string>();
  /** Files with imports that lead to no file that is loaded: a new one may be it. */
  readonly #unresolved = new Set<FileState>();
  readonly #around: Surroundings;
  readonly #library = new LibraryStates();
  #tick = 0;
  /** The tick at which a file last came or went. */
  #setTick = 0;
  /** The tick at which a declaration of any file last came or went. */
  #namesTick = 0;

  constructor(options: EngineOptions = {}) {
    this.#options = options;
    this.#catalogue = options.catalogue ?? english;
    const roots = options.roots?.map((root) => canonical(root)) ?? [];
    this.#around = {
      boundaryOf: (file) => (file.startsWith('lib:') ? 'lib:/' : roots.find((root) => isInside(file, root))),
      locate: (address) => this.#locate(address),
      library: (path) => {
        const uri = libraryUri(`lib:${path}`);
        return uri && this.#library.has(uri) ? uri : undefined;
      },
      installed: (name, file) => options.installed?.(name, file),
      known: () => [...this.#files.keys(), ...this.#library.uris()],
    };
  }

  // -------------------------------------------------------------------------------------------------- the files

  /**
   * Adds a file or changes its text.
   *
   * @returns the other files whose findings may have changed
   */
  setFile(uri: string, text: string, { open }: { open?: boolean } = {}): ReadonlySet<string> {
    const id = canonical(uri);
    const known = this.#files.get(id);
    if (known) {
      if (open === true && !known.open) known.checkedAt = -1;
      if (open !== undefined) known.open = open;
      if (open === false) known.planWanted = false;
      if (known.text === text) return none;
    }
    const { model, problems } = this.#guarded(id, () => parse(text, id), broken);
    const tick = ++this.#tick;
    const exports = exportsOf(model, id);
    const state = known ?? new FileState(id, model, exports);
    const before = known?.model;
    this.#renameExports(state, known?.exports, exports);
    state.take(text, model, problems, exports, tick);
    if (!known) {
      state.open = open ?? false;
      this.#files.set(id, state);
      this.#absent.delete(id);
      this.#setTick = tick;
    }
    this.#wanted.delete(id);
    if (!known) return withImporters(this.#unresolved);
    return this.#affectedBy(state, before, model);
  }

  /** Forgets a file. @returns the other files whose findings may have changed */
  removeFile(uri: string): ReadonlySet<string> {
    const id = canonical(uri);
    const state = this.#files.get(id);
    if (!state) return none;
    const importers = [...state.importers];
    const affected = withImporters(importers);
    this.#files.delete(id);
    this.#unresolved.delete(state);
    this.#setTick = ++this.#tick;
    this.#renameExports(state, state.exports, undefined);
    for (const imported of state.imported) imported?.importers.delete(state);
    for (const importer of importers) importer.changed = this.#tick;
    return affected;
  }

  has(uri: string): boolean {
    return this.#state(uri) !== undefined;
  }

  /** The files of the workspace, without those of the library. */
  uris(): string[] {
    return [...this.#files.keys()];
  }

  /** Files that imports lead to and that are not loaded: the door sets them, or says with `markAbsent` that there are none. */
  missingImports(): string[] {
    for (const state of this.#files.values()) this.#resolve(state);
    return [...this.#wanted];
  }

  markAbsent(uri: string): void {
    const id = canonical(uri);
    this.#wanted.delete(id);
    if (this.#absent.has(id)) return;
    this.#absent.add(id);
    this.#setTick = ++this.#tick;
  }

  text(uri: string): string | undefined {
    return this.#state(uri)?.text;
  }

  /** Where lines begin; of an unknown file, those of an empty text. */
  lines(uri: string): LineMap {
    return (this.#state(uri) ?? nowhere).lines;
  }

  // ------------------------------------------------------------------------------------------------ what follows

  /** The model of a file, its references led to what they mean. */
  model(uri: string): Model | undefined {
    const state = this.#state(uri);
    if (state) this.#link(state);
    return state?.model;
  }

  /** Everything that is wrong or remarkable in a file, in the order of the text. */
  findings(uri: string): readonly Problem[] {
    const state = this.#state(uri);
    if (!state) return [];
    this.#check(state);
    return state.findings;
  }

  designs(uri: string): readonly Design[] {
    return this.#state(uri)?.model.items.filter((item) => item.kind === 'design') ?? [];
  }

  /** Everything that a file gives a name, whether or not its references have been led anywhere. */
  declarations(uri: string): Iterable<Declaration> {
    const state = this.#state(uri);
    return state ? declarationsOf(state.model) : [];
  }

  /** The plan of a design, with its findings; of the first one without a name. */
  plan(uri: string, designName?: string): Plan | undefined {
    const state = this.#state(uri);
    if (!state) return undefined;
    if (!state.planWanted && !state.open) {
      state.planWanted = true;
      state.checkedAt = -1;
    }
    this.#check(state);
    const design = this.designs(uri).find(({ name }) => designName === undefined || name.value === designName);
    return design && state.plans.get(design);
  }

  /** What a message says. */
  message(message: Message): string {
    return formatMessage(this.#catalogue, message);
  }

  // ----------------------------------------------------------------------------------------------------- names

  /** The reference or the declared name at a place. */
  at(uri: string, offset: number): Found | undefined {
    const model = this.model(uri);
    return model && foundAt(model, offset);
  }

  /** Every reference to a declaration, in all files that can see it. */
  referencesTo(declaration: Declaration, file: string): readonly Reference[] {
    const state = this.#state(file);
    if (!state) return [];
    return referencesTo(declaration, this.#whoSees(state), (seer) => this.#link(seer));
  }

  /**
   * The names that can be written at a place, nearest first; those of other files come with the edit that imports them.
   *
   * @param wanted which names of other files are of interest: a large workspace has very many
   */
  visibleAt(uri: string, offset: number, wanted: (name: string) => boolean = () => true): Iterable<VisibleName> {
    const state = this.#state(uri);
    if (!state) return [];
    this.#link(state);
    return visibleAt(state, offset, state.scope!, this.#byName, wanted);
  }

  // -------------------------------------------------------------------------------------------------- the steps

  #state(uri: string): FileState | undefined {
    // Most who ask have the id already, and to make it takes longer than all else.
    const known = this.#files.get(uri);
    if (known) return known;
    const id = canonical(uri);
    return this.#files.get(id) ?? (id.startsWith('lib:') ? this.#library.state(id) : undefined);
  }

  #locate(address: string): string | undefined {
    const id = canonical(address);
    if (this.#files.has(id)) return id;
    if (this.#absent.has(id)) return undefined;
    const located = this.#options.locate ? this.#options.locate(id) : undefined;
    if (located === undefined) return undefined;
    const real = canonical(located);
    return this.#absent.has(real) ? undefined : real;
  }

  /** Where the imports lead. Done again where the text changed, or where files came or went and one of them may be it. */
  #resolve(state: FileState): void {
    if (state.imports && (state.resolvedAt === this.#setTick || state.model.imports.length === 0)) return;
    const imports = this.#guarded(
      state.uri,
      () => resolveImports(state.model, state.uri, this.#around),
      () => ({ files: state.model.imports.map(nothing), problems: failed() }),
    );
    const imported = imports.files.map((file) => (file === undefined ? undefined : this.#state(file)));
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
    if (!same && state.imports) state.changed = ++this.#tick;
    state.imports = imports;
    state.imported = imported;
    state.resolvedAt = this.#setTick;
  }

  /** The file and all that it reaches by imports; circles end. */
  #reached(state: FileState): Set<FileState> {
    const reached = new Set([state]);
    for (const one of reached) {
      this.#resolve(one);
      for (const next of one.imported) if (next) reached.add(next);
    }
    return reached;
  }

  /** Leads the references of a file and of all that it reaches. */
  #link(state: FileState): void {
    if (state.freshAt === this.#tick && state.resolvedAt === this.#setTick) return;
    const reached = this.#reached(state);
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
      one.linkedAt = this.#tick;
    }
    state.freshAt = this.#tick;
  }

  /** When something that a file reaches last changed. In a long chain of imports all count alike: once around is enough. */
  #newest(one: FileState, around: ReadonlySet<FileState>): number {
    let newest = 0;
    for (const { changed } of around.size > longChain ? around : this.#reached(one)) newest = Math.max(newest, changed);
    return newest;
  }

  /** Files with names that lead nowhere look again when a name comes or goes anywhere: there may be an import to offer. */
  #namesTickOf(state: FileState): number {
    return state.linkProblems.length > 0 ? this.#namesTick : 0;
  }

  #makeScope(state: FileState): void {
    state.scope = {
      file: state.uri,
      imports: state.imported.map((one) => one?.exports),
      library: this.#library.names,
      elsewhere: (name) => this.#elsewhere(name, state.uri),
    };
  }

  #elsewhere(name: string, from: string): readonly Elsewhere[] {
    const found: Elsewhere[] = [];
    for (const state of this.#byName.get(name) ?? []) {
      const item = state.exports.items.get(name);
      const specifier = item && state.uri !== from ? specifierOf(from, state.uri) : undefined;
      if (item && specifier) found.push({ item, specifier });
    }
    return found.sort((one, other) => (one.specifier < other.specifier ? -1 : 1));
  }

  #check(state: FileState): void {
    this.#link(state);
    if (state.checkedAt >= 0 && state.checkedAt >= state.linkedAt) return;
    const result = this.#guarded(
      state.uri,
      () =>
        analyse(state, {
          frameworkOf: (tenet) => this.#frameworkOf(tenet, state),
          modelOf: (file) => this.#state(file)?.model,
          settings: this.#options.rules ?? {},
          strict: this.#options.strict ?? false,
          onError: this.#options.onError,
        }),
      () => ({ findings: [...state.parseProblems, ...failed()], plans: new Map<Design, Plan>() }),
    );
    state.findings = result.findings;
    state.plans = state.open || state.planWanted ? result.plans : new Map();
    state.checkedAt = state.linkedAt;
  }

  #frameworkOf(tenet: Tenet, state: FileState): Framework | undefined {
    for (const one of this.#reached(state)) {
      for (const framework of one.exports.frameworks) if (framework.tenets.includes(tenet)) return framework;
    }
    for (const { to, framework } of this.#library.names.tenets.values()) if (to === tenet) return framework;
    return undefined;
  }

  // -------------------------------------------------------------------------------------------------- what changes

  #affectedBy(state: FileState, before: Model | undefined, after: Model | undefined): ReadonlySet<string> {
    if (state.importers.size === 0) return none;
    const changed = changedExports(before, after);
    if (changed.size === 0) return none;
    return affectedFiles(state.uri, changed, {
      importersOf: (file) => [...(this.#state(file)?.importers ?? [])].map(({ uri }) => uri),
      modelOf: (file) => this.#state(file)?.model,
      outwardOf: (file) => {
        const one = this.#state(file);
        if (!one) return none;
        one.outward ??= outwardOf(one.model);
        return one.outward;
      },
    });
  }

  #renameExports(state: FileState, before: Exports | undefined, after: Exports | undefined): void {
    for (const name of before?.items.keys() ?? []) {
      if (after?.items.has(name)) continue;
      this.#namesTick = this.#tick;
      const states = this.#byName.get(name);
      states?.delete(state);
      if (states?.size === 0) this.#byName.delete(name);
    }
    for (const name of after?.items.keys() ?? []) {
      if (before?.items.has(name)) continue;
      this.#namesTick = this.#tick;
      const states = this.#byName.get(name);
      if (states) states.add(state);
      else this.#byName.set(name, new Set([state]));
    }
  }

  /** The files that can see what a file declares: itself and its importers, or everyone for the library. */
  #whoSees(state: FileState): Iterable<FileState> {
    if (state.uri.startsWith('lib:')) return [...this.#files.values(), ...this.#library.all()];
    for (const other of this.#files.values()) this.#resolve(other);
    return [state, ...state.importers];
  }

  #guarded<T>(uri: string, work: () => T, instead: () => T): T {
    try {
      return work();
    } catch (error) {
      this.#options.onError?.(error, uri);
      return instead();
    }
  }
}

/** More files than this in one chain of imports are not told apart when one of them changes. */
const longChain = 50;

const none: ReadonlySet<string> = new Set();
const emptyModel: Model = { imports: [], items: [], refs: [] };
const nowhere = new FileState('', emptyModel, exportsOf(emptyModel, ''));

function nothing(): undefined {}

function failed(): Problem[] {
  const message = { key: 'syntax.not-checked' };
  return [{ code: 'not-checked', severity: 'error', message, span: { start: 0, end: 0 } }];
}

function broken(): { model: Model; problems: Problem[] } {
  return { model: emptyModel, problems: failed() };
}

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
