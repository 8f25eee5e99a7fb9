/** Who takes part, whom it serves, and what surrounds them. */
import type { PlanParticipant } from '@jointwork/plan';
import { headsInWords } from '../../html/words.ts';
import { clause, waits } from '../model/make.ts';
import type { Block } from '../model/model.ts';
import { phrase, sentence } from '../model/text.ts';
import type { Say } from '../say.ts';

export function peopleClauses(say: Say): readonly Block[] {
  const { participants } = say.plan;
  if (participants.length === 0) return [waits(say.say('agreement.who.waits'))];
  const served = participants.filter((participant) => participant.served);
  return [
    served.length > 0
      ? clause(say.say('agreement.who.served', { who: say.participants(served.map(({ id }) => id)) }))
      : waits(say.say('agreement.who.served.waits')),
    ...participants.map((participant) => clause(partyOf(participant, say))),
  ];
}

function partyOf(participant: PlanParticipant, say: Say): string {
  const { id, interests, contributes, joins, memberOf, voice } = participant;
  const count = say.number([id]);
  const party = nameOf(participant, say);
  const gains = say.quotes(interests);
  const brings = say.quotes(contributes);
  const said =
    interests.length > 0 && contributes.length > 0
      ? say.say('agreement.who.both', { party, count, gains, brings })
      : interests.length > 0
        ? say.say('agreement.who.gains', { party, count, gains })
        : contributes.length > 0
          ? say.say('agreement.who.brings', { party, count, brings })
          : say.say('agreement.who.named', { party, count });
  return [
    said,
    ...(joins.length > 0
      ? [say.say('agreement.who.joins', { name: say.participant(id), count, parts: say.participants(joins) })]
      : []),
    ...(memberOf === undefined
      ? []
      : [say.say('agreement.who.member', { name: say.participant(id), group: say.participant(memberOf) })]),
    ...(voice === undefined ? [] : [say.say('agreement.who.voice', { voice })]),
  ].join(' ');
}

/** `Year 5 teachers (professionals, Oak Primary School; 4 people)` */
function nameOf({ id, kind, standing, of, heads }: PlanParticipant, say: Say): string {
  const name = say.participant(id);
  const counted = heads && kind === 'group' ? headsInWords(heads, say.input.words) : undefined;
  const word = standing
    ? say.say('agreement.who.standing', { standing, count: kind === 'person' || heads?.max === 1 ? 1 : 2 })
    : '';
  const organisations = say.list(of.map((organisation) => say.names.organisation(organisation)));
  const what =
    word !== '' && organisations !== ''
      ? say.say('agreement.who.of', { standing: word, organisations })
      : word || organisations;
  if (what !== '' && counted !== undefined) return say.say('agreement.who.party.heads', { name, what, heads: counted });
  const only = what || counted;
  return only === undefined || only === '' ? name : say.say('agreement.who.party', { name, what: only });
}

export function groundClauses(say: Say): readonly Block[] {
  return say.plan.context.filled
    .filter(({ text }) => text.trim() !== '')
    .map(({ b, text }) => clause(say.say(`agreement.ground.${b}`, { text: sentence(phrase(text)) })));
}
