import type { Catalogue } from '@jointwork/language';

/** The words of the portfolio. */
export const portfolioMessages = {
  'portfolio.title': 'Portfolio',
  'portfolio.page.title': 'Portfolio: {folder}',
  'portfolio.sum':
    '{designs, plural, one {One design} other {# designs}}, {parties, plural, =0 {nobody} one {one group or person} other {# groups and persons}}, {hours, plural, one {one person-hour} other {# person-hours}}',
  'portfolio.lead':
    '{sum}. {count, plural, =0 {Nobody is asked for more time than there is.} one {One group or person is asked for more time than there is.} other {# groups or persons are asked for more time than there is.}}',
  'portfolio.design.person-hours': '{hours, number} person-hours',
  'portfolio.made': 'Made on {day}.',
  'portfolio.settle':
    '{count, plural, =0 {No group is asked for more than it has} one {One group is asked for more than it has} other {# groups are asked for more than they have}}',
  'portfolio.hours': '{hours, number} h',
  'portfolio.none': 'No design stands here yet.',

  'portfolio.designs': 'Designs',
  'portfolio.design.sessions': '{count, plural, =0 {no session yet} one {# session} other {# sessions}}',
  'portfolio.design.next': 'next {day}',
  'portfolio.design.over': 'over',
  'portfolio.design.review': 'review {day}',
  'portfolio.design.review.waits': 'Who looks back, and when?',
  'portfolio.design.found':
    '{errors, plural, =0 {} one {# error} other {# errors}}{both, select, yes {, } other {}}{warnings, plural, =0 {} one {# warning} other {# warnings}}',
  'portfolio.design.found.nothing': 'nothing to settle',
  'portfolio.design.late': '{count, plural, one {one promise is late} other {# promises are late}}',
  'portfolio.design.open': '{count, plural, one {one open question} other {# open questions}}',
  'portfolio.design.people': 'People',
  'portfolio.design.when': 'When',
  'portfolio.design.hours': 'Person-hours',
  'portfolio.design.state': 'To settle',
  'portfolio.design.looks-back': 'Looks back',

  'portfolio.parties': 'Hours against capacity',
  'portfolio.parties.note':
    'A bar is what all designs ask of one head in its day, week, month, term or year; the line is what is available and granted for it. What is beyond that stands in red on top. Each row has a scale of its own.',
  'portfolio.parties.rest': 'Nobody has said how much time these have:',
  'portfolio.party.heads': '{min, plural, one {one person} other {# people}}',
  'portfolio.party.heads.range': '{min} to {max} people',
  'portfolio.party.total': '{each}{of, select, yes { each} other {}} in all',
  'portfolio.party.tips':
    'too much in {count, plural, one {one {unit, select, day {day} week {week} month {month} term {term} other {year}}} other {# {unit, select, day {days} week {weeks} month {months} term {terms} other {years}}}}',
  'portfolio.party.fits': 'fits',
  'portfolio.fullest':
    'at most {asked} of {given}{each, select, yes { each} other {}}, in the {unit, select, day {day} week {week} month {month} term {term} other {year}} from {day}',
  'portfolio.fullest.granted':
    'at most {asked}{each, select, yes { each} other {}} in the {unit, select, day {day} week {week} month {month} term {term} other {year}} from {day}: {given}, and some of a longer grant',
  'portfolio.fullest.over':
    '{asked} of {given}{each, select, yes { each} other {}} in the {unit, select, day {day} week {week} month {month} term {term} other {year}} from {day}',
  'portfolio.party.in': '{design} {time}',
  'portfolio.party.many': 'in {count} designs at the same time',
  'portfolio.party.waits': 'How much time have they?',

  'portfolio.changes': 'Starts against stops',
  'portfolio.changes.sum':
    '{starts, plural, =0 {nothing starts} one {one thing starts} other {# things start}}, {stops, plural, =0 {nothing stops} one {one stops} other {# stop}}',
  'portfolio.changes.starts': 'Starts',
  'portfolio.changes.stops': 'Stops',
  'portfolio.changes.continues': 'Continues',
  'portfolio.changes.waits': 'What could stop?',
  'portfolio.changes.none': 'No design says what it starts, continues or stops.',

  'portfolio.circles': 'Who never meets',
  'portfolio.circles.none': 'Everyone meets everyone, if only through others.',
  'portfolio.circles.apart':
    'These {count} circles of people never meet: no meeting of any design connects them, not even through others.',
  'portfolio.circles.in': 'in {designs}',
  'portfolio.circles.within': 'Within {design}, {these} never meet {those}.',

  'portfolio.reviews': 'Coming reviews',
  'portfolio.reviews.none': 'No review is coming.',
  'portfolio.reviews.more': '{count, plural, one {and one more} other {and # more}}',
} satisfies Catalogue;
