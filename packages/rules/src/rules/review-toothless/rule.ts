import { defineRule } from '../../rule.ts';

/** A review decides something. */
export const rule = defineRule({
  id: 'review-toothless',
  category: 'responsibility',
  severity: 'warning',
  sources: ['001'],
  messages: {
    title: 'A review decides something',
    toothless:
      '`{review}` looks, and decides nothing. A `decision` settles it: what those who sit there may keep, change or end, and how they agree on it.',
    'toothless.question': 'What may those who sit in `{review}` change or end, and how do they agree on it?',
    'fix.add': 'Add a decision, to be filled in',
  },
  *checkDesign({ design }) {
    for (const review of design.reviews) {
      if (review.decisions.length > 0) continue;
      yield {
        message: 'toothless',
        params: { review: review.name.value },
        at: review.name.span,
        about: [review],
        fixes: (layout) => [
          { title: 'fix.add', edits: [layout.append(review, 'decision "Go on, change or end" by consent')] },
        ],
      };
    }
  },
});
