import type { Plan, PlanOrganisation, PlanParticipant } from '@jointwork/plan';
import { attendingAnything, organisationsOf } from '../../facts/people.ts';
import { shownAt } from '../../facts/shown.ts';
import { freeName } from '../../fixes/free-name.ts';
import type { Layout } from '../../fixes/layout.ts';
import { type DesignContext, defineRule, type RuleFix } from '../../rule.ts';

const between: ReadonlySet<string> = new Set(['organisations', 'partners', 'system']);

/** Where organisations work together, somebody who leads each of them is in it. */
export const rule = defineRule({
  id: 'missing-buy-in',
  category: 'balance',
  severity: 'info',
  sources: ['002'],
  messages: {
    title: 'Each organisation has one of its leaders in it',
    missing:
      'Nobody who leads `{who}` is in `{design}`. A leader who sponsors it, sits in its review or promises something would make it the business of the whole organisation.',
    'missing.question': 'Who speaks for `{who}` as a whole, and what would make `{design}` worth it to them?',
    here: 'This is `{design}`, in which `{who}` takes part.',
    'fix.sponsor': 'Add a leader of `{who}` as a sponsor, to be filled in',
  },
  *checkDesign(context) {
    const { design, plan } = context;
    if (!design.level || !between.has(design.level.value)) return;
    for (const partner of partners(plan)) {
      if (plan.participants.some((one) => leads(one, partner, plan))) continue;
      const at = shownAt(partner.source, context);
      const params = { who: partner.name, design: design.name.value };
      yield {
        message: 'missing',
        params,
        at,
        about: [design],
        related: at === design.name.span ? [] : [{ place: plan.design.source, message: 'here', params }],
        fixes: (layout) => winLeader(partner, context, layout),
      };
    }
  },
});

/** Only where the name of the organisation can be written in this file. */
function winLeader(
  { name }: PlanOrganisation,
  { design, around }: DesignContext,
  layout: Layout,
): RuleFix<'fix.sponsor'>[] {
  if (!around.model.refs.some((ref) => ref.name === name && ref.to?.kind === 'organisation')) return [];
  const leader = freeName(design, `LeaderOf${name}`);
  const lines = [`person ${leader} "…" as leader of ${name}`, `sponsor ${leader} gives time "…"`];
  return [{ title: 'fix.sponsor', params: { who: name }, edits: [layout.append(design, ...lines)] }];
}

/** The organisations of those who attend something; friends from outside and those served do not bring theirs in. */
function partners(plan: Plan): PlanOrganisation[] {
  const ids = organisationsOf(
    attendingAnything(plan).filter(
      ({ served, standing }) => !served && standing !== 'critic' && standing !== 'researcher',
    ),
  );
  return plan.organisations.filter(({ id }) => ids.has(id));
}

/** A leader or an official of the organisation, or of one that it is part of. */
function leads({ standing, of }: PlanParticipant, { id }: PlanOrganisation, plan: Plan): boolean {
  if (standing !== 'leader' && standing !== 'official') return false;
  const seen = new Set<string>();
  for (let at: string | undefined = id; at !== undefined && !seen.has(at); ) {
    if (of.includes(at)) return true;
    seen.add(at);
    const here: string = at;
    at = plan.organisations.find((one) => one.id === here)?.partOf;
  }
  return false;
}
