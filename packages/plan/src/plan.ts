/**
 * The plan: what a design compiles to. Plain JSON data, version 1, the same bytes for the same input; its JSON Schema
 * is generated from these types. Parts name each other by id: a participant, an organisation and a meeting by the id
 * that stands in its own list. An absent key means "not said" or "not known"; lists are never absent.
 *
 * Later parts (ledger, focus, results, graph) join as new keys; a key, once here, keeps its meaning within a version.
 */
import type {
  CompassB,
  DecisionWay,
  DepthWord,
  EvidenceKind,
  FocusWord,
  LevelWord,
  Message,
  Move,
  Place,
  Severity,
  Standing,
  StatusWord,
  Unit,
  Voice,
} from '@jointwork/language';

/**
 * An ISO date, `2026-09-08`.
 * @pattern ^\d{4}-\d{2}-\d{2}$
 */
export type IsoDate = string;
/**
 * A local date and time to the minute, `2026-09-08T15:30`; the zone stands beside it.
 * @pattern ^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$
 */
export type IsoDateTime = string;
/** The id of an entry of `participants`. */
export type ParticipantId = string;
/** The id of an entry of `organisations`. */
export type OrganisationId = string;
/** The id of an entry of `meetings`. */
export type MeetingId = string;

export interface Plan {
  readonly version: 1;
  readonly design: PlanDesign;
  /** Everyone whom the design names, in the order of first mention, then those whom they join. */
  readonly participants: readonly PlanParticipant[];
  /** The organisations that participants are of, and those that these are part of. */
  readonly organisations: readonly PlanOrganisation[];
  /** Activities, then reviews, in the order of the text. */
  readonly meetings: readonly PlanMeeting[];
  /** Every dated session, in the order in which they happen. */
  readonly sessions: readonly PlanSession[];
  /** The agendas that sessions point to; sessions with the same protocol and head counts share one. */
  readonly agendas: readonly Agenda[];
  /** Days that a schedule names and on which nobody meets. */
  readonly skipped: readonly SkippedSession[];
  /** Meetings that happen without a date of their own. */
  readonly undated: readonly UndatedMeeting[];
  /** One row for every tenet of the frameworks that the design uses. */
  readonly coverage: readonly CoverageRow[];
  readonly context: PlanContext;
  readonly balance: Balance;
  readonly duties: Duties;
  readonly milestones: readonly Milestone[];
  readonly notes: readonly PlanNote[];
  /** Empty until the engine joins the findings of the rules. */
  readonly findings: readonly PlanFinding[];
}

// -------------------------------------------------------------------------------------------------- the design

/** Inclusive at both ends. */
export interface DateSpan {
  readonly from: IsoDate;
  readonly to: IsoDate;
}

export interface PlanDesign {
  readonly name: string;
  readonly title?: string;
  /** Markdown. */
  readonly doc?: string;
  readonly status?: { readonly word: StatusWord; readonly on?: IsoDate };
  readonly purposes: readonly {
    readonly text: string;
    readonly agreed: readonly ParticipantId[];
    readonly source: Place;
  }[];
  readonly level?: LevelWord;
  /** The first is the prime one. */
  readonly focus: readonly FocusWord[];
  readonly depth?: DepthWord;
  /** The design's own, else its calendar's. */
  readonly period?: DateSpan;
  /** The IANA zone that sessions fall back to; a session names its own. */
  readonly zone?: string;
  readonly calendar?: PlanCalendar;
  readonly source: Place;
}

export interface PlanCalendar {
  readonly name: string;
  readonly title?: string;
  readonly zone?: string;
  readonly closed: readonly (DateSpan & { readonly title?: string; readonly source: Place })[];
  /** Stretches between runs of seven or more closed days, within the design's period. */
  readonly terms: readonly DateSpan[];
  readonly source: Place;
}

// ---------------------------------------------------------------------------------------------------- people

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

// -------------------------------------------------------------------------------------------------- meetings

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
  /** The length of a session in minutes: its `for`, else its protocol's time. */
  readonly minutes?: number;
  /** How many sessions are held. */
  readonly sessions: number;
  readonly first?: IsoDate;
  readonly last?: IsoDate;
  readonly source: Place;
}

// -------------------------------------------------------------------------------------------------- sessions

