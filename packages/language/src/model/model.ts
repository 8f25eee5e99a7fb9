/**
 * The model: what a protocol file says, as plain data with spans.
 *
 * It is built from one text alone; nothing in it depends on other files, but for `Ref.to`, which the linker sets and
 * which no serialisation shows. No parser type stands here: everything above this package sees only these types.
 */
import type { Ref } from './ref.ts';
import type {
  CompassB,
  DepthWord,
  DurationUnit,
  EvidenceKind,
  FocusWord,
  GiftWord,
  LevelWord,
  Move,
  OrdinalWord,
  Standing,
  StatusWord,
  Unit,
  Voice,
  Weekday,
} from './vocabulary.ts';

/** Half-open range of UTF-16 offsets into the text of the file. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A value together with the place where it was written. */
export interface At<T> {
  readonly value: T;
  readonly span: Span;
}

/** The text of a string, quotes and escapes removed. */
export type Text = At<string>;

/** A declared name, in NFC. */
export type Name = At<string>;

/** An ISO date as written, `YYYY-MM-DD`. `valid` is false for 31 June; such a date takes part in nothing. */
export interface DateAt extends At<string> {
  readonly valid: boolean;
}

/** A time of day, minutes after midnight. `valid` is false for 25:00. */
export interface TimeAt extends At<number> {
  readonly valid: boolean;
}

/** A length of time in minutes. */
export type Minutes = At<number>;

/** A number of calendar units: `2 weeks`, `15 working days`; `min` and `h` where the language allows them. */
export interface Distance extends At<number> {
  readonly unit: Unit | 'working-day' | DurationUnit;
}

/** `3h per week`: minutes, each `every` units (normally 1). */
export interface Rate {
  readonly minutes: Minutes;
  readonly per: At<Unit>;
  readonly span: Span;
}

/** A number or a range of people; the span is that of the numbers. */
export interface Size {
  readonly min: number;
  readonly max: number;
  readonly span: Span;
}

/** What every element and clause has. */
export interface Node {
  readonly span: Span;
  /** Markdown of the doc comment before it. */
  readonly doc?: Text;
}

/** `allow RULE because "…" until DATE`. */
export interface Allow extends Node {
  readonly rule: Name;
  readonly because?: Text;
  readonly until?: DateAt;
}

/** `undecided "…" by A before DATE`. */
export interface Undecided extends Node {
  readonly text: Text;
  readonly by: readonly Ref<Participant>[];
  readonly before?: DateAt;
}

/** What can stand in any block. */
export interface Block extends Node {
  /** The words before the brace: keyword, name, title. */
  readonly head: Span;
  /** The braces and what is between them; undefined where the element has no block. */
  readonly body?: Span;
  readonly allows: readonly Allow[];
  readonly undecided: readonly Undecided[];
}

interface Named extends Block {
  readonly name: Name;
  readonly title?: Text;
}

/** What those who share a file say of it. */
export interface Provenance {
  readonly author?: Text;
  readonly licence?: Text;
  readonly version?: Text;
}

// ---------------------------------------------------------------------------------------------------- the file

export interface Model {
  readonly edition?: At<number>;
  readonly doc?: Text;
  readonly imports: readonly Import[];
  /** Everything declared at the top level, in the order of the text. */
  readonly items: readonly Item[];
  /** Every reference of the file, in the order of the text. */
  readonly refs: readonly Ref[];
  /** Every clause and element with a doc comment, in the order of the text: also those that are plain texts or words. */
  readonly docs?: readonly Documented[];
}

/** A doc comment and the clause or element behind it. */
export interface Documented {
  readonly doc: Text;
  readonly of: Span;
}

export type Item = Organisation | Calendar | Participant | Framework | Protocol | Design;

export interface Import extends Node {
  readonly from: Text;
  /** Undefined: everything that the file declares. */
  readonly names?: readonly ImportName[];
}

export interface ImportName extends Node {
  readonly kind: 'import';
  /** The name in the other file. */
  readonly ref: Ref<Item>;
  readonly alias?: Name;
}

/** Whatever a name can lead to. */
export type Declaration = Item | Tenet | Level | Role | Activity | Review | Artefact | ImportName;

export type DeclarationKind = Declaration['kind'];

export interface Organisation extends Named {
  readonly kind: 'organisation';
  readonly partOf?: Ref<Organisation>;
  readonly sector?: At<string>;
  readonly phase?: At<string>;
  readonly zone?: Text;
  readonly calendar?: Ref<Calendar>;
}

