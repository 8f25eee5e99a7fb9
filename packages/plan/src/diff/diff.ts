/**
 * The difference between two plans, by meaning: plain JSON data, version 1, the same bytes for the same two plans. It
 * stands alone: whatever it names carries its name, so that a reader needs neither plan. One cause is one change; what
 * follows from it (sessions, hours, tenets that nothing serves any more) is told with it.
 */
import type { CompassB, EvidenceKind, Place, Unit } from '@jointwork/language';
import type { DateSpan, IsoDate } from '../plan/ids.ts';
import type { PlanFinding } from '../plan/milestones.ts';
import type { ChangeCode } from './codes.ts';

export interface PlanDiff {
  readonly version: 1;
  /** Absent where the design is new. */
  readonly before?: DiffSide;
  /** Absent where the design is gone. */
  readonly after?: DiffSide;
  /** By part of the plan, in the order of the later text; what is gone stands after what is there. */
  readonly changes: readonly DiffChange[];
  /** Those of whom the plan asks more or less time than before, or whose time runs over otherwise. */
  readonly hours: readonly HoursChange[];
  readonly findings: FindingsChange;
}

export interface DiffSide {
  readonly design: string;
  readonly title?: string;
  readonly source: Place;
}

/** One change, by its name: `meeting.cadence` changed from one thing to another. */
export interface DiffChange {
  readonly what: ChangeCode;
  /**
   * `added` and `removed`: something comes or goes, or a thing says what it did not say before, or no longer; `changed`:
   * it says something else; `renamed`: it has another name and is the same otherwise.
   */
  readonly change: 'added' | 'removed' | 'changed' | 'renamed';
  /** What it is about, as it is called later; earlier, where it is gone. Absent for the design itself. */
  readonly of?: DiffRef;
  readonly before?: DiffValue;
  readonly after?: DiffValue;
  /** For a list without an order: what came, */
  readonly added?: readonly DiffValue[];
  /** what went, */
  readonly removed?: readonly DiffValue[];
  /** and what is there in another way. */
  readonly altered?: readonly { readonly before: DiffValue; readonly after: DiffValue }[];
  readonly follows: Consequences;
  /** Both in words, where the door has put them into some. */
  readonly text?: string;
  readonly source: { readonly before?: Place; readonly after?: Place };
}

/** What follows from a change; only what differs is there. */
export interface Consequences {
  /** The days of the design, where another calendar brings other ones. */
  readonly period?: { readonly before?: DateSpan; readonly after?: DateSpan };
  /** Dated sessions: of the meeting, or of all where the change is about more. */
  readonly sessions?: { readonly before: number; readonly after: number };
  /** Minutes of all heads together, over the same sessions and what is prepared for them. */
  readonly time?: { readonly before: number; readonly after: number };
  /** Tenets with a target, or that were served before, that nothing serves any more. */
  readonly unserved?: readonly DiffRef[];
  /** Tenets that nothing served before. */
  readonly served?: readonly DiffRef[];
  /** Tenets that no review examines any more. */
  readonly unexamined?: readonly DiffRef[];
  /** Tenets that no review examined before. */
  readonly examined?: readonly DiffRef[];
  /** Where somebody who comes or goes is named. */
  readonly mentions?: readonly { readonly meeting: DiffRef; readonly as: readonly MentionedAs[] }[];
}

export type MentionedAs = 'attends' | 'heard' | 'leads' | 'deputy' | 'plays';

/** Something that has a name, or a text by which it is known. */
export interface DiffRef {
  readonly kind:
    | 'participant'
    | 'organisation'
    | 'meeting'
    | 'tenet'
    | 'protocol'
    | 'calendar'
    | 'step'
    | 'role'
    | 'rule'
    | 'item';
  /** Its id in its plan; of a step or an item its text. */
  readonly id: string;
  readonly title?: string;
  /** The meeting in whose block an item stands. */
  readonly meeting?: DiffRef;
  /** The protocol of a step or a role. */
  readonly protocol?: DiffRef;
  /** Of a participant: a group is many. */
  readonly who?: 'person' | 'group';
  /** The kind of a meeting. */
  readonly activity?: 'work' | 'dialogue' | 'inquiry' | 'review';
}

