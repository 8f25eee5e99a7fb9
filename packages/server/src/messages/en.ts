import type { Catalogue } from '@jointwork/language';

/** What the language server says beyond findings: in hovers, completion and refusals. */
export const serverMessages = {
  'server.kind.organisation': 'organisation',
  'server.kind.calendar': 'calendar',
  'server.kind.person': 'person',
  'server.kind.group': 'group',
  'server.kind.framework': 'framework',
  'server.kind.protocol': 'protocol',
  'server.kind.design': 'design',
  'server.kind.tenet': 'tenet',
  'server.kind.level': 'level',
  'server.kind.role': 'role',
  'server.kind.work': 'work',
  'server.kind.dialogue': 'dialogue',
  'server.kind.inquiry': 'inquiry',
  'server.kind.review': 'review',
  'server.kind.artefact': 'made here',
  'server.kind.import': 'import',

  'server.seen-when': 'One sees it when',
  'server.heads': '{min, plural, one {# person} other {# people}}',
  'server.heads-range': '{min} to {max} people',
  'server.heads-least': 'at least {min}',
  'server.any-role': 'any number, or nobody',
  'server.available': '{hours} per {unit} each',
  'server.part-of': 'part of {name}',
  'server.zone': 'time zone {zone}',
  'server.period': '{from} to {to}',
  'server.closed': '{count, plural, one {# closed stretch} other {# closed stretches}}',
  'server.tenets': '{count, plural, one {# tenet} other {# tenets}}',
  'server.levels': 'levels {levels}',
  'server.roles': 'Roles: {roles}',
  'server.steps': '{count, plural, one {# step} other {# steps}}',
  'server.source': 'Source: {source}',
  'server.made-in': 'made in {meeting}',
  'server.interest': 'Wants: {text}',
  'server.contributes': 'Brings: {text}',

  'server.sessions':
    '{count, plural, =0 {No dated session.} one {One session: {first}.} other {{count, number} sessions, {first} to {last}.}}',
  'server.next': 'Next: {dates}',
  'server.attend': 'With {names}',
  'server.follows': 'Follows {protocol}: {needed} min are needed{slot, select, none {} other {, of {slot}}}.',
  'server.skipped': '{count, plural, one {# session is} other {# sessions are}} skipped on closed days.',
  'server.in-sessions':
    '{name}: in {count, plural, one {# session} other {# sessions}}{hours, select, none {} other {, {hours} h each}}',
  'server.open-page': 'More about `{rule}`',

  'server.rename.library': '`{name}` belongs to the built-in library and keeps its name.',
  'server.rename.package': '`{name}` belongs to a file that is not part of this workspace, so its name stays.',
  'server.rename.not-a-name':
    '`{name}` cannot be a name. Names begin with a letter and go on with letters, digits, `-` and `_`.',
  'server.rename.taken': '`{name}` already means something else where this name is used. Choose another one.',
  'server.rename.misread': 'With the name `{name}` the text would read differently. Choose another one.',
  'server.rename.nothing': 'There is no name here that can be changed.',

  'server.day':
    '{day, select, 1 {Monday} 2 {Tuesday} 3 {Wednesday} 4 {Thursday} 5 {Friday} 6 {Saturday} other {Sunday}}',
  'server.day.short': '{day, select, 1 {Mon} 2 {Tue} 3 {Wed} 4 {Thu} 5 {Fri} 6 {Sat} other {Sun}}',
  'server.hint.weekday': 'The day of the week of {date}.',
  'server.hint.total': 'What the steps take together, from the fewest to the most people who may take part.',
  'server.hint.range': '{min} to {max}',
  'server.hint.heads': 'How many people play `{role}`.',
  'server.hint.first': 'first {date}',
  'server.hint.first.means': 'The day of the first session: closed days are left out.',
  'server.hint.a-term': '{length} a term',
  'server.hint.in-all': '{length} in all',
  'server.hint.adds':
    'The time that this adds for each who takes part, in {sessions, plural, one {# session} other {# sessions}}.',
  'server.lens.open-plan': 'Open plan',
  'server.lens.sessions':
    '{count, plural, =0 {No dated session yet} one {# session} other {# sessions}}{hours, select, none {} other {, {hours}}}',
  'server.lens.coverage': '{served} of {all} tenets',
  'server.lens.uses':
    '{count, plural, =0 {Imported, not followed yet} one {Followed by # meeting} other {Followed by # meetings}}',

  'server.fix-all': 'Settle all that is safe to settle',
} satisfies Catalogue;