export interface Calendar extends Named {
  readonly kind: 'calendar';
  readonly zone?: Text;
  readonly period?: Period;
  readonly closed: readonly Closed[];
}

export interface Period {
  readonly from: DateAt;
  readonly to: DateAt;
  readonly span: Span;
}

export interface Closed extends Node {
  readonly from: DateAt;
  /** Equal to `from` for one day. */
  readonly to: DateAt;
  readonly title?: Text;
}

/** What a participant may say of itself, at the top level or, in `party`, for one design. */
export interface Stance {
  readonly voice?: At<Voice>;
  readonly interest: readonly Text[];
  readonly contributes: readonly Text[];
}

/** A person or a group. As written: what `like`, `joins` and `in` add is computed by `whole`. */
export interface Participant extends Named, Stance {
  readonly kind: 'person' | 'group';
  readonly standing?: At<Standing>;
  readonly of: readonly Ref<Organisation>[];
  /** `person Ana in Teachers`. */
  readonly memberOf?: Ref<Participant>;
  readonly joins: readonly Ref<Participant>[];
  readonly like?: Ref<Participant>;
  readonly profession?: At<string>;
  readonly phase?: At<string>;
  readonly size?: Size;
  readonly available?: Rate;
  /** Percent a year. */
  readonly turnover?: At<number>;
}

export interface Framework extends Named, Provenance {
  readonly kind: 'framework';
  readonly levels: readonly Level[];
  readonly tenets: readonly Tenet[];
  readonly source?: Text;
}

export interface Level extends Node {
  readonly kind: 'level';
  readonly name: Name;
  readonly title?: Text;
}

export interface Tenet extends Named {
  readonly kind: 'tenet';
  readonly means?: Text;
  readonly seen: readonly Text[];
}

// ------------------------------------------------------------------------------------------------- protocols

export interface Protocol extends Named, Provenance {
  readonly kind: 'protocol';
  readonly like?: Ref<Protocol>;
  readonly source?: Text;
  readonly purpose?: Text;
  readonly adapted?: Adapted;
  readonly roles: readonly Role[];
  readonly norms: readonly Text[];
  readonly uses: readonly ProtocolArtefact[];
  readonly produces: readonly ProtocolArtefact[];
  readonly steps: readonly StepItem[];
}

export interface Role extends Node {
  readonly kind: 'role';
  readonly name: Name;
  readonly title?: Text;
  readonly min: number;
  readonly max: number;
  /** `any`: may stay unbound; min 0, max Infinity. */
  readonly any: boolean;
  /** The number, the range or the word `any`; undefined where none is written. */
  readonly sizeSpan?: Span;
}

export interface ProtocolArtefact extends Node {
  readonly kindOf: At<string>;
  readonly text: Text;
}

export type StepItem = Step | Repeat;

/** How long a step takes, in minutes. `exact` and `least` have min; `most` has max; `range` has both. */
export interface StepTime {
  readonly bound: 'exact' | 'least' | 'most' | 'range';
  readonly min: number;
  readonly max: number;
  /** The time is for each head that plays this role. */
  readonly each?: Ref<Role>;
  readonly span: Span;
}

/** `in pairs`, `in groups of 5 mixed`. */
export interface Grouping {
  readonly size: number;
  readonly mixed: boolean;
  readonly span: Span;
}

export interface Step extends Block {
  readonly kind: 'step';
  readonly title: Text;
  readonly time?: StepTime;
  readonly moves: readonly At<Move>[];
  /** Empty: everyone. */
  readonly by: readonly Ref<Role>[];
  readonly silent: readonly Ref<Role>[];
  readonly grouping?: Grouping;
  readonly optional: boolean;
  readonly gate: boolean;
  readonly prompts: readonly Text[];
}

export interface Repeat extends Block {
  readonly kind: 'repeat';
  /** `repeat 3 rounds`; undefined with `each`. */
  readonly rounds?: At<number>;
  readonly each?: Ref<Role>;
  readonly rotating: readonly Ref<Role>[];
  readonly moving: readonly Ref<Role>[];
  readonly steps: readonly StepItem[];
}

// --------------------------------------------------------------------------------------------------- designs

