/** Activities and reviews, as they are agreed. */
import type { DurationUnit, EvidenceKind, FocusWord, OrdinalWord, Place, Unit, Weekday } from '@jointwork/language';
import type { IsoDate, MeetingId, OrganisationId } from './ids.ts';
import type { PlanPeople } from './people.ts';

/** An activity or a review. */
export interface PlanMeeting {
  /** The declared name; `name~2` and so on where two declarations share it. */
  readonly id: MeetingId;
  readonly kind: 'work' | 'dialogue' | 'inquiry' | 'review';
  readonly name: string;
  readonly title?: string;
  readonly doc?: string;
  readonly after: readonly MeetingId[];
  readonly with?: PlanPeople;
  readonly hear?: PlanPeople;
  readonly grouping?: { readonly size: number; readonly mixed: boolean };
  readonly leads: readonly PlanLead[];
  readonly place?: string;
  readonly at?: OrganisationId;
  readonly online?: string;
  readonly focus: readonly FocusWord[];
  readonly questions: readonly string[];
  readonly protocol?: MeetingProtocol;
  readonly evidence: readonly PlanEvidence[];
  readonly produces: readonly PlanArtefact[];
  readonly uses: readonly string[];
  /** Ids of coverage rows: tenets that it is `for`, or that a review examines. */
  readonly tenets: readonly string[];
  readonly schedule?: ScheduleFacts;
  readonly source: Place;
}

export interface PlanLead {
  readonly people: PlanPeople;
  readonly deputy?: PlanPeople;
  readonly from?: IsoDate;
  readonly until?: IsoDate;
  readonly source: Place;
}

export interface MeetingProtocol {
  readonly name: string;
  readonly title?: string;
  readonly purpose?: string;
  /** Where the protocol comes from, as it says itself. */
  readonly origin?: string;
  /** Rules of conduct. */
  readonly norms: readonly string[];
  /** What lies on the table at the start. */
  readonly uses: readonly { readonly kind: string; readonly text: string }[];
  /** What is there at the end. */
  readonly produces: readonly { readonly kind: string; readonly text: string }[];
  readonly bindings: readonly { readonly role: string; readonly people: PlanPeople; readonly source: Place }[];
  /** Where the protocol is declared. */
  readonly declared: Place;
  /** Its name in `follows`. */
  readonly source: Place;
}

export interface PlanEvidence {
  readonly kind: EvidenceKind;
  readonly text?: string;
  readonly anonymised: boolean;
  /** The agreement's name. */
  readonly under?: string;
  readonly source: Place;
}

export interface PlanArtefact {
  readonly kind: string;
  readonly name?: string;
  readonly text?: string;
  readonly source: Place;
}

export interface ScheduleFacts {
  readonly kind: 'every' | 'once' | 'within' | 'as-needed';
  /** `every`: how often, as written. */
  readonly every?: Rhythm;
  /** `within`: how long after which meeting. */
  readonly within?: {
    readonly value: number;
    readonly unit: Unit | 'working-day' | DurationUnit;
    readonly of?: MeetingId;
  };
  /** The time of day, `15:30`. */
  readonly at?: string;
  /** The length that is written, in minutes; `minutes` is what holds. */
  readonly for?: number;
  /** `every`: the bounds that are written, both inclusive. */
  readonly from?: IsoDate;
  readonly until?: IsoDate;
  /** `every`: how many sessions are wanted. */
  readonly times?: number;
  /** `every`: days that are taken out, and days that come on top. */
  readonly except: readonly IsoDate[];
  readonly also: readonly IsoDate[];
  /** `once`: the days that are written. */
  readonly on: readonly IsoDate[];
  /** The length of a session in minutes: its `for`, else its protocol's time. */
  readonly minutes?: number;
  /** How many sessions are held. */
  readonly sessions: number;
  readonly first?: IsoDate;
  readonly last?: IsoDate;
  readonly source: Place;
}

/** `every 2 weeks on Tuesday` is 2, week and Tuesday. */
export interface Rhythm {
  readonly n: number;
  readonly unit: Unit | 'weekday';
  /** In the order of the text; with an ordinal, the first or last such day of the month or term. */
  readonly days: readonly { readonly ordinal?: OrdinalWord; readonly day: Weekday }[];
}
