import { attending } from '../../facts/attending.ts';
import { attendingAnything, professionsOf, takenApart } from '../../facts/people.ts';
import { listed } from '../../lists.ts';
import { defineRule } from '../../rule.ts';

/** Professions that work together write down what they call things. */
export const rule = defineRule({
  id: 'no-shared-words',
  category: 'professions',
  severity: 'info',
  sources: ['000'],
  messages: {
    title: 'Professions that work together write down their words',
    none: 'In `{design}` {professions} work together, and no activity makes a glossary. A `produces glossary "…"` settles it: the words that each uses differently.',
    'none.question': 'Which words do {professions} use differently, and where is that written down?',
    'fix.add': 'Let `{activity}` make one, words to be filled in',
  },
  *checkDesign({ design, plan, meetings }) {
    const professions = professionsOf(attendingAnything(plan));
    const artefacts = plan.meetings.flatMap(({ produces }) => produces);
    if (professions.size < 2 || artefacts.some(({ kind }) => /^glossar(y|ies)$/i.test(kind))) return;
    const together = meetings.find(
      ({ planned }) => professionsOf(takenApart(attending(planned, plan), plan)).size > 1,
    )?.meeting;
    yield {
      message: 'none',
      params: { design: design.name.value, professions: listed([...professions]) },
      at: design.name.span,
      about: [design],
      fixes: (layout) =>
        together
          ? [
              {
                title: 'fix.add',
                params: { activity: together.name.value },
                edits: [layout.append(together, 'produces glossary "…"')],
              },
            ]
          : [],
    };
  },
});
