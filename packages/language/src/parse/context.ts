import type { IToken } from 'chevrotain';
import type { Span } from '../model/model.ts';
import { automatonOf, type SlotStep, type State } from './automaton.ts';
import { parserParts } from './clause-parser.ts';
import { maxLength } from './limits.ts';
import { type Segment, split } from './split.ts';

/** What stands around a place of a text, and what may be written there. */
export interface TextContext {
  /** Where the place is: between words, in a text in quotes, in a comment, or in a number, where nothing is offered. */
  readonly where: 'code' | 'string' | 'comment' | 'number';
  /** The half-typed word before the place, a keyword or a name; empty at the place where there is none. */
  readonly prefix: Span;
  /** The rule that lists the clauses of the block, such as `MeetingClause`; undefined in a block that is not read. */
  readonly block?: string;
  /** What opened the block: its rule and its first word; undefined at the top. */
  readonly owner?: { readonly rule: string; readonly word: string; readonly span: Span };
  /** The rules of the clauses that the block has already, without the one in progress. */
  readonly said: ReadonlySet<string>;
  /** The rule of the clause that the place goes on with or ends; undefined before the first clause and after a block. */
  readonly clause?: string;
  /** The words of that clause before the half-typed one. */
  readonly tokens: readonly { readonly text: string; readonly span: Span }[];
  /** The half-typed word is the first of its line. */
  readonly startsLine: boolean;
  /** A new clause may begin here. */
  readonly mayBegin: boolean;
  /** The clause could end here; it need not go on. */
  readonly complete: boolean;
  /** What may come next in the clause. */
  readonly expects: readonly Expectation[];
  /** In a text in quotes: its place, quotes included, and what it is, such as `Import.source`. */
  readonly string?: { readonly span: Span; readonly slot?: string };
}

/** A phrase of keywords, or a terminal at a place of the grammar. */
export type Expectation = { readonly phrase: string } | SlotStep;

const nowhere: TextContext = {
  where: 'comment',
  prefix: { start: 0, end: 0 },
  said: new Set(),
  tokens: [],
  startsLine: false,
  mayBegin: false,
  complete: false,
  expects: [],
};

/** What is known about a place of a text; works in text that is only half there. Never throws. */
export function contextAt(text: string, offset: number): TextContext {
  if (text.length > maxLength || text.includes('\0')) return nowhere;
  const { lexer, shapes } = parserParts();
  const { tokens, hidden } = lexer.tokenize(text);
  for (const comment of hidden) {
    if (comment.startOffset >= offset) break;
    if (insideComment(comment, offset)) return { ...nowhere, prefix: { start: offset, end: offset } };
  }
  const at = tokens.find((token) => token.startOffset < offset && offset <= token.startOffset + token.image.length);
  const inString = at && isOpenString(at, offset) ? at : undefined;
  const start = inString ? inString.startOffset : wordStart(text, offset);
  if (!inString && at && start === offset && /^(INT|DATE|TIME)$/.test(at.tokenType.name)) {
    return { ...nowhere, where: 'number', prefix: { start: offset, end: offset } };
  }
  const { segments } = split(tokens, text, shapes, lexer.keywords);
  const found = locate(segments, tokens, start);
  const startsLine = /(^|[\r\n])[ \t]*$/.test(text.slice(Math.max(0, start - 200), start));
  const context = inClause(found, startsLine);
  if (!inString) return { where: 'code', prefix: { start, end: offset }, ...context };
  const slot = context.expects.find((step) => 'terminal' in step && step.terminal === 'STRING');
  const span = { start, end: start + inString.image.length };
  return {
    where: 'string',
    prefix: { start: offset, end: offset },
    ...context,
    string: { span, slot: (slot as SlotStep | undefined)?.slot },
  };
}

