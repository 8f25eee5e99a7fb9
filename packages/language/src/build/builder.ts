import type { AstNode } from 'langium';
import type * as ast from '../generated/ast.ts';
import type {
  Allow,
  At,
  DateAt,
  Declaration,
  DeclarationKind,
  Distance,
  Documented,
  Minutes,
  Name,
  Participant,
  People,
  Rate,
  Span,
  Text,
  TimeAt,
  Undecided,
  Who,
} from '../model/model.ts';
import { Ref } from '../model/ref.ts';
import { durationUnits, units, type Vocabulary, wordOf } from '../model/vocabulary.ts';
import { nearest } from '../names/near.ts';
import { spanOf } from '../parse/clause-parser.ts';
import type { ClauseReader } from '../parse/read-clause.ts';
import type { Body, Segment } from '../parse/split.ts';
import type { Problem } from '../problem.ts';

export const people: readonly DeclarationKind[] = ['person', 'group'];
export const meetings: readonly DeclarationKind[] = ['work', 'dialogue', 'inquiry', 'review'];

/** Something that a reader sees: not only spaces, and what takes no room. */
const hasInk = /[^\s\p{Cc}\p{Cf}]/u;

/** What every builder of a part of the model needs: parsing of clauses, references, words, and a place for problems. */
export class Builder {
  readonly problems: Problem[] = [];
  readonly refs: Ref[] = [];
  readonly documented: Documented[] = [];
  /** The id of the file. */
  readonly file: string;
  readonly #reader: ClauseReader;
  readonly #docs: ReadonlyMap<number, Text>;

  constructor(file: string, reader: ClauseReader, docs: ReadonlyMap<number, Text>) {
    this.file = file;
    this.#reader = reader;
    this.#docs = docs;
  }

  /** Parses a clause; what is wrong with it is reported, and what could be read is returned. */
  parse<T extends AstNode>(segment: Segment): T {
    const doc = this.docOf(segment);
    if (doc) this.documented.push({ doc, of: segmentSpan(segment) });
    const { node, problems } = this.#reader.read(segment);
    this.problems.push(...problems);
    return node as T;
  }

  /** The parsed clauses of a block. Of those in `single` only the first counts; a second is reported. */
  *clauses(body: Body | undefined, single: ReadonlySet<string> = none): Generator<Clause> {
    if (!body) return;
    let seen: Map<string, Segment> | undefined;
    for (const segment of body.segments) {
      const rule = segment.shape?.rule;
      if (rule === undefined) continue;
      if (single.has(rule)) {
        seen ??= new Map();
        const first = seen.get(rule);
        if (first) {
          this.saidTwice(first, segment);
          continue;
        }
        seen.set(rule, segment);
      }
      yield { segment, rule, node: this.parse(segment) };
    }
  }

  /** A clause that may stand once only was said again; the first counts. */
  saidTwice(first: Segment, second: Segment): void {
    const word = second.tokens[0]!;
    this.problems.push({
      code: 'said-twice',
      severity: 'error',
      message: { key: 'syntax.said-twice', params: { word: word.image } },
      span: headWordSpan(second),
      related: [{ place: { file: this.file, span: headWordSpan(first) }, message: { key: 'syntax.first-said-here' } }],
    });
  }

  /** A clause that belongs to another kind of block. */
  misplaced(segment: Segment, block: string): void {
    this.problem('misplaced-clause', headWordSpan(segment), { word: segment.tokens[0]!.image, block });
  }

  problem(code: string, span: Span, params: Record<string, string | number> = {}, fixes?: Problem['fixes']): void {
    this.problems.push({ code, severity: 'error', message: { key: `syntax.${code}`, params }, span, fixes });
  }

  docOf(segment: Segment): Text | undefined {
    return this.#docs.get(segment.tokens[0]!.startOffset);
  }

  /** Span, documentation and, for a block, head and body of what a segment says. */
  base(segment: Segment): { span: Span; doc?: Text } {
    return { span: segmentSpan(segment), doc: this.docOf(segment) };
  }

  block(segment: Segment): {
    span: Span;
    doc?: Text;
    head: Span;
    body?: Span;
    allows: Allow[];
    undecided: Undecided[];
  } {
    const span = segmentSpan(segment);
    const { body } = segment;
    return {
      span,
      doc: this.docOf(segment),
      head: { start: span.start, end: lastEnd(segment) },
      body: body && { start: body.open.startOffset, end: span.end },
      allows: [],
      undecided: [],
    };
  }

  // --------------------------------------------------------------------------------------------- names, references

