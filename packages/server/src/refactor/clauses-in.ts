import { marksOf, type Span } from '@jointwork/language';

/** A clause of a block as it is written, with the block that it opens. */
export interface WrittenClause {
  /** Its rule in the grammar; undefined where it cannot be read. */
  readonly rule?: string;
  readonly span: Span;
}

/** The clauses of a block, in the order of the text. */
export function clausesIn(text: string, body: Span): WrittenClause[] {
  const clauses: { rule?: string; span: { start: number; end: number } }[] = [];
  let depth = 0;
  for (const { kind, span, clause, begins } of marksOf(text)) {
    if (kind === 'comment' || span.start <= body.start || span.end >= body.end) continue;
    if (kind === 'open') depth++;
    if (depth === 0 && begins) clauses.push({ rule: clause, span: { ...span } });
    const last = clauses[clauses.length - 1];
    if (last) last.span.end = span.end;
    if (kind === 'close') depth--;
  }
  return clauses;
}
