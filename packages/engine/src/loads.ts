import type { DesignLoad, LoadAt } from '@jointwork/plan';
import type { FileState } from './file-state.ts';

/**
 * What the designs of the workspace ask of people whom several of them may name. Kept instead of their plans, and by
 * participant, so that a check reads those of the people whom its own designs name and no others.
 *
 * A file is stale until its loads are worked out; nobody does so before somebody asks for a name that stands in it.
 */
export class Loads {
  readonly #byKey = new Map<string, Map<FileState, readonly LoadAt[]>>();
  readonly #keys = new Map<FileState, ReadonlySet<string>>();
  /** When the loads of somebody last changed, by a clock of its own. */
  readonly #changed = new Map<string, number>();
  /** Stale files by the names that stand in them, and the names by file. */
  readonly #waiting = new Map<string, Set<FileState>>();
  readonly #stale = new Map<FileState, ReadonlySet<string>>();
  /** Files by the names that they asked for. */
  readonly #asking = new Map<string, Set<FileState>>();
  /** By name, the names of groups and persons that are made of it, and other names for it. Never fewer than there are. */
  readonly #made = new Map<string, Set<string>>();
  #clock = 0;

  isStale(state: FileState): boolean {
    return this.#stale.has(state);
  }

  /** The loads of a file may have changed. */
  outdate(state: FileState): void {
    this.#settle(state);
    for (const item of state.model.items) {
      if (item.kind !== 'group' && item.kind !== 'person') continue;
      for (const { name } of [
        ...item.joins,
        ...(item.memberOf ? [item.memberOf] : []),
        ...(item.like ? [item.like] : []),
      ])
        this.#make(name, item.name.value);
    }
    for (const { names } of state.model.imports) {
      for (const { ref, alias } of names ?? []) if (alias) this.#make(ref.name, alias.value);
    }
    const hasDesign = state.model.items.some(({ kind }) => kind === 'design');
    if (!hasDesign && !this.#keys.has(state)) return;
    const names = new Set(hasDesign ? state.model.refs.map(({ name }) => name) : []);
    for (const key of this.#keys.get(state) ?? []) names.add(nameOf(key));
    this.#stale.set(state, names);
    for (const name of names) addTo(this.#waiting, name, state);
  }

  /** Takes what was worked out for a file. @returns the keys of those whose loads are others than before */
  take(state: FileState, loads: readonly DesignLoad[]): ReadonlySet<string> {
    this.#settle(state);
    const now = new Map<string, LoadAt[]>();
    for (const whole of loads) {
      const load = { ...whole, parties: [] };
      for (const party of whole.parties) {
        if (!party.shared) continue;
        const at = { file: state.uri, load, party };
        const known = now.get(party.key);
        if (known) known.push(at);
        else now.set(party.key, [at]);
      }
    }
    const changed = new Set<string>();
    for (const key of new Set([...(this.#keys.get(state) ?? []), ...now.keys()])) {
      const files = this.#byKey.get(key);
      const [before, after] = [files?.get(state), now.get(key)];
      if (isSame(before, after)) continue;
      changed.add(key);
      this.#changed.set(key, ++this.#clock);
      if (after) {
        if (files) files.set(state, after);
        else this.#byKey.set(key, new Map([[state, after]]));
      } else {
        files?.delete(state);
        if (files?.size === 0) this.#byKey.delete(key);
      }
    }
    if (now.size > 0) this.#keys.set(state, new Set(now.keys()));
    else this.#keys.delete(state);
    return changed;
  }

  /** Forgets a file. @returns the keys of those who were in it */
  remove(state: FileState): ReadonlySet<string> {
    const changed = this.take(state, []);
    for (const files of this.#asking.values()) files.delete(state);
    return changed;
  }

  keysOf(state: FileState): ReadonlySet<string> {
    return this.#keys.get(state) ?? none;
  }

  /** The designs that ask something of somebody, in the order of their files. */
  of(key: string): readonly LoadAt[] {
    const files = [...(this.#byKey.get(key) ?? [])];
    return files.sort(([one], [other]) => (one.uri < other.uri ? -1 : 1)).flatMap(([, loads]) => loads);
  }

  /** Stale files in which those may be named whom the designs of a file name. */
  waitedForBy(state: FileState): ReadonlySet<FileState> {
    const found = new Set<FileState>();
    if (this.#stale.size === 0) return found;
    for (const name of this.#namesFor(this.#keys.get(state) ?? [])) {
      for (const other of this.#waiting.get(name) ?? []) found.add(other);
    }
    return found;
  }

  /** When the loads of somebody whom the designs of a file name last changed. */
  newestFor(state: FileState): number {
    let newest = 0;
    for (const key of this.#keys.get(state) ?? []) newest = Math.max(newest, this.#changed.get(key) ?? 0);
    return newest;
  }

  /** Remembers for whom a file has asked. */
  asked(state: FileState): void {
    for (const name of this.#namesFor(this.#keys.get(state) ?? [])) addTo(this.#asking, name, state);
  }

  /** The files whose findings may hang on the loads of somebody. */
  concernedBy(keys: Iterable<string>): Set<FileState> {
    const found = new Set<FileState>();
    for (const key of keys) for (const state of this.#byKey.get(key)?.keys() ?? []) found.add(state);
    return found;
  }

  /** The files whose findings may change once a stale file is worked out. */
  concernedByStale(state: FileState): Set<FileState> {
    const found = new Set<FileState>();
    for (const name of this.#stale.get(state) ?? []) for (const one of this.#asking.get(name) ?? []) found.add(one);
    return found;
  }

  #namesFor(keys: Iterable<string>): Set<string> {
    const names = new Set([...keys].map(nameOf));
    for (const name of names) for (const more of this.#made.get(name) ?? []) names.add(more);
    return names;
  }

  #make(of: string, name: string): void {
    const names = this.#made.get(of);
    if (names) names.add(name);
    else this.#made.set(of, new Set([name]));
  }

  #settle(state: FileState): void {
    for (const name of this.#stale.get(state) ?? []) {
      const files = this.#waiting.get(name);
      files?.delete(state);
      if (files?.size === 0) this.#waiting.delete(name);
    }
    this.#stale.delete(state);
  }
}

const none: ReadonlySet<string> = new Set();

/** The declared name in a key. */
function nameOf(key: string): string {
  return key.slice(key.lastIndexOf('#') + 1);
}

function addTo(map: Map<string, Set<FileState>>, name: string, state: FileState): void {
  const files = map.get(name);
  if (files) files.add(state);
  else map.set(name, new Set([state]));
}

/** Whether two plain values say the same. */
function isSame(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || !one || !other) return false;
  const [mine, theirs] = [Object.entries(one), Object.entries(other)];
  return (
    mine.length === theirs.length &&
    mine.every(([key, value], i) => theirs[i]![0] === key && isSame(value, theirs[i]![1]))
  );
}
