import type { Activity } from '@jointwork/language';
import { attending } from '../../facts/attending.ts';
import { attendingAnything, peopleIn, professionsOf, takenApart } from '../../facts/people.ts';
import { insert } from '../../fixes/layout.ts';
import { listed } from '../../lists.ts';
import { type DesignContext, defineRule, type MeetingAt } from '../../rule.ts';

/** Where several professions work together, more than one of them leads. */
export const rule = defineRule({
  id: 'one-profession-leads',
  category: 'professions',
  severity: 'warning',
  sources: ['000'],
  messages: {
    title: 'Leading is shared among professions',
    one: 'In `{design}` {professions} work together, and all {count} activities that are led are led by {profession}. Let another profession lead one of them, alone or in turn.',
    'one.question': 'Which activity of `{design}` could be led by somebody who is not of {profession}?',
    'fix.turn': 'Let `{other}` lead `{activity}` in turn',
  },
  *checkDesign(context) {
    const { design, plan, meetings } = context;
    const led = meetings.filter(({ planned }) => planned.kind !== 'review' && planned.leads.length > 0);
    if (led.length < 2) return;
    const professions = professionsOf(attendingAnything(plan));
    if (professions.size < 2) return;
    const leads = led.flatMap(({ planned }) => {
      const people = peopleIn(
        planned.leads.map(({ people }) => people),
        plan,
      );
      return takenApart(people, plan).map((one) => one.profession);
    });
    const [profession] = leads;
    if (profession === undefined || leads.some((one) => one !== profession)) return;
    yield {
      message: 'one',
      params: {
        design: design.name.value,
        professions: listed([...professions]),
        profession,
        count: led.length,
      },
      at: design.name.span,
      about: [design],
      fixes: () =>
        led
          .toReversed()
          .flatMap((at) => inTurn(at, profession, context))
          .slice(0, 1),
    };
  },
});

/** The last activity in which somebody of another profession attends whole. */
function inTurn({ meeting, planned }: MeetingAt, profession: string, { plan }: DesignContext) {
  const [lead, ...more] = (meeting as Activity).leads;
  const other = attending(planned, plan).find((one) => one.profession !== undefined && one.profession !== profession);
  if (!lead || more.length > 0 || lead.people.who.length !== 1 || lead.people.inTurn || !other) return [];
  const { span } = lead.people.who[0]!;
  return [
    {
      title: 'fix.turn' as const,
      params: { other: other.name, activity: planned.name },
      edits: [insert(span.end, ` and ${other.name} in turn`)],
    },
  ];
}
