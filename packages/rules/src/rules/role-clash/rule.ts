import type { Binding, Edit, Protocol, Step, Who } from '@jointwork/language';
import { attending } from '../../facts/attending.ts';
import { followedBy } from '../../facts/protocols.ts';
import { doersOf, stepsOf } from '../../facts/steps.ts';
import { type DesignContext, defineRule, type MeetingAt } from '../../rule.ts';

/** Nobody plays two roles of which one is silent while the other acts. */
export const rule = defineRule({
  id: 'role-clash',
  category: 'time',
  severity: 'error',
  sources: ['D'],
  messages: {
    title: 'Nobody is to act and to be silent at once',
    both: '`{person}` plays `{acts}` and `{silent}` in `{meeting}`, and in “{step}” `{acts}` acts while `{silent}` is silent. Somebody else in one of the two roles settles it.',
    'both.question':
      'Who else could play `{silent}` in `{meeting}`? `{person}` acts as `{acts}` in “{step}”, when `{silent}` is silent.',
    other: 'Here `{person}` is the other role.',
    'fix.other': 'Let `{who}` play `{role}`',
    'fix.leave': 'Leave `{role}` to the others who play it',
  },
  *checkDesign(context) {
    for (const at of context.meetings) {
      const protocol = followedBy(at.whole, context.file);
      const bindings = at.meeting.follows?.bindings ?? [];
      if (!protocol) continue;
      for (const [index, second] of bindings.entries()) {
        for (const who of personsIn(second)) {
          const clash = bindings.slice(0, index).flatMap((first) => clashOf(who, first, second, protocol))[0];
          if (!clash) continue;
          const { first, acts, silent, step } = clash;
          const params = { person: who.ref.name, acts, silent, meeting: at.planned.name, step: step.title.value };
          yield {
            message: 'both',
            params,
            at: who.span,
            related: [{ place: { file: context.file, span: first.span }, message: 'other', params }],
            fixes: () => [...leave(who, second), ...instead(who, first, second, at, bindings, context)],
          };
        }
      }
    }
  },
});

/** Persons who play a role each time: whoever's turn it is has one role only. */
function personsIn({ people }: Binding): readonly Who[] {
  return people.inTurn ? [] : people.who.filter(({ ref }) => ref.to?.kind === 'person');
}

function clashOf(who: Who, one: Binding, other: Binding, protocol: Protocol) {
  const first = personsIn(one).find(({ ref }) => ref.to === who.ref.to);
  if (!first) return [];
  const roles = [
    [one.role.name, other.role.name],
    [other.role.name, one.role.name],
  ] as const;
  return roles.flatMap(([acts, silent]) => {
    const step = stepsOf(protocol.steps).find((each) => isDoneBy(acts, each) && isSilent(silent, each));
    return step ? { first, acts, silent, step } : [];
  });
}

function isDoneBy(role: string, step: Step): boolean {
  const by = doersOf(step);
  return by.length > 0 ? by.some(({ name }) => name === role) : !isSilent(role, step);
}

function isSilent(role: string, { silent }: Step): boolean {
  return silent.some(({ name }) => name === role);
}

/** Takes a name out of a list that has others. */
function leave(who: Who, { role, people }: Binding) {
  const index = people.who.indexOf(who);
  const before = people.who[index - 1];
  const after = people.who[index + 1];
  const start = before ? before.span.end : who.span.start;
  const end = before ? who.span.end : after?.span.start;
  if (end === undefined) return [];
  const edit: Edit = { span: { start, end }, text: '' };
  return [{ title: 'fix.leave', params: { role: role.name }, edits: [edit] }] as const;
}

/** Somebody else who attends and has no role yet: one of a group, or a person. */
function instead(
  who: Who,
  first: Who,
  { role }: Binding,
  { planned }: MeetingAt,
  bindings: readonly Binding[],
  { plan }: DesignContext,
) {
  const bound = new Set(bindings.flatMap(({ people }) => people.who).map(({ ref }) => ref.name));
  const free = attending(planned, plan).find((one) => one.kind === 'group' || !bound.has(one.name));
  if (!free || free.name === first.ref.name) return [];
  const text = free.kind === 'group' ? `one of ${free.name}` : free.name;
  const params = { role: role.name, who: text };
  return [{ title: 'fix.other', params, edits: [{ span: who.span, text }] }] as const;
}
