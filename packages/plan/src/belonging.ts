/** How the participants of a plan belong together: read from the plan alone. */
import type { ParticipantId, PlanParticipant, PlanPeople } from './plan.ts';

export class Belonging {
  readonly participants: readonly PlanParticipant[];
  readonly #byId: ReadonlyMap<ParticipantId, PlanParticipant>;
  readonly #places: ReadonlyMap<ParticipantId, number>;
  readonly #parts = new Map<ParticipantId, readonly ParticipantId[]>();

  constructor(participants: readonly PlanParticipant[]) {
    this.participants = participants;
    this.#byId = new Map(participants.map((one) => [one.id, one]));
    this.#places = new Map(participants.map(({ id }, place) => [id, place]));
  }

  get(id: ParticipantId): PlanParticipant | undefined {
    return this.#byId.get(id);
  }

  /** Where a participant stands in the order of the plan. */
  place(id: ParticipantId): number {
    return this.#places.get(id) ?? this.participants.length;
  }

  /** The groups and persons that a participant comes down to; itself where it joins nobody. */
  parts(id: ParticipantId): readonly ParticipantId[] {
    let parts = this.#parts.get(id);
    if (!parts) {
      const found = new Set<ParticipantId>();
      const seen = new Set<ParticipantId>();
      const waiting = [id];
      for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
        if (seen.has(at)) continue;
        seen.add(at);
        const joins = this.#byId.get(at)?.joins ?? [];
        if (joins.length === 0) found.add(at);
        else waiting.push(...joins.toReversed());
      }
      parts = [...found];
      this.#parts.set(id, parts);
    }
    return parts;
  }

  /** Those whom lists of people name, taken apart, each once. */
  listed(lists: readonly (PlanPeople | undefined)[]): ParticipantId[] {
    const ids = lists.flatMap((list) => list?.who.map(({ participant }) => participant) ?? []);
    return [...new Set(ids.flatMap((id) => this.parts(id)))];
  }

  /** The groups and persons of a plan in its order: what joins others is left out. */
  get single(): readonly PlanParticipant[] {
    return this.participants.filter(({ joins }) => joins.length === 0);
  }

  /** Whoever is gone when somebody leaves: also those who are one of it. */
  leavingWith(id: ParticipantId): ReadonlySet<ParticipantId> {
    const gone = new Set(this.parts(id));
    for (const { id: other, memberOf } of this.participants) {
      if (memberOf !== undefined && this.parts(memberOf).some((part) => gone.has(part))) gone.add(other);
    }
    return gone;
  }

  /** Whether nobody of a participant is left. */
  isGone(id: ParticipantId, gone: ReadonlySet<ParticipantId>): boolean {
    return this.parts(id).every((part) => gone.has(part));
  }
}
