import type { At, Move, Protocol, Step } from '@jointwork/language';
import { stepsOf } from '../../facts/steps.ts';
import type { Layout } from '../../fixes/layout.ts';
import { stepBefore, stepMoved } from '../../fixes/steps.ts';
import { defineRule } from '../../rule.ts';

/** People say what is there before they say what it means. */
export const rule = defineRule({
  id: 'infer-before-observe',
  category: 'dialogue',
  severity: 'warning',
  sources: ['D'],
  messages: {
    title: 'Observing comes before interpreting',
    early:
      '“{step}” interprets before anything in `{protocol}` has been observed, described, read or presented. A step that shows what is there, put before it, settles this.',
    'early.question': 'What do people see, read or hear, before “{step}” asks what it means?',
    late: 'Here it is looked at, after it was interpreted.',
    'fix.move': 'Move “{step}” before it',
    'fix.insert': 'Put a step that describes before it',
  },
  *checkProtocol({ file, protocol }) {
    const steps = stepsOf(protocol.steps);
    const early = firstInference(steps);
    if (!early) return;
    const late = steps.slice(steps.indexOf(early.step)).find((step) => shown(step));
    yield {
      message: 'early',
      params: { step: early.step.title.value, protocol: protocol.name.value },
      at: early.move.span,
      ...(late ? { related: [{ place: { file, span: shown(late)!.span }, message: 'late' }] } : {}),
      fixes: (layout) => [lookFirst(early.step, late, protocol, layout)],
    };
  },
});

const shows: ReadonlySet<Move> = new Set(['observe', 'describe', 'read', 'present']);

/** The move of a step that puts something before people. */
function shown({ moves }: Step): At<Move> | undefined {
  return moves.find(({ value }) => shows.has(value));
}

/** The first move that interprets, unless something has been shown before it in written order. */
function firstInference(steps: readonly Step[]): { readonly step: Step; readonly move: At<Move> } | undefined {
  for (const step of steps) {
    for (const move of step.moves) {
      if (shows.has(move.value)) return undefined;
      if (move.value === 'interpret') return { step, move };
    }
  }
  return undefined;
}

function lookFirst(step: Step, late: Step | undefined, protocol: Protocol, layout: Layout) {
  const moved = late && !interprets(late) ? stepMoved(late, step, protocol, layout) : undefined;
  if (late && moved) return { title: 'fix.move', params: { step: late.title.value }, edits: moved } as const;
  return { title: 'fix.insert', edits: [stepBefore(step, 'step "What is there?" 5 min describe', layout)] } as const;
}

function interprets({ moves }: Step): boolean {
  return moves.some(({ value }) => value === 'interpret');
}
