import type { Artefact } from '@jointwork/language';
import { defineRule } from '../../rule.ts';

/** What is made and given a name is used by somebody. */
export const rule = defineRule({
  id: 'unused-artefact',
  category: 'housekeeping',
  severity: 'info',
  sources: ['D'],
  messages: {
    title: 'What is given a name is used',
    unused:
      '`{meeting}` makes `{name}`, and nothing `uses` it. Say where it goes on with `uses {name}`; if it ends here, it needs no name.',
    'unused.question': 'Who goes on with `{name}`, which `{meeting}` makes?',
    'fix.remove': 'Take the name away',
  },
  *checkDesign({ design, around }) {
    for (const meeting of [...design.activities, ...design.reviews]) {
      for (const artefact of meeting.produces) {
        const { name, text } = artefact;
        if (!name || isForAll(artefact) || around.model.refs.some(({ to }) => to === artefact)) continue;
        yield {
          message: 'unused',
          params: { meeting: meeting.name.value, name: name.value },
          at: name.span,
          about: [meeting],
          unnecessary: true,
          fixes: () =>
            text && name.span.start < text.span.start
              ? [{ title: 'fix.remove', edits: [{ span: { start: name.span.start, end: text.span.start }, text: '' }] }]
              : [],
        };
      }
    }
  },
});

/** What holds for everybody from then on, or is meant for those who come later, is used without being taken up by name. */
const forAll: ReadonlySet<string> = new Set(['glossary', 'agreement', 'handover', 'briefing', 'induction']);

function isForAll({ kindOf }: Artefact): boolean {
  return forAll.has(kindOf.value.toLowerCase());
}
