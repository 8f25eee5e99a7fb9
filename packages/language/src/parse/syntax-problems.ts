import type { ILexingError, IToken } from 'chevrotain';
import { clauseMessages } from '../messages/clauses.ts';
import type { Message } from '../messages/message.ts';
import { syntaxMessages } from '../messages/syntax.ts';
import type { Span } from '../model/model.ts';
import { nearest } from '../names/near.ts';
import type { Fix, Problem } from '../problem.ts';
import type { ClauseResult } from './clause-parser.ts';
import type { Shapes } from './shapes.ts';
import type { Segment } from './split.ts';

/**
 * The problem for a clause that could not be read to its end. It points at the first word that does not fit, or at the
 * last one where something is missing, and says how such a clause is written.
 */
export function syntaxProblem(segment: Segment, result: ClauseResult): Problem {
  const { token, rule, expected } = result.error!;
  const { tokens, shape, body } = segment;
  const clause = shape!.rule;
  const last = tokens[tokens.length - 1]!;
  const found = token && tokens.includes(token) ? token : undefined;
  const place = found ?? last;
  const base = { last: shorten(last.image), word: tokens[0]!.image, ...clauseParams(rule, clause) };

  if (found && found === last && isSeparator(found)) return straySeparator(found);
  const missing = expected && `syntax.missing.${rule}.${expected}`;
  if (missing && missing in syntaxMessages) return problem('incomplete', place, { key: missing, params: base });
  if (shape!.bodyRequired && !body && !found)
    return problem('missing-block', place, { key: 'syntax.missing-block', params: base });
  if (found)
    return problem('unexpected', place, { key: 'syntax.unexpected', params: { ...base, found: shorten(found.image) } });
  if (expected && expected !== '}')
    return problem('incomplete', place, { key: 'syntax.wanted', params: { ...base, wanted: expected } });
  return problem('incomplete', place, { key: 'syntax.incomplete', params: base });
}

function clauseParams(rule: string, clause: string): Record<string, Message | string> {
  const known = `clause.${rule}.example` in clauseMessages ? rule : clause;
  // The example is code: the same in every language.
  const example = clauseMessages[`clause.${known}.example` as keyof typeof clauseMessages];
  return { means: { key: `clause.${known}` }, example };
}

function straySeparator(token: IToken): Problem {
  const message = { key: 'syntax.stray-separator', params: { word: token.image, next: 'none' } };
  return { ...problem('stray-separator', token, message), fixes: [removal(token)] };
}

export function removal(token: IToken): Fix {
  return {
    title: { key: 'fix.remove', params: { text: token.image } },
    edits: [{ span: spanOfToken(token), text: '' }],
    safe: true,
  };
}

/** For a first word that begins nothing here: the nearest that does, or the kind of block that it belongs in. */
export function clauseHint(word: string, block: string, shapes: Shapes): { near: string; home: string } {
  const near = nearest(word, shapes.blocks.get(block)!.heads.keys());
  if (near) return { near, home: 'none' };
  const homes = ['TopClause', 'DesignClause', 'MeetingClause', 'ProtocolClause', ...shapes.blocks.keys()];
  return { near: 'none', home: homes.find((home) => shapes.blocks.get(home)!.heads.has(word)) ?? 'none' };
}

/** Problems of single tokens: quotes and comments that do not close, signs without a meaning. */
export function lexicalProblems(
  tokens: readonly IToken[],
  hidden: readonly IToken[],
  errors: readonly ILexingError[],
  text: string,
): Problem[] {
  const problems: Problem[] = [];
  for (const token of tokens) {
    if (token.tokenType.name === 'UNCLOSED_STRING')
      problems.push(problem('unclosed-string', token, { key: 'syntax.unclosed-string' }));
  }
  for (const token of hidden) {
    if (token.tokenType.name === 'UNCLOSED_COMMENT')
      problems.push(problem('unclosed-comment', token, { key: 'syntax.unclosed-comment' }));
  }
  for (const { offset, length } of errors) {
    const span = { start: offset, end: offset + length };
    const params = { text: shorten(text.slice(span.start, span.end)) };
    problems.push({ code: 'unreadable', severity: 'error', message: { key: 'syntax.unreadable', params }, span });
  }
  return problems;
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
