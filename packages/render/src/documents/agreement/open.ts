/** What ends an agreement: leaving, tensions, what is undecided, exceptions, and the names of those who sign. */
import { messageKey, ruleOf } from '@jointwork/rules';
import { clause, row, table, waits } from '../model/make.ts';
import type { Block } from '../model/model.ts';
import { phrase, sentence } from '../model/text.ts';
import type { Say } from '../say.ts';

export function exitClauses(say: Say): readonly Block[] {
  const exits = say.plan.balance.individualism.flatMap(({ what, text }) => (what === 'exit' && text ? [text] : []));
  return exits.length === 0 ? [waits(say.say('agreement.exit.waits'))] : exits.map((text) => clause(sentence(text)));
}

export function tensionClauses(say: Say): readonly Block[] {
  return say.plan.duties.tensions.map(({ text, between, heldIn }) => {
    const shape = between.length > 0 ? 'between' : 'plain';
    const params = {
      text: phrase(text),
      who: say.participants(between),
      review: heldIn === undefined ? '' : say.meeting(heldIn),
    };
    if (heldIn === undefined) return clause(say.say(`agreement.tension.${shape}`, params));
    return clause(say.say(between.length > 0 ? 'agreement.tension.held' : 'agreement.tension.plain.held', params));
  });
}

export function openClauses(say: Say): readonly Block[] {
  const { undecided } = say.plan.duties;
  if (undecided.length === 0) return [clause(say.say('agreement.open.none'))];
  return [
    clause(say.say('agreement.open.intro')),
    table(
      say.say('agreement.open'),
      [
        { head: say.say('agreement.open.question'), width: 50 },
        { head: say.say('agreement.open.by'), width: 28 },
        { head: say.say('agreement.open.before'), width: 22 },
      ],
      undecided.map(({ text, by, before }) =>
        row(
          phrase(text),
          by.length === 0 ? say.say('agreement.open.nobody') : say.participants(by),
          before === undefined ? say.say('agreement.open.nowhen') : say.day(before),
        ),
      ),
    ),
  ];
}

export function exceptionClauses(say: Say): readonly Block[] {
  const { exceptions } = say.plan.agreement;
  if (exceptions.length === 0) return [];
  return [
    clause(
      say.say('agreement.exception.intro'),
      exceptions.map(({ rule, because, until, meeting }) => {
        const params = {
          rule: say.quote(adviceOf(rule, say)),
          where: meeting === undefined ? '' : say.say('agreement.exception.in', { meeting: say.meeting(meeting) }),
          until: until === undefined ? '' : say.say('agreement.exception.until', { until: say.day(until) }),
        };
        return because === undefined
          ? say.say('agreement.exception.unreasoned', params)
          : say.say('agreement.exception.rule', { ...params, why: phrase(because) });
      }),
    ),
  ];
}

/** What a rule advises, as its title says; the name of one that this release does not know. */
function adviceOf(rule: string, say: Say): string {
  return ruleOf(rule) ? say.say(messageKey(rule, 'title')) : rule;
}

/** One line for each party; a group that others join, or a person in a group, is signed for by these. */
export function signatures(say: Say): readonly Block[] {
  const { participants } = say.plan;
  const parties = participants.filter(({ joins, memberOf }) => joins.length === 0 && memberOf === undefined);
  if (parties.length === 0) return [waits(say.say('agreement.sign.waits'))];
  return [
    clause(say.say('agreement.sign.intro')),
    {
      kind: 'signatures',
      label: say.say('agreement.sign'),
      columns: [
        say.say('agreement.sign.party'),
        say.say('agreement.sign.name'),
        say.say('agreement.sign.signature'),
        say.say('agreement.sign.date'),
      ],
      parties: parties.map(({ id }) => say.participant(id)),
    },
  ];
}
