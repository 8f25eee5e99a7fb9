import type { Edit } from '@jointwork/language';
import { attendingAnything, organisationsOf, professionsOf } from '../../facts/people.ts';
import { servedAround } from '../../facts/people-served.ts';
import { insert, type Layout } from '../../fixes/layout.ts';
import { named } from '../../lists.ts';
import { defineRule, type MeetingAt } from '../../rule.ts';

/** Those who share people to care for look together at something of theirs. */
export const rule = defineRule({
  id: 'shared-but-unspoken',
  category: 'responsibility',
  severity: 'warning',
  sources: ['002'],
  messages: {
    title: 'Those who share the people they serve speak of them',
    unspoken:
      'Several {across, select, organisations {organisations} other {professions}} meet in `{design}` and share {served}, and nothing of theirs is looked at: no work, case, observation or voice. An `evidence` in one of the activities settles it.',
    'unspoken.question': 'What of {served} do those who meet in `{design}` look at together?',
    'fix.voice': 'Listen to them in `{activity}`, words to be filled in',
    'fix.work': 'Look at their work in `{activity}`, words to be filled in',
  },
  *checkDesign(context) {
    const { design, plan, meetings } = context;
    const attending = attendingAnything(plan);
    const across = organisationsOf(attending).size > 1 ? 'organisations' : 'professions';
    if (across === 'professions' && professionsOf(attending).size < 2) return;
    const evidence = plan.meetings.flatMap((meeting) => meeting.evidence);
    if (evidence.some(({ kind }) => kind !== 'research' && kind !== 'judgement')) return;
    const inDesign = plan.participants.filter(({ served }) => served).map(({ name }) => name);
    const served = inDesign.length > 0 ? inDesign : servedAround(context).map(({ name }) => name.value);
    if (served.length === 0) return;
    const first = meetings.find(({ meeting }) => meeting.kind !== 'review');
    yield {
      message: 'unspoken',
      params: { design: design.name.value, across, served: named(served) },
      at: design.name.span,
      about: [design],
      fixes: (layout) =>
        first
          ? (['voice', 'work'] as const).map((kind) => ({
              title: `fix.${kind}` as const,
              params: { activity: first.planned.name },
              edits: [addEvidence(first, kind === 'work' ? 'work "…" anonymised' : 'voice "…"', layout)],
            }))
          : [],
    };
  },
});

function addEvidence({ meeting }: MeetingAt, item: string, layout: Layout): Edit | undefined {
  const last = meeting.evidence.at(-1);
  return last ? insert(last.span.end, `, ${item}`) : layout.append(meeting, `evidence ${item}`);
}
