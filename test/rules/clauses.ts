/** A text as clauses, to be put together again in another order, in another layout, or with those of other texts. */
import { parserParts } from '../../packages/language/src/parse/clause-parser.ts';
import { docsOf } from '../../packages/language/src/parse/docs.ts';
import { type Segment, split } from '../../packages/language/src/parse/split.ts';

export interface Clause {
  /** Its rule in the grammar. */
  readonly rule: string;
  readonly doc?: string;
  readonly words: readonly string[];
  /** The block that it opens. */
  readonly body?: readonly Clause[];
}

/** A source of numbers from 0 up to, and without, `below`. */
export type Pick = (below: number) => number;

/** The same numbers for the same seed: a linear congruential generator, with the constants of Numerical Recipes. */
export function pickFrom(seed: number): Pick {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

export function clausesOf(text: string): Clause[] {
  const { lexer, shapes } = parserParts();
  const { tokens, hidden } = lexer.tokenize(text);
  const docs = docsOf(tokens, hidden, text).before;
  const clauseOf = ({ shape, tokens: own, body }: Segment): Clause => {
    const doc = own[0] && docs.get(own[0].startOffset);
    return {
      rule: shape?.rule ?? '',
      ...(doc ? { doc: text.slice(doc.span.start, doc.span.end) } : {}),
      words: own.map(({ image }) => image),
      ...(body ? { body: body.segments.map(clauseOf) } : {}),
    };
  };
  return split(tokens, text, shapes, lexer.keywords).segments.map(clauseOf);
}

/** What stands between two words of a text, or before a clause. */
export type Gap = () => string;

/**
 * The text again, by default with a space between the words of a clause, and a new line before it. `focus … with …` stays
 * on one line: at the start of a line, `with` begins another clause.
 */
export function textOf(clauses: readonly Clause[], within: Gap = () => ' ', before: Gap = () => '\n'): string {
  return clauses
    .map(({ rule, doc, words, body }) => {
      const text = words.reduce((one, word) => one + (rule === 'Focus' && word === 'with' ? ' ' : within()) + word);
      const start = `${before()}${doc ? `${doc}\n` : ''}${text}`;
      return body ? `${start}${within()}{${textOf(body, within, before)}${before()}}` : start;
    })
    .join('');
}

/** In another order, in every block. Steps and rounds keep theirs, and the edition stays at the top. */
export function shuffled(clauses: readonly Clause[], pick: Pick): Clause[] {
  const ordered = clauses.filter(isOrdered).values();
  const edition = clauses.filter(({ rule }) => rule === 'Edition');
  const places = clauses.filter(({ rule }) => rule !== 'Edition');
  for (let last = places.length - 1; last > 0; last--) {
    const other = pick(last + 1);
    [places[last], places[other]] = [places[other]!, places[last]!];
  }
  const all = [...edition, ...places.map((clause) => (isOrdered(clause) ? ordered.next().value! : clause))];
  return all.map((clause) => (clause.body ? { ...clause, body: shuffled(clause.body, pick) } : clause));
}

function isOrdered({ rule }: Clause): boolean {
  return rule === 'Step' || rule === 'Repeat';
}
