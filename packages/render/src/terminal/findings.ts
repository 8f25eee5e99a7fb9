import type { Severity, Span } from '@jointwork/language';
import type { Words } from '../html/words.ts';
import { excerpt, gutterOf } from './excerpt.ts';
import { indented, type Line, line, paragraph, piece } from './line.ts';

/** A place as people read it: `oak/lesson.collab:12:8`, line and column from 1. */
export interface SeenPlace {
  readonly shown: string;
  readonly span: Span;
  /** The line in which the span starts, from 1. */
  readonly line: number;
  /** The text of the file; undefined shows no excerpt. */
  readonly text?: string;
}

/** A problem or finding, put into words. */
export interface SeenFinding {
  /** The code of a language error or the id of a rule. */
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly place: SeenPlace;
  readonly related: readonly { readonly message: string; readonly place: SeenPlace }[];
  /** What the fixes on offer would do, the preferred one first. */
  readonly fixes: readonly string[];
}

/** Each severity has a mark of its own: colour never tells alone. */
export const severityMarks: Readonly<Record<Severity, string>> = { error: '✖', warning: '▲', info: '●' };

/** Text is easier to read in lines that are not too long. */
const widest = 92;

/** A finding as a few lines: what it says, where, the source with what is meant marked, and what would settle it. */
export function findingLines(finding: SeenFinding, words: Words, width: number): Line[] {
  const { severity, rule, place, message, related, fixes } = finding;
  const column = Math.min(width, widest);
  const [first, ...more] = paragraph(line(piece(message, 'strong')), column, 2);
  const lines: Line[] = [line(piece(severityMarks[severity], severity), ' ', ...(first ?? []).slice(1)), ...more];
  const kind = piece(words.say('terminal.severity', { severity }), severity);
  lines.push(...paragraph(line(kind, piece(` ${rule}  `, 'faint'), place.shown), Math.max(column, width), 2));

  const gutter = Math.max(2, ...[place, ...related.map((each) => each.place)].map(gutterOfPlace));
  lines.push(...source(place, severity, width, gutter));
  for (const each of related) {
    const mark = piece(`${' '.repeat(gutter + 3)}│`, 'faint');
    const says = line(piece(each.message, 'faint'), piece(`  ${each.place.shown}`, 'faint'));
    if (place.text !== undefined) lines.push(line(mark));
    lines.push(...paragraph(says, column, gutter + 3));
    lines.push(...source(each.place, 'info', width, gutter));
  }
  if (fixes.length > 0) lines.push(...paragraph(line(settles(fixes, words)), column, 2));
  return lines;
}

function gutterOfPlace({ text, line: first }: SeenPlace): number {
  return text === undefined ? 0 : gutterOf(first);
}

function source(place: SeenPlace, severity: Severity, width: number, gutter: number): Line[] {
  const { text, span, line: first } = place;
  if (text === undefined || text === '') return [];
  return indented(excerpt({ text, span, line: first }, severity, width - 2, gutter), 2);
}

function settles(fixes: readonly string[], words: Words): string {
  const [first, ...others] = fixes;
  const all = others.reduce((so, other) => words.say('terminal.settle.or', { first: so, other }), first!);
  return words.say('terminal.settle', { fixes: all });
}
