import type { Design, Exports, FileScope, Imports, Model, Problem } from '@jointwork/language';
import type { DesignLoad, Plan, Timetable } from '@jointwork/plan';
import type { FileSettings } from '@jointwork/rules';
import { LineMap } from './line-map.ts';

export interface Planned {
  readonly table: Timetable;
  readonly load: DesignLoad;
}

/** What the engine knows of one file. A closed file keeps its model, never a syntax tree. */
export class FileState {
  readonly uri: string;
  text = '';
  open = false;
  model: Model;
  parseProblems: readonly Problem[] = [];
  exports: Exports;
  /** The tick of the engine at which the text last changed. */
  changed = 0;
  /** The files that import this one. */
  readonly importers = new Set<FileState>();

  imports: Imports | undefined;
  /** The files that the imports lead to, as far as they are loaded; undefined where one is not. */
  imported: readonly (FileState | undefined)[] = [];
  /** The tick of the set of files for which `imports` was resolved. */
  resolvedAt = -1;
  scope: FileScope | undefined;

  /** The tick at which each step was last done; a step is fresh while nothing that it reads has changed since. */
  headsAt = -1;
  linkedAt = -1;
  checkedAt = -1;
  /** The last tick at which this file was known to be fresh, so that asking twice costs nothing. */
  freshAt = -1;

  linkProblems: readonly Problem[] = [];
  outward: ReadonlySet<string> | undefined;
  findings: readonly Problem[] = [];
  /** The day of the last check. */
  checkedOn: string | undefined;
  /** How everything was set at the last check. */
  settings: FileSettings | undefined;
  /** What the last check asked about names that this file declares: whether another file uses them. */
  usedElsewhere: ReadonlyMap<string, boolean> = new Map();
  /** Kept for open files and for those whose plan was asked for; others do without. */
  plans = new Map<Design, Plan>();
  planWanted = false;
  /** The timetables of the designs and their loads, from when these were worked out until the file is checked. */
  tables: ReadonlyMap<Design, Planned> | undefined;
  /** The tick of linking for which the loads were worked out. */
  loadedAt = -1;
  /** Whether it was ignored then. */
  isIgnored = false;
  /** When the loads of others were last read. */
  loadsAt = -1;
  #lines: LineMap | undefined;

  constructor(uri: string, model: Model, exports: Exports) {
    this.uri = uri;
    this.model = model;
    this.exports = exports;
  }

  get lines(): LineMap {
    this.#lines ??= new LineMap(this.text);
    return this.#lines;
  }

  /** Takes a new text and what was read in it; everything that follows from it is stale. */
  take(text: string, model: Model, problems: readonly Problem[], exports: Exports, tick: number): void {
    this.text = text;
    this.model = model;
    this.parseProblems = problems;
    this.exports = exports;
    this.changed = tick;
    this.imports = undefined;
    this.outward = undefined;
    this.#lines = undefined;
    this.plans = new Map();
    this.tables = undefined;
  }
}
