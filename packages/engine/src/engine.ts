import {
  type Catalogue,
  type Declaration,
  type Design,
  exportsOf,
  type Framework,
  formatMessage,
  type Item,
  type Message,
  type Model,
  type Place,
  type Problem,
  type Tenet,
} from '@jointwork/language';
import {
  type LoadAt,
  loadOf,
  type Plan,
  type Portfolio,
  portfolioOf,
  type Supposed,
  timetable,
  type Unsupposable,
  workspaceFacts,
} from '@jointwork/plan';
import { defaultSettings, type FileSettings, type Timed } from '@jointwork/rules';
import { type AnalysisInput, analyse } from './analyse.ts';
import { Askers } from './askers.ts';
import { catalogue as english } from './catalogue.ts';
import { declarationsOf } from './declarations.ts';
import { FileState } from './file-state.ts';
import { type Around, FileTable } from './file-table.ts';
import { emptyModel, failed, type Guard, guard } from './guard.ts';
import type { LineMap } from './line-map.ts';
import { Linker } from './linker.ts';
import { type Reference, referencesTo } from './references.ts';
import { SharedLoads } from './shared-loads.ts';
import { type Found, foundAt, type VisibleName, visibleAt } from './visible-at.ts';
import { type WhatIf, whatIf } from './what-if.ts';

export interface EngineOptions extends Around {
  /** The words for messages; English where nothing is given. */
  readonly catalogue?: Catalogue;
  /**
   * How everything is set for a file. While nothing changed it gives the same object; another one makes the findings of
   * the file stale. Call `settingsChanged` where files may be ignored now, or no longer. Without it, each rule keeps its own severity and options.
   */
  readonly settingsOf?: (uri: string) => FileSettings;
  /** Shows all findings of drafts, at their own severities. */
  readonly strict?: boolean;
  /** The day, as an ISO date, for what runs out; without it, nothing has. */
  readonly today?: () => string;
  /** Does the work of each rule, where the door wants to know what it takes. */
  readonly timed?: Timed;
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
  readonly #files: FileTable;
  readonly #guarded: Guard;
  readonly #linker: Linker;
  readonly #loads: SharedLoads;
  readonly #askers: Askers;
  /** Plans with what stands in the workspace around them, and the tick at which that was so. */
  #joined = new WeakMap<Plan, { readonly tick: number; readonly plan: Plan }>();