  /** The declared name; an empty one behind the head where it is missing. */
  name(value: unknown, segment: Segment): Name {
    if (value !== undefined) return value as Name;
    const end = lastEnd(segment);
    return { value: '', span: { start: end, end } };
  }

  ref<T extends Declaration>(value: unknown, expects: readonly DeclarationKind[]): Ref<T> {
    const { value: name, span } = value as At<string>;
    const ref = new Ref<T>(name, span, expects);
    this.refs.push(ref as Ref);
    return ref;
  }

  optionalRef<T extends Declaration>(value: unknown, expects: readonly DeclarationKind[]): Ref<T> | undefined {
    return value === undefined ? undefined : this.ref(value, expects);
  }

  allRefs<T extends Declaration>(values: readonly unknown[], expects: readonly DeclarationKind[]): Ref<T>[] {
    return values.map((value) => this.ref<T>(value, expects));
  }

  // ------------------------------------------------------------------------------------------------ words, numbers

  /** The word of a closed list; one that is not in it is reported, with the nearest that is. */
  word<W extends string>(vocabulary: Vocabulary<W>, value: unknown): At<W> | undefined {
    if (value === undefined) return undefined;
    const { value: spelling, span } = value as At<string>;
    // A word that is missing was reported as such.
    if (spelling === '') return undefined;
    const word = wordOf(vocabulary, spelling);
    if (word !== undefined) return { value: word, span };
    this.#unknownWord(vocabulary, spelling, span);
    return undefined;
  }

  words<W extends string>(vocabulary: Vocabulary<W>, values: readonly unknown[]): At<W>[] {
    return values.map((value) => this.word(vocabulary, value)).filter((word) => word !== undefined);
  }

