import type { Activity, Lead } from '@jointwork/language';
import { aimsAt } from '../../facts/aims.ts';
import { isLedFromAbove } from '../../facts/led-from-above.ts';
import { insert } from '../../fixes/layout.ts';
import { type DesignContext, defineRule, type RuleFix } from '../../rule.ts';

/** Where those who meet are to act for themselves, not every activity is led by somebody above them. */
export const rule = defineRule({
  id: 'leader-led',
  category: 'tenets',
  severity: 'warning',
  sources: ['003'],
  messages: {
    title: 'Those who are to take the initiative lead something',
    led: 'Every activity of `{design}` is led by a leader or an official, though it is about {why, select, level {what professionals do together} other {initiative or autonomy}}. Let those who do the work lead one of them; who leads now can be its `deputy`.',
    'led.question': 'Which activity of `{design}` could be led by those who do the work?',
    'fix.lead': 'Let `{who}` lead `{activity}`',
  },
  *checkDesign(context) {
    const { design, plan } = context;
    const isAimedAt = aimsAt('collective-initiative', plan) || aimsAt('collective-autonomy', plan);
    if (!(isAimedAt || design.level?.value === 'professionals') || !isLedFromAbove(plan)) return;
    yield {
      message: 'led',
      params: { design: design.name.value, why: isAimedAt ? 'aim' : 'level' },
      at: design.name.span,
      fixes: () => handOvers(context),
    };
  },
});

/** The first activity with one lead and others at the table: one of these leads it, and who led it is the deputy. */
function handOvers({ design, plan }: DesignContext): RuleFix<'fix.lead'>[] {
  const isAbove = (name: string) =>
    plan.participants.some(
      (one) => one.name === name && (one.served || one.standing === 'leader' || one.standing === 'official'),
    );
  for (const activity of design.activities) {
    const lead = onlyLead(activity);
    const others = (activity.with?.who ?? []).filter(({ ref, count }) => ref.to && !count && !isAbove(ref.name));
    if (!lead || others.length === 0) continue;
    const [then] = lead.people.who;
    return others.slice(0, 2).map(({ ref }) => ({
      title: 'fix.lead',
      params: { who: ref.name, activity: activity.name.value },
      edits: [
        { span: lead.people.span, text: ref.name },
        ...(lead.deputy ? [] : [insert(lead.people.span.end, ` deputy ${then!.ref.name}`)]),
      ],
    }));
  }
  return [];
}

function onlyLead({ leads }: Activity): Lead | undefined {
  return leads.length === 1 && leads[0]!.people.who.length === 1 ? leads[0] : undefined;
}
