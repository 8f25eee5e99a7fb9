import type { Edit, Protocol, Step, StepItem } from '@jointwork/language';
import type { Layout } from './layout.ts';

/** Writes a new step above another one and the note before that. */
export function stepBefore(step: Step, line: string, layout: Layout): Edit {
  return layout.before(withNote(step).start, line);
}

/** Moves a step up, with the note before it, to stand above another one; undefined where the two stand in different lists. */
export function stepMoved(late: Step, step: Step, { steps }: Protocol, layout: Layout): readonly Edit[] | undefined {
  if (late === step || !siblings(steps, step)?.includes(late)) return undefined;
  const { start, end } = withNote(late);
  return [stepBefore(step, layout.text.slice(start, end), layout), layout.remove(start, end)];
}

function withNote({ span, doc }: Step) {
  return { start: Math.min(span.start, doc?.span.start ?? span.start), end: span.end };
}

/** The list that a step stands in: another step may move up only within it. */
function siblings(items: readonly StepItem[], step: Step): readonly StepItem[] | undefined {
  if (items.includes(step)) return items;
  for (const item of items) {
    const found = item.kind === 'repeat' ? siblings(item.steps, step) : undefined;
    if (found) return found;
  }
  return undefined;
}
