import { captureOf } from '../../facts/captured.ts';
import { type DesignContext, defineRule, type MeetingAt } from '../../rule.ts';

/** Somebody answers for what an activity decides or hands over. */
export const rule = defineRule({
  id: 'unaccountable',
  category: 'responsibility',
  severity: 'info',
  sources: ['D'],
  messages: {
    title: 'Somebody answers for what is decided or handed over',
    nobody:
      '`{activity}` {what, select, decides {decides} other {hands over}} something, and nobody is accountable for it. `accountable {who}` settles it, best with `to` and those whom it is for.',
    'nobody.question':
      'Who answers for what `{activity}` {what, select, decides {decides} other {hands over}}, and to whom?',
    'fix.add': 'Make `{who}` accountable',
  },
  *checkDesign(context) {
    for (const at of context.meetings) {
      const { meeting, whole } = at;
      if (meeting.kind === 'review' || whole.kind === 'review' || whole.accountable.length > 0) continue;
      const decides = meeting.decisions.length > 0;
      if ((!decides && meeting.handoffs.length === 0) || isCaptured(at, context)) continue;
      const people = [...whole.leads.flatMap((lead) => lead.people.who), ...(whole.with?.who ?? [])];
      const names = [...new Set(people.map(({ ref }) => ref.name))].filter((name) => name !== '');
      yield {
        message: 'nobody',
        params: { activity: meeting.name.value, what: decides ? 'decides' : 'hands', who: names[0] ?? '…' },
        at: meeting.name.span,
        about: [meeting],
        fixes: (layout) =>
          names.slice(0, 2).map((who) => ({
            title: 'fix.add',
            params: { who },
            edits: [layout.append(meeting, `accountable ${who}`)],
          })),
      };
    }
  },
});

/** What one of several organisations decides alone has its own rule, which says the same and more. */
function isCaptured({ planned }: MeetingAt, { plan }: DesignContext): boolean {
  return plan.duties.decisions.some(
    (decision) => decision.meeting === planned.id && captureOf(decision, plan)?.how === 'somebody',
  );
}
