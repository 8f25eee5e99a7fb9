/** What a participant takes part in: by its own name, by groups that join it, by the group that a person is in. */
import type { ParticipantId, Plan, PlanMeeting, PlanPeople, PlanSession, UndatedMeeting } from '@jointwork/plan';

export class Mine {
  readonly id: ParticipantId;
  readonly #ids: ReadonlySet<ParticipantId>;
  readonly #plan: Plan;

  constructor(id: ParticipantId, plan: Plan) {
    this.id = id;
    this.#plan = plan;
    const ids = new Set([id]);
    // The set grows while it is read: groups of groups are found as well.
    for (const each of ids) {
      for (const { id: group, joins } of plan.participants) if (joins.includes(each)) ids.add(group);
      const above = plan.participants.find((participant) => participant.id === each)?.memberOf;
      if (above !== undefined) ids.add(above);
    }
    this.#ids = ids;
  }

  has(id: ParticipantId): boolean {
    return this.#ids.has(id);
  }

  some(ids: readonly ParticipantId[]): boolean {
    return ids.some((id) => this.#ids.has(id));
  }

  in(people: PlanPeople | undefined): boolean {
    return people?.who.some(({ participant }) => this.#ids.has(participant)) ?? false;
  }

  /** Dated sessions that it attends. */
  sessions({ id }: PlanMeeting): readonly PlanSession[] {
    return this.#plan.sessions.filter(
      ({ meeting, attend }) => meeting === id && attend.some(({ participant }) => this.#ids.has(participant)),
    );
  }

  undated({ id }: PlanMeeting): UndatedMeeting | undefined {
    return this.#plan.undated.find(
      ({ meeting, attend }) => meeting === id && attend.some(({ participant }) => this.#ids.has(participant)),
    );
  }

  /** Whether it is heard in a meeting that it does not attend. */
  heard(meeting: PlanMeeting): boolean {
    return this.in(meeting.hear);
  }
}
