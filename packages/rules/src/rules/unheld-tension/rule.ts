import { insert } from '../../fixes/layout.ts';
import { defineRule } from '../../rule.ts';

/** A tension that is named has a review in which it is looked at. */
export const rule = defineRule({
  id: 'unheld-tension',
  category: 'balance',
  severity: 'warning',
  sources: ['002', '004'],
  messages: {
    title: 'A tension has a place where it is talked about',
    unheld:
      'This tension is named, and no review looks at it. `held in` with the name of a review settles it; a tension need not be solved, but it needs a place.',
    'unheld.question': 'In which review will this tension be talked about?',
    'fix.held': 'Hold it in `{review}`',
  },
  *checkDesign({ design }) {
    // Without any review, that is what is missing, and `no-review` says so.
    if (design.reviews.length === 0) return;
    for (const { text, heldIn, span } of design.tensions) {
      if (heldIn) continue;
      yield {
        message: 'unheld',
        at: text.span,
        about: [design],
        fixes: () =>
          design.reviews.slice(0, 3).flatMap(({ name }) =>
            name.value === ''
              ? []
              : [
                  {
                    title: 'fix.held' as const,
                    params: { review: name.value },
                    edits: [insert(span.end, ` held in ${name.value}`)],
                  },
                ],
          ),
      };
    }
  },
});
