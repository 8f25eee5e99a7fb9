/** What changes no meaning makes no difference: however a text is written, and in whichever order. */
import assert from 'node:assert/strict';
import type { Design, Node } from '@jointwork/language';
import { diffPlans, isSame } from '@jointwork/plan';
import fc from 'fast-check';
import { addressOf, engineOf, plansOf, samples, type Texts, textsIn, told } from './designs.ts';

const sets: Readonly<Record<string, Texts>> = {
  samples,
  examples: textsIn('examples'),
  corpus: textsIn('test/corpus/designs'),
};

describe('Nothing', () => {
  for (const [name, texts] of Object.entries(sets)) {
    it(`differs between a plan and itself (${name})`, () => {
      const again = plansOf(texts);
      for (const [i, { plan }] of plansOf(texts).entries()) assertSame(plan, again[i]!.plan);
    }).timeout(30_000);

    it(`differs where a text is only laid out otherwise (${name})`, () => {
      const loose = new Map([...texts].map(([path, text]) => [path, loosened(text)]));
      const after = plansOf(loose);
      for (const [i, { plan }] of plansOf(texts).entries()) assertSame(plan, after[i]!.plan);
    }).timeout(30_000);

    it(`differs where clauses stand in another order (${name})`, () => {
      const plans = plansOf(texts);
      fc.assert(
        fc.property(fc.nat(plans.length - 1), fc.integer({ min: 1, max: 2 ** 31 - 1 }), (which, seed) => {
          const { path, plan } = plans[which]!;
          const design = engineOf(texts)
            .designs(addressOf(path))
            .find((each) => each.name.value === plan.design.name)!;
          const after = new Map(texts).set(path, shuffled(texts.get(path)!, design, seed));
          assertSame(plan, engineOf(after).plan(addressOf(path), plan.design.name));
        }),
        { numRuns: 25 },
      );
    }).timeout(60_000);
  }
});

function assertSame(before: Parameters<typeof diffPlans>[0], after: Parameters<typeof diffPlans>[1]): void {
  const diff = diffPlans(before, after);
  assert.deepEqual(told(diff), []);
  assert.deepEqual(diff.hours, []);
  assert.deepEqual({ ...diff.findings, still: 0 }, { new: [], fixed: [], still: 0 });
  assert.ok(isSame(diff));
}

/** Line ends within strings are text; all others are free. */
function loosened(text: string): string {
  return text
    .split(/("""[\s\S]*?"""|"(?:\\.|[^"\\])*"|“[^”]*”|\/\*[\s\S]*?\*\/|\/\/.*)/)
    .map((part, i) => (i % 2 === 1 ? part : part.replaceAll(/\n(?=\s*[a-z]+ )/g, '\n\n\t ')))
    .join('');
}

/** The same clauses of each kind of place, in another order. What documents the next one stays where it is. */
function shuffled(text: string, design: Design, seed: number): string {
  const groups: (readonly Node[])[] = [
    [...design.activities, ...design.targets, ...design.reviews],
    [...design.commits, ...design.tensions, ...design.sponsors],
    ...design.activities.map(({ evidence }) => evidence),
    ...design.activities.map(({ actions, produces, decisions, handoffs, accountable }) => [
      ...actions,
      ...produces,
      ...decisions,
      ...handoffs,
      ...accountable,
    ]),
    ...design.reviews.map(({ evidence }) => evidence),
  ];
  const moves = groups.flatMap((group) => {
    const free = group.filter(({ doc, span }) => !doc && !text.slice(span.start, span.end).startsWith('/**'));
    const order = free
      .map((node, i) => ({ node, at: (Math.imul(i + 1, seed) >>> 0) % 997 }))
      .sort((a, b) => a.at - b.at);
    return free.map(({ span }, i) => ({ span, with: text.slice(order[i]!.node.span.start, order[i]!.node.span.end) }));
  });
  // A block that moves takes its own clauses along as they are.
  const outer = moves.filter(
    ({ span }, i) => !moves.some((other, j) => j !== i && other.span.start <= span.start && span.end <= other.span.end),
  );
  let result = text;
  for (const { span, with: other } of outer.toSorted((a, b) => b.span.start - a.span.start)) {
    result = result.slice(0, span.start) + other + result.slice(span.end);
  }
  return result;
}
