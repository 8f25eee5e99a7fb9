import type { Edit, Review } from '@jointwork/language';
import type { Plan, PlanMeeting, PlanParticipant } from '@jointwork/plan';
import { attending, overlap } from '../../facts/attending.ts';
import { freeName } from '../../fixes/free-name.ts';
import { insert, type Layout } from '../../fixes/layout.ts';
import { type DesignContext, defineRule, type RuleFix } from '../../rule.ts';

/** Somebody who does not sit in a review is heard in it. */
export const rule = defineRule({
  id: 'no-outside-ear',
  category: 'context',
  severity: 'warning',
  sources: ['003'],
  messages: {
    title: 'A review hears somebody who does not sit in it',
    inside:
      '{count, plural, one {The review of `{design}` hears} other {None of the # reviews of `{design}` hears}} {count, plural, one {nobody} other {anybody}} besides those who sit in it. A `hear` with somebody else settles it.',
    'inside.question': 'Whom would you ask, who does not sit in the reviews of `{design}`, whether it helps?',
    'fix.hear': 'Hear `{who}` in `{review}`',
    'fix.critic': 'Hear a critic in `{review}`, to be named',
  },
  *checkDesign(context) {
    const { design, plan } = context;
    const reviews = context.meetings.filter(({ meeting }) => meeting.kind === 'review');
    const [first] = reviews;
    if (!first || reviews.some(({ planned }) => hearsOutside(planned, plan))) return;
    if (design.reviews.some(({ hear }) => hear?.who.some(({ ref }) => ref.to === undefined))) return;
    yield {
      message: 'inside',
      params: { count: reviews.length, design: design.name.value },
      at: first.meeting.name.span,
      about: [first.meeting],
      fixes: (layout) => [invitation(first.meeting as Review, first.planned, context, layout)],
    };
  },
});

function hearsOutside(review: PlanMeeting, plan: Plan): boolean {
  const inside = review.with?.who ?? [];
  return (review.hear?.who ?? []).some(
    ({ participant }) => !inside.some((one) => overlap(one.participant, participant, plan)),
  );
}

/** Somebody whom the design knows already, a friend from outside first, then the people served; else a new critic. */
function invitation(
  review: Review,
  planned: PlanMeeting,
  { design, plan }: DesignContext,
  layout: Layout,
): RuleFix<'fix.hear' | 'fix.critic'> {
  const sitting = attending(planned, plan);
  const others = plan.participants.filter(({ id }) => !sitting.some((one) => overlap(one.id, id, plan)));
  const rank = (one: PlanParticipant) =>
    one.standing === 'critic' || one.standing === 'researcher' ? 0 : one.served ? 1 : 2;
  const guest = others.toSorted((one, other) => rank(one) - rank(other))[0];
  const name = guest?.name ?? freeName(design, 'Critic');
  const last = review.hear?.who.at(-1);
  const heard: Edit | undefined = last ? insert(last.span.end, `, ${name}`) : layout.append(review, `hear ${name}`);
  if (guest) return { title: 'fix.hear', params: { who: name, review: planned.name }, edits: [heard] };
  const declared = layout.append(design, '', `person ${name} "…" as critic`);
  return { title: 'fix.critic', params: { review: planned.name }, edits: [heard, declared] };
}
