import type { IToken } from 'chevrotain';
import type { AstNode } from 'langium';
import type { Span } from '../model/model.ts';
import { parserParts, spanOf } from './clause-parser.ts';
import { maxLength } from './limits.ts';
import { clauseTokens } from './read-clause.ts';
import { type Segment, split } from './split.ts';
import { isString, isWord } from './tokens.ts';

/** A token of a text and what the parser took it for. */
export interface Mark {
  readonly kind: 'keyword' | 'word' | 'string' | 'number' | 'date' | 'time' | 'comment' | 'open' | 'close' | 'sign';
  readonly span: Span;
  /** The clause that it stands in, by its rule; undefined outside of clauses that were read. */
  readonly clause?: string;
  /** For a word: its place in the grammar, such as `Attendee.ref`; undefined where the clause was not read so far. */
  readonly slot?: string;
  /** The first word of its clause. */
  readonly begins?: true;
}

/**
 * Every token of a text, with what it is as parsed: in `group work` the second word is a word, not a keyword. The parser
 * runs once more for it, since nothing keeps a syntax tree.
 */
export function marksOf(text: string): Mark[] {
  if (text.length > maxLength || text.includes('\0')) return [];
  const { lexer, shapes } = parserParts();
  const { tokens, hidden } = lexer.tokenize(text);
  const marks: Mark[] = [];
  const { segments } = split(tokens, text, shapes, lexer.keywords);
  const seen = new Set<IToken>();
  for (const segment of segments) mark(segment, marks, seen);
  for (const token of tokens) if (!seen.has(token)) marks.push(plainMark(token));
  for (const token of hidden) {
    if (token.image.startsWith('/')) marks.push({ kind: 'comment', span: spanOfImage(token) });
  }
  return marks.sort((one, other) => one.span.start - other.span.start);
}

/** The mark that covers a place; of two that touch there the one that is no sign. */
export function markAt(marks: readonly Mark[], offset: number): Mark | undefined {
  const covering = marks.filter(({ span }) => span.start <= offset && offset <= span.end);
  return covering.find(({ kind }) => kind === 'keyword' || kind === 'word') ?? covering[0];
}

function mark(segment: Segment, marks: Mark[], seen: Set<IToken>): void {
  const { shape, tokens, body } = segment;
  if (shape) {
    const { node, failed } = parserParts().parser.parseClause(clauseTokens(segment), shape.rule);
    const slots = slotsOf(node);
    const read = failed ? spanOf(node).end : Number.POSITIVE_INFINITY;
    for (const token of tokens) {
      seen.add(token);
      // What is read into the text is not in it.
      if (token.image === '') continue;
      const made = clauseMark(token, shape.rule, slots.get(token.startOffset), token.startOffset < read);
      marks.push(token === tokens[0] ? { ...made, begins: true } : made);
    }
  }
  for (const inner of body?.segments ?? []) mark(inner, marks, seen);
}

/** Where values stand in a parsed clause, as rule and feature by offset; a word that is no value is a keyword. */
export function slotsOf(node: AstNode): ReadonlyMap<number, string> {
  const slots = new Map<number, string>();
  collectSlots(node, slots);
  return slots;
}

function collectSlots(node: AstNode, into: Map<number, string>): void {
  for (const [feature, value] of Object.entries(node)) {
    if (feature.startsWith('$')) continue;
    for (const one of Array.isArray(value) ? value : [value]) {
      if (typeof one !== 'object' || one === null) continue;
      if ('span' in one) into.set((one as { span: Span }).span.start, `${node.$type}.${feature}`);
      else if ('$type' in one) collectSlots(one as AstNode, into);
    }
  }
}

function clauseMark(token: IToken, clause: string, slot: string | undefined, read: boolean): Mark {
  if (!isWord(token)) return { ...plainMark(token), clause, slot };
  const isHard = 'soft' in token.tokenType;
  const isKeyword = slot === undefined && (isHard || (read && token.tokenType.name.endsWith('~')));
  return { kind: isKeyword ? 'keyword' : 'word', span: spanOfImage(token), clause, slot };
}

function plainMark(token: IToken): Mark {
  return { kind: kindOf(token), span: spanOfImage(token) };
}

function kindOf(token: IToken): Mark['kind'] {
  if (isString(token)) return 'string';
  if (isWord(token)) return 'word';
  switch (token.tokenType.name) {
    case 'INT':
      return 'number';
    case 'DATE':
      return 'date';
    case 'TIME':
      return 'time';
    case '{':
      return 'open';
    case '}':
      return 'close';
    default:
      return 'sign';
  }
}

function spanOfImage({ startOffset, image }: IToken): Span {
  return { start: startOffset, end: startOffset + image.length };
}
