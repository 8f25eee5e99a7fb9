import type { Commit, Edit } from '@jointwork/language';
import type { PlanCommitment } from '@jointwork/plan';
import { overlap } from '../../facts/attending.ts';
import { nameIn } from '../../facts/upward.ts';
import type { Layout } from '../../fixes/layout.ts';
import { named } from '../../lists.ts';
import { type DesignContext, defineRule } from '../../rule.ts';

/** Who is promised something promises something back. */
export const rule = defineRule({
  id: 'one-way-commit',
  category: 'responsibility',
  severity: 'warning',
  sources: ['002', '003'],
  messages: {
    title: 'Commitments go both ways',
    'one-way':
      '{givers} {count, plural, one {commits} other {commit}} to `{taker}`, and `{taker}` commits to nothing in return. A `commit {taker} to {first} "…"` settles it: what they are asked for, however small, or what they offer.',
    'one-way.question': 'What does `{taker}` give {givers} in return?',
    'fix.add': 'Add what `{taker}` commits to, to be filled in',
  },
  *checkDesign(context) {
    const { design, plan } = context;
    const told: (readonly [string, string])[] = [];
    for (const [index, commit] of design.commits.entries()) {
      const { from, to } = plan.duties.commitments[index]!;
      // A name that leads nowhere may have been the one who gives.
      if (from.length < commit.from.length || to.length < commit.to.length) continue;
      for (const [place, taker] of to.entries()) {
        const givers = from.filter((giver) => !isReturned(giver, taker, context) && !isTold(giver, taker));
        if (givers.length === 0) continue;
        told.push(...givers.map((giver) => [giver, taker] as const));
        const names = givers.map((giver) => nameIn(giver, plan));
        const name = nameIn(taker, plan);
        yield {
          message: 'one-way',
          params: { givers: named(names), count: names.length, taker: name, first: names[0]! },
          at: commit.to[place]!.span,
          about: [design],
          fixes: (layout) => [
            { title: 'fix.add', params: { taker: name }, edits: [addBack(commit, name, names, layout)] },
          ],
        };
      }
    }

    function isTold(giver: string, taker: string): boolean {
      return told.some(([one, other]) => overlap(one, giver, plan) && overlap(other, taker, plan));
    }
  },
});

function isReturned(giver: string, taker: string, { plan }: DesignContext): boolean {
  if (overlap(giver, taker, plan)) return true;
  return plan.duties.commitments.some((other: PlanCommitment) => shares(taker, other.from) && shares(giver, other.to));

  function shares(one: string, many: readonly string[]): boolean {
    return many.some((each) => overlap(one, each, plan));
  }
}

function addBack({ span }: Commit, taker: string, givers: readonly string[], layout: Layout): Edit {
  return layout.after(span.end, layout.indentAt(span.start), `commit ${taker} to ${givers.join(', ')} "…"`);
}