  #unknownWord(vocabulary: Vocabulary<string>, spelling: string, span: Span): void {
    const near = nearest(spelling, [...vocabulary.words, ...Object.keys(vocabulary.other)]);
    this.problem(
      `unknown-${vocabulary.id}`,
      span,
      { word: spelling, words: vocabulary.words.join(', '), near: near ?? 'none' },
      near
        ? [{ title: { key: 'fix.write', params: { text: near } }, edits: [{ span, text: near }], safe: true }]
        : undefined,
    );
  }

  /** A word from an open list, such as a profession. */
  plain(value: unknown): At<string> | undefined {
    return value as At<string> | undefined;
  }

  number(value: unknown): At<number> | undefined {
    return value as At<number> | undefined;
  }

  /** What may be left away: quotes with nothing between them say as much as none. */
  text(value: unknown): Text | undefined {
    const text = value as Text | undefined;
    return text && hasInk.test(text.value) ? text : undefined;
  }

  /** A text that the clause requires; empty at the end of the clause where it is missing. */
  needed(value: unknown, segment: Segment): Text {
    return value === undefined ? this.name(undefined, segment) : (value as Text);
  }

  date(value: unknown): DateAt | undefined {
    return value as DateAt | undefined;
  }

  dates(values: readonly unknown[]): DateAt[] {
    return values as DateAt[];
  }

  time(value: unknown): TimeAt | undefined {
    const time = value as TimeAt | undefined;
    if (time && !time.valid) this.problem('invalid-time', time.span);
    return time;
  }

  /** A whole number; a fraction is reported and cut. */
  integer(value: unknown): At<number> | undefined {
    const number = value as At<number> | undefined;
    if (number === undefined || Number.isInteger(number.value)) return number;
    this.problem('not-whole', number.span, { number: number.value });
    return { value: Math.trunc(number.value), span: number.span };
  }

  /** `90 min`, `1h 30 min`, in minutes. */
  minutes(node: DurationParts | undefined): Minutes | undefined {
    if (node?.amount === undefined) return undefined;
    const first = this.#part(node.amount, node.unit);
    const second = node.second === undefined ? 0 : this.#part(node.second, node.secondUnit);
    if (first === undefined || second === undefined) return undefined;
    const start = (node.amount as At<number>).span.start;
    const last = (node.secondUnit ?? node.second ?? node.unit ?? node.amount) as At<string>;
    return { value: first + second, span: { start, end: last.span.end } };
  }

  #part(amount: unknown, unit: unknown): number | undefined {
    const { value } = amount as At<number>;
    const word = this.word(durationUnits, unit);
    return word && (word.value === 'h' ? value * 60 : value);
  }

  rate(node: ast.Rate | undefined): Rate | undefined {
    const minutes = this.minutes(node);
    const per = this.word(units, node?.per);
    return node && minutes && per ? { minutes, per, span: spanOf(node) } : undefined;
  }

  /** `3 days`, `15 working days`, `30 min`. */
  distance(node: ast.Distance | undefined): Distance | undefined {
    if (node?.amount === undefined || node.unit === undefined) return undefined;
    const { value: spelling, span } = this.plain(node.unit)!;
    const duration = wordOf(durationUnits, spelling);
    const written = this.number(node.amount)!;
    // An hour and a half is ninety minutes; half a day is nothing that can be counted.
    if (duration === 'h' && Number.isInteger(written.value * 60) && !Number.isInteger(written.value))
      return { value: written.value * 60, unit: 'min', span: spanOf(node) };
    const amount = this.integer(node.amount)!;
    const unit = duration ?? this.word(units, node.unit)?.value;
    if (unit === undefined) return undefined;
    if (node.working && unit !== 'day') {
      this.problem('working-what', span, { word: spelling });
      return undefined;
    }
    return { value: amount.value, unit: node.working ? 'working-day' : unit, span: spanOf(node) };
  }

  // ------------------------------------------------------------------------------------------------------- people

  people(nodes: readonly (ast.Player | ast.Attendee)[]): People | undefined {
    const who = nodes.map((node) => this.#who(node)).filter((one) => one !== undefined);
    if (who.length === 0) return undefined;
    for (const node of nodes.slice(0, -1)) {
      if (node.turn) this.problem('turn-in-the-middle', spanOf(node));
    }
    const span = { start: who[0]!.span.start, end: spanOf(nodes[nodes.length - 1]!).end };
    return { who, inTurn: nodes[nodes.length - 1]!.turn === true, span };
  }

  #who(node: ast.Player | ast.Attendee): Who | undefined {
    if (node.ref === undefined) return undefined;
    const span = spanOf(node);
    const count = node.one ? { value: 1, span } : this.integer(node.count);
    const dates = node as Partial<ast.Attendee>;
    return {
      ref: this.ref<Participant>(node.ref, people),
      count,
      from: this.date(dates.start),
      until: this.date(dates.end),
      span,
    };
  }

  // -------------------------------------------------------------------------------------------------- in any block

  /** `author`, `licence`, `version`; true where the clause was one of them. */
  provenance(item: { author?: Text; licence?: Text; version?: Text }, { rule, node }: Clause): boolean {
    const text = (node as ast.Author).text as unknown;
    if (rule === 'Author') item.author = this.text(text);
    else if (rule === 'Licence') item.licence = this.text(text);
    else if (rule === 'Version') item.version = this.text(text);
    else return false;
    return true;
  }

  /** `allow` and `undecided`; true where the clause was one of them. */
  common(block: { allows: Allow[]; undecided: Undecided[] }, { segment, rule, node }: Clause): boolean {
    if (rule === 'Allow') {
      const allow = node as ast.Allow;
      block.allows.push({
        ...this.base(segment),
        rule: this.name(allow.rule, segment),
        // As it is written: what is no reason yet is told where it stands.
        because: this.plain(allow.because),
        until: this.date(allow.date),
      });
      return true;
    }
    if (rule !== 'Undecided') return false;
    const undecided = node as ast.Undecided;
    block.undecided.push({
      ...this.base(segment),
      text: this.needed(undecided.text, segment),
      by: this.allRefs<Participant>(undecided.refs, people),
      before: this.date(undecided.date),
    });
    return true;
  }
}

interface DurationParts {
  readonly amount?: unknown;
  readonly unit?: unknown;
  readonly second?: unknown;
  readonly secondUnit?: unknown;
}

export interface Clause {
  readonly segment: Segment;
  readonly rule: string;
  readonly node: AstNode;
}

const none: ReadonlySet<string> = new Set();

export function segmentSpan(segment: Segment): Span {
  const { body, tokens } = segment;
  const start = tokens[0]!.startOffset;
  if (!body) return { start, end: lastEnd(segment) };
  if (body.close) return { start, end: body.close.startOffset + 1 };
  const inside = body.segments[body.segments.length - 1];
  return { start, end: inside ? segmentSpan(inside).end : body.open.startOffset + 1 };
}

export function headWordSpan(segment: Segment): Span {
  const token = segment.tokens[0]!;
  return { start: token.startOffset, end: token.startOffset + token.image.length };
}

function lastEnd(segment: Segment): number {
  const token = segment.tokens[segment.tokens.length - 1]!;
  return token.startOffset + token.image.length;
}
