import { type Edit, type Formatting, format, formatRange, type Mark, marksOf, type Span } from '@jointwork/language';
import type { Position, Range, TextEdit } from 'vscode-languageserver';
import { isLibrary } from '../addresses.ts';
import { asked, type Desk, rangeOf } from '../desk.ts';

/** What formats a whole document; nothing where it cannot be formatted safely. */
export function formatting(desk: Desk, id: string): TextEdit[] {
  return edited(desk, id, format);
}

/** The same for the clauses on the lines of a range. */
export function rangeFormatting(desk: Desk, id: string, range: Range): TextEdit[] {
  const lines = desk.engine.has(id) ? desk.engine.lines(id) : undefined;
  if (!lines) return [];
  const within = { start: lines.offset(range.start), end: lines.offset(range.end) };
  return edited(desk, id, (text) => formatRange(text, within));
}

/** What may be typed to have something formatted: the first, and others. */
export const typedTriggers = ['}', '\n'] as const;

/**
 * Formats what was just finished: the block that a brace closes, or the line that was left. Neither moves the cursor to
 * another line: what was left keeps its lines, and the new line gets its indentation.
 */
export function onTypeFormatting(desk: Desk, id: string, position: Position, typed: string): TextEdit[] {
  const place = asked(desk, id, position);
  if (!place) return [];
  const { text, offset } = place;
  if (typed === '}') {
    const block = closedBlock(text, offset);
    return block ? edited(desk, id, () => formatRange(text, block)) : [];
  }
  const start = text.lastIndexOf('\n', offset - 1);
  if (start < 0) return [];
  const lineEnd = text.indexOf('\n', offset);
  const line = { start: start + 1, end: lineEnd < 0 ? text.length : lineEnd };
  const left = { start: text.lastIndexOf('\n', start - 1) + 1, end: start };
  const edits = text.slice(line.start, line.end).trim() === '' ? indentation(text, line) : [];
  return edited(desk, id, () => {
    const result = formatRange(text, left);
    const tidy = result.refused ? [] : result.edits.filter((edit) => isWithin(edit, left) && keepsLines(text, edit));
    return { edits: [...tidy, ...edits], text };
  });
}

function edited(desk: Desk, id: string, work: (text: string) => Formatting): TextEdit[] {
  const text = desk.engine.has(id) && !isLibrary(id) ? desk.engine.text(id) : undefined;
  if (text === undefined) return [];
  const result = work(text);
  if (result.refused) return [];
  return result.edits.map(({ span, text: newText }) => ({ range: rangeOf(desk, id, span), newText }));
}

/** The block, with its head, whose closing brace ends at an offset. */
function closedBlock(text: string, offset: number): Span | undefined {
  const open: Mark[] = [];
  for (const mark of marksOf(text)) {
    if (mark.kind === 'open') open.push(mark);
    else if (mark.kind === 'close') {
      const start = open.pop();
      if (mark.span.end === offset) return start && { start: start.span.start, end: offset };
    }
  }
  return undefined;
}

/** The spaces that an empty line in so many blocks begins with. */
function indentation(text: string, line: Span): Edit[] {
  let depth = 0;
  for (const { kind, span } of marksOf(text)) {
    // In the middle of a text or a comment, spaces are what its author makes them.
    if (span.start < line.start && span.end > line.start) return [];
    if (span.start >= line.start) break;
    if (kind === 'open') depth++;
    else if (kind === 'close') depth = Math.max(0, depth - 1);
  }
  const wanted = '  '.repeat(depth);
  const end = text[line.end - 1] === '\r' ? line.end - 1 : line.end;
  return text.slice(line.start, end) === wanted ? [] : [{ span: { start: line.start, end }, text: wanted }];
}

function isWithin({ span }: Edit, { start, end }: Span): boolean {
  return span.start >= start && span.end <= end;
}

function keepsLines(text: string, edit: Edit): boolean {
  return !/[\n\r]/.test(edit.text + text.slice(edit.span.start, edit.span.end));
}
