import type { Edit, Review } from '@jointwork/language';
import { numberOf } from '../../facts/number.ts';
import { presentIn } from '../../facts/people.ts';
import { insert, type Layout } from '../../fixes/layout.ts';
import { named } from '../../lists.ts';
import { defineRule } from '../../rule.ts';

/** Those whom a design serves sit in its reviews, or are heard in them. */
export const rule = defineRule({
  id: 'review-without-voice',
  category: 'responsibility',
  severity: 'warning',
  sources: ['003'],
  messages: {
    title: 'Those whom it is for have a voice in a review',
    unheard:
      '{served} {number, plural, one {is} other {are}} in `{design}`, and `{review}` neither has nor hears {count, plural, one {them} other {any of them}}. {count, plural, one {`hear {first}`} other {A `hear` with one of them}} settles it, or a seat in `with`.',
    'unheard.question': 'How does `{review}` learn what {served} {number, plural, one {thinks} other {think}} of it?',
    'fix.hear': 'Hear `{name}` there',
  },
  *checkDesign({ design, plan, meetings }) {
    const people = plan.participants.filter((one) => one.served);
    const served = people.map(({ name }) => name);
    if (served.length === 0) return;
    for (const { meeting, planned } of meetings) {
      if (meeting.kind !== 'review' || presentIn(planned, plan).some((one) => one.served) || hasLostNames(meeting))
        continue;
      yield {
        message: 'unheard',
        params: {
          design: design.name.value,
          review: meeting.name.value,
          served: named(served),
          count: served.length,
          number: numberOf(people),
          first: served[0]!,
        },
        at: meeting.name.span,
        about: [meeting],
        fixes: (layout) =>
          served
            .slice(0, 3)
            .map((name) => ({ title: 'fix.hear', params: { name }, edits: [hear(name, meeting, layout)] })),
      };
    }
  },
});

/** A name that leads nowhere may have meant them. */
function hasLostNames({ with: present, hear, leads }: Review): boolean {
  const lists = [present, hear, ...leads.map(({ people }) => people)];
  return lists.some((people) => people?.who.some(({ ref }) => ref.to === undefined) ?? false);
}

function hear(name: string, review: Review, layout: Layout): Edit | undefined {
  const last = review.hear?.who.at(-1);
  return last ? insert(last.span.end, `, ${name}`) : layout.append(review, `hear ${name}`);
}
