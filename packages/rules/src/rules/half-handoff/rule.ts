import type { Edit, Handoff } from '@jointwork/language';
import { insert } from '../../fixes/layout.ts';
import { defineRule } from '../../rule.ts';

/** A handoff is confirmed: whoever takes over says what was understood. */
export const rule = defineRule({
  id: 'half-handoff',
  category: 'responsibility',
  severity: 'error',
  sources: ['D'],
  messages: {
    title: 'A handoff is confirmed',
    half: 'Nobody confirms that “{handoff}” has arrived. `confirmed by {taker}` settles it: what is handed over, and who answers for it from then on, has been understood.',
    'half.question': 'Who says that “{handoff}” has arrived, and was understood?',
    'fix.confirm':
      'Have {count, plural, one {the one} other {those}} who {count, plural, one {takes} other {take}} over confirm it',
  },
  *checkDesign({ design }) {
    for (const activity of design.activities) {
      for (const handoff of activity.handoffs) {
        const [taker] = handoff.to;
        if (handoff.confirmedBy.length > 0 || !taker) continue;
        yield {
          message: 'half',
          params: { handoff: handoff.text.value, taker: taker.name },
          at: handoff.text.span,
          about: [activity],
          fixes: () => [{ title: 'fix.confirm', params: { count: handoff.to.length }, edits: [confirmed(handoff)] }],
        };
      }
    }
  },
});

function confirmed({ to }: Handoff): Edit {
  return insert(to.at(-1)!.span.end, ` confirmed by ${to.map(({ name }) => name).join(', ')}`);
}
