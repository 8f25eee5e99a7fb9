import { type Mark, marksOf } from '@jointwork/language';
import { type FoldingRange, FoldingRangeKind } from 'vscode-languageserver';
import type { Desk } from '../desk.ts';

/** Blocks, regions, comments, texts over several lines, and the imports together. */
export function folding(desk: Desk, id: string): FoldingRange[] {
  const text = desk.engine.text(id);
  if (text === undefined) return [];
  const lines = desk.engine.lines(id);
  const marks = marksOf(text);
  const ranges: FoldingRange[] = [];
  const add = (start: number, end: number, kind?: FoldingRangeKind) => {
    const startLine = lines.position(start).line;
    const endLine = lines.position(end).line;
    if (endLine > startLine) ranges.push(kind ? { startLine, endLine, kind } : { startLine, endLine });
  };

  for (const [open, close] of blocks(marks)) {
    // The closing brace stays in sight.
    const last = lines.position(close.span.start).line - 1;
    const startLine = lines.position(open.span.start).line;
    if (last > startLine) ranges.push({ startLine, endLine: last });
  }
  for (const { kind, span } of marks) {
    if (kind === 'string') add(span.start, span.end);
    else if (kind === 'comment' && text.startsWith('/*', span.start))
      add(span.start, span.end, FoldingRangeKind.Comment);
  }
  for (const [start, end] of lineComments(marks, text, (offset) => lines.position(offset).line)) {
    add(start, end, FoldingRangeKind.Comment);
  }
  for (const [start, end] of regions(marks, text)) add(start, end, FoldingRangeKind.Region);
  const imports = marks.filter(({ clause }) => clause === 'Import');
  if (imports.length > 0) add(imports[0]!.span.start, imports.at(-1)!.span.end, FoldingRangeKind.Imports);
  const limit = desk.client.foldingLimit;
  return ranges.sort((one, other) => one.startLine - other.startLine).slice(0, limit);
}

function* blocks(marks: readonly Mark[]): Generator<readonly [Mark, Mark]> {
  const open: Mark[] = [];
  for (const mark of marks) {
    if (mark.kind === 'open') open.push(mark);
    else if (mark.kind === 'close') {
      const start = open.pop();
      if (start) yield [start, mark];
    }
  }
}

/** From `// #region` to its `// #endregion`; one that is not closed is none. */
function* regions(marks: readonly Mark[], text: string): Generator<readonly [number, number]> {
  const open: number[] = [];
  for (const { kind, span } of marks) {
    if (kind !== 'comment') continue;
    const [, isEnd] = /^\/\/\s*#(end)?region\b/.exec(text.slice(span.start, span.end)) ?? [undefined, undefined];
    if (isEnd === undefined && !/^\/\/\s*#region\b/.test(text.slice(span.start, span.end))) continue;
    if (isEnd === undefined) {
      open.push(span.start);
      continue;
    }
    const start = open.pop();
    if (start !== undefined) yield [start, span.end];
  }
}

/** Comments to the end of the line, where lines that follow each other are one. */
function* lineComments(
  marks: readonly Mark[],
  text: string,
  lineOf: (offset: number) => number,
): Generator<readonly [number, number]> {
  let first: Mark | undefined;
  let last: Mark | undefined;
  for (const mark of marks) {
    const isLine = mark.kind === 'comment' && text.startsWith('//', mark.span.start);
    if (isLine && last && lineOf(mark.span.start) === lineOf(last.span.start) + 1) {
      last = mark;
      continue;
    }
    if (first && last) yield [first.span.start, last.span.end];
    first = isLine ? mark : undefined;
    last = first;
  }
  if (first && last) yield [first.span.start, last.span.end];
}
