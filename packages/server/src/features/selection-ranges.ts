import { marksOf, Ref, type Span } from '@jointwork/language';
import type { Position, SelectionRange } from 'vscode-languageserver';
import { type Desk, rangeOf } from '../desk.ts';

/** What grows around a place: the word, the text in quotes, the clause, the block, the whole element, the file. */
export function selectionRanges(desk: Desk, id: string, positions: readonly Position[]): SelectionRange[] {
  const text = desk.engine.text(id);
  const lines = desk.engine.lines(id);
  const spans = text === undefined ? [] : allSpans(desk, id, text);
  return positions.map((position) => {
    const offset = lines.offset(position);
    const around = spans
      .filter(({ start, end }) => start <= offset && offset <= end && start < end)
      .sort((one, other) => other.end - other.start - (one.end - one.start));
    let grown: SelectionRange | undefined;
    let last: Span | undefined;
    for (const span of around) {
      // Each lies within the one before, and differs from it.
      const fits = !last || (last.start <= span.start && span.end <= last.end);
      if (!fits || (last && last.start === span.start && last.end === span.end)) continue;
      grown = grown ? { range: rangeOf(desk, id, span), parent: grown } : { range: rangeOf(desk, id, span) };
      last = span;
    }
    return grown ?? { range: { start: position, end: position } };
  });
}

function allSpans(desk: Desk, id: string, text: string): Span[] {
  const spans: Span[] = [{ start: 0, end: text.length }];
  for (const { kind, span } of marksOf(text)) {
    if (kind === 'open' || kind === 'close') continue;
    spans.push(span);
    const quotes = kind === 'string' ? (text.startsWith('"""', span.start) ? 3 : 1) : 0;
    if (quotes > 0) spans.push({ start: span.start + quotes, end: span.end - quotes });
  }
  const visit = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    if (node instanceof Ref) {
      spans.push(node.span);
      return;
    }
    const { span, body } = node as { readonly span?: Span; readonly body?: Span };
    if (span) spans.push(span);
    if (body) spans.push(body, { start: body.start + 1, end: body.end - 1 });
    for (const key in node) if (key !== 'refs') visit((node as Record<string, unknown>)[key]);
  };
  visit(desk.engine.model(id));
  return spans;
}
