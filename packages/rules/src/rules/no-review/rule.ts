import type { Design, Edit } from '@jointwork/language';
import { freeName } from '../../fixes/free-name.ts';
import type { Layout } from '../../fixes/layout.ts';
import { defineRule } from '../../rule.ts';

/** A design has a review: a time at which those whom it concerns ask whether it helps. */
export const rule = defineRule({
  id: 'no-review',
  category: 'responsibility',
  severity: 'error',
  sources: ['001'],
  messages: {
    title: 'A design has a review',
    none: 'Nothing in `{design}` says when somebody asks whether it helps. A `review` settles it: who sits down, when, what they look at, and what they may decide.',
    'none.question': 'When will somebody ask whether `{design}` helps, and who may change it then?',
    'fix.add': 'Add a review, to be filled in',
  },
  *checkDesign({ design }) {
    if (design.reviews.length > 0) return;
    yield {
      message: 'none',
      params: { design: design.name.value },
      at: design.name.span,
      about: [design],
      fixes: (layout) => [{ title: 'fix.add', edits: [addTo(design, layout)] }],
    };
  },
});

/** A review of everybody who attends something, which looks at every target. */
function addTo(design: Design, layout: Layout): Edit | undefined {
  const people = distinct(design.activities.flatMap((activity) => activity.with?.who.map(({ ref }) => ref.name) ?? []));
  const tenets = distinct(design.targets.map(({ tenet }) => tenet.name));
  return layout.append(
    design,
    '',
    `review ${freeName(design, 'Review')} "…" {`,
    ...(people.length > 0 ? [`  with ${people.join(', ')}`] : []),
    '  every month for 45 min',
    ...(tenets.length > 0 ? [`  examine ${tenets.join(', ')}`] : []),
    '  ask "What do we stop, continue and start?"',
    '  decision "Go on, change or end" by consent',
    '}',
  );
}

function distinct(names: readonly string[]): string[] {
  return [...new Set(names)].filter((name) => name !== '');
}
