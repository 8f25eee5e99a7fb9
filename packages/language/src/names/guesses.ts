import type { Declaration, DeclarationKind } from '../model/model.ts';
import type { Ref } from '../model/ref.ts';
import { Nearest } from './near.ts';
import type { Visible } from './visible.ts';

type Local = ReadonlyMap<string, Declaration> | undefined;

/** So many comparisons a file; beyond, names stay without a guess. Thousands of unknown names are no slips. */
const maxComparisons = 100_000;

/** Guesses what unknown names of one file were meant to be. A name that is asked again is answered from memory. */
export class Guesses {
  readonly #visible: Visible;
  readonly #known = new Map<string, string | undefined>();
  #local: Local;
  #left = maxComparisons;

  constructor(visible: Visible) {
    this.#visible = visible;
  }

  /** The nearest visible name of a kind that fits, of the nearest scope. */
  nameFor(ref: Ref, local: Local): string | undefined {
    if (local !== this.#local) {
      this.#known.clear();
      this.#local = local;
    }
    return this.#remembered(`${ref.expects} ${ref.name}`, () => this.#nearestName(ref, local));
  }

  /** The nearest tenet of a visible framework. */
  tenetFor(name: string): string | undefined {
    return this.#remembered(`tenet ${name}`, () => {
      const near = new Nearest(name);
      for (const tenet of this.#visible.tenets()) {
        if (this.#left-- <= 0) break;
        near.offer(tenet.name.value);
      }
      return near.best;
    });
  }

  #remembered(key: string, guess: () => string | undefined): string | undefined {
    if (this.#known.has(key)) return this.#known.get(key);
    const answer = guess();
    this.#known.set(key, answer);
    return answer;
  }

  #nearestName({ name, expects }: Ref, local: Local): string | undefined {
    const near = new Nearest(name);
    const offer = (candidate: string, kind: DeclarationKind | undefined) => {
      if (kind !== undefined && expects.includes(kind) && this.#left-- > 0) near.offer(candidate);
    };
    const { own, whole, scope } = this.#visible;
    if (this.#left <= 0) return undefined;
    if (local) for (const [candidate, { kind }] of local) offer(candidate, kind);
    for (const [candidate, each] of own) offer(candidate, each.kind === 'import' ? each.ref.to?.kind : each.kind);
    for (const { items } of whole) for (const [candidate, { kind }] of items) offer(candidate, kind);
    for (const [candidate, { to }] of scope.library.items) offer(candidate, to.kind);
    return near.best;
  }
}
