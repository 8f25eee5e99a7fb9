import { insert } from '../../fixes/layout.ts';
import { type DesignContext, defineRule, type Report } from '../../rule.ts';

/** Somebody asks what became of an action: it is checked in a review that comes after it is due. */
export const rule = defineRule({
  id: 'orphan-action',
  category: 'responsibility',
  severity: 'warning',
  sources: ['D'],
  messages: {
    title: 'Somebody asks what became of an action',
    orphan:
      'Nothing says where anybody asks what became of “{action}”. A `checked in` with the name of a review settles it.',
    'orphan.question': 'Where will somebody ask what became of “{action}”?',
    late: '“{action}” is due on {due}, and `{review}`, which is to check it, meets for the last time on {last}. An earlier day or a later review settles it.',
    'late.question': '“{action}” is due on {due}, after the last `{review}` on {last}: who will ask what became of it?',
    'fix.check': 'Check it in `{review}`',
    'fix.due': 'Make it due on {last}',
  },
  *checkDesign(context) {
    const { design, meetings } = context;
    for (const { meeting } of meetings) {
      for (const action of meeting.actions) {
        if (action.done) continue;
        const { text, checkedIn } = action;
        if (!checkedIn) {
          const orphan: Report<'orphan' | 'fix.check'> = {
            message: 'orphan',
            params: { action: text.value },
            at: text.span,
            about: [meeting],
            fixes: () =>
              design.reviews.slice(0, 3).map(({ name }) => ({
                title: 'fix.check',
                params: { review: name.value },
                edits: [insert(action.span.end, ` checked in ${name.value}`)],
              })),
          };
          yield orphan;
          continue;
        }
        const planned = context.plan.duties.actions.find(({ source }) => source.span.start === action.span.start);
        const last = lastSession(planned?.checkedIn, context);
        if (planned?.due === undefined || last === undefined || planned.due <= last) continue;
        const date = action.due?.date;
        const late: Report<'late' | 'fix.due'> = {
          message: 'late',
          params: { action: text.value, due: planned.due, last, review: checkedIn.name },
          at: checkedIn.span,
          fixes: () => (date ? [{ title: 'fix.due', params: { last }, edits: [{ span: date.span, text: last }] }] : []),
        };
        yield late;
      }
    }
  },
});

/** The last day of a review; undefined where some of its days are not known. */
function lastSession(review: string | undefined, { plan }: DesignContext): string | undefined {
  if (plan.undated.some(({ meeting }) => meeting === review)) return undefined;
  return plan.meetings.find(({ id }) => id === review)?.schedule?.last;
}
