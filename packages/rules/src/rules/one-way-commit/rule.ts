import type { Commit, Edit } from '@jointwork/language';
import type { Plan } from '@jointwork/plan';
import { overlap } from '../../facts/attending.ts';
import { numberOf } from '../../facts/number.ts';
import { withIds } from '../../facts/people.ts';
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
      '{givers} {count, plural, one {commits} other {commit}} to `{taker}`, and `{taker}` {takers, plural, one {commits} other {commit}} to nothing in return. A `commit {taker} to {first} "…"` settles it: what is asked for, however small, or what is offered.',
    'one-way.question': 'What {takers, plural, one {does} other {do}} `{taker}` give {givers} in return?',
    'fix.add': 'Add what `{taker}` commits to, to be filled in',
  },
  *checkDesign(context) {
    const { design, plan } = context;
    for (const [id, { commit, place, givers }] of takersOf(context)) {
      const names = [...givers].map((giver) => nameIn(giver, plan));
      const taker = nameIn(id, plan);
      yield {
        message: 'one-way',
        params: {
          givers: named(names),
          count: numberOf(withIds([...givers], plan)),
          taker,
          takers: numberOf(withIds([id], plan)),
          first: names[0]!,
        },
        at: commit.to[place]!.span,
        about: [design],
        fixes: (layout) => [{ title: 'fix.add', params: { taker }, edits: [addBack(commit, taker, names, layout)] }],
      };
    }
  },
});

/** By id, everyone who gives nothing back: to whom, and where the first commitment to them stands. */
function takersOf({ design, plan }: DesignContext) {
  const takers = new Map<string, { commit: Commit; place: number; givers: Set<string> }>();
  for (const [index, commit] of design.commits.entries()) {
    const { from, to } = plan.duties.commitments[index]!;
    // A name that leads nowhere may have been the one who gives.
    if (from.length < commit.from.length || to.length < commit.to.length) continue;
    for (const [place, taker] of to.entries()) {
      const unanswered = from.filter((giver) => !isReturned(giver, taker, plan));
      if (unanswered.length === 0) continue;
      const known = takers.get(taker) ?? { commit, place, givers: new Set() };
      for (const giver of unanswered) known.givers.add(giver);
      takers.set(taker, known);
    }
  }
  return takers;
}

function isReturned(giver: string, taker: string, plan: Plan): boolean {
  const shares = (one: string, many: readonly string[]) => many.some((each) => overlap(one, each, plan));
  return (
    overlap(giver, taker, plan) ||
    plan.duties.commitments.some(({ from, to }) => shares(taker, from) && shares(giver, to))
  );
}

function addBack({ span }: Commit, taker: string, givers: readonly string[], layout: Layout): Edit {
  return layout.after(span.end, layout.indentAt(span.start), `commit ${taker} to ${givers.join(', ')} "…"`);
}
