/** Who is in a design, and how people are named in it. */
import type { Place, Standing, Unit, Voice } from '@jointwork/language';
import type { IsoDate, OrganisationId, ParticipantId } from './ids.ts';

/** How many people: equal for a number, different for a range. */
export interface Heads {
  readonly min: number;
  readonly max: number;
}

/** A participant as it is in this design: with what `like`, `joins`, `in` and `party` add to its own words. */
export interface PlanParticipant {
  /** The declared name; `name~2` and so on where two declarations share it. */
  readonly id: ParticipantId;
  readonly kind: 'person' | 'group';
  readonly name: string;
  readonly title?: string;
  readonly doc?: string;
  readonly standing?: Standing;
  /** A student, a patient, a family or the community: those whom the collaboration is for. */
  readonly served: boolean;
  readonly of: readonly OrganisationId[];
  readonly profession?: string;
  readonly phase?: string;
  /** Absent where the size is unknown. */
  readonly heads?: Heads;
  /** Per head, in minutes. */
  readonly available?: { readonly minutes: number; readonly per: Unit };
  readonly voice?: Voice;
  readonly interests: readonly string[];
  readonly contributes: readonly string[];
  /** Percent a year. */
  readonly turnover?: number;
  /** The groups that it joins together. */
  readonly joins: readonly ParticipantId[];
  /** The group that a person is one of. */
  readonly memberOf?: ParticipantId;
  /** Its `party` clause in this design. */
  readonly party?: Place;
  readonly source: Place;
}

export interface PlanOrganisation {
  readonly id: OrganisationId;
  readonly name: string;
  readonly title?: string;
  readonly partOf?: OrganisationId;
  readonly sector?: string;
  readonly phase?: string;
  readonly zone?: string;
  readonly source: Place;
}

/** People named somewhere: all of a participant, or some. */
export interface PlanWho {
  readonly participant: ParticipantId;
  /** `6 of`; absent is all. */
  readonly count?: number;
  readonly from?: IsoDate;
  readonly until?: IsoDate;
  readonly source: Place;
}

export interface PlanPeople {
  readonly who: readonly PlanWho[];
  readonly inTurn: boolean;
}
