import type { ILexingError, IToken, TokenType } from 'chevrotain';
import type { Message } from '../messages/message.ts';
import type { Span } from '../model/model.ts';
import type { Fix, Problem } from '../problem.ts';

/**
 * Notations of other places and programs: `31.12.2026`, `3pm`, `1,5h`, «quotes», full-width signs. Each is read as it is
 * meant and told once, with what the language writes instead, so that nothing else in the clause is lost.
 */

/** A token that was written otherwise. Its `payload` holds what it is read as. */
export interface Slip {
  readonly kind: 'date' | 'time' | 'number' | 'quotes' | 'wide';
  readonly token: IToken;
  /** What to write; the first is how it is read. More than one: nobody can tell which is meant. */
  readonly instead: readonly string[];
}

const dashes = '\\u2010-\\u2015\\u2212';

/**
 * The types of such tokens; they come before those of the language. No pattern looks further than its line or past a
 * second opening quote, so none can be made slow.
 */
export const slipTypes: readonly TokenType[] = [
  type(
    'SLIP_DATE',
    `[0-9]{1,2}[./][0-9]{1,2}[./](?:[0-9]{4}|[0-9]{2})(?![0-9.])|[0-9]{1,2}-[0-9]{1,2}-[0-9]{4}(?![0-9])|[0-9]{4}[./${dashes}][0-9]{1,2}[./${dashes}][0-9]{1,2}(?![0-9])`,
  ),
  type(
    'SLIP_TIME',
    '[0-9]{1,2}(?:[:.][0-9]{2})? ?(?:[aApP]\\.[mM]\\.|[aApP][mM])(?![A-Za-z0-9_])|[0-9]{1,2}h[0-9]{2}(?![A-Za-z0-9_])',
  ),
  type('SLIP_NUMBER', '[0-9]+,[0-9]+(?![0-9-])|[0-9]{1,3}(?:[.,][0-9]{3})+(?![0-9])'),
  type('SLIP_DIGITS', '[\\uFF10-\\uFF19][\\uFF10-\\uFF19\\uFF0D\\uFF0E\\uFF1A0-9.:-]*'),
  type(
    'SLIP_QUOTES',
    "'[^'\\n\\r]*'|`[^`\\n\\r]*`|\\u2018[^\\u2018\\u2019\\n\\r]*\\u2019|\\u201A[^\\u2018\\u2019\\u201A\\n\\r]*[\\u2018\\u2019]|\\u00AB[^\\u00AB\\u00BB\\n\\r]*\\u00BB|\\u00BB[^\\u00AB\\u00BB\\n\\r]*\\u00AB|\\u2039[^\\u2039\\u203A\\n\\r]*\\u203A|\\u300C[^\\u300C\\u300D\\n\\r]*\\u300D|\\u300E[^\\u300E\\u300F\\n\\r]*\\u300F|\\uFF02[^\\uFF02\\n\\r]*\\uFF02",
  ),
  type('SLIP_SIGN', '[\\u060C\\uFF0C\\u3001\\uFF5B\\uFF5D\\uFF1D\\uFF05]'),
];

function type(name: string, pattern: string): TokenType {
  return { name, PATTERN: new RegExp(pattern) };
}

/** What a token of one of these types is read as: the name of a type of the language, and the text. */
export function readSlip(token: IToken, before: IToken | undefined): { type: string; slip: Slip } {
  const { image } = token;
  switch (token.tokenType.name) {
    case 'SLIP_DATE':
      return slip('DATE', 'date', token, datesOf(image));
    case 'SLIP_TIME':
      return slip('TIME', 'time', token, [timeOf(image)]);
    case 'SLIP_NUMBER':
      return slip('INT', 'number', token, numbersOf(image));
    case 'SLIP_QUOTES':
      return slip('STRING', 'quotes', token, [`"${image.slice(1, -1).replaceAll(/["\\]/g, '\\$&')}"`]);
    case 'SLIP_SIGN':
      return slip(signOf(image), 'wide', token, [signOf(image)]);
    default: {
      const text = narrow(image);
      return slip(typeOfDigits(text, before), 'wide', token, [text]);
    }
  }
}

function slip(type: string, kind: Slip['kind'], token: IToken, instead: readonly string[]) {
  return { type, slip: { kind, token, instead } };
}

function signOf(image: string): string {
  return image === '\u3001' || image === '\u060C' ? ',' : narrow(image);
}

/** Full-width signs in their common width. */
function narrow(text: string): string {
  return text.normalize('NFKC');
}

