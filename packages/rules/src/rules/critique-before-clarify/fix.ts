import type { At, Edit, Move, Protocol, Step } from '@jointwork/language';
import type { Layout } from '../../fixes/layout.ts';
import { stepBefore, stepMoved } from '../../fixes/steps.ts';
import type { Early } from './rule.ts';

/** The move of a step that clarifies. */
export function clarifyIn({ moves }: Step): At<Move> | undefined {
  return moves.find(({ value }) => value === 'clarify');
}

/** A step that clarifies comes before the critique: its words swapped, itself moved up in its list, or a new one. */
export function settled({ step, move }: Early, late: Step | undefined, protocol: Protocol, layout: Layout) {
  if (late === step) return { title: 'fix.swap', edits: swap(move, clarifyIn(step)!, layout) } as const;
  const moved = late && stepMoved(late, step, protocol, layout);
  if (moved) return { title: 'fix.move', params: { step: late.title.value }, edits: moved } as const;
  const by = step.by.length > 0 ? ` by ${step.by.map(({ name }) => name).join(', ')}` : '';
  const line = `step "Clarifying questions" up to 5 min clarify${by}`;
  return { title: 'fix.insert', edits: [stepBefore(step, line, layout)] } as const;
}

function swap(one: At<Move>, other: At<Move>, { text }: Layout): Edit[] {
  const words = ({ span }: At<Move>) => text.slice(span.start, span.end);
  return [
    { span: one.span, text: words(other) },
    { span: other.span, text: words(one) },
  ];
}
