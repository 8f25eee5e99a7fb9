/** Who owes what to whom by when. */
import type { DecisionWay, Place } from '@jointwork/language';
import type { IsoDate, MeetingId, OrganisationId, ParticipantId } from './ids.ts';
import type { PlanPeople } from './people.ts';

export interface Duties {
  readonly actions: readonly PlanAction[];
  readonly commitments: readonly PlanCommitment[];
  readonly decisions: readonly PlanDecision[];
  readonly handoffs: readonly PlanHandoff[];
  readonly preparations: readonly PlanPreparation[];
  readonly accountable: readonly PlanAccountable[];
  readonly tensions: readonly PlanTension[];
  readonly undecided: readonly PlanUndecided[];
}

export interface PlanAction {
  readonly meeting: MeetingId;
  readonly text: string;
  readonly by?: PlanPeople;
  /** The last day that is still in time: `before` a day is the day before it. */
  readonly due?: IsoDate;
  readonly checkedIn?: MeetingId;
  /** The first session of that review on or after the due day. */
  readonly checkedOn?: IsoDate;
  readonly done?: IsoDate;
  readonly source: Place;
}

export interface PlanCommitment {
  readonly from: readonly ParticipantId[];
  readonly to: readonly ParticipantId[];
  readonly text: string;
  /** `by DATE`, or `within … of` the meeting's first session. */
  readonly due?: IsoDate;
  /** With `within`: the days after the meeting's other sessions. */
  readonly again: readonly IsoDate[];
  readonly within?: { readonly value: number; readonly unit: string; readonly of: MeetingId };
  readonly done?: IsoDate;
  /** Every giver gets a commitment from every taker, in the same clause or another one. */
  readonly returned: boolean;
  /** Some giver gets one from some taker. */
  readonly answered: boolean;
  readonly source: Place;
}

export interface PlanDecision {
  readonly meeting: MeetingId;
  readonly text: string;
  readonly way?: DecisionWay;
  readonly by?: PlanPeople;
  readonly quorum: readonly { readonly count: number; readonly of?: ParticipantId }[];
  readonly source: Place;
}

export interface PlanHandoff {
  readonly meeting: MeetingId;
  readonly text: string;
  readonly from: readonly ParticipantId[];
  readonly to: readonly ParticipantId[];
  readonly confirmedBy: readonly ParticipantId[];
  readonly within?: { readonly value: number; readonly unit: string };
  /** The agreement's name. */
  readonly under?: string;
  readonly source: Place;
}

export interface PlanPreparation {
  readonly meeting: MeetingId;
  readonly text: string;
  /** Per head and session. */
  readonly minutes?: number;
  readonly by?: PlanPeople;
  readonly before?: { readonly value: number; readonly unit: string };
  readonly source: Place;
}

export interface PlanAccountable {
  readonly meeting: MeetingId;
  readonly who: readonly ParticipantId[];
  readonly to: readonly (ParticipantId | OrganisationId)[];
  readonly text?: string;
  readonly source: Place;
}

export interface PlanTension {
  readonly text: string;
  readonly between: readonly ParticipantId[];
  readonly heldIn?: MeetingId;
  readonly source: Place;
}

export interface PlanUndecided {
  readonly text: string;
  readonly by: readonly ParticipantId[];
  /** `before DATE`, as written: not included. */
  readonly before?: IsoDate;
  /** The meeting in whose block it stands. */
  readonly meeting?: MeetingId;
  readonly source: Place;
}
