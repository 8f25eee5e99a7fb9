import type { At, Move, Protocol, Step } from '@jointwork/language';
import { doersOf, stepsOf } from '../../facts/steps.ts';
import { insert } from '../../fixes/layout.ts';
import { named } from '../../lists.ts';
import { defineRule } from '../../rule.ts';

/** Where somebody gives feedback or disagrees, somebody listens. */
export const rule = defineRule({
  id: 'no-listening',
  category: 'dialogue',
  severity: 'warning',
  sources: ['003', 'D'],
  messages: {
    title: 'Feedback has a listener',
    nobody:
      'In “{step}” people {move, select, challenge {challenge} other {give feedback}}, and nobody is there to listen: no role is `silent`, and `listen` is not among its moves. Either one settles it.',
    'nobody.question':
      'Who listens in “{step}”, while others {move, select, challenge {challenge} other {give feedback}}?',
    'fix.listen': 'Add `listen`',
    'fix.silent': 'Let {roles} be silent meanwhile',
  },
  *checkProtocol({ protocol }) {
    for (const step of stepsOf(protocol.steps)) {
      const move = step.moves.find(({ value }) => feedback.has(value));
      if (!move || step.silent.length > 0 || step.moves.some(({ value }) => value === 'listen')) continue;
      yield {
        message: 'nobody',
        params: { step: step.title.value, move: move.value },
        at: move.span,
        fixes: () => [
          { title: 'fix.listen', edits: [insert(lastMove(step).span.end, ', listen')] },
          ...silences(step, protocol),
        ],
      };
    }
  },
});

const feedback: ReadonlySet<Move> = new Set(['warm', 'cool', 'challenge']);

function lastMove({ moves }: Step): At<Move> {
  return moves.at(-1)!;
}

/** The roles that do not take part in the step; whoever brought what is talked about is mostly among them. */
function silences(step: Step, { roles }: Protocol) {
  const by = doersOf(step);
  const last = by.at(-1);
  const playing = new Set(by.map(({ name }) => name));
  const others = roles.flatMap(({ name }) => (playing.has(name.value) ? [] : name.value));
  if (!last || others.length === 0) return [];
  const names = others.join(', ');
  return [
    {
      title: 'fix.silent',
      params: { roles: named(others) },
      edits: [insert(last.span.end, ` silent ${names}`)],
    } as const,
  ];
}
