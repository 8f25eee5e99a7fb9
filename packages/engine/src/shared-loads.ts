import type { Design } from '@jointwork/language';
import { type LoadAt, loadOf, timetable } from '@jointwork/plan';
import type { FileState, Planned } from './file-state.ts';
import type { FileTable } from './file-table.ts';
import type { Guard } from './guard.ts';
import type { Linker } from './linker.ts';
import { Loads } from './loads.ts';

interface Around {
  readonly files: FileTable;
  readonly linker: Linker;
  readonly guarded: Guard;
  /** Designs in ignored files ask nothing of anybody. */
  readonly isIgnored: (state: FileState) => boolean;
}

/** Works out what designs ask of people whom they share, when somebody looks, and tells whom a change concerns. */
export class SharedLoads {
  readonly #around: Around;
  readonly #loads = new Loads();
  /** Files that keep timetables until they are checked, the oldest first. */
  readonly #tabled = new Set<FileState>();

  constructor(around: Around) {
    this.#around = around;
  }

  /** What all designs of the workspace ask of somebody, as far as a design that was checked names them. */
  of(key: string): readonly LoadAt[] {
    return this.#loads.of(key);
  }

  /** When the loads of those whom a file names last changed. */
  newestFor(state: FileState): number {
    return this.#loads.newestFor(state);
  }

  /** Works out the loads of a file, and those of others who may ask something of the same people. */
  loadAround(state: FileState): void {
    this.#load(state);
    for (const other of this.#loads.waitedForBy(state)) if (other !== state) this.#load(other);
    this.#loads.asked(state);
  }

  /** Whether a file is ignored may be otherwise now. */
  settingsChanged(state: FileState): void {
    if (state.loadedAt < 0 || state.isIgnored === this.#around.isIgnored(state)) return;
    state.loadedAt = -1;
    this.#loads.outdate(state);
  }

  /** After a change of text: the affected files, with those that the loads concern. */
  withChanged(state: FileState, affected: ReadonlySet<string>): ReadonlySet<string> {
    const wasKnown = state.loadedAt >= 0 && !this.#loads.isStale(state);
    this.#loads.outdate(state);
    if (!this.#loads.isStale(state)) return this.withStale(affected);
    // The one that is being written: its loads are wanted at once, and mostly they are what they were.
    const concerned = wasKnown ? this.#loads.concernedBy(this.#load(state)) : this.#loads.concernedByStale(state);
    concerned.delete(state);
    if (concerned.size === 0) return this.withStale(affected);
    return this.withStale(new Set([...affected, ...[...concerned].map(({ uri }) => uri)]));
  }

  /** A file goes: the affected files, with those that share people with it. */
  withRemoved(state: FileState, affected: ReadonlySet<string>): ReadonlySet<string> {
    this.#tabled.delete(state);
    const all = new Set(affected);
    for (const one of this.#loads.concernedBy(this.#loads.keysOf(state))) all.add(one.uri);
    this.#loads.remove(state);
    all.delete(state.uri);
    return this.withStale(all);
  }

  /** The loads of affected files may have changed, and with them the findings of those who share people with them. */
  withStale(affected: ReadonlySet<string>): ReadonlySet<string> {
    if (affected.size === 0) return affected;
    const all = new Set(affected);
    for (const uri of affected) {
      const state = this.#around.files.get(uri);
      if (!state) continue;
      this.#loads.outdate(state);
      for (const one of this.#loads.concernedByStale(state)) all.add(one.uri);
    }
    return all;
  }

  /** A file was checked: what was worked out for that is let go. */
  release(state: FileState): void {
    state.tables = undefined;
    this.#tabled.delete(state);
  }

  /** Works out what the designs of a file ask of whom. @returns the keys of those of whom they ask otherwise than before */
  #load(state: FileState): ReadonlySet<string> {
    const { linker, guarded, isIgnored } = this.#around;
    linker.link(state);
    if (!this.#loads.isStale(state) && state.loadedAt >= state.linkedAt) return none;
    state.isIgnored = isIgnored(state);
    const isRead = !state.isIgnored && !state.parseProblems.some(({ code }) => code === 'newer-edition');
    const designs = isRead ? state.model.items.filter((item) => item.kind === 'design') : [];
    const tables = guarded(
      state.uri,
      () => new Map(designs.map((design) => [design, planned(design, state.uri)])),
      () => new Map(),
    );
    state.loadedAt = state.linkedAt;
    state.tables = tables;
    this.#keep(state);
    return this.#loads.take(
      state,
      [...tables.values()].map(({ load }) => load),
    );
  }

  #keep(state: FileState): void {
    this.#tabled.delete(state);
    this.#tabled.add(state);
    for (const oldest of this.#tabled) {
      if (this.#tabled.size <= maxTabled) break;
      oldest.tables = undefined;
      this.#tabled.delete(oldest);
    }
  }
}

/** Timetables that are kept until their files are checked, so that a whole workspace makes each of them once. */
const maxTabled = 100;

const none: ReadonlySet<string> = new Set();

function planned(design: Design, file: string): Planned {
  const table = timetable(design, file);
  return { table, load: loadOf(design, table) };
}
