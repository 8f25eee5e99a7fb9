import type { At, Edit, Move, Protocol, Step, StepItem } from '@jointwork/language';
import type { Layout } from '../../fixes/layout.ts';
import type { Early } from './rule.ts';

/** The move of a step that clarifies. */
export function clarifyIn({ moves }: Step): At<Move> | undefined {
  return moves.find(({ value }) => value === 'clarify');
}

/** A step that clarifies comes before the critique: its words swapped, itself moved up in its list, or a new one. */
export function settled({ step, move }: Early, late: Step | undefined, protocol: Protocol, layout: Layout) {
  if (late === step) return { title: 'fix.swap', edits: swap(move, clarifyIn(step)!, layout) } as const;
  if (late && siblings(protocol.steps, step)?.includes(late)) {
    const { start, end } = whole(late);
    const edits = [layout.before(whole(step).start, layout.text.slice(start, end)), layout.remove(start, end)];
    return { title: 'fix.move', params: { step: late.title.value }, edits } as const;
  }
  const by = step.by.length > 0 ? ` by ${step.by.map(({ name }) => name).join(', ')}` : '';
  const line = `step "Clarifying questions" up to 5 min clarify${by}`;
  return { title: 'fix.insert', edits: [layout.before(whole(step).start, line)] } as const;
}

function swap(one: At<Move>, other: At<Move>, { text }: Layout): Edit[] {
  const words = ({ span }: At<Move>) => text.slice(span.start, span.end);
  return [
    { span: one.span, text: words(other) },
    { span: other.span, text: words(one) },
  ];
}

/** A step with the note before it. */
function whole({ span, doc }: Step) {
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
