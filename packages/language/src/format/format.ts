import type { Message } from '../messages/message.ts';
import type { Span } from '../model/model.ts';
import { parserParts } from '../parse/clause-parser.ts';
import { limitProblem } from '../parse/limits.ts';
import { type Parsed, parse } from '../parse/parse.ts';
import type { Edit } from '../problem.ts';
import { Layout } from './layout.ts';
import { same } from './same.ts';
import { Sheet } from './sheet.ts';

/** What formatting a text comes to. */
export type Formatting = Formatted | { readonly refused: Message };

export interface Formatted {
  /** In order, each as small as it can be; none where the text is as it should be. */
  readonly edits: readonly Edit[];
  /** What they make of the text. */
  readonly text: string;
  readonly refused?: undefined;
}

/**
 * Formats a protocol file in the one way that there is. Never throws, loses no comment and changes no meaning: the result
 * is read again before it is given out. A clause that cannot be read keeps its words and lines while the rest is
 * formatted; what cannot be formatted safely is refused.
 */
export function format(text: string): Formatting {
  const laid = carefully(text);
  return 'refused' in laid ? laid : { edits: laid.sheet.edits(), text: laid.sheet.written() };
}

/** The same for the clauses on the lines of a stretch of the text; all others stay as they are. */
export function formatRange(text: string, within: Span): Formatting {
  const laid = carefully(text);
  if ('refused' in laid) return laid;
  const edits = laid.sheet.edits(within);
  const written = applied(text, edits);
  return keepsAll(text, written, laid.before, parse(written)) ? { edits, text: written } : misread;
}

const misread = { refused: { key: 'format.misread' } };

function carefully(text: string): { readonly sheet: Sheet; readonly before: Parsed } | { readonly refused: Message } {
  const before = parse(text);
  const refusal = limitProblem(text)?.message ?? unsafe(before);
  if (refusal) return { refused: refusal };
  const sheet = laidOut(text, new Set());
  const written = sheet.written();
  if (written === text) return { sheet, before };
  const after = parse(written);
  if (keepsAll(text, written, before, after)) return { sheet, before };
  // A name that is also a word of the language may be read otherwise where lines end elsewhere: what holds it stays.
  const careful = laidOut(text, changedItems(sheet, before, after));
  const kept = careful.written();
  return keepsAll(text, kept, before, parse(kept)) ? { sheet: careful, before } : misread;
}

/** A text after edits, which stand in order and touch nothing twice. */
function applied(text: string, edits: readonly Edit[]): string {
  let written = '';
  let end = 0;
  for (const { span, text: by } of edits) {
    written += text.slice(end, span.start) + by;
    end = span.end;
  }
  return written + text.slice(end);
}

function unsafe({ problems }: Parsed): Message | undefined {
  const found = problems.find(({ code }) => code === 'unclosed-comment' || code === 'newer-edition');
  return found && { key: `format.${found.code}` };
}

function laidOut(text: string, left: ReadonlySet<number>): Sheet {
  const sheet = new Sheet(text);
  new Layout(sheet, left).run();
  return sheet;
}

/** Whether the new text says what the old one says, has the same mistakes, and all of its comments. */
function keepsAll(text: string, written: string, before: Parsed, after: Parsed): boolean {
  if (!same(before.model, after.model) || before.problems.length !== after.problems.length) return false;
  if (before.problems.some(({ code }, i) => code !== after.problems[i]!.code)) return false;
  return same(commentsOf(text), commentsOf(written));
}

/** The comments of a text, without the spaces around their lines. */
function commentsOf(text: string): string[] {
  const { hidden } = parserParts().lexer.tokenize(text);
  return hidden.map(({ image }) =>
    image
      .split(/\r\n?|\n/)
      .map((line) => line.trim())
      .join('\n'),
  );
}

/** The items of a file, as indexes of its clauses, that were read as something else, or that have mistakes in them. */
function changedItems({ segments }: Sheet, before: Parsed, after: Parsed): ReadonlySet<number> {
  const changed = new Set<number>();
  let item = 0;
  for (const [i, { shape, tokens }] of segments.entries()) {
    const start = tokens[0]!.startOffset;
    const end = segments[i + 1]?.tokens[0]?.startOffset ?? Number.POSITIVE_INFINITY;
    const isItem = shape !== undefined && shape.rule !== 'Edition' && shape.rule !== 'Import';
    const differs = isItem && !same(before.model.items[item], after.model.items[item]);
    const hasMistakes = before.problems.some(({ span }) => span.start >= start && span.start < end);
    if (differs || hasMistakes || shape?.rule === 'Import') changed.add(i);
    if (isItem) item++;
  }
  return changed;
}
