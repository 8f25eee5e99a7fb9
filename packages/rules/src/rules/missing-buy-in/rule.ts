import type { Plan, PlanOrganisation, PlanParticipant } from '@jointwork/plan';
import { attendingAnything, organisationsOf } from '../../facts/people.ts';
import { freeName } from '../../fixes/free-name.ts';
import { named } from '../../lists.ts';
import { defineRule } from '../../rule.ts';

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
      'Nobody who leads {who} is in `{design}`. A leader who sponsors it, sits in its review or promises something would make it the business of the whole {count, plural, one {organisation} other {of each organisation}}.',
    'missing.question': 'Who speaks for {who} as a whole, and what would make `{design}` worth it to them?',
    'fix.sponsor': 'Add a leader of {who} as a sponsor, to be filled in',
  },
  *checkDesign({ design, plan, around }) {
    if (!design.level || !between.has(design.level.value)) return;
    const missing = partners(plan).filter(
      (organisation) => !plan.participants.some((one) => leads(one, organisation, plan)),
    );
    if (missing.length === 0) return;
    const here = new Set(around.model.refs.map(({ name }) => name));
    const params = { who: named(missing.map(({ name }) => name)), count: missing.length, design: design.name.value };
    yield {
      message: 'missing',
      params,
      at: design.name.span,
      about: [design],
      fixes: (layout) => [
        {
          title: 'fix.sponsor',
          params,
          edits: [
            missing.every(({ name }) => here.has(name))
              ? layout.append(
                  design,
                  ...missing.flatMap(({ name }) => {
                    const leader = freeName(design, `LeaderOf${name}`);
                    return [`person ${leader} "…" as leader of ${name}`, `sponsor ${leader} gives time "…"`];
                  }),
                )
              : undefined,
          ],
        },
      ],
    };
  },
});

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
