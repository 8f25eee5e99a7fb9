/** What should grow, how it will be seen, and when the collaboration itself is looked at. */
import type { PlanDecision, PlanMeeting, PlanTarget } from '@jointwork/plan';
import { clause, row, table, waits } from '../model/make.ts';
import type { Block, Clause } from '../model/model.ts';
import { capital, phrase, sentence } from '../model/text.ts';
import type { Say } from '../say.ts';
import { rhythm, spanOf } from '../when.ts';
import { dutiesOf } from './activities.ts';
import { named } from './agreement.ts';

export function reviewClauses(say: Say): readonly Block[] {
  const reviews = say.plan.meetings.filter(({ kind }) => kind === 'review');
  return [
    ...targets(say),
    ...(reviews.length === 0 ? [waits(say.say('agreement.review.waits'))] : []),
    ...reviews.map((review) => reviewClause(review, say)),
  ];
}

function targets(say: Say): Block[] {
  const aims = say.plan.coverage.flatMap(({ id, targets: list }) => list.map((target) => ({ id, target })));
  if (aims.length === 0) return [];
  return [
    clause(say.say('agreement.review.targets')),
    table(
      say.say('agreement.review.targets'),
      [
        { head: say.say('agreement.review.tenet'), width: 26 },
        { head: say.say('agreement.review.now'), width: 13 },
        { head: say.say('agreement.review.wanted'), width: 14 },
        { head: say.say('agreement.review.by'), width: 15 },
        { head: say.say('agreement.review.seen'), width: 32 },
      ],
      aims.map(({ id, target }) => targetRow(say.tenet(id), target, say)),
    ),
  ];
}

function targetRow(tenet: string, { from, to, by, seen }: PlanTarget, say: Say) {
  return row(
    tenet,
    from === undefined ? '–' : from,
    to === undefined ? '–' : to,
    by === undefined ? '–' : say.day(by),
    seen.map(phrase).join('; '),
  );
}

function reviewClause(review: PlanMeeting, say: Say): Clause {
  const decisions = say.plan.duties.decisions.filter(({ meeting }) => meeting === review.id);
  const place = say.place(review);
  const { hear, tenets, questions } = review;
  return clause(
    [named(say.names.meetingTitle(review.id)), capital(meetOf(review, say))],
    [
      ...(place === undefined ? [] : [say.say('agreement.what.place', { place: phrase(place) })]),
      ...(hear && hear.who.length > 0
        ? [say.say('agreement.review.hear', { who: say.people(hear), count: say.numberOf(hear) })]
        : []),
      ...(tenets.length > 0
        ? [
            say.say('agreement.review.examines', {
              tenets: say.list(tenets.map((tenet) => say.tenet(tenet).toLowerCase())),
            }),
          ]
        : []),
      ...(questions.length > 0
        ? [say.say('agreement.review.asks', { questions: questions.map(sentence).join(' ') })]
        : []),
      ...decisions.map((decision) => decidedThere(decision, say)),
      ...dutiesOf(review, say),
    ],
  );
}

function meetOf(review: PlanMeeting, say: Say): string {
  const when = rhythm(review, say);
  const people = review.with;
  if (!people || people.who.length === 0) {
    return when === undefined ? say.say('agreement.what.alone.open') : say.say('agreement.what.alone', { when });
  }
  const params = { who: say.people(people), count: say.numberOf(people) };
  const span = spanOf(review, say);
  if (when === undefined) return say.say('agreement.what.meet.open', params);
  return span === undefined
    ? say.say('agreement.what.meet', { ...params, when })
    : say.say('agreement.what.meet.span', { ...params, when, span });
}

function decidedThere({ text, way, by }: PlanDecision, say: Say): string {
  const what = say.quote(text);
  if (by && by.who.length > 0) {
    return say.say('agreement.review.decides.by', { who: say.people(by), count: say.numberOf(by), what });
  }
  if (!way) return say.say('agreement.review.decides.open', { what });
  return say.say('agreement.review.decides', { what, way });
}
