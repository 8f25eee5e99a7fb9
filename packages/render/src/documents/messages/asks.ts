import type { Catalogue } from '@jointwork/language';

/** What one participant reads about what is asked of them. `count` is 1 for a person. */
export const asksMessages = {
  'asks.title': 'What this asks of {who}: {design}',
  'asks.over': '{count, plural, one {What this asks of you} other {What this asks of each of you}}',
  'asks.nothing': 'Nothing is asked of you in this design yet.',

  'asks.sum':
    '{sessions, plural, =0 {No session of yours has a date yet.} one {You are asked to come to one session, on {from}: {time} in all.} other {You are asked to come to # sessions between {from} and {to}: {time} in all.}}',
  'asks.sum.prepare':
    '{sessions, plural, =0 {No session of yours has a date yet.} one {You are asked to come to one session, on {from}, and to prepare for it: {time} in all.} other {You are asked to come to # sessions between {from} and {to}, and to prepare for some of them: {time} in all.}}',
  'asks.sum.some': 'Where only some of you are needed, this is the share of each.',
  'asks.fullest':
    'The fullest {unit, select, day {day is} week {week begins on} month {month is} term {term begins on} other {year begins on}} {day}: {time} of the {given} that you have.',
  'asks.fullest.over':
    'The fullest {unit, select, day {day is} week {week begins on} month {month is} term {term begins on} other {year begins on}} {day}: {time}, though you have {given}. Say so before you agree.',
  'asks.unsaid': 'How much time you have for it is not said.',

  'asks.sessions': 'When you meet',
  'asks.column.what': 'What',
  'asks.column.when': 'When',
  'asks.column.part': 'Your part',
  'asks.when.days': '{days}',
  'asks.when.hours': '{days}, {start} to {end}',
  'asks.when.from': '{days}, from {start}',
  'asks.when.undated': 'no dates yet',
  'asks.part.lead': 'You lead.',
  'asks.part.deputy': 'You step in for whoever leads.',
  'asks.part.role':
    '{count, plural, =0 {Your role: {roles}. You speak.} =1 {A role for one of you, who speaks: {roles}.} other {A role for # of you, who speak: {roles}.}}',
  'asks.part.role.silent':
    '{count, plural, =0 {Your role: {roles}. You do not speak.} =1 {A role for one of you, who does not speak: {roles}.} other {A role for # of you, who do not speak: {roles}.}}',
  'asks.part.speaks': 'You speak freely.',
  'asks.part.listens': 'You listen.',
  'asks.part.some': '{count, plural, one {One} other {#}} of you {count, plural, one {comes} other {come}}.',
  'asks.part.turn': 'Roles go round: the run sheet says whose turn it is.',
  'asks.part.heard': 'You are heard; you need not attend.',

  'asks.hours': 'Your time',
  'asks.hours.asked': 'Asked',
  'asks.hours.given': 'You have',
  'asks.hours.weeks':
    '{unit, select, day {On} week {In the weeks that begin on} month {In the months} term {In the terms that begin on} other {In the years}}',
  'asks.hours.over': '{time}, over by {over}',
  'asks.hours.estimate':
    'Beside this, as needed: {meeting}, about {times, plural, =1 {once} =2 {twice} other {# times}} a {unit, select, day {day} week {week} month {month} term {term} other {year}}, {time} each.',

  'asks.else': 'What else',
  'asks.lead': 'You lead',
  'asks.prepare': 'You prepare',
  'asks.decide': 'You decide',
  'asks.decide.with': '{what}, with the others, by {way}',
  'asks.decide.with.open': '{what}, with the others',
  'asks.decide.alone': '{what}',
  'asks.do': 'You do',
  'asks.answer': 'You answer for',
  'asks.answer.to': '{what}, to {to}',
  'asks.settle': 'You settle',
  'asks.settle.before': '{what}, before {day}',
  'asks.hand': 'You hand over',
  'asks.hand.to': '{what}, to {to}',
  'asks.receive': 'You receive',
  'asks.receive.from': '{what}, from {from}',
  'asks.confirm': 'You confirm',
  'asks.promised': 'You promised',
  'asks.promised.to': '{to}: {text}{due}',
  'asks.owed': 'Promised to you',
  'asks.owed.from': '{from}: {text}{due}',
  'asks.given': 'You are given',
  'asks.given.money': '{money}: {text}',
  'asks.given.time': '{rate}: {text}',
  'asks.given.freed': '{rate}, as this stops: {text}',
  'asks.hope': 'You hope for',
  'asks.bring': 'You bring',
  'asks.voice': 'Your word',
  'asks.voice.word':
    '{voice, select, informed {You are told what is decided.} consulted {You are asked; others decide.} decides {What you say settles what concerns you.} other {You shape it together with the others.}}',
} satisfies Catalogue;
