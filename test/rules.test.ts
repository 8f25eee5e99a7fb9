/** What holds for every rule, whatever the design: tried on mixes of clauses, other orders, other layouts. */
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { format } from '@jointwork/language';
import { rules } from '@jointwork/rules';
import fc from 'fast-check';
import { type Clause, clausesOf, pickFrom, shuffled, textOf } from './rules/clauses.ts';
import { findingsIn, type Texts, workspaces } from './rules/workspaces.ts';

const rulesFolder = join(import.meta.dirname, '../packages/rules/src/rules');

/** What is tried: samples, examples, corpus, and each file of a rule as a workspace of its own. */
const whole = workspaces();
const files = new Map(
  globSync('*/{valid,invalid}/*.collab', { cwd: rulesFolder })
    .sort()
    .map((name): [string, Texts] => {
      const path = join(rulesFolder, name);
      return [name, new Map([[pathToFileURL(path).href, readFileSync(path, 'utf8')]])];
    }),
);

/** Each run says with which seed it can be had again. */
function check<T>(seed: number, numRuns: number, property: fc.IProperty<T>): void {
  console.log(`      seed ${seed}, ${numRuns} runs`);
  fc.assert(property, { seed, numRuns });
}

/** Findings without their places: file, rule, severity and the words of the message, in whatever order they stand. */
function said(texts: Texts): string[] {
  return findingsIn(texts)
    .map(
      ({ uri, code, severity, words }) =>
        `${uri} ${severity} ${code}: ${words
          .split(/[\s,.;:]+/)
          .sort()
          .join(' ')}`,
    )
    .sort();
}

/** Every workspace, its files put together in some other way, says what it said. */
function sayTheSame(all: ReadonlyMap<string, Texts>, other: (clauses: readonly Clause[], seed: number) => string) {
  const known = [...all].map(([name, texts]) => ({
    name,
    expected: said(texts),
    files: [...texts].map(([uri, text]) => ({ uri, clauses: clausesOf(text) })),
  }));
  return fc.property(fc.nat(), (seed) => {
    for (const { name, expected, files } of known) {
      const texts = new Map(files.map(({ uri, clauses }) => [uri, other(clauses, seed)]));
      assert.deepEqual(said(texts), expected, name);
    }
  });
}

describe('The rules, whatever is written', function () {
  this.timeout(120_000);

  it('have much to look at, and find something', () => {
    assert.ok(whole.size > 25 && files.size > 300, `${whole.size} workspaces, ${files.size} files`);
    const found = [...whole.values(), ...files.values()].flatMap((texts) => findingsIn(texts).map(({ code }) => code));
    assert.deepEqual(
      rules.filter(({ id }) => !found.includes(id)).map(({ id }) => id),
      [],
    );
  });

  it('find the same when the clauses stand in another order', () => {
    const inAnotherOrder = (clauses: readonly Clause[], seed: number) => textOf(shuffled(clauses, pickFrom(seed)));
    check(20261122, 8, sayTheSame(whole, inAnotherOrder));
    check(15, 2, sayTheSame(files, inAnotherOrder));
  });

  it('find the same when the text is laid out otherwise', () => {
    const breaks = ['\n', '\r\n', '\n\n   ', ' // as agreed\n', '\n/* to be read twice */ '];
    const gaps = [' ', '\t', '  ', ' /* with care */ ', ...breaks];
    const laidOut = (clauses: readonly Clause[], seed: number) => {
      const pick = pickFrom(seed);
      const one = (of: readonly string[]) => () => of[pick(of.length)]!;
      return textOf(clauses, one(gaps), one(breaks));
    };
    check(4711, 4, sayTheSame(whole, laidOut));
    check(16, 1, sayTheSame(files, laidOut));
  });

  it('find the same when the text is formatted', () => {
    for (const [name, texts] of [...whole, ...files]) {
      const formatted = [...texts].map(([uri, text]) => {
        const done = format(text);
        assert.ok('text' in done, `${name} can be formatted`);
        return [uri, done.text] as const;
      });
      assert.deepEqual(said(new Map(formatted)), said(texts), name);
    }
  });

  it('never fail, whatever clauses are mixed', () => {
    const pool = clausesByRule();
    check(
      83,
      500,
      fc.property(fc.nat(), (seed) => {
        findingsIn(new Map([['file:///mixed.collab', textOf(mixed(pool, pickFrom(seed)))]]));
      }),
    );
  });
});

/** Every clause of the designs, the library and the files of the rules, by its rule in the grammar. */
function clausesByRule(): Map<string, Clause[]> {
  const texts = [...whole.values(), ...files.values()].flatMap((one) => [...one.values()]);
  const pool = new Map<string, Clause[]>();
  const add = (clause: Clause): void => {
    const alike = pool.get(clause.rule);
    if (alike) alike.push(clause);
    else pool.set(clause.rule, [clause]);
    for (const inner of clause.body ?? []) add(inner);
  };
  for (const text of texts) for (const clause of clausesOf(text)) add(clause);
  return pool;
}

/**
 * A file whose blocks hold clauses of other blocks: each is replaced now and then by one of the same kind from anywhere,
 * left out, or joined by a few more, in any order.
 */
function mixed(pool: ReadonlyMap<string, readonly Clause[]>, pick: (below: number) => number): Clause[] {
  const kinds = [...pool.keys()];
  const any = (rule: string): Clause => pool.get(rule)![pick(pool.get(rule)!.length)]!;
  const mix = (clauses: readonly Clause[], depth: number): Clause[] => {
    const kept = clauses.flatMap((clause) => {
      const fate = pick(10);
      if (fate === 0) return [];
      if (fate < 4) return [any(clause.rule)];
      return fate === 4 ? [clause, any(clause.rule)] : [clause];
    });
    // Now and then one that does not belong here at all.
    if (depth > 0 && pick(8) === 0) kept.push(any(kinds[pick(kinds.length)]!));
    const inner = kept.map((clause) =>
      clause.body && depth < 4 ? { ...clause, body: mix(clause.body, depth + 1) } : clause,
    );
    return pick(2) === 0 ? inner : shuffled(inner, pick);
  };
  const top = [
    'Organisation',
    'Calendar',
    'Participant',
    'Participant',
    'Participant',
    'Protocol',
    'Protocol',
    'Design',
  ];
  return mix([...top.map(any), ...(pick(3) === 0 ? [any('Design'), any('Import')] : [])], 0);
}
