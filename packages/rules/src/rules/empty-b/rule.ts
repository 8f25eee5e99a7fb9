import type { ContextEntry } from '@jointwork/language';
import { defineRule } from '../../rule.ts';

/** What stands in the context says something. */
export const rule = defineRule({
  id: 'empty-b',
  category: 'context',
  severity: 'info',
  sources: ['003'],
  messages: {
    title: 'Each side of the context says something',
    empty:
      '`{word}` says “{text}”, which reads as if the question had been passed over. What is there, however small, settles it; what nobody knows yet can be `undecided`.',
    'empty.question': 'What would somebody who was there say of `{word}`? “{text}” leaves it empty.',
    'fix.open': 'Say that it is still open',
  },
  *checkDesign({ design }) {
    const entries = design.context?.entries ?? [];
    for (const entry of entries) {
      if (!isEmpty(entry) || entries.some((other) => other.b === entry.b && !isEmpty(other))) continue;
      yield {
        message: 'empty',
        params: { word: entry.b, text: entry.text!.value.trim() },
        at: entry.text!.span,
        fixes: () => [{ title: 'fix.open', edits: [{ span: entry.span, text: `undecided "${questions[entry.b]}"` }] }],
      };
    }
  },
});

const questions = {
  before: 'What was there until now?',
  betwixt: 'Which other collaborations live alongside it?',
  beside: 'What time, money or network supports it?',
  beyond: 'What links it to the world outside?',
} as const;

/** The whole text, and nothing else: "None of the schools …" says something. Words of English; signs are of any language. */
const nothing =
  /^(?:none|nothing|nobody|no|n\s*[/.]?\s*a|not applicable|unknown|don['’]?t know|not (?:yet )?(?:known|clear|decided|sure)|tb[acd]|to be (?:added|agreed|announced|confirmed|decided|defined|determined|done|filled in|written)|to ?do)?(?: (?:yet|so far|for now|at present|at the moment|in particular|known|here|later))?$/iu;

/** A grant says something by itself; a blank text is no entry at all, which `missing-b` finds. */
function isEmpty({ text, grants }: ContextEntry): boolean {
  const words = text?.value.trim() ?? '';
  return (
    words !== '' && grants.length === 0 && nothing.test(words.replaceAll(/[\p{P}\p{S}]+$|^[\p{P}\p{S}]+/gu, '').trim())
  );
}
