import type { Edit, Message, Role } from '@jointwork/language';
import type { Heads, Plan, PlanPeople } from '@jointwork/plan';
import { followedBy } from '../../facts/protocols.ts';
import { type DesignContext, defineRule, type MeetingAt, messageKey } from '../../rule.ts';

const id = 'group-size';

/** A role is played by as many as it is made for. */
export const rule = defineRule({
  id,
  category: 'time',
  severity: 'warning',
  sources: ['D'],
  messages: {
    title: 'As many play a role as it is made for',
    size: '`{role}` of `{protocol}` is for {wanted}, and in `{meeting}` {few, select, yes {only } other {}}{bound} can play it. {few, select, yes {More} other {Fewer}} people in the role settle it, or a protocol of another size.',
    'size.question':
      '`{role}` of `{protocol}` is for {wanted}, and `{meeting}` has {bound} for it: who else, or which other protocol?',
    range: '{min} to {max}',
    'fix.some': 'Let {count} of `{who}` play it',
    'fix.role': 'Let `{role}` be for {size}',
  },
  *checkDesign(context) {
    for (const at of context.meetings) {
      const protocol = followedBy(at.whole, context.file);
      for (const { role: name, people } of (protocol && at.planned.protocol?.bindings) || []) {
        const role = protocol!.roles.find((one) => one.name.value === name);
        const heads = role && misfit(at, role, people, context);
        if (!heads) continue;
        const own = at.meeting.follows?.bindings.find((binding) => binding.role.name === name);
        yield {
          message: 'size',
          params: {
            role: name,
            protocol: protocol!.name.value,
            meeting: at.planned.name,
            wanted: shown(role),
            bound: shown(heads),
            few: heads.max < role.min ? 'yes' : 'no',
          },
          at: own?.people.span ?? at.meeting.follows?.protocol.span ?? at.meeting.name.span,
          fixes: () => [...some(own?.people.span, people, role, heads, context), ...resized(at, role, heads)],
        };
      }
    }
  },
});

/** How many may play a role in the first session that does not fit it; undefined where all may, or a size is unknown. */
function misfit({ planned }: MeetingAt, role: Role, people: PlanPeople, { plan }: DesignContext): Heads | undefined {
  const sessions = plan.sessions.filter(({ meeting }) => meeting === planned.id);
  const undated = planned.grouping ? undefined : counted(people, plan);
  const all =
    sessions.length === 0
      ? [undated]
      : sessions.map(({ roles }) => roles.find((played) => played.role === role.name.value)?.heads);
  return all.find((heads) => heads && (heads.max < role.min || heads.min > role.max));
}

function counted({ who, inTurn }: PlanPeople, { participants }: Plan): Heads | undefined {
  const [first] = who;
  if (inTurn) return { min: first?.count ?? 1, max: first?.count ?? 1 };
  let [min, max] = [0, 0];
  for (const { participant, count } of who) {
    const heads =
      count === undefined ? participants.find(({ id }) => id === participant)?.heads : { min: count, max: count };
    if (!heads) return undefined;
    [min, max] = [min + heads.min, max + heads.max];
  }
  return { min, max };
}

/** A size as people read it. */
function shown({ min, max }: Heads): string | Message {
  return min === max ? `${min}` : { key: messageKey(id, 'range'), params: { min, max } };
}

/** A size as the language writes it. */
function written({ min, max }: Heads): string {
  return min === max ? `${min}` : `${min} to ${max}`;
}

/** Of one group of which there are too many, as many as the role takes; of a larger one, as many as it needs. */
function some(span: Edit['span'] | undefined, { who }: PlanPeople, role: Role, heads: Heads, { plan }: DesignContext) {
  const party = plan.participants.find(({ id }) => id === who[0]?.participant);
  if (!span || who.length !== 1 || !party) return [];
  const count = heads.min > role.max ? role.max : role.min;
  const { name } = party;
  if (heads.max < role.min && (party.heads?.min ?? 0) < count) return [];
  const text = `${count === 1 ? 'one' : count} of ${name}`;
  return [{ title: 'fix.some', params: { count, who: name }, edits: [{ span, text }] }] as const;
}

/** The role itself, where its protocol stands in the same file. */
function resized({ whole }: MeetingAt, role: Role, heads: Heads) {
  const ref = whole.follows?.protocol;
  if (!role.sizeSpan || ref?.file || ref?.to?.kind !== 'protocol' || !ref.to.roles.includes(role)) return [];
  const size = written({ min: Math.min(role.min, heads.max), max: Math.max(role.max, heads.min) });
  return [
    { title: 'fix.role', params: { role: role.name.value, size }, edits: [{ span: role.sizeSpan, text: size }] },
  ] as const;
}
