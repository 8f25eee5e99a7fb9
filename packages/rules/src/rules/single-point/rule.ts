import type { Lead } from '@jointwork/language';
import { insert } from '../../fixes/layout.ts';
import { defineRule, type MeetingAt } from '../../rule.ts';

/** What one person leads goes on without that person. */
export const rule = defineRule({
  id: 'single-point',
  category: 'time',
  severity: 'warning',
  sources: ['003', 'D'],
  messages: {
    title: 'Whoever leads alone has a deputy',
    alone:
      '`{meeting}` is led by `{person}` alone. If `{person}` is ill or leaves, nobody is there to go on; a `deputy` settles it.',
    'alone.question': 'Who leads `{meeting}` when `{person}` cannot?',
    'fix.deputy': 'Let `{who}` be the deputy',
  },
  *checkDesign({ meetings }) {
    for (const at of meetings) {
      for (const lead of at.meeting.leads) {
        const person = alone(lead);
        if (person === undefined) continue;
        yield {
          message: 'alone',
          params: { meeting: at.meeting.name.value, person },
          at: lead.people.span,
          about: [at.meeting],
          fixes: () =>
            deputies(at, person).map((who) => ({
              title: 'fix.deputy',
              params: { who },
              edits: [insert(lead.people.span.end, ` deputy ${who}`)],
            })),
        };
      }
    }
  },
});

/** The person who leads without a deputy and without anybody beside or after them. */
function alone({ people, deputy }: Lead): string | undefined {
  const [who, ...others] = people.who;
  return who?.ref.to?.kind === 'person' && others.length === 0 && !deputy ? who.ref.name : undefined;
}

/** Others who sit there already: which of them is for the authors to say. */
function deputies({ whole }: MeetingAt, person: string): string[] {
  const names = (whole.with?.who ?? []).map(({ ref }) => ref.name);
  return [...new Set(names)].filter((name) => name !== person).slice(0, 2);
}
