import type { Edit } from '@jointwork/language';
import { attendingAnything } from '../../facts/people.ts';
import type { Layout } from '../../fixes/layout.ts';
import { named } from '../../lists.ts';
import { type DesignContext, defineRule } from '../../rule.ts';

/** The time that professionals give is given to them. */
export const rule = defineRule({
  id: 'unprotected-time',
  category: 'time',
  severity: 'warning',
  sources: ['003', 'D'],
  messages: {
    title: 'Working together has time of its own',
    none: 'In `{design}` {who} meet, and nothing gives them the time: no grant of hours, and no sponsor who gives `time` or `cover`. Either one settles it.',
    'none.question': 'Where does the time come from in which {who} meet for `{design}`?',
    'fix.grant': 'Grant hours in the context, to be filled in',
    'fix.sponsor': 'Let `{sponsor}` give time',
  },
  *checkDesign(context) {
    const { design, plan } = context;
    const professionals = attendingAnything(plan).filter(({ standing }) => standing === 'professional');
    const isGranted = plan.context.filled.some(({ grants }) => grants.some(({ time }) => time));
    if (professionals.length === 0 || isGranted || isSponsored(context)) return;
    const names = professionals.map(({ name }) => name);
    yield {
      message: 'none',
      params: { design: design.name.value, who: named(names) },
      at: design.name.span,
      about: [design, design.context],
      fixes: (layout) => [
        { title: 'fix.grant', edits: [grantTo(names, context, layout)] },
        ...sponsors(context, layout),
      ],
    };
  },
});

function isSponsored({ design }: DesignContext): boolean {
  return design.sponsors.some(({ gives }) => gives.some(({ value }) => value === 'time' || value === 'cover'));
}

function grantTo(names: readonly string[], { design }: DesignContext, layout: Layout): Edit | undefined {
  const line = `beside "…" grants 1h per week to ${names.join(', ')}`;
  if (design.context) return layout.append(design.context, line);
  return layout.append(design, '', 'context {', `  ${line}`, '}');
}

/** A leader whom the design names may be asked. */
function sponsors({ design, plan }: DesignContext, layout: Layout) {
  const leader = plan.participants.find(({ standing, kind }) => standing === 'leader' && kind === 'person');
  if (!leader) return [];
  const edits = [layout.append(design, `sponsor ${leader.name} gives time "…"`)];
  return [{ title: 'fix.sponsor', params: { sponsor: leader.name }, edits }] as const;
}
