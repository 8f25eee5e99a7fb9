import type { IToken } from 'chevrotain';
import { clauseMessages } from '../messages/clauses.ts';
import type { Message } from '../messages/message.ts';
import { syntaxMessages } from '../messages/syntax.ts';
import type { Span } from '../model/model.ts';
import { nearest } from '../names/near.ts';
import type { Fix, Problem } from '../problem.ts';
import type { Step } from './automaton.ts';
import type { Misfit } from './misfit.ts';
import { otherClause, unitOfAdverb } from './other-words.ts';
import type { Repair } from './repair.ts';
import type { BlockShape, ClauseShape, Shapes } from './shapes.ts';
import { hashComment, type Sign } from './slips.ts';
import type { Segment } from './split.ts';
import { isWord } from './tokens.ts';

/**
 * The problem for the first word of a clause that does not fit, or for what is missing at its end. It says what was most
 * likely meant where that is plain, and shows how such a clause is written where it is not.
 */
export function misfitProblem(segment: Segment, misfit: Misfit, repair: Repair | undefined, text: string): Problem {
  const { tokens, at, wanted, sign, couldEnd, isOfBody } = misfit;
  const found = tokens[at]?.image === '{' ? undefined : tokens[at];
  const last = tokens[Math.max(at - 1, 0)]!;
  const place = found ?? last;
  const { shape, body } = segment;
  const params = {
    last: shorten(last.image),
    word: tokens[0]!.image,
    found: found ? shorten(found.image) : '',
    ...clauseParams(misfit, shape!.rule),
  };
  if (repair?.kind === 'sign') return signInstead(sign!, repair, text);
  if (found && at === tokens.length - 1 && isSeparator(found)) return straySeparator(found);
  if (!found && isSeparator(last)) return straySeparator(last);
  if (isOfBody) return problem('unexpected', place, { key: 'syntax.belongs-in-braces', params });
  const missing = couldEnd ? undefined : missingKey(wanted);
  const plain = !repair || repair.kind === 'drop' || repair.kind === 'placeholder';
  if (!plain && !(missing && repair.kind === 'insert')) return repairProblem(misfit, repair, params);
  if (missing) {
    const fixes = plain || unsure.has(missing) ? undefined : [insertion(misfit, repair)];
    return { ...problem('incomplete', place, { key: missing, params }), fixes };
  }
  if (shape!.bodyRequired && !body && !found)
    return problem('missing-block', place, { key: 'syntax.missing-block', params });
  const only = couldEnd ? undefined : oneOf(misfit);
  if (only !== undefined && (only !== '}' || found)) {
    const key = found ? 'syntax.wanted-instead' : 'syntax.wanted';
    return problem(found ? 'unexpected' : 'incomplete', place, { key, params: { ...params, wanted: only } });
  }
  if (found) return problem('unexpected', place, { key: 'syntax.unexpected', params });
  return problem('incomplete', place, { key: 'syntax.incomplete', params });
}

/** The message of its own that something missing has: by its place in the grammar, or by its rule and kind. */
function missingKey(wanted: readonly Step[]): string | undefined {
  for (const step of wanted) {
    const keys =
      'keyword' in step ? [`${step.rule}.${step.keyword}`] : [step.slot, `${step.path.at(-1)}.${step.terminal}`];
    const key = keys.map((each) => `syntax.missing.${each}`).find((each) => each in syntaxMessages);
    if (key) return key;
  }
  return undefined;
}

/** Where one word is missing, and what stands there may belong elsewhere: no fix. */
const unsure: ReadonlySet<string> = new Set(['syntax.missing.DaysBefore.before']);

/** The one terminal or keyword that could stand there; undefined where there are several. */
function oneOf({ wanted }: Misfit): string | undefined {
  const all = new Set(wanted.map((step) => ('keyword' in step ? step.keyword : step.terminal)));
  return all.size === 1 ? [...all][0] : undefined;
}

