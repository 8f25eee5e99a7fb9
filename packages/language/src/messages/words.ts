import { moveMeanings } from '../model/vocabulary.ts';
import type { Catalogue } from './message.ts';

const moveMessages = Object.fromEntries(
  Object.entries(moveMeanings).map(([move, { means }]) => [`word.move.${move}`, means]),
);

/** What each word with a fixed meaning means: `word.`, its vocabulary, the word. Hovers and completion show them. */
export const wordMessages = {
  ...moveMessages,
  'word.standing.professional': 'Someone who does the work that the collaboration is about.',
  'word.standing.leader': 'Someone who answers for the place, and can protect time.',
  'word.standing.student': 'A learner; one of the people served.',
  'word.standing.patient': 'Someone in care; one of the people served.',
  'word.standing.family': 'Parents, carers, relatives; of the people served.',
  'word.standing.employer': 'Someone who gives work, or will.',
  'word.standing.community': 'People who live around it; of the people served.',
  'word.standing.official': 'Someone who speaks for an authority.',
  'word.standing.researcher': 'Someone who studies the field.',
  'word.standing.critic': 'An outside friend who gives candid feedback.',

  'word.voice.informed': 'They are told.',
  'word.voice.consulted': 'They are asked; others decide.',
  'word.voice.co-designs': 'They shape it together with the others.',
  'word.voice.decides': 'What they say settles it.',

  'word.level.system': 'The system as a whole: a country, a region, a network of districts.',
  'word.level.organisations': 'Several organisations with each other.',
  'word.level.professionals': 'Those who work in one place, with each other.',
  'word.level.partners': 'Professionals with other professions, families or the community.',
  'word.level.students': 'The people served, with each other and with professionals.',

  'word.focus.curriculum': 'What is taught or offered.',
  'word.focus.pedagogy': 'How it is taught or done.',
  'word.focus.evaluation': 'How one knows what became of it.',

  'word.depth.networking': 'People exchange what they know.',
  'word.depth.coordinating': 'They also change what they do.',
  'word.depth.cooperating': 'They also share resources.',
  'word.depth.collaborating': 'They also make each other better at it, and answer for it together.',

  'word.status.draft': 'Being written: it is met with questions, three at a time.',
  'word.status.agreed': 'Those who take part have said yes.',
  'word.status.running': 'It has begun.',
  'word.status.ended': 'It is over.',

  'word.gift.time': 'Hours, protected.',
  'word.gift.money': 'A budget.',
  'word.gift.cover': 'Someone who stands in meanwhile.',
  'word.gift.space': 'A place to meet.',
  'word.gift.authority': 'The right to settle things.',

  'word.evidence.data': 'Numbers: results, counts, rates.',
  'word.evidence.work': 'What the people served made.',
  'word.evidence.observation': 'What someone saw and noted.',
  'word.evidence.voice': 'What people said of it themselves.',
  'word.evidence.research': 'What studies found.',
  'word.evidence.judgement': 'What experience tells those who do the work.',
  'word.evidence.case': 'One person, one family, one event, looked at closely.',

  'word.unit.day': 'A calendar day.',
  'word.unit.week': 'A week, from Monday.',
  'word.unit.month': 'A calendar month.',
  'word.unit.term': 'A stretch between runs of seven or more closed days of the calendar.',
  'word.unit.year': 'A calendar year.',
  'word.duration.min': 'Minutes.',
  'word.duration.h': 'Hours.',

  'word.ordinal.first': 'The first such day of the month.',
  'word.ordinal.second': 'The second such day of the month.',
  'word.ordinal.third': 'The third such day of the month.',
  'word.ordinal.fourth': 'The fourth such day of the month.',
  'word.ordinal.last': 'The last such day of the month, the fourth or the fifth.',

  'word.decision.consensus': 'All say yes.',
  'word.decision.consent': 'Nobody has an objection that weighs.',
  'word.decision.majority': 'More than half say yes.',

  'word.other.everyone': 'Everybody who attends, with a role or without.',
  'word.other.weekday': 'Every open day from Monday to Friday.',
} satisfies Catalogue;
