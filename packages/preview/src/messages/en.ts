import type { Catalogue } from '@jointwork/language';

/** The words of the page around the views of a plan, in ICU MessageFormat. */
export const previewMessages = {
  'preview.tabs': 'Views of the plan',
  'preview.tab.overview': 'Overview',
  'preview.tab.timeline': 'Timeline',
  'preview.tab.sheet': 'Run sheet',
  'preview.tab.people': 'People',
  'preview.tab.coverage': 'Coverage',
  'preview.tab.follow': 'Follow-through',
  'preview.tab.what-if': 'What if',
  'preview.tab.compare': 'Compare',
  'preview.tab.portfolio': 'Portfolio',

  'preview.print': 'Print',
  'preview.export': 'Export',
  'preview.copy': 'Copy as text',

  'preview.filter': 'Narrow down',
  'preview.filter.person': 'Who',
  'preview.filter.person.all': 'Everyone',
  'preview.filter.term': 'When',
  'preview.filter.term.all': 'All of it',
  'preview.filter.term.one': 'Term {number}, {range}',

  'preview.what-if.lead': 'Choose something that could be otherwise. Nothing is written until you ask for it.',
  'preview.what-if.if': 'If {what}:',
  'preview.what-if.breaks': '{count, plural, =0 {nothing breaks.} one {# thing breaks.} other {# things break.}}',
  'preview.what-if.cannot': 'This cannot be supposed: {what}.',
  'preview.what-if.outcome': 'What comes of it',
  'preview.what-if.breaks.title': 'What breaks',
  'preview.what-if.changes.title': 'What changes',
  'preview.what-if.see': 'See what breaks',
  'preview.what-if.write': 'Write this into the file',
  'preview.what-if.write.part': 'Write sizes, lengths and dates into the file',
  'preview.what-if.forget': 'Back to the plan',
  'preview.what-if.absent': 'Somebody is away',
  'preview.what-if.absent.said': '{who} {count, plural, one {is} other {are}} away',
  'preview.what-if.join': 'More people, or fewer',
  'preview.what-if.join.said':
    '{who} {less, select, yes {lose} other {gain}} {heads, plural, one {# person} other {# people}}',
  'preview.what-if.heads':
    '{heads, plural, one {# person} other {# people}}{way, select, more {, {more} more} less {, {more} fewer} other {}}',
  'preview.what-if.heads.fewer': 'One fewer in {name}',
  'preview.what-if.heads.more': 'One more in {name}',
  'preview.what-if.shorten': 'Shorter or longer sessions',
  'preview.what-if.shorten.now':
    '{way, select, less {{minutes} min less each} more {{minutes} min more each} other {as long as planned}}',
  'preview.what-if.shorten.fewer': 'Five minutes less each',
  'preview.what-if.shorten.more': 'Five minutes more each',
  'preview.what-if.shorten.said': 'each session is {minutes} min {more, select, yes {longer} other {shorter}}',
  'preview.what-if.length.said': '{meeting} takes {minutes} min',
  'preview.what-if.from': 'A later beginning',
  'preview.what-if.from.said': 'it begins on {from}',

  'preview.sheet.try': 'Try another length, or other numbers',
  'preview.sheet.length': 'Length',

  'preview.portfolio.waits': 'Looking at the designs of the workspace …',

  'preview.compare.with': 'Compare with',
  'preview.compare.other': 'or another revision',
  'preview.compare.head': 'the last commit',
  'preview.compare.commit': '{name} {title}{day, select, none {} other {, {day}}}',
  'preview.compare.waits': 'Reading the revision …',
  'preview.compare.columns': 'Then and now',
  'preview.compare.what': 'What',
  'preview.compare.then': 'Then',
  'preview.compare.now': 'Now',
} satisfies Catalogue;
