import type { Plan, PlanParticipant } from '@jointwork/plan';
import {
  attendingAnything,
  organisationsOf,
  peopleIn,
  presentIn,
  professionsOf,
  takenApart,
} from '../../facts/people.ts';
import { insert } from '../../fixes/layout.ts';
import { named } from '../../lists.ts';
import { defineRule, type MeetingAt, type Report, type RuleFix } from '../../rule.ts';

/** A design reaches as far as its level says, and the phases of one house meet. */
export const rule = defineRule({
  id: 'silo',
  category: 'professions',
  severity: 'warning',
  sources: ['000'],
  messages: {
    title: 'A design reaches beyond one house, one profession, one phase',
    level:
      '`{design}` is at the level of {level}, and everybody who takes part is of `{organisation}`. Somebody from elsewhere in a `with` or `hear` settles it, or the level `professionals`.',
    'level.question': 'Who from outside `{organisation}` takes part in `{design}`, which is at the level of {level}?',
    phases:
      '`{organisation}` brings {phases} into `{design}`, and each activity keeps to one of them. An activity in which two of them meet settles it.',
    'phases.question': 'Where do {phases} of `{organisation}` meet in `{design}`?',
    'fix.level': 'Say that it is among professionals',
    'fix.join': 'Bring `{who}` into `{meeting}`',
  },
  *checkDesign({ design, plan, meetings }) {
    const { level } = design;
    const everyone = distinct([
      ...attendingAnything(plan),
      ...takenApart(
        peopleIn(
          plan.meetings.map(({ hear }) => hear),
          plan,
        ),
        plan,
      ),
    ]);
    if (level && staysHome(level.value, everyone)) {
      const [organisation] = organisationsOf(everyone);
      const found: Report<'level' | 'fix.level'> = {
        message: 'level',
        params: { design: design.name.value, level: level.value, organisation: nameOf(organisation!, plan) },
        at: level.span,
        about: [design],
        fixes: () => [{ title: 'fix.level', edits: [{ span: level.span, text: 'professionals' }] }],
      };
      yield found;
    }
    for (const organisation of organisationsOf(everyone)) {
      const phases = phasesOf(everyone, organisation);
      if (phases.size < 2 || plan.meetings.some((meeting) => phasesOf(presentIn(meeting, plan), organisation).size > 1))
        continue;
      const found: Report<'phases' | 'fix.join'> = {
        message: 'phases',
        params: {
          design: design.name.value,
          organisation: nameOf(organisation, plan),
          phases: named([...phases]),
        },
        at: design.name.span,
        about: [design],
        fixes: () => joins(organisation, everyone, meetings, plan),
      };
      yield found;
    }
  },
});

/** Whether nobody comes from where the level says that they do. */
function staysHome(level: string, everyone: readonly PlanParticipant[]): boolean {
  if (organisationsOf(everyone).size !== 1) return false;
  if (level === 'organisations' || level === 'system') return true;
  return level === 'partners' && professionsOf(everyone).size < 2;
}

/** Somebody of another phase comes to the first activity that one phase of the organisation has to itself. */
function joins(
  organisation: string,
  everyone: readonly PlanParticipant[],
  meetings: readonly MeetingAt[],
  plan: Plan,
): readonly RuleFix<'fix.join'>[] {
  for (const { meeting, planned } of meetings) {
    const [phase] = phasesOf(presentIn(planned, plan), organisation);
    const last = meeting.with?.who.at(-1);
    const other = everyone.find((one) => one.of.includes(organisation) && one.phase && one.phase !== phase);
    if (!phase || !last || !other) continue;
    const params = { who: other.name, meeting: planned.name };
    return [{ title: 'fix.join', params, edits: [insert(last.span.end, `, ${other.name}`)] }];
  }
  return [];
}

function phasesOf(people: readonly PlanParticipant[], organisation: string): ReadonlySet<string> {
  return new Set(people.flatMap(({ of, phase }) => (of.includes(organisation) && phase) || []));
}

function distinct(people: readonly PlanParticipant[]): readonly PlanParticipant[] {
  return [...new Set(people)];
}

function nameOf(id: string, { organisations }: Plan): string {
  return organisations.find((one) => one.id === id)?.name ?? id;
}
