import type { PlanMeeting, PlanPeople } from '@jointwork/plan';
import { partsIn } from '../../facts/attending.ts';
import { insert } from '../../fixes/layout.ts';
import { named } from '../../lists.ts';
import { type DesignContext, defineRule, type MeetingAt } from '../../rule.ts';

/** Those who share a design meet, if only through others. */
export const rule = defineRule({
  id: 'never-meets',
  category: 'time',
  severity: 'warning',
  sources: ['000'],
  messages: {
    title: 'Those who share a design meet, if only through others',
    apart:
      'In `{design}` {these} never meet {those}, not even through others: no activity or review has, hears or is led by people of both. One that does settles it.',
    'apart.question': 'Where in `{design}` do {these} meet {those}, if only through others?',
    'fix.join': 'Bring `{who}` into `{meeting}`',
  },
  *checkDesign(context) {
    const { design } = context;
    const [main, ...others] = circles(context);
    for (const circle of others) {
      const at = firstName(circle);
      if (!at || !main) continue;
      yield {
        message: 'apart',
        params: { design: design.name.value, these: names(circle, context), those: names(main, context) },
        at: at.span,
        fixes: () => {
          const into = main.meetings.find(({ meeting }) => meeting.with);
          const last = into?.meeting.with?.who.at(-1);
          if (!into || !last) return [];
          const params = { who: at.name, meeting: into.planned.name };
          return [{ title: 'fix.join', params, edits: [insert(last.span.end, `, ${at.name}`)] }];
        },
      };
    }
  },
});

/** People whom activities and reviews connect, with those meetings. */
interface Circle {
  readonly people: Set<string>;
  readonly meetings: MeetingAt[];
}

/** The circles of a design, the one with most meetings first; of two alike the one with more people, then by name. */
function circles(context: DesignContext): Circle[] {
  let all: Circle[] = [];
  for (const at of context.meetings) {
    const people = peopleOf(at.planned, context);
    if (people.size === 0) continue;
    const touched = all.filter((circle) => [...people].some((one) => circle.people.has(one)));
    const joined = {
      people: new Set([...touched.flatMap((circle) => [...circle.people]), ...people]),
      meetings: [...touched.flatMap(({ meetings }) => meetings), at],
    };
    all = [...all.filter((circle) => !touched.includes(circle)), joined];
  }
  return all.sort(
    (one, other) =>
      other.meetings.length - one.meetings.length ||
      other.people.size - one.people.size ||
      (firstId(one) < firstId(other) ? -1 : 1),
  );
}

function firstId({ people }: Circle): string {
  return [...people].sort()[0]!;
}

/** Everybody who attends, is heard, leads or stands in; a person stands for the group that it is one of. */
function peopleOf({ with: attend, hear, leads }: PlanMeeting, { plan }: DesignContext): Set<string> {
  const lists: (PlanPeople | undefined)[] = [attend, hear, ...leads.flatMap(({ people, deputy }) => [people, deputy])];
  const ids = lists.flatMap((list) => list?.who.map(({ participant }) => participant) ?? []);
  const groups = ids.flatMap((id) => plan.participants.find((one) => one.id === id)?.memberOf ?? []);
  return new Set([...ids, ...groups].flatMap((id) => [...partsIn(id, plan)]));
}

function names({ people }: Circle, { plan }: DesignContext) {
  return named(plan.participants.flatMap(({ id, name }) => (people.has(id) ? name : [])));
}

/** The first name that the meetings of a circle give. */
function firstName({ meetings }: Circle) {
  const refs = meetings.flatMap(({ meeting }) =>
    [meeting.with, meeting.hear, ...meeting.leads.map(({ people }) => people)].flatMap(
      (list) => list?.who.map(({ ref }) => ref) ?? [],
    ),
  );
  return refs.toSorted((one, other) => one.span.start - other.span.start)[0];
}
