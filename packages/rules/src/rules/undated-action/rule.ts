import type { Action } from '@jointwork/language';
import type { Plan } from '@jointwork/plan';
import { insert } from '../../fixes/layout.ts';
import { defineRule } from '../../rule.ts';

/** An action has a day by which it is done. */
export const rule = defineRule({
  id: 'undated-action',
  category: 'responsibility',
  severity: 'warning',
  sources: ['D'],
  messages: {
    title: 'An action has a day by which it is done',
    undated: '“{action}” has no day by which it is to be done. A `by` with a date settles it.',
    'undated.question': 'By when is “{action}” to be done?',
    'fix.by-review': 'Make it due on {date}, when `{review}` looks at it',
    'fix.by-end': 'Make it due on {date}, when the design ends',
  },
  *checkDesign({ plan, meetings }) {
    for (const { meeting } of meetings) {
      for (const action of meeting.actions) {
        if (action.due || action.done) continue;
        yield {
          message: 'undated',
          params: { action: action.text.value },
          at: action.text.span,
          about: [meeting],
          fixes: () => dates(action, plan),
        };
      }
    }
  },
});

/** The days that suggest themselves: that of the review which checks it, and the end of the design. */
function dates(action: Action, { duties, sessions, design }: Plan) {
  const planned = duties.actions.find(({ source }) => source.span.start === action.span.start);
  const first = sessions.find(({ meeting }) => meeting === planned?.meeting)?.date ?? '';
  const review = sessions.find(({ meeting, date }) => meeting === planned?.checkedIn && date > first);
  const add = (date: string) => [insert(action.by?.span.end ?? action.text.span.end, ` by ${date}`)];
  if (review) {
    const { date, meeting } = review;
    return [{ title: 'fix.by-review' as const, params: { date, review: meeting }, edits: add(date) }];
  }
  const end = design.period?.to;
  return end ? [{ title: 'fix.by-end' as const, params: { date: end }, edits: add(end) }] : [];
}
