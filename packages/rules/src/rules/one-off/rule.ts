import { attending } from '../../facts/attending.ts';
import { organisationsOf, professionsOf, takenApart } from '../../facts/people.ts';
import { type DesignContext, defineRule, type MeetingAt } from '../../rule.ts';

/** Organisations and professions that meet, meet again. */
export const rule = defineRule({
  id: 'one-off',
  category: 'time',
  severity: 'warning',
  sources: ['000'],
  messages: {
    title: 'Those who meet, meet again',
    once: '`{meeting}` on {date} is the only time in `{design}` that {what, select, organisations {different organisations} other {different professions}} sit together. A second date settles it, if only to hear what became of the first.',
    'once.question':
      'When do {what, select, organisations {these organisations} other {these professions}} sit together again, after `{meeting}` on {date}?',
    'fix.again': 'Add a second meeting, to be filled in',
  },
  *checkDesign(context) {
    const { design, plan } = context;
    const mixed = context.meetings.flatMap((at) => ({ at, what: mixedBy(at, context) })).filter(({ what }) => what);
    const held = mixed.flatMap(({ at, what }) =>
      plan.sessions.filter(({ meeting }) => meeting === at.planned.id).map(({ date }) => ({ at, what, date })),
    );
    const [only, second] = held;
    // A meeting without dates may well be the second one.
    if (!only || second || mixed.some(({ at }) => plan.undated.some(({ meeting }) => meeting === at.planned.id)))
      return;
    const { meeting, whole } = only.at;
    yield {
      message: 'once',
      params: { meeting: meeting.name.value, date: only.date, design: design.name.value, what: only.what! },
      at: meeting.name.span,
      about: [meeting],
      fixes: (layout) => {
        const names = (whole.with?.who ?? []).map(({ ref }) => ref.name);
        const lines = [
          `work Again "…" after ${meeting.name.value} {`,
          `  with ${names.join(', ')}`,
          '  as needed',
          '}',
        ];
        return names.length > 0 ? [{ title: 'fix.again', edits: [layout.append(design, '', ...lines)] }] : [];
      },
    };
  },
});

/** What differs among those who attend a meeting, organisations first; undefined where they are all of one. */
function mixedBy({ planned }: MeetingAt, { plan }: DesignContext): 'organisations' | 'professions' | undefined {
  const people = takenApart(attending(planned, plan), plan);
  if (organisationsOf(people).size > 1) return 'organisations';
  return professionsOf(people).size > 1 ? 'professions' : undefined;
}
