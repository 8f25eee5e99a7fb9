import { attending, partsIn } from '../../facts/attending.ts';
import { type DesignContext, defineRule, type MeetingAt } from '../../rule.ts';

/** Where people leave often, something holds what they know. */
export const rule = defineRule({
  id: 'churn',
  category: 'context',
  severity: 'warning',
  sources: ['003', 'D'],
  options: { percent: { type: 'number', default: 20, minimum: 0 } },
  messages: {
    title: 'Where people leave often, something stays',
    leaves:
      '{percent}% of `{party}` leave in a year, and nothing in `{design}` holds what they know. A deputy, a handoff, or a handover, briefing or induction that an activity produces settles it.',
    'leaves.question': 'What stays when people leave `{party}`, of whom {percent}% leave in a year?',
    'fix.briefing': 'Let `{activity}` produce a briefing for newcomers, to be filled in',
  },
  *checkDesign(context, { percent }) {
    const { design, plan } = context;
    if (isHandedOn(context)) return;
    for (const { id, name, turnover = 0, joins } of plan.participants) {
      if (turnover < percent || joins.length > 0) continue;
      const attended = context.meetings.filter(({ planned }) =>
        attending(planned, plan).some((one) => partsIn(one.id, plan).has(id)),
      );
      if (attended.some(({ planned }) => planned.leads.some(({ deputy }) => deputy))) continue;
      const at = placeOf(id, attended, context);
      if (!at) continue;
      yield {
        message: 'leaves',
        params: { party: name, percent: turnover, design: design.name.value },
        at,
        about: attended.map(({ meeting }) => meeting),
        fixes: (layout) =>
          attended.slice(0, 1).map(({ meeting, planned }) => ({
            title: 'fix.briefing',
            params: { activity: planned.name },
            edits: [layout.append(meeting, 'produces briefing "…"')],
          })),
      };
    }
  },
});

const memory: ReadonlySet<string> = new Set(['handover', 'briefing', 'induction']);

/** Whether something in the design passes on what people know. */
function isHandedOn({ plan }: DesignContext): boolean {
  return (
    plan.duties.handoffs.length > 0 ||
    plan.meetings.some(({ produces }) => produces.some(({ kind }) => memory.has(kind)))
  );
}

/** Its name, or that of a group that it is part of, in the first `with` that has it. */
function placeOf(id: string, attended: readonly MeetingAt[], { plan }: DesignContext) {
  for (const { meeting, planned } of attended) {
    const index = planned.with?.who.findIndex(({ participant }) => partsIn(participant, plan).has(id)) ?? -1;
    const ref = meeting.with?.who[index]?.ref;
    if (ref) return ref.span;
  }
  return undefined;
}
