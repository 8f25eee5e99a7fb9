import { marksOf, type Protocol, type Repeat, type StepItem } from '@jointwork/language';
import { CodeActionKind } from 'vscode-languageserver';
import type { Change, Place, Refactoring } from './refactoring.ts';
import { formattedIn, tokensIn } from './text-around.ts';

/** Steps that follow each other, of which each round is the same. */
interface Rounds {
  readonly items: readonly StepItem[];
  /** Steps of one round. */
  readonly length: number;
  readonly count: number;
}

/** Writes steps that are said several times in a row once, in a `repeat`. */
export const stepsToRepeat: Refactoring = {
  id: 'steps-to-repeat',
  kind: CodeActionKind.RefactorRewrite,
  keeps: 'hours',
  offer(place) {
    const { model, span } = place;
    const protocol = model.items.find(
      (item): item is Protocol =>
        item.kind === 'protocol' && item.span.start <= span.start && span.end <= item.span.end,
    );
    const found = protocol && roundsAt(place, protocol.steps);
    if (!protocol || !found) return undefined;
    return { params: { count: found.count, steps: found.length }, change: () => repeated(place, found) };
  },
};

/** The longest run of equal rounds around the place, in the innermost list of steps there. */
function roundsAt(place: Place, steps: readonly StepItem[]): Rounds | undefined {
  const { text, span } = place;
  const at = steps.findIndex((step) => step.span.start <= span.start && span.start <= step.span.end);
  if (at < 0) return undefined;
  const inner = steps[at]!;
  const inside = inner.kind === 'repeat' && inner.body && span.start > inner.body.start;
  if (inside) return roundsAt(place, (inner as Repeat).steps);
  const marks = marksOf(text);
  const said = steps.map((step) =>
    tokensIn(marks, step.span)
      .map(({ span: one }) => text.slice(one.start, one.end))
      .join(' '),
  );
  let best: Rounds | undefined;
  for (let length = 1; length * 2 <= steps.length; length++) {
    for (let from = Math.max(0, at - steps.length); from <= at; from++) {
      let count = 1;
      while (equalRounds(said, from, length, count)) count++;
      const covered = count * length;
      if (count < 2 || from + covered <= at) continue;
      if (!best || covered > best.count * best.length)
        best = { items: steps.slice(from, from + covered), length, count };
    }
  }
  // A comment between them would have to be said once for all rounds; a text over lines would be moved.
  return best && hasComments(place, best) ? undefined : best;
}

function equalRounds(said: readonly string[], from: number, length: number, count: number): boolean {
  for (let i = 0; i < length; i++) {
    const other = said[from + count * length + i];
    if (other === undefined || other !== said[from + i]) return false;
  }
  return true;
}

function hasComments({ text }: Place, { items }: Rounds): boolean {
  const [start, end] = [items[0]!.span.start, items[items.length - 1]!.span.end];
  return (
    items.some(({ doc }) => doc !== undefined) ||
    text.slice(start, end).includes('"""') ||
    marksOf(text).some(({ kind, span }) => kind === 'comment' && span.start >= start && span.end <= end)
  );
}

function repeated({ id, text }: Place, { items, length, count }: Rounds): Change {
  const round = items.slice(0, length);
  const written = text.slice(round[0]!.span.start, round[length - 1]!.span.end);
  const start = items[0]!.span.start;
  const indent = text.slice(text.lastIndexOf('\n', start - 1) + 1, start).match(/^\s*/)![0];
  const formatted = formattedIn('protocol X', `repeat ${count} rounds {\n${written}\n}`);
  // Deeper blocks are indented further than the one that it was formatted in.
  const by = formatted.replaceAll('\n  ', `\n${indent}`);
  return { edits: [{ id, span: { start, end: items[items.length - 1]!.span.end }, text: by }] };
}
