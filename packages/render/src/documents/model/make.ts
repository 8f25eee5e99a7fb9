/** Short hands for the parts of a document. */

import type { Cell, Clause, Facts, Heading, Inline, List, Look, Paragraph, Room, Row, Table } from './model.ts';
import { capital } from './text.ts';

export const strong = (text: string): Inline => ({ text, look: 'strong' });
export const soft = (text: string): Inline => ({ text, look: 'soft' });

export function paragraph(text: string | readonly Inline[], look?: Look): Paragraph {
  return { kind: 'paragraph', text: inlines(text), ...(look ? { look } : {}) };
}

export function heading(text: string, numbered = false): Heading {
  return { kind: 'heading', text, numbered };
}

export function clause(text: string | readonly Inline[], parts: readonly (string | readonly Inline[])[] = []): Clause {
  const [first, ...rest] = inlines(text);
  const begun = typeof first === 'string' ? [capital(first), ...rest] : inlines(text);
  return {
    kind: 'clause',
    text: begun,
    parts: parts.map((part) => (typeof part === 'string' ? [capital(part)] : part)),
  };
}

/** A clause that says what is not settled. */
export function waits(text: string): Clause {
  return { kind: 'clause', text: [text], parts: [], look: 'waits' };
}

export function list(items: readonly (string | readonly Inline[])[], boxes = false): List {
  return { kind: 'list', boxes, items: items.map(inlines) };
}

/** @param rows each a name and a line, or several */
export function facts(rows: readonly (readonly [name: string, lines: string | readonly string[]])[]): Facts {
  return {
    kind: 'facts',
    rows: rows.map(([name, lines]) => ({ name, lines: typeof lines === 'string' ? [[lines]] : lines.map(inlines) })),
  };
}

export function table(label: string, columns: Table['columns'], rows: readonly Row[], tight = false): Table {
  return { kind: 'table', label, columns, rows, tight };
}

/** A row of plain cells; a list of texts is a cell of several paragraphs. */
export function row(...cells: readonly (string | readonly Inline[] | Cell)[]): Row {
  return { cells: cells.map(cell) };
}

function cell(content: string | readonly Inline[] | Cell): Cell {
  if (typeof content === 'string') return content === '' ? [] : [paragraph(content)];
  return isCell(content) ? content : [paragraph(content)];
}

function isCell(content: readonly Inline[] | Cell): content is Cell {
  const [first] = content;
  return first === undefined || (typeof first === 'object' && 'kind' in first);
}

export function room(lines: number): Room {
  return { kind: 'room', lines };
}

function inlines(text: string | readonly Inline[]): readonly Inline[] {
  return typeof text === 'string' ? [text] : text;
}