function insideComment(comment: IToken, offset: number): boolean {
  const end = comment.startOffset + comment.image.length;
  if (!/^\/[/*]/.test(comment.image) || offset <= comment.startOffset) return false;
  const open = comment.image.startsWith('//') || comment.tokenType.name === 'UNCLOSED_COMMENT';
  return open ? offset <= end : offset < end;
}

/** Whether a place lies behind the opening quote of a text and not behind its closing one. */
function isOpenString(token: IToken, offset: number): boolean {
  if (token.tokenType.name === 'UNCLOSED_STRING') return true;
  return token.tokenType.name === 'STRING' && offset < token.startOffset + token.image.length;
}

/** Where the word before a place begins; a final hyphen may be the middle of one. */
function wordStart(text: string, offset: number): number {
  let start = offset;
  while (start > 0 && isWordUnit(text.charCodeAt(start - 1))) start--;
  while (start < offset && isDigitOrHyphen(text.charCodeAt(start))) start++;
  return start;
}

function isWordUnit(code: number): boolean {
  return (
    isDigitOrHyphen(code) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || code === 95 || isLetter(code)
  );
}

/** Beyond ASCII: the letters, without spaces, dashes and quotes. */
function isLetter(code: number): boolean {
  return code >= 0xaa && code !== 0xd7 && code !== 0xf7 && code !== 0xfeff && !(code >= 0x2000 && code < 0x2c00);
}

function isDigitOrHyphen(code: number): boolean {
  return (code >= 48 && code <= 57) || code === 45;
}

// ------------------------------------------------------------------------------------------- where a place stands

interface Location {
  readonly block?: string;
  readonly owner?: Segment;
  /** All clauses of the block. */
  readonly siblings: readonly Segment[];
  /** The clause that begins before the place and has no block that ends before it. */
  readonly segment?: Segment;
  /** Its words before the place. */
  readonly tokens: readonly IToken[];
}

function locate(top: readonly Segment[], all: readonly IToken[], start: number): Location {
  let siblings = top;
  let block: string | undefined = 'TopClause';
  let owner: Segment | undefined;
  for (;;) {
    const index = siblings.findLastIndex((segment) => segment.tokens[0]!.startOffset < start);
    const segment = siblings[index];
    if (!segment) return { block, owner, siblings, tokens: [] };
    const { body } = segment;
    if (body && body.open.startOffset < start) {
      if (body.close && body.close.startOffset < start) return { block, owner, siblings, tokens: [] };
      siblings = body.segments;
      block = body.shape.rule;
      owner = segment;
      continue;
    }
    const from = segment.tokens[0]!.startOffset;
    const tokens = all.filter((token) => token.startOffset >= from && token.startOffset < start);
    if (isInSkippedBlock(segment, tokens)) return { siblings: [], tokens: [] };
    return { block, owner, siblings, segment, tokens };
  }
}

/** A block where none may stand is passed over, and nothing is known about a place inside it. */
function isInSkippedBlock(segment: Segment, tokens: readonly IToken[]): boolean {
  let depth = 0;
  for (const { image } of tokens) {
    if (image === '{') depth++;
    else if (image === '}') depth--;
  }
  return depth > 0 && !segment.shape?.ownBraces;
}

// ---------------------------------------------------------------------------------------------- what may come next

function inClause({ block, owner, siblings, segment, tokens }: Location, startsLine: boolean) {
  const rule = segment?.shape?.rule;
  const states = rule === undefined ? undefined : statesAfter(rule, tokens);
  const complete = states === undefined ? segment === undefined : [...states].some(({ final }) => final);
  const last = tokens[tokens.length - 1]?.image;
  const inList = last === ',' || last === 'and' || (last === '{' && segment?.shape?.ownBraces === true);
  const said = new Set<string>();
  for (const other of siblings) if (other !== segment && other.shape) said.add(other.shape.rule);
  if (rule !== undefined && startsLine) said.add(rule);
  return {
    block,
    owner: owner && {
      rule: owner.shape!.rule,
      word: owner.tokens[0]!.image,
      span: { start: owner.tokens[0]!.startOffset, end: owner.body!.open.startOffset },
    },
    said,
    clause: rule,
    tokens: tokens.map(({ image, startOffset }) => ({
      text: image,
      span: { start: startOffset, end: startOffset + image.length },
    })),
    startsLine,
    mayBegin: block !== undefined && !inList && (complete || startsLine),
    complete,
    expects: states ? expectations(states) : [],
  };
}

/**
 * Where one can be after these words; a word that does not fit is passed over. The last one is a keyword where it can be
 * (`on the`): the word that would tell is still to come.
 */
function statesAfter(rule: string, tokens: readonly IToken[]): ReadonlySet<State> {
  const automaton = automatonOf(rule);
  let states = automaton.begin();
  for (const token of tokens) {
    const asKeyword = token === tokens[tokens.length - 1] ? automaton.after(states, token, true) : states;
    const next = asKeyword.size > 0 && asKeyword !== states ? asKeyword : automaton.after(states, token);
    if (next.size > 0) states = next;
  }
  return states;
}

function expectations(states: ReadonlySet<State>): Expectation[] {
  const phrases = new Map<string, Expectation>();
  for (const { edges } of states) {
    for (const { step, to } of edges) {
      if (!('keyword' in step)) phrases.set(`${step.terminal} ${step.path.join(' ')} ${step.slot}`, step);
      else for (const phrase of phrasesFrom(step.keyword, to, 3)) phrases.set(phrase, { phrase });
    }
  }
  return [...phrases.values()];
}

/** A keyword with those that must follow it: `led by`, `in turn` and `in pairs`. */
function phrasesFrom(keyword: string, to: State, longest: number): string[] {
  const next = reachable(to);
  const edges = next.flatMap((state) => state.edges);
  const goesOn = edges.length > 0 && edges.every(({ step }) => 'keyword' in step && /^[a-z]/.test(step.keyword));
  if (longest === 1 || !goesOn || next.some(({ final }) => final)) return [keyword];
  return edges.flatMap(({ step, to: after }) =>
    phrasesFrom((step as { keyword: string }).keyword, after, longest - 1).map((rest) => `${keyword} ${rest}`),
  );
}

function reachable(from: State): State[] {
  const all = new Set([from]);
  for (const { silent } of all) for (const next of silent) all.add(next);
  return [...all];
}

/** The words that begin a clause: its first word and those that must follow it, such as `seen when`. */
export function headPhrases(rule: string): readonly string[] {
  return expectations(automatonOf(rule).begin())
    .filter((step) => 'phrase' in step)
    .map(({ phrase }) => phrase);
}

/** The rules of the clauses that may stand in a block, in the order of the grammar. */
export function blockClauses(block: string): readonly string[] {
  const heads = parserParts().shapes.blocks.get(block)?.heads.values() ?? [];
  return [...new Set([...heads].map(({ rule }) => rule))];
}
