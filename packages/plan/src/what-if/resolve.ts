/** Who is meant by what is supposed, and what cannot be. */
import { type Message, nearest, type Participant } from '@jointwork/language';
import type { ParticipantId, Plan, PlanParticipant } from '../plan.ts';
import type { Timetable } from '../timetable.ts';
import type { In } from '../whole.ts';
import type { SupposedPeople } from './suppose.ts';
import type { Supposed } from './what-if.ts';

/** What cannot be supposed, each as a message. */
export interface Unsupposable {
  readonly problems: readonly Message[];
}

/**
 * Leads ids to the participants that are declared.
 *
 * @param plan of the design as it is
 */
export function resolveSupposed(
  { absent = [], join = [], lengths = [], shorten = 0, from }: Supposed,
  plan: Plan,
  table: Timetable,
): SupposedPeople | Unsupposable {
  const declared = declaredIn(plan, table);
  const problems: Message[] = [];
  const at = (name: ParticipantId): (In<Participant> & { readonly fact: PlanParticipant }) | undefined => {
    const fact = factOf(name, plan);
    const found = fact && declared.get(fact.id);
    if (fact && found) return { ...found, fact };
    const names = plan.participants.map((one) => one.name);
    problems.push({
      key: 'what-if.unknown-name',
      params: { name, near: nearest(name, names) ?? 'none', count: names.length, names: names.join(', ') },
    });
    return undefined;
  };
  const supposed: SupposedPeople = {
    absent: absent.flatMap((name) => at(name) ?? []),
    join: join.flatMap(({ participant, heads }) => {
      const found = at(participant);
      const problem = found && joinProblem(found.fact, heads, plan);
      if (problem) problems.push(problem);
      return found && !problem ? { at: found, heads } : [];
    }),
    lengths: lengths.flatMap(({ meeting, minutes }) => {
      const place = plan.meetings.findIndex(({ id }) => id === meeting);
      return place < 0 ? [] : { place, minutes };
    }),
    shorten,
    ...(from ? { from } : {}),
  };
  const { period } = plan.design;
  if (from && period && from > period.to) {
    problems.push({ key: 'what-if.too-late', params: { from, to: period.to } });
  }
  return problems.length > 0 ? { problems } : supposed;
}

/** A participant by its id, its name, or its title. */
function factOf(name: string, { participants }: Plan): PlanParticipant | undefined {
  return participants.find(({ id }) => id === name) ?? participants.find(({ title }) => title === name);
}

function joinProblem({ kind, name, heads, joins }: PlanParticipant, more: number, plan: Plan): Message | undefined {
  if (kind === 'person') return { key: 'what-if.join-person', params: { name } };
  if (joins.length > 0) {
    const groups = plan.participants.flatMap((one) => (joins.includes(one.id) ? one.name : []));
    return { key: 'what-if.join-joined', params: { name, groups: groups.join(', ') } };
  }
  if (!heads) return { key: 'what-if.join-unknown', params: { name } };
  return heads.max + more < 1 ? { key: 'what-if.join-nobody', params: { name, heads: heads.max } } : undefined;
}

/** The declarations of a plan's participants: the plan says where each stands. */
function declaredIn({ participants }: Plan, { people }: Timetable): Map<ParticipantId, In<Participant>> {
  const ids = new Map(participants.map(({ id, source }) => [`${source.file} ${source.span.start}`, id]));
  const found = new Map<ParticipantId, In<Participant>>();
  const waiting = [...people.named];
  for (let at = waiting.shift(); at; at = waiting.shift()) {
    const id = ids.get(`${at.file} ${at.to.name.span.start}`);
    if (id === undefined || found.has(id)) continue;
    found.set(id, at);
    const { joins, memberOf } = people.whole(at);
    waiting.push(...joins, ...(memberOf ? [memberOf] : []));
  }
  return found;
}
