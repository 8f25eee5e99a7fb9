import type { IToken } from 'chevrotain';
import type { At, DateAt, TimeAt } from '../model/model.ts';
import { spelling } from './tokens.ts';

/**
 * The value of a terminal together with its span. The parser puts it into the AST in place of the bare string, so that
 * every name and text keeps its place without a concrete syntax tree.
 */
export function terminalValue(token: IToken): At<string | number> | DateAt | TimeAt {
  const span = { start: token.startOffset, end: token.startOffset + token.image.length };
  switch (token.tokenType.name) {
    case 'STRING':
    case 'UNCLOSED_STRING':
      return { value: unquote(spelling(token)), span };
    case 'INT':
      return { value: Number(spelling(token)), span };
    case 'DATE':
      return { ...dateOf(spelling(token)), span };
    case 'TIME':
      return { ...timeOf(spelling(token)), span };
    default:
      return { value: nfc(spelling(token)), span };
  }
}

/** Names are compared in NFC; plain ASCII already is. */
export function nfc(text: string): string {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 127) return text.normalize('NFC');
  return text;
}

/** The text of a string literal. A block string loses its first line break and the indentation that all its lines share. */
export function unquote(image: string): string {
  if (image.startsWith('"""')) {
    const end = image.length >= 6 && image.endsWith('"""') ? -3 : undefined;
    return withoutEscapes(dedent(image.slice(3, end)));
  }
  const closed = image.length > 1 && /["\u201C\u201D]$/.test(image);
  return withoutEscapes(image.slice(1, closed ? -1 : undefined));
}

function withoutEscapes(text: string): string {
  if (!text.includes('\\')) return text;
  return text.replace(/\\([\s\S])/g, (_, char: string) => (char === 'n' ? '\n' : char));
}

function dedent(text: string): string {
  const lines = text.replace(/\r\n?/g, '\n').split('\n');
  if (lines.length === 1) return text.trim();
  const rest = lines.slice(1).filter((line) => line.trim() !== '');
  const indent = Math.min(...rest.map((line) => line.length - line.trimStart().length));
  return [lines[0]!.trim(), ...lines.slice(1).map((line) => line.slice(Math.min(indent, line.length)).trimEnd())]
    .join('\n')
    .trim();
}

function dateOf(image: string): { value: string; valid: boolean } {
  const [year, month, day] = image.split('-') as [string, string, string];
  const value = `${year.padStart(4, '0')}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  if (year.length > 4) return { value, valid: false };
  const time = Date.parse(`${value}T00:00:00Z`);
  // 2026-02-30 either does not parse or comes back as another day.
  return { value, valid: !Number.isNaN(time) && new Date(time).toISOString().startsWith(value) };
}

function timeOf(image: string): { value: number; valid: boolean } {
  const [hour, minute] = image.split(':').map(Number) as [number, number];
  return { value: hour * 60 + minute, valid: hour < 24 && minute < 60 && /:\d\d$/.test(image) };
}