function repairProblem(misfit: Misfit, repair: Repair, params: Record<string, Message | string>): Problem {
  const { tokens, at } = misfit;
  const { kind, from, to, text } = repair;
  const start = (tokens[from] ?? tokens[at - 1]!).startOffset;
  const lastToken = tokens[Math.min(to, tokens.length - 1)]!;
  const span = { start, end: lastToken.startOffset + lastToken.image.length };
  const message = { key: `syntax.${kind}`, params: { ...params, text, near: text } };
  if (kind === 'insert') {
    const place = tokens[at] && tokens[at]!.image !== '{' ? tokens[at]! : tokens[at - 1]!;
    const before = text === ',' ? 'syntax.insert-comma' : 'syntax.insert';
    const key = place === tokens[at] ? before : 'syntax.insert-after';
    return { ...problem('incomplete', place, { ...message, key }), fixes: [insertion(misfit, repair)] };
  }
  if (kind === 'name-missing') {
    const fixes = text === '' ? undefined : [insertion(misfit, repair)];
    return { ...problem('incomplete', tokens[at]!, message), fixes };
  }
  const title = { key: 'fix.write', params: { text: shorten(text) } };
  const safe = kind === 'time' || kind === 'number-word' || kind === 'every-number';
  return { code: 'unexpected', severity: 'error', message, span, fixes: [{ title, edits: [{ span, text }], safe }] };
}

/** Writes a word before the one that does not fit, or behind the last. */
function insertion({ tokens, at }: Misfit, { text }: Repair): Fix {
  const found = tokens[at];
  const last = tokens[at - 1]!;
  const behind = !found || found.image === '{' || text === ',' || text === '%';
  const place = behind ? last.startOffset + last.image.length : found.startOffset;
  const written = text === ',' || text === '%' ? text : behind ? ` ${text}` : `${text} `;
  return {
    title: { key: 'fix.write', params: { text } },
    edits: [{ span: { start: place, end: place }, text: written }],
  };
}

/** `4–6`, where the language says `4 to 6`. */
function signInstead({ offset, length }: Sign, repair: Repair, text: string): Problem {
  const { tokens, from, text: word } = repair;
  const span = { start: offset, end: offset + length };
  const message = { key: 'syntax.sign', params: { word, found: text.slice(span.start, span.end).trim() } };
  // The word stands between spaces, of which some may be there already.
  const before = tokens[from - 1]!;
  const place = { start: before.startOffset + before.image.length, end: tokens[from + 1]!.startOffset };
  const edit = { span: place, text: word === ',' ? ', ' : ` ${word} ` };
  const title = { key: 'fix.write', params: { text: word } };
  return { code: 'notation', severity: 'error', message, span, fixes: [{ title, edits: [edit], safe: true }] };
}

/** The problem for a clause of which no more is known than that it cannot be read. */
export function unreadProblem(segment: Segment, token: IToken | undefined): Problem {
  const { tokens, shape } = segment;
  const place = token && tokens.includes(token) ? token : tokens[tokens.length - 1]!;
  const params = { found: shorten(place.image), ...exampleOf(shape!.rule) };
  return problem('unexpected', place, { key: 'syntax.unexpected', params });
}

/** The example of the part of the clause that is being written, where it has one, else of the clause. */
function clauseParams({ wanted }: Misfit, clause: string): Record<string, Message | string> {
  const rules = new Set(wanted.map((step) => ('keyword' in step ? step.rule : step.path[step.path.length - 1]!)));
  const [rule] = rules;
  return exampleOf(rules.size === 1 && `clause.${rule}.example` in clauseMessages ? rule! : clause);
}

function exampleOf(rule: string): Record<string, Message | string> {
  // The example is code: the same in every language.
  const example = clauseMessages[`clause.${rule}.example` as keyof typeof clauseMessages];
  return { means: { key: `clause.${rule}` }, example };
}

function straySeparator(token: IToken): Problem {
  const message = { key: 'syntax.stray-separator', params: { word: token.image, next: 'none', begins: 'no' } };
  return { ...problem('stray-separator', token, message), fixes: [removal(token)] };
}

export function removal(token: IToken): Fix {
  return {
    title: { key: 'fix.remove', params: { text: token.image } },
    edits: [{ span: spanOfToken(token), text: '' }],
    safe: true,
  };
}

