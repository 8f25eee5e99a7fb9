/** What is decided, how, and what is handed over. Decisions of reviews stand with the reviews. */
import type { PlanDecision } from '@jointwork/plan';
import { clause, waits } from '../model/make.ts';
import type { Block } from '../model/model.ts';
import type { Say } from '../say.ts';

export function decisionClauses(say: Say): readonly Block[] {
  const { decisions, handoffs } = say.plan.duties;
  return [
    ...(decisions.length === 0 ? [waits(say.say('agreement.decide.waits'))] : []),
    ...decisions.map((decision) => clause(decided(decision, say))),
    ...handoffs.map(({ meeting, from, to, text, within, under, confirmedBy }) =>
      clause(
        say.say('agreement.decide.handoff', {
          meeting: say.meeting(meeting),
          from: say.participants(from),
          count: say.number(from),
          to: say.participants(to),
          what: say.quote(text),
          within: within ? say.say('agreement.decide.handoff.within', { distance: say.distance(within) }) : '',
          under:
            under === undefined ? '' : say.say('agreement.decide.handoff.under', { agreement: say.artefact(under) }),
          confirmed:
            confirmedBy.length === 0
              ? ''
              : say.say('agreement.decide.handoff.confirmed', {
                  who: say.participants(confirmedBy),
                  count: say.number(confirmedBy),
                }),
        }),
      ),
    ),
  ];
}

function decided(decision: PlanDecision, say: Say): string {
  const { text, way, by, meeting } = decision;
  const params = { what: say.quote(text), meeting: say.meeting(meeting) };
  const said =
    by && by.who.length > 0
      ? say.say('agreement.decide.by', { ...params, who: say.people(by) })
      : way
        ? say.say('agreement.decide.way', { ...params, way: say.say('document.way', { way }) })
        : say.say('agreement.decide.open', params);
  const quorum = quorumOf(decision, say);
  return quorum === undefined ? said : `${said} ${quorum}`;
}

/** `It counts only if at least 2 of A and one of B are there.` */
export function quorumOf({ quorum }: PlanDecision, say: Say): string | undefined {
  if (quorum.length === 0) return undefined;
  const named = quorum.map(({ count, of }) =>
    of === undefined
      ? say.say('agreement.decide.quorum.any', { count })
      : say.say('agreement.decide.quorum.of', { count, who: say.participant(of) }),
  );
  const count = quorum.reduce((sum, each) => sum + each.count, 0);
  return say.say('agreement.decide.quorum', { quorum: say.list(named), count });
}
