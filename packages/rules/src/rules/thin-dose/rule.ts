import type { Plan, PlanParticipant } from '@jointwork/plan';
import { partsIn } from '../../facts/attending.ts';
import { attendingAnything } from '../../facts/people.ts';
import { named } from '../../lists.ts';
import { defineRule } from '../../rule.ts';

/** To change what people do takes more than a few afternoons. */
export const rule = defineRule({
  id: 'thin-dose',
  category: 'time',
  severity: 'info',
  optIn: true,
  sources: ['D'],
  options: { hours: { type: 'number', default: 14, minimum: 0 } },
  messages: {
    title: 'Changed practice takes its hours',
    thin: '`{design}` aims at changed practice, and nobody who is to change theirs spends {least} hours in it: {who}, who spend most, have {hours}. More sessions, or longer ones, settle it; so does a smaller aim.',
    'thin.question': 'Is it enough for the aims of `{design}` that {who} spend {hours} hours in it?',
    'fix.more': 'Add sessions whose number is still open',
  },
  *checkDesign({ design, plan }, { hours: least }) {
    if (!design.targets.some(({ to }) => to)) return;
    const spent = attendingAnything(plan)
      .filter(({ standing }) => standing === 'professional')
      .map((who) => ({ who, minutes: minutesOf(who, plan) }));
    // What is not known may well be enough.
    if (spent.length === 0 || spent.some(({ minutes }) => minutes === undefined)) return;
    const most = Math.max(...spent.map(({ minutes }) => minutes!));
    if (most >= least * 60) return;
    const names = spent.filter(({ minutes }) => minutes === most).map(({ who }) => who.name);
    const more = ['', 'work More "…" {', `  with ${names.join(', ')}`, '  as needed for 60 min', '}'];
    yield {
      message: 'thin',
      params: { design: design.name.value, who: named(names), hours: Math.round(most / 6) / 10, least },
      at: design.name.span,
      about: [design],
      fixes: (layout) => [{ title: 'fix.more', edits: [layout.append(design, ...more)] }],
    };
  },
});

/** The time of one head in all sessions that it may attend; undefined where the length or the number is not known. */
function minutesOf({ id }: PlanParticipant, plan: Plan): number | undefined {
  const attends = ({ attend }: { readonly attend: readonly { readonly participant: string }[] }) =>
    attend.some(({ participant }) => partsIn(participant, plan).has(id));
  if (plan.undated.some(attends)) return undefined;
  let sum = 0;
  for (const session of plan.sessions.filter(attends)) {
    if (session.minutes === undefined) return undefined;
    sum += session.minutes;
  }
  return sum;
}