/** What a first word that begins nothing in a block may be meant as. */
export interface ClauseHint {
  /** What to write instead, or `none`. */
  readonly near: string;
  /** The kind of block that has such a clause, `head` for what stands before the brace, or `none`. */
  readonly home: string;
  /** Nothing else can be meant. */
  readonly safe?: boolean;
  /** The clause, where the rest of it can be read as one. */
  readonly shape?: ClauseShape;
}

/** For a first word that begins nothing here: what is likely to be meant, or the kind of block that it belongs in. */
export function clauseHint(
  word: string,
  block: BlockShape,
  shapes: Shapes,
  matches: (shape: ClauseShape) => boolean,
): ClauseHint {
  const unit = block.rule === 'MeetingClause' ? unitOfAdverb(word) : undefined;
  if (unit) return { near: `every ${unit}`, home: 'none', shape: block.heads.get('every') };
  const other = otherClause(block.rule, word);
  if (other) return { near: other, home: 'none', shape: shapeOf(block, other, matches) };
  if (block.rule === 'MeetingClause' && (word === 'after' || word === 'like')) return { near: 'none', home: 'head' };
  const homes = ['TopClause', 'DesignClause', 'MeetingClause', 'ProtocolClause', ...shapes.blocks.keys()];
  const home = homes.find((home) => shapes.blocks.get(home)!.heads.has(word));
  if (home) return { near: 'none', home };
  const heads = [...block.heads.keys()];
  const fitting = nearest(
    word,
    heads.filter((head) => matches(block.heads.get(head)!)),
  );
  if (fitting) return { near: fitting, home: 'none', safe: true, shape: block.heads.get(fitting) };
  return { near: nearest(word, heads) ?? 'none', home: 'none', safe: true };
}

function shapeOf(block: BlockShape, head: string, matches: (shape: ClauseShape) => boolean): ClauseShape | undefined {
  const shape = block.heads.get(head);
  return shape && matches(shape) ? shape : undefined;
}

/** Problems of single tokens: quotes and comments that do not close, comments of other languages. */
export function lexicalProblems(tokens: readonly IToken[], hidden: readonly IToken[], text: string): Problem[] {
  const problems: Problem[] = [];
  for (let i = 0; i < tokens.length; i++) {
    if (tokens[i]!.tokenType.name === 'UNCLOSED_STRING') problems.push(unclosedString(tokens, i, text));
  }
  for (const token of hidden) {
    if (token.tokenType.name === 'UNCLOSED_COMMENT')
      problems.push(problem('unclosed-comment', token, { key: 'syntax.unclosed-comment' }));
    else if (token.tokenType.name === 'HASH_COMMENT') problems.push(hashComment(token));
  }
  return problems;
}

/** The quote that is missing may be an earlier one of the line: after that one, text stands where words should. */
function unclosedString(tokens: readonly IToken[], index: number, text: string): Problem {
  for (let i = index - 1; i > 0; i--) {
    const token = tokens[i]!;
    if (/[\n\r]/.test(text.slice(token.startOffset, tokens[i + 1]!.startOffset))) break;
    const before = tokens[i - 1]!;
    const touches = before.startOffset + before.image.length === token.startOffset;
    if (isWord(token) && touches && before.tokenType.name === 'STRING')
      return problem('unclosed-string', before, { key: 'syntax.unclosed-string.earlier' });
  }
  return problem('unclosed-string', tokens[index]!, { key: 'syntax.unclosed-string' });
}

function problem(code: string, token: IToken, message: Message): Problem {
  return { code, severity: 'error', message, span: spanOfToken(token) };
}

/** The span of a token; of one over several lines, its first line. */
export function spanOfToken(token: IToken): Span {
  const end = token.startOffset + token.image.length;
  const firstLine = token.image.search(/[\r\n]/);
  return { start: token.startOffset, end: firstLine > 0 ? token.startOffset + firstLine : end };
}

function isSeparator(token: IToken): boolean {
  return token.image === ',' || token.image === 'and';
}

function shorten(text: string): string {
  const line = text.split(/[\r\n]/, 1)[0]!;
  return line.length > 40 ? `${line.slice(0, 39)}…` : line;
}
