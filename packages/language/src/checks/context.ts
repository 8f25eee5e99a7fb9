import type { Context, ContextEntry } from '../model/model.ts';
import type { Problem } from '../problem.ts';

/** `betwixt` and `between` are two words for one thing; a context says it once. */
export function checkBetwixt(context: Context, file: string, problems: Problem[]): void {
  let first: ContextEntry | undefined;
  for (const entry of context.entries) {
    if (entry.b !== 'betwixt') continue;
    if (first === undefined) first = entry;
    else if (entry.word.value !== first.word.value) {
      problems.push({
        code: 'between-and-betwixt',
        severity: 'error',
        message: { key: 'between-and-betwixt' },
        span: entry.word.span,
        related: [{ place: { file, span: first.word.span }, message: { key: 'between-and-betwixt.related' } }],
      });
    }
  }
}
