import type {
  Allow,
  Block,
  Design,
  Edit,
  Item,
  Meeting,
  Message,
  Model,
  Place,
  Protocol,
  Severity,
  Span,
} from '@jointwork/language';
import type { DesignLoad, LoadAt, Plan, PlanMeeting } from '@jointwork/plan';
import type { Category } from './categories.ts';
import type { Layout } from './fixes/layout.ts';
import type { OptionSchema, OptionValues } from './options.ts';
import type { SourceId } from './sources.ts';

/** What fills the templates of a message. */
export type Params = NonNullable<Message['params']>;

/**
 * What a rule found, in its own words: `message` and every other key is one of the rule's own messages.
 *
 * A report at an empty span is dropped: it would stand on a name that is still missing.
 */
export interface Report<Key extends string = string> {
  readonly message: Key;
  readonly params?: Params;
  /** The narrowest span that shows it. */
  readonly at: Span;
  /** Where `at` stands; undefined for the file that is checked. */
  readonly file?: string;
  /** In place of the rule's own severity; a severity from the settings replaces both. */
  readonly severity?: Severity;
  /** Shown greyed out: it could go, and nothing would be missed. */
  readonly unnecessary?: boolean;
  /** For what is missing: an `undecided` in one of these blocks says that it is open, and silences the report. */
  readonly about?: readonly (Block | undefined)[];
  readonly related?: readonly { readonly place: Place; readonly message: Key; readonly params?: Params }[];
  /** Ways to settle it, the preferred one first. Asked only where the text of the file is at hand. */
  readonly fixes?: (layout: Layout) => readonly RuleFix<Key>[];
}

export interface RuleFix<Key extends string = string> {
  readonly title: Key;
  readonly params?: Params;
  /** Undefined edits come from blocks that are not closed yet; the fix is then not offered. */
  readonly edits: readonly (Edit | undefined)[];
  /** May be applied without a look, by "fix all". */
  readonly safe?: boolean;
}

/** A meeting in its three forms: as declared, and as planned with what it takes over by `like`. */
export interface MeetingAt<M extends Meeting = Meeting> {
  readonly meeting: M;
  /** With what it takes over by `like`; spans then lead to where the words stand. */
  readonly whole: M;
  readonly planned: PlanMeeting;
}

/** One design, linked and planned. */
export interface DesignContext {
  /** The id of the file where the design stands. */
  readonly file: string;
  readonly design: Design;
  readonly plan: Plan;
  /** Activities, then reviews, in the order of the text. */
  readonly meetings: readonly MeetingAt[];
  /** What it asks of whom, by day. */
  readonly load: DesignLoad;
  /** What the designs of the workspace ask of a participant that several may name, this one among them, always in the same order. */
  loadsOf(key: string): readonly LoadAt[];
  /** The file around the design. */
  readonly around: FileContext;
}

/** One protocol, linked; each is checked by itself, used or not. */
export interface ProtocolContext {
  readonly file: string;
  readonly protocol: Protocol;
}

/** One file, linked, and what is known of the files around it. */
export interface FileContext {
  readonly file: string;
  readonly model: Model;
  /** For each import, in the order of the model, the file that it leads to; undefined where that is not known. */
  readonly imported: readonly (string | undefined)[];
  /** Whether another file imports or names what this one declares at its top level. */
  usedElsewhere(item: Item): boolean;
}

/** The exceptions of one file, once every other rule has spoken. */
export interface ExceptionsContext {
  readonly file: string;
  /** The day of the check, as an ISO date; undefined where the door does not tell. */
  readonly today?: string;
  /** In the order of the text within each kind of block. */
  readonly exceptions: readonly WrittenException[];
}

/** An `allow` as it is written, and what became of it. */
export interface WrittenException {
  readonly allow: Allow;
  /** The element that holds it. */
  readonly block: Block;
  /** `used`: it covers a finding. `unknown`: whether it does cannot be told here, or its rule is not running. */
  readonly covers: 'used' | 'nothing' | 'unknown';
}

/**
 * Templates in ICU MessageFormat: `title`, what the rule says, and for each of the latter, under `KEY.question`, the
 * question that a draft is met with.
 */
export type RuleMessages = Readonly<Record<string, string>> & { readonly title: string };

/** A rule as data. Its folder has its page, and the protocol files that are its tests. */
export interface RuleData<Messages extends RuleMessages = RuleMessages, Schema extends OptionSchema = OptionSchema> {
  /** The name of its folder. Ids do not change. */
  readonly id: string;
  readonly category: Category;
  readonly severity: Severity;
  /** Off in the recommended set. */
  readonly optIn?: boolean;
  readonly sources: readonly SourceId[];
  readonly options?: Schema;
  readonly messages: Messages;
}

/** What a rule file exports: data, and pure functions over the model and the plan. */
export interface RuleSpec<Messages extends RuleMessages, Schema extends OptionSchema>
  extends RuleData<Messages, Schema> {
  checkDesign?(
    context: DesignContext,
    options: OptionValues<Schema>,
  ): Iterable<Report<NoInfer<keyof Messages & string>>>;
  checkProtocol?(
    context: ProtocolContext,
    options: OptionValues<Schema>,
  ): Iterable<Report<NoInfer<keyof Messages & string>>>;
  checkFile?(context: FileContext, options: OptionValues<Schema>): Iterable<Report<NoInfer<keyof Messages & string>>>;
  checkExceptions?(
    context: ExceptionsContext,
    options: OptionValues<Schema>,
  ): Iterable<Report<NoInfer<keyof Messages & string>>>;
}

/** Any rule, its own keys and options forgotten. */
export interface Rule extends RuleData {
  checkDesign?(context: DesignContext, options: Readonly<Record<string, unknown>>): Iterable<Report>;
  checkProtocol?(context: ProtocolContext, options: Readonly<Record<string, unknown>>): Iterable<Report>;
  checkFile?(context: FileContext, options: Readonly<Record<string, unknown>>): Iterable<Report>;
  checkExceptions?(context: ExceptionsContext, options: Readonly<Record<string, unknown>>): Iterable<Report>;
}

/** Holds a rule against its own messages and options: a key that it does not have does not compile. */
export function defineRule<
  const Messages extends RuleMessages,
  const Schema extends OptionSchema = Record<never, never>,
>(spec: RuleSpec<Messages, Schema>): Rule {
  return spec as unknown as Rule;
}

/** The key of a rule's message in the merged catalogue. */
export function messageKey(rule: string, key: string): string {
  return `rule.${rule}.${key}`;
}
