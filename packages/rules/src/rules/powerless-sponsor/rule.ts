import { gifts, wordOf } from '@jointwork/language';
import { overlap } from '../../facts/attending.ts';
import { attendingAnything } from '../../facts/people.ts';
import { insert } from '../../fixes/layout.ts';
import { named } from '../../lists.ts';
import { type DesignContext, defineRule, type Report } from '../../rule.ts';

/** A sponsor gives something that only a sponsor can give, and what is granted reaches those who do the work. */
export const rule = defineRule({
  id: 'powerless-sponsor',
  category: 'balance',
  severity: 'warning',
  sources: ['002'],
  messages: {
    title: 'Support from above reaches those who meet',
    sponsor:
      '`{who}` sponsors `{design}` without time, money, cover, space or authority. Say which of these it `gives`; good wishes need no sponsor.',
    'sponsor.question': 'Which of time, money, cover, space and authority can `{who}` give?',
    grants:
      'What is granted in `{design}` names nobody who attends anything. Say in the grant whom it goes `to`, so that it reaches those who do the work.',
    'grants.question': 'Whom do the grants of `{design}` reach?',
    'fix.gives': 'Say that it gives `{word}`',
    'fix.to': 'Grant it to {who}',
  },
  *checkDesign(context) {
    const { design } = context;
    for (const { who, gives } of design.sponsors) {
      if (!who.to || gives.some(({ value }) => wordOf(gifts, value) !== undefined)) continue;
      const [first] = gives;
      yield {
        message: 'sponsor',
        params: { who: who.name, design: design.name.value },
        at: who.span,
        about: [design],
        fixes: () =>
          first
            ? (['time', 'authority'] as const).map((word) => ({
                title: 'fix.gives',
                params: { word },
                edits: [insert(first.span.start, `${word}, `)],
              }))
            : [],
      };
    }
    const report = lostGrants(context);
    if (report) yield report;
  },
});

/** One finding for all grants of a design, at the first of them. */
function lostGrants({ design, plan }: DesignContext): Report<'grants' | 'fix.to'> | undefined {
  const written = design.context?.entries.flatMap(({ grants }) => grants) ?? [];
  const [first] = written;
  if (!first || written.some(({ to }) => to.some((ref) => ref.to === undefined))) return undefined;
  const there = attendingAnything(plan);
  const reached = plan.context.filled.flatMap(({ grants }) => grants.flatMap(({ to }) => to));
  if (there.length === 0 || reached.some((id) => there.some((one) => overlap(id, one.id, plan)))) return undefined;
  const who = there.flatMap(({ standing, name }) => (standing === 'professional' ? name : []));
  const last = first.to.at(-1);
  return {
    message: 'grants',
    params: { design: design.name.value },
    at: first.span,
    about: [design, design.context],
    fixes: () =>
      who.length > 0
        ? [
            {
              title: 'fix.to',
              params: { who: named(who) },
              edits: [insert(last ? last.span.end : first.span.end, ` ${last ? 'and' : 'to'} ${who.join(' and ')}`)],
            },
          ]
        : [],
  };
}