  constructor(options: EngineOptions = {}) {
    this.#options = options;
    this.#catalogue = options.catalogue ?? english;
    this.#guarded = guard(options.onError);
    this.#files = new FileTable(options, this.#guarded);
    this.#linker = new Linker(this.#files, this.#guarded);
    this.#askers = new Askers(this.#files);
    this.#loads = new SharedLoads({
      files: this.#files,
      linker: this.#linker,
      guarded: this.#guarded,
      isIgnored: (state) => this.#settingsOf(state).ignored,
    });
  }

  // -------------------------------------------------------------------------------------------------- the files

  /**
   * Adds a file or changes its text.
   *
   * @returns the other files whose findings may have changed
   */
  setFile(uri: string, text: string, { open }: { open?: boolean } = {}): ReadonlySet<string> {
    const before = this.#state(uri)?.changed;
    const affected = this.#files.set(uri, text, open);
    const state = this.#state(uri)!;
    return this.#askers.with(state.changed === before ? affected : this.#loads.withChanged(state, affected), state);
  }

  /** Another engine in the same surroundings, with these files of this one: to see what a change would come to. */
  beside(uris: Iterable<string>): Engine {
    const engine = new Engine(this.#options);
    for (const uri of uris) engine.setFile(uri, this.text(uri) ?? '', { open: true });
    return engine;
  }

  /** Forgets a file. @returns the other files whose findings may have changed */
  removeFile(uri: string): ReadonlySet<string> {
    const state = this.#state(uri);
    if (!state) return this.#files.remove(uri);
    this.#askers.remove(state);
    return this.#askers.with(this.#loads.withRemoved(state, this.#files.remove(uri)), state);
  }

  has(uri: string): boolean {
    return this.#state(uri) !== undefined;
  }

  /** `settingsOf` may tell otherwise now. Designs of ignored files ask nothing of anybody: those of other files follow. */
  settingsChanged(): void {
    for (const uri of this.uris()) this.#loads.settingsChanged(this.#state(uri)!);
    this.#joined = new WeakMap();
  }

  /** The files of the workspace, without those of the library. */
  uris(): string[] {
    return this.#files.uris();
  }

  /** Files that imports lead to and that are not loaded: the door sets them, or says with `markAbsent` that there are none. */
  missingImports(): string[] {
    return this.#files.missing();
  }

  markAbsent(uri: string): void {
    this.#files.markAbsent(uri);
  }

  /** Files or packages that imports led to in vain may be there now. @returns the files whose findings may have changed */
  surroundingsChanged(): ReadonlySet<string> {
    return this.#loads.withStale(this.#files.lookAgain());
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
    if (state) this.#linker.link(state);
    return state?.model;
  }

  /** Everything that is wrong or remarkable in a file, in the order of the text. */
  findings(uri: string): readonly Problem[] {
    const state = this.#state(uri);
    if (!state) return [];
    this.#check(state);
    return state.findings;
  }

  /** For each import of a file, the file that it leads to. */
  imported(uri: string): readonly (string | undefined)[] {
    const state = this.#state(uri);
    if (state) this.#files.resolve(state);
    return state?.imports?.files ?? [];
  }

  /** Whether another file imports or mentions what a file declares at its top level. */
  usedElsewhere(uri: string, { name }: Item): boolean {
    const state = this.#state(uri);
    return state !== undefined && this.#files.isUsedElsewhere(state, name.value);
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
    const plan = design && state.plans.get(design);
    return plan && this.#inWorkspace(plan, design);
  }

  /** The designs of some files beside each other, each with its findings; their order is no matter. */
  portfolio(uris: Iterable<string>): Portfolio {
    const entries = [...uris].flatMap((uri) =>
      this.designs(uri).flatMap((design) => {
        const plan = this.plan(uri, design.name.value);
        return plan ? { plan, load: loadOf(design, timetable(design, uri)) } : [];
      }),
    );
    return portfolioOf(entries, this.#options.today?.());
  }

  /**
   * What a design would come to if something were otherwise; of the first one without a name. Nothing that is kept
   * changes.
   *
   * @returns why it cannot be supposed; undefined where there is no such design
   */
  whatIf(uri: string, designName: string | undefined, supposed: Supposed): WhatIf | Unsupposable | undefined {
    const state = this.#state(uri);
    const design = this.designs(uri).find(({ name }) => designName === undefined || name.value === designName);
    if (!state || !design) return undefined;
    this.#check(state);
    const settings = this.#settingsOf(state);
    const placeOf = (at: LoadAt) => this.#placeOf(at);
    const input = { ...this.#inputFor(state, settings, this.#options.today?.()), placeOf };
    return this.#guarded(
      uri,
      () => whatIf(state, design, supposed, input),
      () => undefined,
    );
  }

  /** What all designs of the workspace ask of somebody, as far as a design that was checked names them. */
  loadsOf(key: string): readonly LoadAt[] {
    return this.#loads.of(key);
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
    return referencesTo(declaration, this.#files.whoSees(state), (seer) => this.#linker.link(seer));
  }

  /**
   * The names that can be written at a place, nearest first; those of other files come with the edit that imports them.
   *
   * @param wanted which names of other files are of interest: a large workspace has very many
   */
  visibleAt(uri: string, offset: number, wanted: (name: string) => boolean = () => true): Iterable<VisibleName> {
    const state = this.#state(uri);
    if (!state) return [];
    this.#linker.link(state);
    return visibleAt(state, offset, state.scope!, this.#files.byName, wanted);
  }

  // -------------------------------------------------------------------------------------------------- the steps

  #state(uri: string): FileState | undefined {
    return this.#files.get(uri);
  }

  #settingsOf({ uri }: FileState): FileSettings {
    return this.#options.settingsOf?.(uri) ?? defaultSettings;
  }

  #check(state: FileState): void {
    this.#linker.link(state);
    const today = this.#options.today?.();
    const settings = this.#settingsOf(state);
    this.#loads.loadAround(state);
    const isChecked = state.checkedAt >= 0 && state.checkedAt >= state.linkedAt;
    const isFresh = isChecked && state.checkedOn === today && state.settings === settings;
    const loadsAt = this.#loads.newestFor(state);
    if (isFresh && loadsAt === state.loadsAt && !this.#askers.isUsedOtherwise(state)) return;
    const asked = new Map<string, boolean>();
    const result = this.#guarded(
      state.uri,
      () =>
        analyse(state, {
          ...this.#inputFor(state, settings, today),
          usedElsewhere: ({ name }) => {
            const used = this.#files.isUsedElsewhere(state, name.value);
            asked.set(name.value, used);
            return used;
          },
          tables: state.tables ?? new Map(),
          strict: this.#options.strict ?? false,
          timed: this.#options.timed,
        }),
      () => ({ findings: [...state.parseProblems, ...failed()], plans: new Map<Design, Plan>() }),
    );
    state.findings = result.findings;
    state.plans = state.open || state.planWanted ? result.plans : new Map();
    state.checkedAt = state.linkedAt;
    state.checkedOn = today;
    state.settings = settings;
    state.loadsAt = loadsAt;
    this.#loads.release(state);
    this.#askers.asked(state, asked);
  }

  #inputFor(
    state: FileState,
    settings: FileSettings,
    today: string | undefined,
  ): Omit<AnalysisInput, 'tables' | 'strict'> {
    return {
      frameworkOf: (tenet) => this.#frameworkOf(tenet, state),
      modelOf: (file) => this.#state(file)?.model,
      usedElsewhere: ({ name }) => this.#files.isUsedElsewhere(state, name.value),
      loadsOf: (key) => this.#loads.of(key),
      today,
      settings,
      onError: this.#options.onError,
    };
  }

  /**
   * A plan with what all designs ask of those whom it shares with others. Joined when it is asked for: an edit moves the
   * places of designs in files that need not be checked again for it.
   */
  #inWorkspace(plan: Plan, design: Design): Plan {
    const known = this.#joined.get(plan);
    if (known?.tick === this.#files.tick) return known.plan;
    const workspace = workspaceFacts(plan, design, {
      loadsOf: (key) => this.#loads.of(key),
      placeOf: (at) => this.#placeOf(at),
    });
    const joined = workspace.length > 0 ? { ...plan, workspace } : plan;
    this.#joined.set(plan, { tick: this.#files.tick, plan: joined });
    return joined;
  }

  #placeOf({ file, load }: LoadAt): Place {
    const span = this.designs(file).find(({ name }) => name.value === load.design)?.name.span;
    return { file, span: { start: span?.start ?? 0, end: span?.end ?? 0 } };
  }

  #frameworkOf(tenet: Tenet, state: FileState): Framework | undefined {
    for (const one of this.#files.reached(state)) {
      for (const framework of one.exports.frameworks) if (framework.tenets.includes(tenet)) return framework;
    }
    const known = this.#files.library.names.tenets.get(tenet.name.value);
    return known?.to === tenet ? known.framework : undefined;
  }
}

const nowhere = new FileState('', emptyModel, exportsOf(emptyModel, ''));
