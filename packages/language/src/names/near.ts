import distance from 'damerau-levenshtein';

/** Longer names are not compared: the work grows with the square of the length. */
const longest = 80;

/**
 * The nearest of the names that are offered to a name that leads nowhere. Of two that are equally near, the one that
 * was offered first: offer the nearest scope first. Case, hyphens and underscores do not count as differences.
 */
export class Nearest {
  readonly #name: string;
  readonly #plain: string;
  #best: string | undefined;
  #steps = Number.POSITIVE_INFINITY;

  constructor(name: string) {
    this.#name = name;
    this.#plain = plain(name);
  }

  /** The nearest so far; undefined while none is near enough to be a slip. */
  get best(): string | undefined {
    return this.#best;
  }

  offer(candidate: string): void {
    if (candidate === '' || candidate === this.#name || this.#steps === 0) return;
    if (candidate.length > longest || this.#name.length > longest) return;
    const other = plain(candidate);
    const limit = Math.min(slips(Math.max(this.#plain.length, other.length)), this.#steps - 1);
    if (Math.abs(other.length - this.#plain.length) > limit) return;
    const steps = other === this.#plain ? 0 : distance(this.#plain, other).steps;
    if (steps > limit) return;
    this.#best = candidate;
    this.#steps = steps;
  }
}

/** The nearest of several names, in the order of preference. */
export function nearest(name: string, candidates: Iterable<string>): string | undefined {
  const near = new Nearest(name);
  for (const candidate of candidates) near.offer(candidate);
  return near.best;
}

/** How many letters of a name of this length may be wrong before it is another name. A convention. */
function slips(length: number): number {
  return Math.min(4, Math.max(1, Math.floor(length / 3)));
}

function plain(name: string): string {
  return name.toLowerCase().replaceAll(/[-_]/g, '');
}
