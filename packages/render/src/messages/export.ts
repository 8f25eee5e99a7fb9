import type { Catalogue } from '@jointwork/language';

/** The words of exports that other views do not have. */
export const exportMessages = {
  'export.evidence': '{kind}: {text}',
  'export.before':
    '{unit, select, day {{value, plural, one {# day} other {# days}}} week {{value, plural, one {# week} other {# weeks}}} month {{value, plural, one {# month} other {# months}}} h {{value, plural, one {# hour} other {# hours}}} min {{value, plural, one {# minute} other {# minutes}}} other {{value} {unit}}} before',

  'export.ics.due': 'Due',
  'export.ics.action': 'To be done: {text}',
  'export.ics.commitment': 'Promised: {text}',
  'export.ics.undecided': 'To be settled before: {text}',
  'export.ics.target': 'Target: {text}',
  'export.ics.done': 'Done: {text}',
  'export.ics.by': 'By {who}',
  'export.ics.from-meeting': 'From “{title}”',
  'export.ics.checked': 'Looked at in “{review}”',
  'export.ics.checked.on': 'Looked at in “{review}” on {day}',
  'export.ics.promised': 'Promised by {from} to {to}',
  'export.ics.no-length': 'How long it takes is not settled.',
  'export.ics.who': 'With {who}',
  'export.ics.lead': 'Led by {who}',
  'export.ics.deputy': 'Deputy: {who}',
  'export.ics.heard': 'To be heard: {who}',
  'export.ics.groups': 'In {groups} groups side by side',
  'export.ics.evidence': 'To look at: {evidence}',
  'export.ics.prepare': 'To prepare: {text}',
  'export.ics.prepare.facts': 'To prepare: {text} ({facts})',
  'export.ics.more-steps': '… The run sheet has all steps.',
} satisfies Catalogue;
