import type { Design, Edit, Review, Target } from '@jointwork/language';
import { insert, type Layout } from '../../fixes/layout.ts';
import { defineRule } from '../../rule.ts';

/** Some review examines each target. */
export const rule = defineRule({
  id: 'target-unreviewed',
  category: 'tenets',
  severity: 'warning',
  sources: ['001'],
  messages: {
    title: 'Every target is looked at again',
    unreviewed:
      'No review of `{design}` looks at `{tenet}`, so nobody will know whether it is reached. `examine {tenet}` in a review settles it.',
    'unreviewed.question': 'When will those who meet look at `{tenet}` again?',
    'fix.examine': 'Let `{review}` examine it',
  },
  *checkDesign({ design, plan }) {
    // Without any review, that is what is missing, and `no-review` says so.
    if (design.reviews.length === 0) return;
    if (design.reviews.some(({ examine }) => examine.some(({ to }) => to === undefined))) return;
    for (const target of design.targets) {
      const row = plan.coverage.find(({ targets }) =>
        targets.some((one) => one.source.span.start === target.span.start),
      );
      if (!row || row.examined.reviews.length > 0) continue;
      const tenet = target.tenet.name;
      yield {
        message: 'unreviewed',
        params: { design: design.name.value, tenet },
        at: target.tenet.span,
        about: [target],
        fixes: (layout) =>
          reviewers(design).map((review) => ({
            title: 'fix.examine',
            params: { review: review.name.value },
            edits: [addTo(review, target, layout)],
          })),
      };
    }
  },
});

function reviewers({ reviews }: Design): Review[] {
  return reviews.filter(({ name }) => name.value !== '').slice(0, 3);
}

function addTo({ examine, ...review }: Review, { tenet }: Target, layout: Layout): Edit | undefined {
  const [first] = examine;
  return first ? insert(first.span.start, `${tenet.name}, `) : layout.append(review, `examine ${tenet.name}`);
}
