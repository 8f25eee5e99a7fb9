import type { Move, Step } from '@jointwork/language';
import { stepsOf } from '../../facts/steps.ts';
import { verdictWords } from '../../facts/verdict-words.ts';
import { listed } from '../../lists.ts';
import { defineRule } from '../../rule.ts';

/** A prompt for looking asks what is there, and not whether it is any good. */
export const rule = defineRule({
  id: 'judging-prompt',
  category: 'dialogue',
  severity: 'info',
  sources: ['D'],
  messages: {
    title: 'A prompt for looking asks for no verdict',
    asks: 'In “{step}” people are to say what is there, and this prompt asks for a verdict ({words}). A question about what was seen, said or done settles it; the verdict can wait for a later step.',
    'asks.question':
      'Could this prompt of “{step}” ask what was seen, said or done? Now it asks for a verdict ({words}).',
    'fix.ask': 'Ask what was seen or heard',
  },
  *checkProtocol({ protocol }) {
    for (const step of stepsOf(protocol.steps)) {
      if (!onlyLooks(step)) continue;
      for (const prompt of step.prompts) {
        const words = verdictWords(prompt.value);
        if (words.length === 0) continue;
        yield {
          message: 'asks',
          params: { step: step.title.value, words: listed(words.map((word) => `“${word}”`)) },
          at: prompt.span,
          fixes: () => [{ title: 'fix.ask', edits: [{ span: prompt.span, text: '"What did you see or hear?"' }] }],
        };
      }
    }
  },
});

/** Moves that may well ask for a verdict, so that a prompt beside them is not about looking alone. */
const judges: ReadonlySet<Move> = new Set([
  'interpret',
  'probe',
  'warm',
  'cool',
  'challenge',
  'suggest',
  'vote',
  'decide',
  'plan',
  'reflect',
  'debrief',
]);

function onlyLooks({ moves }: Step): boolean {
  const looks = moves.some(({ value }) => value === 'describe' || value === 'observe');
  return looks && !moves.some(({ value }) => judges.has(value));
}
