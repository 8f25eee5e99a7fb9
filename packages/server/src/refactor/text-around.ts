import { format, type Mark, marksOf, type Span } from '@jointwork/language';

/** A clause with the comments that belong to it: those right above it, and those behind it on its last line. */
export function withComments(text: string, { start, end }: Span): Span {
  let from = start;
  let to = end;
  const comments = marksOf(text).filter(({ kind }) => kind === 'comment');
  for (const { span } of comments.toReversed()) {
    if (span.end > from || !isGap(text.slice(span.end, from), 1)) continue;
    if (/\S/.test(text.slice(text.lastIndexOf('\n', span.start - 1) + 1, span.start))) break;
    from = span.start;
  }
  for (const { span } of comments) {
    if (span.start >= to && isGap(text.slice(to, span.start), 0)) to = span.end;
  }
  return { start: from, end: to };
}

function isGap(text: string, lines: number): boolean {
  return text.trim() === '' && text.split('\n').length - 1 <= lines;
}

/** What takes a clause out, with the lines that it leaves behind; one empty line stays where there were some. */
export function removalOf(text: string, { start, end }: Span): Span {
  const before = text.slice(0, start).match(/\s*$/)![0];
  const after = text.slice(end).match(/^\s*/)![0].length;
  if (end + after === text.length) return { start: start - before.length, end: text.length - finalBreak(text) };
  const stoodApart = start === before.length || before.split('\n').length > 2;
  const line = text.slice(end).match(/^[ \t]*(?:\r?\n)?/)![0].length;
  return { start, end: end + (stoodApart ? after : line) };
}

function finalBreak(text: string): number {
  return text.endsWith('\r\n') ? 2 : text.endsWith('\n') ? 1 : 0;
}

/** Clauses as they are formatted in a block of a file; as they are, where they cannot be. */
export function formattedIn(head: string, clauses: string): string {
  const result = format(`${head} {\n${clauses}\n}\n`);
  if (result.refused) return clauses;
  return result.text.slice(result.text.indexOf('{') + 1, result.text.lastIndexOf('}')).trim();
}

export function formattedItem(text: string): string {
  const result = format(text);
  return result.refused ? text : result.text;
}

/** The tokens of a stretch, without comments. */
export function tokensIn(marks: readonly Mark[], { start, end }: Span): Mark[] {
  return marks.filter(({ kind, span }) => kind !== 'comment' && span.start >= start && span.end <= end);
}
