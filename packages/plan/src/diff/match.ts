/** Which of the things before are which of the things after. */

/** What a thing is known by beside its name; the more of its features two things share, the more alike they are. */
export type Features = ReadonlyMap<string, number>;

export interface Matched<T> {
  /** In the order of the later list. */
  readonly both: readonly { readonly before: T; readonly after: T }[];
  readonly gone: readonly T[];
  readonly come: readonly T[];
}

export interface Matching<T> {
  /** Things with the same id are the same. */
  id(thing: T): string;
  features(thing: T, isAfter: boolean): Features;
  /** How alike two things must be, from 0 to 1. */
  readonly least: number;
  /** Of what is left over, single things with the same owner replace each other. */
  owner?(thing: T, isAfter: boolean): string;
}

/** More things than this are compared by their ids alone: to hold each against each would take too long. */
const most = 400;

/** Matches by id, then what is left over by likeness: the most alike first. */
export function match<T>(before: readonly T[], after: readonly T[], by: Matching<T>): Matched<T> {
  const partner = new Map<T, T>();
  const taken = new Set<T>();
  const join = (one: T, other: T) => {
    partner.set(other, one);
    taken.add(one);
  };
  const known = new Map<string, T[]>();
  for (const one of before) known.set(by.id(one), [...(known.get(by.id(one)) ?? []), one]);
  // Several may have one id, as promises may have one text: those that are alike in all belong together.
  for (const isWhole of [true, false]) {
    for (const other of after) {
      const rivals = known.get(by.id(other)) ?? [];
      if (partner.has(other) || rivals.length === 0) continue;
      const at = isWhole && rivals.length > 1 ? exactly(other, rivals, by) : isWhole ? -1 : 0;
      if (at >= 0) join(rivals.splice(at, 1)[0]!, other);
    }
  }
  for (const [one, other] of alike(
    before.filter((one) => !taken.has(one)),
    after.filter((other) => !partner.has(other)),
    by,
  )) {
    join(one, other);
  }
  if (by.owner) {
    const left = before.filter((one) => !taken.has(one));
    const right = after.filter((other) => !partner.has(other));
    for (const one of left) {
      const owner = by.owner(one, false);
      const others = right.filter((other) => by.owner!(other, true) === owner);
      const rivals = left.filter((rival) => by.owner!(rival, false) === owner);
      if (others.length === 1 && rivals.length === 1) join(one, others[0]!);
    }
  }
  return {
    both: after.flatMap((other) => (partner.has(other) ? { before: partner.get(other)!, after: other } : [])),
    gone: before.filter((one) => !taken.has(one)),
    come: after.filter((other) => !partner.has(other)),
  };
}

function exactly<T>(other: T, rivals: readonly T[], by: Matching<T>): number {
  const features = by.features(other, true);
  return rivals.findIndex((one) => likeness(by.features(one, false), features) === 1);
}

function alike<T>(before: readonly T[], after: readonly T[], by: Matching<T>): [T, T][] {
  if (before.length === 0 || after.length === 0 || before.length > most || after.length > most) return [];
  const features = after.map((other) => by.features(other, true));
  const pairs = before.flatMap((one, i) => {
    const mine = by.features(one, false);
    return after.flatMap((other, j) => {
      const score = likeness(mine, features[j]!);
      return score >= by.least ? { one, other, score, order: i * after.length + j } : [];
    });
  });
  pairs.sort((a, b) => b.score - a.score || a.order - b.order);
  const used = new Set<T>();
  return pairs.flatMap(({ one, other }): [T, T][] => {
    if (used.has(one) || used.has(other)) return [];
    used.add(one).add(other);
    return [[one, other]];
  });
}

/** The share of features that two things have in common, from 0 to 1; 0 where neither has any. */
export function likeness(one: Features, other: Features): number {
  let common = 0;
  let all = 0;
  for (const [feature, weight] of one) {
    const theirs = other.get(feature) ?? 0;
    common += Math.min(weight, theirs);
    all += Math.max(weight, theirs);
  }
  for (const [feature, weight] of other) if (!one.has(feature)) all += weight;
  return all === 0 ? 0 : common / all;
}

/** Features from lists of words: `title:…` counts as its weight says, a missing one not at all. */
export function featuresOf(
  parts: Readonly<Record<string, string | number | boolean | undefined | readonly string[]>>,
  weights: Readonly<Record<string, number>> = {},
): Features {
  const features = new Map<string, number>();
  for (const [part, value] of Object.entries(parts)) {
    if (value === undefined || value === false) continue;
    for (const each of Array.isArray(value) ? value : [value]) {
      const key = `${part}:${each}`;
      features.set(key, (features.get(key) ?? 0) + (weights[part] ?? 1));
    }
  }
  return features;
}

/** The words of a text, for comparing: in lower case, without marks. */
export function wordsOf(text: string): string[] {
  return (
    text
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu)
      ?.slice(0, 200) ?? []
  );
}
