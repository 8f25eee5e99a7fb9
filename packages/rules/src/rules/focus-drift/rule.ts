import type { Focus } from '@jointwork/language';
import { named } from '../../lists.ts';
import { defineRule } from '../../rule.ts';

/** The prime focus of a design is the focus of some activity. */
export const rule = defineRule({
  id: 'focus-drift',
  category: 'tenets',
  severity: 'info',
  sources: ['003'],
  messages: {
    title: 'What a design is first about is what some activity is about',
    drift:
      '`{design}` is first about `{prime}`, and its activities are about {others}. Say in an activity that it has `focus {prime}`, or begin with what they do look at.',
    'drift.question': 'Which activity of `{design}` is about `{prime}`? They say {others}.',
    'fix.prime': 'Begin with `{focus}`',
  },
  *checkDesign({ design, meetings }) {
    const prime = design.focus?.words[0];
    const theirs = meetings.flatMap(({ whole }) => (whole.kind === 'review' ? [] : (whole.focus?.words ?? [])));
    const others = [...new Set(theirs.map(({ value }) => value))];
    if (!prime || others.length === 0 || others.includes(prime.value)) return;
    yield {
      message: 'drift',
      params: { design: design.name.value, prime: prime.value, others: named(others) },
      at: prime.span,
      fixes: () =>
        others.map((focus) => ({
          title: 'fix.prime',
          params: { focus },
          edits: [{ span: wordsSpan(design.focus!), text: `${focus} with ${prime.value}` }],
        })),
    };
  },
});

function wordsSpan({ words }: Focus) {
  return { start: words[0]!.span.start, end: words.at(-1)!.span.end };
}