export interface Design extends Named, Provenance {
  readonly kind: 'design';
  readonly status?: At<StatusWord> & { readonly on?: DateAt };
  readonly purpose: readonly Purpose[];
  readonly level?: At<LevelWord>;
  readonly focus?: Focus;
  readonly depth?: At<DepthWord>;
  readonly calendar?: Ref<Calendar>;
  readonly period?: Period;
  readonly adapted: readonly Adapted[];
  readonly context?: Context;
  readonly values: readonly Text[];
  readonly sponsors: readonly Sponsor[];
  readonly exit?: Text;
  readonly mandated?: Mandate;
  readonly parties: readonly Party[];
  readonly tensions: readonly Tension[];
  readonly commits: readonly Commit[];
  /** Declared inside the design. */
  readonly participants: readonly Participant[];
  readonly activities: readonly Activity[];
  readonly targets: readonly Target[];
  readonly reviews: readonly Review[];
  readonly stops: readonly Change[];
  readonly continues: readonly Change[];
  readonly starts: readonly Change[];
}

export interface Purpose extends Node {
  readonly text: Text;
  readonly agreed: readonly Ref<Participant>[];
}

export interface Focus extends Node {
  /** The first is the prime one. */
  readonly words: readonly At<FocusWord>[];
}

export interface Adapted extends Block {
  readonly text?: Text;
  readonly ref?: Ref<Design | Protocol>;
  readonly keep: readonly Text[];
  readonly change: readonly { readonly text: Text; readonly because?: Text; readonly span: Span }[];
}

export interface Context extends Block {
  readonly entries: readonly ContextEntry[];
}

export interface ContextEntry extends Node {
  readonly b: CompassB;
  /** The keyword as written: `between` or `betwixt` for the same b. */
  readonly word: At<string>;
  readonly text?: Text;
  readonly grants: readonly Grant[];
}

export interface Grant {
  readonly time?: Rate;
  readonly money?: { readonly amount: At<number>; readonly currency: At<string> };
  readonly to: readonly Ref<Participant>[];
  readonly span: Span;
}

export interface Sponsor extends Node {
  readonly who: Ref<Participant>;
  readonly gives: readonly At<GiftWord | string>[];
  readonly text?: Text;
}

export interface Mandate extends Node {
  readonly by: readonly Ref<Participant | Organisation>[];
  readonly text?: Text;
}

/** What a shared participant is and wants in this design. */
export interface Party extends Block, Stance {
  readonly who: Ref<Participant>;
}

export interface Tension extends Node {
  readonly text: Text;
  readonly between: readonly Ref<Participant>[];
  readonly heldIn?: Ref<Review>;
}

export interface Commit extends Node {
  readonly from: readonly Ref<Participant>[];
  readonly to: readonly Ref<Participant>[];
  readonly text: Text;
  readonly by?: DateAt;
  readonly within?: { readonly distance: Distance; readonly of: Ref<Meeting> };
  readonly done?: DateAt;
}

export interface Change extends Node {
  readonly text: Text;
  readonly frees?: { readonly rate: Rate; readonly to: readonly Ref<Participant>[] };
}

/** One name in `with`, `hear`, `led by`, a binding and the like. */
export interface Who {
  readonly ref: Ref<Participant>;
  /** `one of` is 1; `6 of` is 6; undefined is all. */
  readonly count?: At<number>;
  readonly from?: DateAt;
  readonly until?: DateAt;
  readonly span: Span;
}

/** A list of people. `inTurn`: after one name its members take turns, after several the listed ones do. */
export interface People {
  readonly who: readonly Who[];
  readonly inTurn: boolean;
  readonly span: Span;
}

export interface Lead extends Node {
  readonly people: People;
  readonly deputy?: People;
  readonly from?: DateAt;
  readonly until?: DateAt;
}

export type ActivityKind = 'work' | 'dialogue' | 'inquiry';

export interface Activity extends Named, MeetingClauses {
  readonly kind: ActivityKind;
  readonly after: readonly Ref<Meeting>[];
  readonly like?: Ref<Activity>;
  readonly grouping?: Grouping;
  readonly leads: readonly Lead[];
  readonly place?: { readonly text: Text; readonly at?: Ref<Organisation>; readonly span: Span };
  readonly online?: Text;
  readonly focus?: Focus;
  readonly questions: readonly Text[];
  readonly follows?: Follows;
  readonly produces: readonly Artefact[];
  readonly uses: readonly Ref<Artefact>[];
  readonly serves: readonly Ref<Tenet>[];
  readonly accountable: readonly Accountable[];
  readonly prepare: readonly Prepare[];
  readonly actions: readonly Action[];
  readonly handoffs: readonly Handoff[];
  readonly digital: readonly Digital[];
}

/** What an activity and a review share. */
export interface MeetingClauses {
  readonly with?: People;
  readonly hear?: People;
  readonly schedule?: Schedule;
  readonly evidence: readonly Evidence[];
  readonly decisions: readonly Decision[];
}

