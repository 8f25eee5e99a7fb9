import type { Text } from '@jointwork/language';
import { withoutQuotations } from '../../facts/quotations.ts';
import { sentencesOf } from '../../facts/sentences.ts';
import type { Layout } from '../../fixes/layout.ts';
import { defineRule, type RuleFix } from '../../rule.ts';

/** "my pupils", unless it is said that they are not: "our pupils, not my pupils". Words of English. */
const mine =
  /(?<![\p{L}\p{N}])(?<!\b(?:not|no longer|never|than|instead of) )(my)\s+(?:own\s+)?(?:pupils?|students?|patients?)(?![\p{L}\p{N}])/iu;

/** Those whom a design is for are everybody's. */
export const rule = defineRule({
  id: 'mine-not-ours',
  category: 'tenets',
  severity: 'info',
  sources: ['003'],
  messages: {
    title: 'Those whom it is for are ours, not mine',
    mine: '“{words}” stands here. Where several look after the same people, “our” says that everybody answers for all of them.',
    'mine.question': 'Whose are they? “{words}” stands here, and several look after them.',
    'fix.ours': 'Write “{words}”',
  },
  *checkDesign({ design }) {
    for (const text of sentencesOf(design)) {
      const words = mine.exec(withoutQuotations(text.value))?.[0];
      if (words) yield { message: 'mine', params: { words }, at: text.span, fixes: (layout) => asOurs(text, layout) };
    }
  },
});

/** Every "my" of the text, as it is written in the file; not where some of it is quoted. */
function asOurs({ span }: Text, layout: Layout): RuleFix<'fix.ours'>[] {
  const written = layout.text.slice(span.start + 1, span.end - 1);
  const found = [...written.matchAll(new RegExp(mine, 'giu'))];
  const [first] = found;
  if (!first || withoutQuotations(written) !== written) return [];
  const edits = found.map((match) => {
    const start = span.start + 1 + match.index;
    return { span: { start, end: start + match[1]!.length }, text: ours(match[1]!) };
  });
  const words = ours(first[1]!) + first[0].slice(first[1]!.length);
  return [{ title: 'fix.ours', params: { words }, edits }];
}

function ours(my: string): string {
  return my.startsWith('M') ? 'Our' : 'our';
}
