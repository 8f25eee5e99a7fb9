import type { At, Edit, Move, Protocol, Step, StepItem } from '@jointwork/language';
import { stepsOf } from '../../facts/steps.ts';
import type { Layout } from '../../fixes/layout.ts';
import { defineRule } from '../../rule.ts';

/** Nobody is advised, criticised or contradicted before somebody has asked what they mean. */
export const rule = defineRule({
  id: 'critique-before-clarify',
  category: 'dialogue',
  severity: 'error',
  sources: ['003', 'D'],
  messages: {
    title: 'Clarifying comes before critique',
    early:
      '“{step}” {move, select, suggest {offers suggestions} cool {gives cool feedback} other {challenges}} before anybody in `{protocol}` has asked what is meant. A step that clarifies, put before it, settles this.',
    'early.question':
      'Who asks what is meant, before “{step}” {move, select, suggest {offers suggestions} cool {gives cool feedback} other {challenges}}?',
    late: 'Here it is clarified, after the critique.',
    'fix.move': 'Move “{step}” before it',
    'fix.swap': 'Clarify first',
    'fix.insert': 'Put a step that clarifies before it',
  },
  *checkProtocol({ file, protocol }) {
    const steps = stepsOf(protocol.steps);
    const early = firstEarly(steps);
    if (!early) return;
    const late = steps.slice(steps.indexOf(early.step)).find((step) => clarifyIn(step));
    yield {
      message: 'early',
      params: { step: early.step.title.value, move: early.move.value, protocol: protocol.name.value },
      at: early.move.span,
      ...(late ? { related: [{ place: { file, span: clarifyIn(late)!.span }, message: 'late' }] } : {}),
      fixes: (layout) => [settled(early, late, protocol, layout)],
    };
  },
});

interface Early {
  readonly step: Step;
  readonly move: At<Move>;
}

const critique: ReadonlySet<Move> = new Set(['suggest', 'cool', 'challenge']);

/** The first move that criticises, unless one that clarifies comes before it in written order. */
function firstEarly(steps: readonly Step[]): Early | undefined {
  for (const step of steps) {
    for (const move of step.moves) {
      if (move.value === 'clarify') return undefined;
      if (critique.has(move.value)) return { step, move };
    }
  }
  return undefined;
}

function clarifyIn({ moves }: Step): At<Move> | undefined {
  return moves.find(({ value }) => value === 'clarify');
}

function settled({ step, move }: Early, late: Step | undefined, protocol: Protocol, layout: Layout) {
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
