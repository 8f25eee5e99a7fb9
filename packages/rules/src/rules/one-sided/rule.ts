import type { Edit, Participant } from '@jointwork/language';
import type { PlanParticipant } from '@jointwork/plan';
import { activitiesOf } from '../../facts/activities.ts';
import { attending } from '../../facts/attending.ts';
import { numberOf } from '../../facts/number.ts';
import { takenApart } from '../../facts/people.ts';
import { shownAt } from '../../facts/shown.ts';
import type { Layout } from '../../fixes/layout.ts';
import { type DesignContext, defineRule } from '../../rule.ts';

/** A party that says what it gains says what it gives, and the reverse. */
export const rule = defineRule({
  id: 'one-sided',
  category: 'balance',
  severity: 'warning',
  sources: ['002', '004'],
  messages: {
    title: 'Who gains also gives, and who gives also gains',
    gives:
      '`{who}` {count, plural, one {contributes} other {contribute}} to `{design}`, and nothing says what {count, plural, one {comes back} other {is in it for them}}. An `interest "…"` settles it; nobody gives for ever without one.',
    'gives.question': 'What is in it for `{who}`?',
    gains:
      '`{who}` {count, plural, one {has} other {have}} an interest in `{design}`, and nothing says what {count, plural, one {comes from there} other {they bring}}. A `contributes "…"` settles it, however small it is.',
    'gains.question': 'What {count, plural, one {does} other {do}} `{who}` bring?',
    'fix.interest': 'Add their interest, to be filled in',
    'fix.contributes': 'Add what they contribute, to be filled in',
  },
  *checkDesign(context) {
    const { design, plan } = context;
    const here = takenApart(
      activitiesOf(plan).flatMap((activity) => attending(activity, plan)),
      plan,
    );
    for (const one of here) {
      if (!isOneSided(one) || followsFrom(one, here)) continue;
      const gives = one.contributes.length > 0;
      const [title, clause] = gives
        ? (['fix.interest', 'interest "…"'] as const)
        : (['fix.contributes', 'contributes "…"'] as const);
      yield {
        message: gives ? 'gives' : 'gains',
        params: { who: one.name, count: numberOf([one]), design: design.name.value },
        at: shownAt(one.source, context),
        about: [design, declarationOf(one, context)],
        fixes: (layout) => [{ title, edits: [addTo(one, clause, context, layout)] }],
      };
    }
  },
});

function isOneSided({ interests, contributes }: PlanParticipant): boolean {
  return interests.length > 0 !== contributes.length > 0;
}

/** A person in a group says what the group says: the cause stands there. */
function followsFrom({ memberOf }: PlanParticipant, here: readonly PlanParticipant[]): boolean {
  return here.some((one) => memberOf === one.id && isOneSided(one));
}

function declarationOf({ source }: PlanParticipant, { around, design, file }: DesignContext): Participant | undefined {
  if (source.file !== file) return undefined;
  const all = [...around.model.items, ...design.participants];
  return all.find(
    (item): item is Participant =>
      (item.kind === 'person' || item.kind === 'group') && item.name.span.start === source.span.start,
  );
}

/** To the declaration; for somebody declared elsewhere, or who has a word of their own here, to `party`. */
function addTo(one: PlanParticipant, clause: string, context: DesignContext, layout: Layout): Edit | undefined {
  const { design } = context;
  const party = design.parties.find(({ who }) => who.name === one.name);
  if (party) return layout.append(party, clause);
  const declared = declarationOf(one, context);
  return declared ? layout.append(declared, clause) : layout.append(design, `party ${one.name} { ${clause} }`);
}
