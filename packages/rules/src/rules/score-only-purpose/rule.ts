import { onlyScores } from '../../facts/only-scores.ts';
import { scoreWords } from '../../facts/score-words.ts';
import { listed } from '../../lists.ts';
import { defineRule } from '../../rule.ts';

/** What a design is for is more than a figure. */
export const rule = defineRule({
  id: 'score-only-purpose',
  category: 'tenets',
  severity: 'info',
  sources: ['003'],
  messages: {
    title: 'A purpose is more than a figure',
    scores:
      'All that `{design}` says it is for is a figure ({words}). A `purpose`, or a `seen when`, about what people will do or be able to do would say what the figure is a sign of.',
    'scores.question': 'What would people do differently if the figures of `{design}` ({words}) were reached?',
    'fix.purpose': 'Add another purpose, to be filled in',
  },
  *checkDesign({ design, meetings }) {
    const questions = meetings.flatMap(({ whole }) => (whole.kind === 'review' ? [] : whole.questions));
    const texts = [
      ...design.purpose.map(({ text }) => text),
      ...questions,
      ...design.targets.flatMap(({ seen }) => seen),
    ]
      .map(({ value }) => value)
      .filter((text) => text.trim() !== '');
    const [purpose] = design.purpose;
    if (!purpose || texts.length === 0 || !texts.every(onlyScores)) return;
    yield {
      message: 'scores',
      params: { design: design.name.value, words: listed(scoreWords(texts).map((word) => `“${word}”`)) },
      at: purpose.text.span,
      about: [design],
      fixes: (layout) => [
        {
          title: 'fix.purpose',
          edits: [layout.after(purpose.span.end, layout.indentAt(purpose.span.start), 'purpose "…"')],
        },
      ],
    };
  },
});