function typeOfDigits(text: string, before: IToken | undefined): string {
  if (/^\d{3,5}-\d{1,2}-\d{1,2}$/.test(text)) return 'DATE';
  return /^\d{1,2}:\d{1,2}$/.test(text) || before?.image === 'at' ? 'TIME' : 'INT';
}

/** With the day first, as most of the world reads it; with the month first too, where that could be meant. */
function datesOf(image: string): string[] {
  const [first, second, third] = image.split(/[^0-9]/) as [string, string, string];
  if (first.length === 4) return [iso(first, second, third)];
  const year = third.length === 2 ? `20${third}` : third;
  const dayFirst = iso(year, second, first);
  const monthFirst = iso(year, first, second);
  if (image.includes('.') || first === second || Number(first) > 12) return [dayFirst];
  return Number(second) > 12 ? [monthFirst] : [dayFirst, monthFirst];
}

function iso(year: string, month: string, day: string): string {
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

function timeOf(image: string): string {
  const [, hour, minute = '00'] = image.match(/^(\d+)(?:[:.h](\d\d))?/)!;
  if (!/m/i.test(image)) return `${hour!.padStart(2, '0')}:${minute}`;
  const half = /p/i.test(image) ? 12 : 0;
  return `${String((Number(hour) % 12) + half).padStart(2, '0')}:${minute}`;
}

/** `1,5` has a decimal comma, `4,000` and `4.000` group thousands; of the last nobody can be sure. */
function numbersOf(image: string): string[] {
  const grouped = image.replaceAll(/[.,]/g, '');
  if (/^\d{1,3}(?:,\d{3})+$/.test(image)) return [grouped];
  if (image.includes(',')) return [image.replace(',', '.')];
  const [whole] = image.split('.', 1) as [string];
  return image.split('.').length > 2 ? [grouped] : [grouped, whole];
}

/** The problem for a slip, with one fix for each way of writing it. */
export function slipProblem({ kind, token, instead }: Slip): Problem {
  const span = { start: token.startOffset, end: token.startOffset + token.image.length };
  const [first, second] = instead as [string, string?];
  const message = { key: `syntax.notation.${kind}`, params: { instead: first, other: second ?? 'none' } };
  const fixes = instead.map((text) => writing(text, span, instead.length === 1));
  return { code: 'notation', severity: 'error', message, span, fixes };
}

/** A `#` comment of another language. */
export function hashComment({ startOffset }: IToken): Problem {
  const span = { start: startOffset, end: startOffset + 1 };
  const message = { key: 'syntax.notation.comment' };
  return { code: 'notation', severity: 'error', message, span, fixes: [writing('//', span, true)] };
}

function writing(text: string, span: Span, safe: boolean): Fix {
  return { title: { key: 'fix.write', params: { text } }, edits: [{ span, text }], safe };
}

/** What no token can begin with. Those inside a clause come between two of its tokens. */
export type Sign = Pick<ILexingError, 'offset' | 'length'>;

/** The problem for signs without a meaning. */
export function signProblem({ offset, length }: Sign, text: string): Problem {
  const span = { start: offset, end: offset + length };
  const written = text.slice(span.start, span.end);
  const fixes = [
    { title: { key: 'fix.remove', params: { text: shown(written) } }, edits: [{ span, text: '' }], safe: true },
  ];
  return { code: 'unreadable', severity: 'error', message: signMessage(written), span, fixes };
}

function signMessage(written: string): Message {
  if (/^[\p{Cc}\p{Cf}]+$/u.test(written)) return { key: 'syntax.invisible', params: { text: shown(written) } };
  return { key: 'syntax.unreadable', params: { text: written.length > 40 ? `${written.slice(0, 39)}…` : written } };
}

/** A character that cannot be seen, by its number. */
function shown(written: string): string {
  if (!/^[\p{Cc}\p{Cf}]+$/u.test(written)) return written.length > 40 ? `${written.slice(0, 39)}…` : written;
  return `U+${written.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
}

/** The words of the language that a sign may stand for. */
export function wordsForSign({ offset, length }: Sign, text: string): readonly string[] {
  const sign = text.slice(offset, offset + length).trim();
  if (/^(?:-{1,2}>?|[\u2010-\u2015\u2212\u2192]|\.{2,3}|\u2026|~)$/.test(sign)) return ['to', 'until'];
  if (sign === ':' || sign === '\uFF1A') return ['='];
  if (sign === '&' || sign === '+') return ['and'];
  return /^[;/|\uFF1B]$/.test(sign) ? [','] : [];
}
