import type { Declaration, Framework, ImportName, Item, Model, Tenet } from '../model/model.ts';
import type { Exports } from './exports.ts';
import { nameOf } from './name-of.ts';
import type { FileScope } from './scope.ts';

/** Two places that offer one name with equal right. */
export interface Rivals {
  readonly name: string;
  readonly first: { readonly to: Declaration; readonly file: string };
  readonly second: { readonly to: Declaration; readonly file: string };
}

/**
 * The names that one file sees, nearest first. A search leaves its result in `to`, `file` and the fields beside them
 * rather than in an object of its own: it runs for every reference of every file.
 */
export class Visible {
  readonly scope: FileScope;
  /** Declared at the top level or imported by name. */
  readonly own = new Map<string, Item | ImportName>();
  /** Imported whole. */
  readonly whole: readonly Exports[];

  /** What the last search found; undefined: nothing, or rivals, or an import by name that leads nowhere. */
  to: Declaration | undefined;
  /** Where `to` stands; undefined for the file itself. */
  file: string | undefined;
  /** Set where two files that are imported whole both offer the name. */
  rivals: Rivals | undefined;
  /** The name stands for an import that leads nowhere, which has been reported there. */
  broken = false;
  /** Set by `findTenet`, together with `to`. */
  framework: Framework | undefined;

  readonly #frameworks: Framework[] = [];
  #imported: readonly (readonly [Framework, string])[] | undefined;

  constructor(model: Model, scope: FileScope) {
    this.scope = scope;
    for (const item of model.items) {
      if (item.kind === 'framework') this.#frameworks.push(item);
      const name = item.name?.value;
      if (name && !this.own.has(name)) this.own.set(name, item);
    }
    const whole: Exports[] = [];
    for (let i = 0; i < model.imports.length; i++) {
      const { names } = model.imports[i]!;
      if (names) {
        for (const each of names) {
          const name = nameOf(each);
          if (name && !this.own.has(name)) this.own.set(name, each);
        }
      } else {
        const offered = scope.imports[i];
        if (offered && offered.file !== scope.file && !whole.includes(offered)) whole.push(offered);
      }
    }
    this.whole = whole;
  }

  /** Searches a name; `local` is the scope inside the file, of a design or of a protocol. */
  find(name: string, local: ReadonlyMap<string, Declaration> | undefined): void {
    this.rivals = undefined;
    this.broken = false;
    this.file = undefined;
    const near = local?.get(name) ?? this.own.get(name);
    if (near === undefined) this.#findOutside(name);
    else if (near.kind === 'import') {
      this.to = near.ref.to;
      this.file = near.ref.file;
      this.broken = this.to === undefined;
    } else this.to = near;
  }

  #findOutside(name: string): void {
    let found: Item | undefined;
    let file: string | undefined;
    for (const offered of this.whole) {
      const item = offered.items.get(name);
      if (item === undefined || item === found) continue;
      if (found !== undefined) {
        this.to = undefined;
        this.rivals = { name, first: { to: found, file: file! }, second: { to: item, file: offered.file } };
        return;
      }
      found = item;
      file = offered.file;
    }
    if (found === undefined) {
      const entry = this.scope.library.items.get(name);
      if (entry !== undefined) {
        this.to = entry.to;
        this.file = entry.file === this.scope.file ? undefined : entry.file;
        return;
      }
    }
    this.to = found;
    this.file = file;
  }

  /** Searches a tenet in the frameworks of the file, then in imported ones, then in those of the library. */
  findTenet(name: string): void {
    this.rivals = undefined;
    this.broken = false;
    this.to = undefined;
    this.file = undefined;
    this.framework = undefined;
    for (const framework of this.#frameworks) this.#offer(name, framework, undefined);
    if (this.to !== undefined || this.rivals !== undefined) return;
    for (const [framework, file] of this.importedFrameworks()) this.#offer(name, framework, file);
    if (this.to !== undefined || this.rivals !== undefined) return;
    const entry = this.scope.library.tenets.get(name);
    if (entry === undefined || this.#shadows(entry.framework)) return;
    this.to = entry.to;
    this.file = entry.file === this.scope.file ? undefined : entry.file;
    this.framework = entry.framework;
  }

  #offer(name: string, framework: Framework, file: string | undefined): void {
    const to = tenetOf(framework, name);
    if (to === undefined || to === this.to) return;
    if (this.to !== undefined) {
      this.rivals ??= {
        name,
        first: { to: this.to, file: this.file ?? this.scope.file },
        second: { to, file: file ?? this.scope.file },
      };
      this.to = undefined;
      this.framework = undefined;
    } else if (this.rivals === undefined) {
      this.to = to;
      this.file = file;
      this.framework = framework;
    }
  }

  /** The frameworks that imports bring in, without those whose name means something nearer. */
  importedFrameworks(): readonly (readonly [Framework, string])[] {
    if (this.#imported) return this.#imported;
    const found: (readonly [Framework, string])[] = [];
    for (const each of this.own.values()) {
      if (each.kind === 'import' && each.ref.to?.kind === 'framework' && each.ref.file) {
        found.push([each.ref.to, each.ref.file]);
      }
    }
    for (const { file, frameworks } of this.whole) {
      for (const framework of frameworks) {
        if (!this.own.has(framework.name.value) && !found.some(([other]) => other === framework)) {
          found.push([framework, file]);
        }
      }
    }
    this.#imported = found;
    return found;
  }

  /** Whether the name of a framework of the library means something nearer here. */
  #shadows(framework: Framework): boolean {
    const name = framework.name.value;
    const own = this.own.get(name);
    if (own !== undefined && own !== framework) return own.kind !== 'import' || own.ref.to !== framework;
    return own === undefined && this.whole.some(({ items }) => items.has(name) && items.get(name) !== framework);
  }

  /** Every tenet that could be meant, nearest first. */
  *tenets(): Iterable<Tenet> {
    for (const framework of this.#frameworks) yield* framework.tenets;
    for (const [framework] of this.importedFrameworks()) yield* framework.tenets;
    for (const { to, framework } of this.scope.library.tenets.values()) if (!this.#shadows(framework)) yield to;
  }
}

function tenetOf(framework: Framework, name: string): Tenet | undefined {
  for (const tenet of framework.tenets) if (tenet.name?.value === name) return tenet;
  return undefined;
}