export interface Review extends Named, MeetingClauses {
  readonly kind: 'review';
  readonly leads: readonly Lead[];
  readonly place?: { readonly text: Text; readonly at?: Ref<Organisation>; readonly span: Span };
  readonly online?: Text;
  readonly follows?: Follows;
  readonly after: readonly Ref<Meeting>[];
  readonly examine: readonly Ref<Tenet>[];
  readonly asks: readonly Text[];
  readonly actions: readonly Action[];
  readonly produces: readonly Artefact[];
  readonly prepare: readonly Prepare[];
}

export type Meeting = Activity | Review;

export interface Follows extends Node {
  readonly protocol: Ref<Protocol>;
  readonly bindings: readonly Binding[];
}

export interface Binding extends Node {
  readonly role: Ref<Role>;
  readonly people: People;
}

/** `produces KIND Name "…"`; the name may be missing. */
export interface Artefact extends Node {
  readonly kind: 'artefact';
  readonly kindOf: At<string>;
  readonly name?: Name;
  readonly text?: Text;
}

export interface Evidence extends Node {
  readonly kindOf: At<EvidenceKind>;
  readonly text?: Text;
  readonly anonymised: boolean;
  readonly under?: Ref<Artefact>;
}

export interface Accountable extends Node {
  readonly who: readonly Ref<Participant>[];
  readonly to: readonly Ref<Participant | Organisation>[];
  readonly text?: Text;
}

export interface Prepare extends Node {
  readonly text: Text;
  readonly time?: Minutes;
  readonly by?: People;
  readonly before?: Distance;
}

export interface Action extends Node {
  readonly text: Text;
  readonly by?: People;
  readonly due?: { readonly date: DateAt; readonly inclusive: boolean };
  readonly checkedIn?: Ref<Review>;
  readonly done?: DateAt;
}

export interface Decision extends Node {
  readonly text: Text;
  readonly how?: DecisionHow;
  readonly quorum: readonly { readonly count: At<number>; readonly of?: Ref<Participant> }[];
}

/** By a named way of deciding, or by people; a declared name wins over the way's word. */
export type DecisionHow = {
  /** The word as written; it is a way only where `ref.to` is undefined. */
  readonly way?: 'consensus' | 'consent' | 'majority';
  readonly people?: People;
  readonly span: Span;
};

export interface Handoff extends Node {
  readonly text: Text;
  readonly from: readonly Ref<Participant>[];
  readonly to: readonly Ref<Participant>[];
  readonly confirmedBy: readonly Ref<Participant>[];
  readonly within?: Distance;
  readonly under?: Ref<Artefact>;
}

export interface Digital extends Node {
  readonly text: Text;
  readonly because?: Text;
  readonly checkedIn?: Ref<Review>;
}

export interface Target extends Block {
  readonly kind: 'target';
  readonly tenet: Ref<Tenet>;
  readonly from?: Ref<Level>;
  readonly to?: Ref<Level>;
  readonly by?: DateAt;
  readonly through: readonly Ref<Meeting>[];
  readonly seen: readonly Text[];
  readonly found: readonly Found[];
}

export interface Found extends Node {
  readonly level: Ref<Level>;
  readonly by: readonly Ref<Participant>[];
  readonly on?: DateAt;
  readonly text?: Text;
}

// -------------------------------------------------------------------------------------------------- schedules

export type Schedule = Every | Once | Within | AsNeeded;

interface Timed extends Node {
  readonly at?: TimeAt;
  readonly for?: Minutes;
}

export interface Every extends Timed {
  readonly kind: 'every';
  /** 1 where no number is written. */
  readonly n: number;
  readonly unit: At<Unit | 'weekday'>;
  readonly days: readonly DayOn[];
  readonly from?: DateAt;
  readonly until?: DateAt;
  readonly times?: At<number>;
  readonly except: readonly DateAt[];
  readonly also: readonly DateAt[];
}

export interface DayOn {
  readonly ordinal?: At<OrdinalWord>;
  readonly day: At<Weekday>;
  readonly span: Span;
}

export interface Once extends Timed {
  readonly kind: 'once';
  readonly dates: readonly DateAt[];
}

export interface Within extends Timed {
  readonly kind: 'within';
  readonly distance: Distance;
  readonly of: Ref<Meeting>;
}

export interface AsNeeded extends Timed {
  readonly kind: 'as-needed';
  readonly when?: Text;
  readonly about?: { readonly times: At<number>; readonly per: At<Unit> };
}
