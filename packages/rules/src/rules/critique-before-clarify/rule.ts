import type { At, Move, Step } from '@jointwork/language';
import { stepsOf } from '../../facts/steps.ts';
import { defineRule } from '../../rule.ts';
import { clarifyIn, settled } from './fix.ts';

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

/** A step, and the move in it that comes too early. */
export interface Early {
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