export interface PlanSession {
  readonly meeting: MeetingId;
  /** From 1, counting the sessions that this meeting holds. */
  readonly index: number;
  readonly date: IsoDate;
  /** With a time of day only. */
  readonly start?: IsoDateTime;
  /** With a time of day and a known length. */
  readonly end?: IsoDateTime;
  /** IANA; absent where the session floats. */
  readonly zone?: string;
  /** `+01:00`, at the start; with a time and a zone. */
  readonly offset?: string;
  /** At the end; differs from `offset` where the clocks change in between. */
  readonly endOffset?: string;
  /** Absent where neither the schedule nor a protocol gives a length. */
  readonly minutes?: number;
  readonly attend: readonly Attendance[];
  /** Heard without attending. */
  readonly heard: readonly Attendance[];
  readonly leads: readonly Player[];
  readonly deputies: readonly Player[];
  /** Who plays which role of the protocol. */
  readonly roles: readonly PlayedRole[];
  /** How many small groups run side by side; absent where all sit together. */
  readonly groups?: number;
  /** Index into `agendas`. */
  readonly agenda?: number;
  /** The schedule's words that named the day. */
  readonly source: Place;
}

/** A participant, or some of it, or the member whose turn it is. */
export interface Player {
  readonly participant: ParticipantId;
  /** `2 of`; absent is all. */
  readonly count?: number;
  /** Whose turn it is: the members of the participant counted from 1. */
  readonly member?: number;
}

export interface Attendance extends Player {
  /** How many come; absent where the size is unknown. */
  readonly heads?: Heads;
  /** A group that attends too and holds these people already: they count there, and not a second time. */
  readonly countedIn?: ParticipantId;
  readonly served: boolean;
  readonly lead: boolean;
  /** Roles that it, or some of it, plays. */
  readonly roles: readonly string[];
}

export interface PlayedRole {
  readonly role: string;
  readonly players: readonly Player[];
  /** In each small group where there are any; absent where unknown. */
  readonly heads?: Heads;
}

export interface SkippedSession {
  readonly meeting: MeetingId;
  readonly date: IsoDate;
  readonly reason: SkipReason;
  readonly message: Message;
  /** What closes the day: the `closed` clause, or the date after `except`. */
  readonly because: Place;
  readonly source: Place;
}

/** `closed`: the design's calendar; `organisation`: that of one that attends; `except`: the schedule itself. */
export type SkipReason =
  | { readonly kind: 'closed'; readonly title?: string }
  | { readonly kind: 'organisation'; readonly organisation: OrganisationId; readonly title?: string }
  | { readonly kind: 'except' };

export interface UndatedMeeting {
  readonly meeting: MeetingId;
  /** `no-period`: a recurrence without `from` in a design without dates; `no-schedule`: none is written. */
  readonly why: 'as-needed' | 'within-undated' | 'no-period' | 'no-schedule';
  readonly when?: string;
  /** How often, as estimated. */
  readonly about?: { readonly times: number; readonly per: Unit };
  readonly minutes?: number;
  readonly attend: readonly Attendance[];
  readonly agenda?: number;
  readonly source: Place;
}

// --------------------------------------------------------------------------------------------------- agendas

/** A protocol laid out for given head counts. All times are minutes from the start of the session. */
export interface Agenda {
  readonly protocol: string;
  readonly title?: string;
  /** The head counts that it was laid out for; `assumed` where the size is unknown and the role's least is taken. */
  readonly roles: readonly {
    readonly role: string;
    readonly title?: string;
    readonly heads: number;
    readonly assumed: boolean;
  }[];
  readonly steps: readonly AgendaStep[];
  /** The time that cannot yield: `up to` at its limit, `at least` and ranges at their least, optional steps at none. */
  readonly needed: number;
  /** Where the last step ends: `needed` and the optional steps that fit. */
  readonly planned: number;
  /** The session's length; absent where the protocol itself sets it. */
  readonly slot?: number;
  /** slot − planned, at least 0. */
  readonly slack: number;
  /** needed − slot, at least 0. */
  readonly overrun: number;
  /** True where the protocol has more steps than an agenda lists. */
  readonly truncated: boolean;
  readonly source: Place;
}

export interface AgendaStep {
  readonly title: string;
  /** Minutes from the start of the session. */
  readonly start: number;
  readonly end: number;
  /** Minutes of slack that the step may still take: `at least` and ranges. */
  readonly stretch: number;
  /** No time is written: it takes none in the sum. */
  readonly untimed: boolean;
  readonly moves: readonly Move[];
  /** Roles that do it; empty is everyone. */
  readonly by: readonly string[];
  /** Of those in `by`, whether they speak: some move of the step is spoken. */
  readonly speaks: boolean;
  readonly silent: readonly string[];
  /** Roles that neither do it nor must be silent: they listen. */
  readonly listen: readonly string[];
  /** `2 min each circle`: the time of one and how many take it. */
  readonly each?: { readonly role: string; readonly minutes: number; readonly heads: number };
  /** Small groups within the session. */
  readonly grouping?: { readonly size: number; readonly mixed: boolean };
  /** The rounds that it stands in, outermost first. */
  readonly rounds: readonly AgendaRound[];
  readonly optional: boolean;
  /** An optional step for which there is no time: it starts and ends where it would have stood. */
  readonly dropped: boolean;
  /** Must be done before the next step may start. */
  readonly gate: boolean;
  readonly prompts: readonly string[];
  readonly source: Place;
}

