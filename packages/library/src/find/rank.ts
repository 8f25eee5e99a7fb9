/** Which entries suit what somebody looks for, the best first. */
import type { EvidenceKind, FocusWord } from '@jointwork/language';
import type { Entry } from './entry.ts';

export interface Wish {
  readonly focus?: FocusWord;
  readonly people?: number;
  readonly minutes?: number;
  readonly evidence?: EvidenceKind;
  readonly outsider?: boolean;
  /** What it is for, in any words. */
  readonly purpose?: string;
}

export type Criterion = keyof Wish;

/** `yes`; `near`, which can be made to fit; `open`, where its text does not say; `no`. */
export type Fit = 'yes' | 'near' | 'open' | 'no';

export interface Found {
  readonly entry: Entry;
  /** For what was asked, how it fits. */
  readonly fits: Readonly<Partial<Record<Criterion, Fit>>>;
  /** From 0 to 1. */
  readonly score: number;
}

const worth: Readonly<Record<Fit, number>> = { yes: 1, near: 0.6, open: 0.35, no: 0 };

/** What a wish finds. What does not fit in one point is left out, unless nothing fits in all. */
export function find(
  entries: readonly Entry[],
  wish: Wish,
): { readonly found: readonly Found[]; readonly isNear: boolean } {
  const all = entries
    .map((entry) => fitted(entry, wish))
    .filter(({ score, fits }) => score > 0 && fits.purpose !== 'no');
  const clean = all.filter(({ fits }) => !Object.values(fits).includes('no'));
  const isNear = clean.length === 0 && all.length > 0;
  const found = [...(isNear ? all : clean)].sort(
    (a, b) => b.score - a.score || (a.entry.name < b.entry.name ? -1 : a.entry.name > b.entry.name ? 1 : 0),
  );
  return { found, isNear };
}

function fitted(entry: Entry, wish: Wish): Found {
  const fits: Partial<Record<Criterion, Fit>> = {};
  const scores: number[] = [];
  const judge = (criterion: Criterion, fit: Fit, score = worth[fit]) => {
    fits[criterion] = fit;
    scores.push(score);
  };
  if (wish.focus !== undefined) judge('focus', listed(entry.focus, wish.focus));
  if (wish.evidence !== undefined) judge('evidence', listed(entry.evidence, wish.evidence));
  if (wish.people !== undefined) judge('people', peopleFit(entry, wish.people));
  if (wish.minutes !== undefined) judge('minutes', minutesFit(entry, wish.minutes));
  if (wish.outsider) judge('outsider', entry.outsider ? 'yes' : 'no');
  if (wish.purpose !== undefined) {
    const score = wordsFit(entry, wish.purpose);
    judge('purpose', score >= 0.6 ? 'yes' : score > 0 ? 'near' : 'no', score);
  }
  const sum = scores.reduce((total, score) => total + score, 0);
  return { entry, fits, score: scores.length === 0 ? 1 : sum / scores.length };
}

/** A protocol that no design uses says nothing of what it suits. */
function listed<Word extends string>(words: readonly Word[], wanted: Word): Fit {
  if (words.includes(wanted)) return 'yes';
  return words.length === 0 ? 'open' : 'no';
}

function peopleFit({ kind, people }: Entry, wanted: number): Fit {
  if (!people) return kind === 'protocol' ? 'yes' : 'open';
  return wanted >= people.min && wanted <= people.max ? 'yes' : 'no';
}

/** There may be time left over, never too little. */
function minutesFit({ minutes }: Entry, wanted: number): Fit {
  if (!minutes) return 'open';
  if (wanted < minutes.min) return 'no';
  const most = minutes.open ? minutes.max * 1.5 : minutes.max;
  if (wanted <= most * 1.1 + 5) return 'yes';
  return wanted <= most * 2 ? 'near' : 'open';
}

/** Words that say nothing of what a thing is for. */
const small = new Set(
  'a an and are as at be but by for from how in is it of on or our that the them they this to us we what when where which who with'.split(
    ' ',
  ),
);

/** How much of the words is found, from 0 to 1; a title and a purpose count for more than a note. */
function wordsFit(entry: Entry, said: string): number {
  const wanted = stems(said);
  if (wanted.length === 0) return 0;
  const places: readonly (readonly [readonly string[], number])[] = [
    [stems(`${entry.name.replaceAll(/(\p{Ll})(\p{Lu})/gu, '$1 $2')} ${entry.title ?? ''}`), 1],
    [stems(entry.purpose ?? ''), 1],
    [stems(entry.use ?? ''), 0.8],
    [stems(entry.about ?? ''), 0.6],
  ];
  const scores = wanted.map((word) =>
    Math.max(0, ...places.map(([words, score]) => (words.includes(word) ? score : 0))),
  );
  return scores.reduce((total, score) => total + score, 0) / wanted.length;
}

/** `decisions` and `decide` begin alike: six letters are enough to tell what is meant. */
function stems(text: string): string[] {
  const words =
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  const stem = (word: string) => word.replace(/(?:ies|es|s|ing|ed|ion|ions|e|y)$/u, '').slice(0, 6);
  return [...new Set(words.filter((word) => !small.has(word)).map((word) => stem(word) || word))];
}
