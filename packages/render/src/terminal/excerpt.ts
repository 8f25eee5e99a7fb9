import type { Span } from '@jointwork/language';
import { columnsOf, type Line, line, piece, rightAligned, type Style } from './line.ts';
import { safe } from './safe.ts';

/** Lines of a span that are shown; of a longer one, the first. */
const mostLines = 3;

/** A stretch of a source text. */
export interface Stretch {
  readonly text: string;
  readonly span: Span;
  /** The line in which the span starts, from 1. */
  readonly line: number;
}

/**
 * The lines of a source on which a span stands, with a mark under what is meant.
 *
 *     12 │ design ScoreSprint "Six-week score sprint" {
 *        │        ^^^^^^^^^^^
 */
export function excerpt(of: Stretch, style: Style, width: number, gutter: number): Line[] {
  const { text, span } = of;
  const close = span.start + Math.max(0, text.slice(span.start, span.end).trimEnd().length);
  const lines: Line[] = [];
  let start = startOfLine(text, span.start);
  let number = of.line;
  for (let shown = 0; shown < mostLines; shown++) {
    const end = endOfLine(text, start);
    // Where a span goes on over lines, the spaces before their words are not marked.
    const begin = shown === 0 ? span.start : start + indentOf(text.slice(start, end));
    const { visible, from, to } = window(text.slice(start, end), begin - start, close - start, width - gutter - 3);
    lines.push(line(piece(`${rightAligned(String(number), gutter)} │ `, 'faint'), visible));
    if (shown === 0 || to > from) {
      const mark = '^'.repeat(Math.max(1, columnsOf(visible.slice(from, to))));
      const space = ' '.repeat(columnsOf(visible.slice(0, from)));
      lines.push(line(piece(`${' '.repeat(gutter)} │ `, 'faint'), space, piece(mark, style)));
    }
    if (close <= end || end >= text.length) break;
    start = afterLine(text, end);
    number++;
  }
  return lines;
}

/** How many columns the numbers of the lines need. */
export function gutterOf(firstLine: number): number {
  return String(firstLine + mostLines - 1).length;
}

/**
 * What is seen of a line, with tabs as spaces and nothing unsafe, and where the meant part begins and ends in it. A line
 * too long for the width is shown around the place where that part begins.
 */
function window(source: string, from: number, to: number, room: number) {
  const begin = Math.max(0, Math.min(from, source.length));
  const close = Math.max(begin, Math.min(to, source.length));
  // A line of a megabyte is not measured: what stands far from the place cannot be seen anyway.
  const near = Math.max(0, begin - room);
  const far = Math.min(source.length, begin + 2 * room);
  let before = shown(source.slice(near, begin));
  const meant = shown(source.slice(begin, Math.min(close, far)));
  let after = shown(source.slice(Math.min(close, far), far));
  if (near === 0) before = unindented(before, room);
  // The start of the line stays, unless what is meant would then be cut.
  const wanted = Math.min(columnsOf(meant), Math.floor(room / 2));
  if (near > 0 || columnsOf(before) + wanted > room) before = `…${lastColumns(before, Math.floor(room / 3))}`;
  const rest = room - columnsOf(before);
  const middle = columnsOf(meant) > rest ? `${firstColumns(meant, rest - 1)}…` : meant;
  const left = rest - columnsOf(middle);
  const isCut = far < source.length;
  if (columnsOf(after) > left || isCut) after = left > 1 ? `${firstColumns(after, left - 1)}…` : '';
  return { visible: before + middle + after, from: before.length, to: before.length + middle.length };
}

function shown(text: string): string {
  return safe(text.replaceAll('\t', '  '));
}

/** Deep indentation tells nothing here. */
function unindented(before: string, room: number): string {
  const indent = indentOf(before);
  return indent > room / 4 ? before.slice(indent - 4) : before;
}

function indentOf(text: string): number {
  return text.length - text.trimStart().length;
}

function firstColumns(text: string, columns: number): string {
  let used = 0;
  let end = 0;
  for (const { segment, index } of new Intl.Segmenter().segment(text)) {
    used += columnsOf(segment);
    if (used > columns) break;
    end = index + segment.length;
  }
  return text.slice(0, end);
}

function lastColumns(text: string, columns: number): string {
  const segments = [...new Intl.Segmenter().segment(text)];
  let used = 0;
  let start = text.length;
  for (const { segment, index } of segments.reverse()) {
    used += columnsOf(segment);
    if (used > columns) break;
    start = index;
  }
  return text.slice(start);
}

const isBreak = (code: number) => code === 10 || code === 13;

function startOfLine(text: string, offset: number): number {
  let at = Math.min(offset, text.length);
  while (at > 0 && !isBreak(text.charCodeAt(at - 1))) at--;
  return at;
}

function endOfLine(text: string, offset: number): number {
  let at = offset;
  while (at < text.length && !isBreak(text.charCodeAt(at))) at++;
  return at;
}

function afterLine(text: string, end: number): number {
  return text.charCodeAt(end) === 13 && text.charCodeAt(end + 1) === 10 ? end + 2 : end + 1;
}
