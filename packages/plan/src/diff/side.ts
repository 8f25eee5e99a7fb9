import type { MeetingId, ParticipantId, Plan, PlanMeeting, PlanParticipant } from '../plan.ts';
import type { DiffRef } from './diff.ts';

/** The kinds of things that have ids in a plan and may be called otherwise in the other one. */
export type NamedKind = 'participant' | 'organisation' | 'meeting' | 'tenet' | 'protocol' | 'artefact' | 'role';

/** What the ids of the earlier plan are in the later one. */
export type Renames = Readonly<Record<NamedKind, ReadonlyMap<string, string>>>;

/** One of two plans, and how its things are called: whatever is in both goes by its later name on either side. */
export class Side {
  readonly plan: Plan;
  readonly isAfter: boolean;
  readonly #refs = new Map<string, DiffRef>();
  readonly #names = new Map<string, string>();
  /** Things that are on this side alone: what is said of them is told with their coming or going. */
  readonly #alone = new Set<string>();

  /** @param later the side of the later plan, for that of the earlier one */
  constructor(plan: Plan, renames: Renames, later?: Side) {
    this.plan = plan;
    this.isAfter = later === undefined;
    const there = new Set<string>();
    for (const kind of Object.keys(renames) as NamedKind[]) {
      for (const [one, other] of renames[kind]) {
        there.add(`${kind} ${this.isAfter ? other : one}`);
        if (later) this.#names.set(`${kind} ${one}`, other);
      }
    }
    for (const ref of refsOf(plan)) {
      const key = `${ref.kind} ${ref.id}`;
      const name = this.#names.get(key);
      this.#refs.set(key, (name !== undefined && later?.ref(ref.kind, name)) || ref);
      if (!there.has(key)) this.#alone.add(`${ref.kind} ${ref.id}`);
    }
  }

  ref(kind: DiffRef['kind'], id: string): DiffRef {
    return this.#refs.get(`${kind} ${id}`) ?? { kind, id };
  }

  /** Those who take part, and organisations, share one list in some clauses. */
  party(id: string): DiffRef {
    return this.#refs.get(`participant ${id}`) ?? this.ref('organisation', id);
  }

  participant(id: ParticipantId): DiffRef {
    return this.ref('participant', id);
  }

  meeting(id: MeetingId): DiffRef {
    return this.ref('meeting', id);
  }

  /** The name of an artefact, as it is called later. */
  artefact(name: string): string {
    return this.#names.get(`artefact ${name}`) ?? name;
  }

  /** The name of a role, as it is called later. */
  role(protocol: string, name: string): string {
    return this.#names.get(`role ${roleKey(protocol, name)}`) ?? name;
  }

  isAlone(kind: DiffRef['kind'], id: string): boolean {
    return this.#alone.has(`${kind} ${id}`);
  }
}

/** @param protocol its later id */
export function roleKey(protocol: string, name: string): string {
  return `${protocol} ${name}`;
}

function refsOf(plan: Plan): DiffRef[] {
  return [
    ...plan.participants.map(participantRef),
    ...plan.organisations.map(({ id, title }) => ({ kind: 'organisation' as const, id, title })),
    ...plan.meetings.map(meetingRef),
    ...plan.coverage.map(({ id, title }) => ({ kind: 'tenet' as const, id, title })),
    ...plan.protocols.map(({ id, title }) => ({ kind: 'protocol' as const, id, title })),
  ];
}

function participantRef({ id, title, kind }: PlanParticipant): DiffRef {
  return { kind: 'participant', id, title, who: kind };
}

function meetingRef({ id, title, kind }: PlanMeeting): DiffRef {
  return { kind: 'meeting', id, title, activity: kind };
}
