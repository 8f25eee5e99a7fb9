import type { Catalogue } from '@jointwork/language';

/** What all documents say. */
export const commonMessages = {
  'document.source': '{file}',
  'document.source.version': '{file}, version {version}',
  'document.source.day': '{source}, as of {day}',
  'document.page': 'Page {page} of {pages}',
  'document.list': '{most}; and {last}',
  'document.quote': '“{text}”',

  'document.who.count': '{count, plural, =1 {one} other {#}} of {name}',
  'document.who.member': '{name} (member {member})',
  'document.who.members': '{name} (members {members})',
  'document.who.from': '{name} (from {from})',
  'document.who.until': '{name} (until {until})',
  'document.who.between': '{name} (from {from} until {until})',
  'document.turn.members':
    '{count, plural, =1 {one of {who} (another each time)} other {# of {who} (others each time)}}',
  'document.turn.list': '{who} (in turn)',

  'document.minutes': '{minutes, plural, one {# minute} other {# minutes}}',
  'document.hours': '{hours, plural, one {# hour} other {# hours}}',
  'document.hours-minutes':
    '{hours, plural, one {# hour} other {# hours}} {minutes, plural, one {# minute} other {# minutes}}',
  'document.rate': '{time} a {unit, select, day {day} week {week} month {month} term {term} other {year}}',
  'document.distance':
    '{unit, select, day {{value, plural, one {# day} other {# days}}} week {{value, plural, one {# week} other {# weeks}}} month {{value, plural, one {# month} other {# months}}} term {{value, plural, one {# term} other {# terms}}} year {{value, plural, one {# year} other {# years}}} h {{value, plural, one {# hour} other {# hours}}} min {{value, plural, one {# minute} other {# minutes}}} other {{value, plural, one {# working day} other {# working days}}}}',
  'document.days': '{count, plural, other {# days}} from {from} to {to}',

  'document.when.every':
    '{unit, select, day {{n, plural, =1 {every day} other {every # days}}} week {{n, plural, =1 {every week} other {every # weeks}}} month {{n, plural, =1 {every month} other {every # months}}} term {{n, plural, =1 {every term} other {every # terms}}} year {{n, plural, =1 {every year} other {every # years}}} other {{n, plural, =1 {every working day} other {every # working days}}}}',
  'document.when.on': '{often} on {days}',
  'document.when.ordinal':
    'the {ordinal, select, first {first} second {second} third {third} fourth {fourth} other {last}} {day}',
  'document.when.once': 'on {days}',
  'document.when.within': 'within {distance}',
  'document.when.within.of': 'within {distance} of {meeting}',
  'document.when.limit': ' (within {distance} of {meeting})',
  'document.when.needed': 'whenever there is need',
  'document.when.needed.when': 'when there is need ({when})',
  'document.when.about':
    ', about {times, plural, =1 {once} =2 {twice} other {# times}} a {unit, select, day {day} week {week} month {month} term {term} other {year}}',
  'document.when.at': ' at {at}',
  'document.when.for': ', for {time}',
  'document.when.span': '{count, plural, one {# time} other {# times}} between {first} and {last}',
  'document.when.single': 'once, on {day}',

  'document.place.at': '{place}, {organisation}',
  'document.place.both': '{place}, and online ({online})',

  'document.evidence':
    '{kind, select, data {numbers} work {what people made} observation {what was observed} voice {what people said} research {research} judgement {professional judgement} other {single cases}}',
  'document.evidence.text':
    '{text} ({kind, select, data {numbers} work {work that people made} observation {observation} voice {what people said} research {research} judgement {professional judgement} other {a single case}})',
  'document.evidence.anonymised': '{what}, anonymised',
  'document.evidence.under': '{what}, handled as agreed in {agreement}',

  'document.way':
    '{way, select, consensus {by consensus: everyone wants it} consent {by consent: nobody has a reason against it that weighs} other {by a majority: more than half say yes}}',
} satisfies Catalogue;