export interface AgendaRound {
  /** From 1. */
  readonly round: number;
  readonly of: number;
  /** `repeat each ROLE`: the round belongs to this head of the role. */
  readonly each?: string;
  /** `rotating A, B`: who holds which role now: the key plays what the value names. */
  readonly rotated: readonly { readonly players: string; readonly plays: string }[];
  /** Roles whose players changed groups before this round. */
  readonly moved: readonly string[];
}

// -------------------------------------------------------------------------------------------------- coverage

export interface CoverageRow {
  /** The tenet's name; `name~2` and so on where two frameworks share it. */
  readonly id: string;
  readonly tenet: string;
  readonly title?: string;
  readonly framework?: string;
  /** The levels of the framework, lowest first. */
  readonly levels: readonly string[];
  readonly targets: readonly PlanTarget[];
  /** Meetings that serve it, in the order of `meetings`. */
  readonly serves: readonly Served[];
  readonly examined: {
    readonly reviews: readonly MeetingId[];
    /** How many dated sessions examine it. */
    readonly sessions: number;
    readonly first?: IsoDate;
    readonly last?: IsoDate;
    /** Kinds of the evidence that these reviews look at, each once. */
    readonly evidence: readonly EvidenceKind[];
  };
  /** Where the tenet is declared. */
  readonly source: Place;
}

export interface PlanTarget {
  readonly from?: string;
  readonly to?: string;
  readonly by?: IsoDate;
  readonly seen: readonly string[];
  readonly found: readonly {
    readonly level: string;
    readonly by: readonly ParticipantId[];
    readonly on?: IsoDate;
    readonly text?: string;
    readonly source: Place;
  }[];
  readonly source: Place;
}

export interface Served {
  readonly meeting: MeetingId;
  /** A target names it in `through`. */
  readonly through: boolean;
  /** It says `for` the tenet. */
  readonly for: boolean;
  /** Dated sessions. */
  readonly sessions: number;
  readonly first?: IsoDate;
  readonly last?: IsoDate;
  /** Kinds of its evidence, in the order of the text, each once. */
  readonly evidence: readonly EvidenceKind[];
  readonly source: Place;
}

// --------------------------------------------------------------------------------------- context and balance

/** The four Bs. Several entries of one b follow each other in the order of the text. */
export interface PlanContext {
  readonly filled: readonly ContextFact[];
  readonly empty: readonly CompassB[];
  readonly source?: Place;
}

export interface ContextFact {
  readonly b: CompassB;
  readonly text: string;
  readonly grants: readonly PlanGrant[];
  readonly source: Place;
}

export interface PlanGrant {
  /** Per head, in minutes. */
  readonly time?: { readonly minutes: number; readonly per: Unit };
  readonly money?: { readonly amount: number; readonly currency: string };
  /** Empty where nobody is named. */
  readonly to: readonly ParticipantId[];
  readonly source: Place;
}

/** The three ways that a clumsy collaboration keeps together, each with what speaks for it. */
export interface Balance {
  readonly individualism: readonly Speaks<'interest' | 'exit'>[];
  readonly solidarity: readonly Speaks<'value' | 'returned-commitment'>[];
  readonly hierarchy: readonly Speaks<'sponsor' | 'grant' | 'mandate' | 'accountable'>[];
}

export interface Speaks<What extends string> {
  readonly what: What;
  readonly text?: string;
  readonly who: readonly ParticipantId[];
  readonly source: Place;
}

// ---------------------------------------------------------------------------------------------------- duties

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

// ---------------------------------------------------------------------------------------- milestones, notes

export interface Milestone {
  readonly date: IsoDate;
  readonly kind:
    | 'start'
    | 'first-session'
    | 'review'
    | 'action-due'
    | 'commitment-due'
    | 'undecided'
    | 'target'
    | 'end';
  readonly meeting?: MeetingId;
  /** The words of what is due; a tenet's id for a target. */
  readonly text?: string;
  readonly source: Place;
}

/** What a reader of the plan should know about how it was made. */
export interface PlanNote {
  readonly message: Message;
  readonly source: Place;
}

export interface PlanFinding {
  /** The id of a rule, or the code of a language error. */
  readonly rule: string;
  readonly severity: Severity;
  readonly message: Message;
  /** The message in words, where the door has put it into some. */
  readonly text?: string;
  readonly source: Place;
  readonly related: readonly { readonly message: Message; readonly text?: string; readonly source: Place }[];
}