/** What a plan says somewhere. */
export type DiffValue =
  | { readonly is: 'ref'; readonly ref: DiffRef }
  | { readonly is: 'refs'; readonly refs: readonly DiffRef[] }
  | { readonly is: 'text'; readonly text: string }
  /** A word of the language. */
  | { readonly is: 'word'; readonly word: string }
  | { readonly is: 'words'; readonly words: readonly string[] }
  | { readonly is: 'name'; readonly name: string; readonly title?: string }
  /** A change and its reason. */
  | { readonly is: 'reasoned'; readonly text: string; readonly because?: string }
  /** What stops, continues or starts. */
  | { readonly is: 'intent'; readonly what: 'stop' | 'continue' | 'start'; readonly text: string }
  | {
      readonly is: 'promise';
      readonly text: string;
      readonly from: readonly DiffRef[];
      readonly to: readonly DiffRef[];
      readonly due?: IsoDate;
    }
  | { readonly is: 'task'; readonly text: string; readonly by?: DiffPeople; readonly due?: IsoDate }
  | { readonly is: 'gift'; readonly who: DiffRef; readonly gives: readonly string[]; readonly text?: string }
  | {
      readonly is: 'question';
      readonly text: string;
      readonly by: readonly DiffRef[];
      readonly before?: IsoDate;
    }
  /** About so many times. */
  | { readonly is: 'often'; readonly times: number; readonly per: Unit }
  | { readonly is: 'yes' }
  | { readonly is: 'number'; readonly number: number }
  | { readonly is: 'percent'; readonly percent: number }
  | { readonly is: 'date'; readonly date: IsoDate }
  | { readonly is: 'days'; readonly from: IsoDate; readonly to: IsoDate; readonly title?: string }
  /** `15:30` */
  | { readonly is: 'clock'; readonly time: string }
  | { readonly is: 'minutes'; readonly minutes: number }
  | { readonly is: 'rate'; readonly minutes: number; readonly per: Unit }
  | { readonly is: 'heads'; readonly min: number; readonly max: number }
  | { readonly is: 'distance'; readonly value: number; readonly unit: string; readonly of?: DiffRef }
  | { readonly is: 'status'; readonly word: string; readonly on?: IsoDate }
  | DiffCadence
  | DiffSomebody
  | { readonly is: 'people'; readonly people: readonly DiffSomebody[]; readonly inTurn: boolean }
  | { readonly is: 'lead'; readonly people: DiffPeople; readonly from?: IsoDate; readonly until?: IsoDate }
  | { readonly is: 'cast'; readonly role: string; readonly people: DiffPeople }
  | { readonly is: 'grouping'; readonly size: number; readonly mixed: boolean }
  | {
      readonly is: 'evidence';
      readonly kind: EvidenceKind;
      readonly text?: string;
      readonly anonymised: boolean;
      readonly under?: string;
    }
  | { readonly is: 'artefact'; readonly kind: string; readonly name?: string; readonly text?: string }
  | { readonly is: 'b'; readonly b: CompassB; readonly text: string }
  | {
      readonly is: 'grant';
      readonly time?: { readonly minutes: number; readonly per: Unit };
      readonly money?: { readonly amount: number; readonly currency: string };
      readonly to: readonly DiffRef[];
    }
  | { readonly is: 'quorum'; readonly count: number; readonly of?: DiffRef }
  | {
      readonly is: 'found';
      readonly level: string;
      readonly by: readonly DiffRef[];
      readonly on?: IsoDate;
      readonly text?: string;
    }
  | {
      readonly is: 'step-time';
      readonly bound: 'exact' | 'least' | 'most' | 'range';
      readonly min?: number;
      readonly max?: number;
      readonly each?: string;
    }
  | { readonly is: 'role'; readonly min: number; readonly max?: number }
  | {
      readonly is: 'rounds';
      readonly rounds?: number;
      readonly each?: string;
      readonly rotating: readonly string[];
      readonly moving: readonly string[];
    };

export interface DiffSomebody {
  readonly is: 'somebody';
  readonly who: DiffRef;
  /** `6 of`; absent is all. */
  readonly count?: number;
  readonly from?: IsoDate;
  readonly until?: IsoDate;
}

export interface DiffPeople {
  readonly people: readonly DiffSomebody[];
  readonly inTurn: boolean;
}

/** How often a meeting is held. */
export interface DiffCadence {
  readonly is: 'cadence';
  readonly kind: 'every' | 'once' | 'within' | 'as-needed';
  /** `every 2 weeks` */
  readonly every?: { readonly n: number; readonly unit: Unit | 'weekday' };
  readonly on?: readonly { readonly ordinal?: string; readonly day: string }[];
  /** `once on …` */
  readonly dates?: readonly IsoDate[];
  readonly within?: { readonly value: number; readonly unit: string; readonly of?: DiffRef };
  readonly when?: string;
  readonly about?: { readonly times: number; readonly per: Unit };
}

/** What a plan asks of somebody, before and after. A side is absent where nothing is asked. */
export interface HoursChange {
  readonly who: DiffRef;
  readonly before?: HoursAsked;
  readonly after?: HoursAsked;
}

export interface HoursAsked {
  /** Minutes of one head. */
  readonly perHead: number;
  /** Minutes of all heads; absent where the size is unknown. */
  readonly all?: number;
  /** The unit by which time is weighed; absent where nothing is said to be available. */
  readonly window?: Unit;
  /** The fullest of these windows: minutes per head, asked and given. */
  readonly fullest?: { readonly from: IsoDate; readonly asked: number; readonly given: number };
  /** In how many of them more is asked than is given. */
  readonly over: number;
}

export interface FindingsChange {
  readonly new: readonly PlanFinding[];
  readonly fixed: readonly PlanFinding[];
  /** How many are in both. */
  readonly still: number;
}
