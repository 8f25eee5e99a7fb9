import type { Catalogue } from '@jointwork/language';

/** The words of a review: first what it comes to, then what it is made of. */
export const reviewMessages = {
  'review.verdict.same': 'Nothing has changed.',
  'review.verdict.rewritten':
    'No change in meaning: only how {files, plural, one {a file is} other {files are}} written.',
  'review.verdict.moved': 'No change in meaning: only where {files, plural, one {a file lies} other {files lie}}.',
  'review.verdict.renamed': 'Nothing but {count, plural, one {a name has} other {names have}} changed.',
  'review.verdict.broken':
    '{files} cannot be read as a whole any more{tipped, select, none {} other {, and {tipped}}}.',
  'review.verdict.unused': 'No design means anything else by this change, and nothing new is found.',
  'review.verdict.changed':
    '{count, plural, one {One design means} other {# designs mean}} something else{tipped, select, none {, and no error or warning is new} other {, and {tipped}}}.',
  'review.verdict.settled':
    'This change settles {count, plural, one {a finding} other {# findings}}, and no error or warning is new.',
  'review.verdict.found': 'This change brings {found}{tipped, select, none {} other {, and {tipped}}}.',
  'review.tipped':
    '{who} {many, select, yes {are} other {is}} {again, select, yes {asked for too much more often} other {asked for more time than there is}}',
  'review.more': '{count, plural, one {one other} other {# others}}',

  'review.count.changed': '{count, plural, one {# design changed} other {# designs changed}}',
  'review.count.affected': '{count, number} affected by a change elsewhere',
  'review.count.unchanged': '{count, number} as before',
  'review.count.new': '{found} new',
  'review.count.nothing': 'nothing new found',
  'review.count.fixed': '{count, plural, one {# finding settled} other {# findings settled}}',
  'review.count.still': '{count, number} still there',
  'review.count.hours': 'hours of {count, plural, one {one participant} other {# participants}} differ',
  'review.count.errors': '{count, plural, one {# error} other {# errors}}',
  'review.count.warnings': '{count, plural, one {# warning} other {# warnings}}',
  'review.count.infos': '{count, plural, one {# hint} other {# hints}}',

  'review.new': 'New findings',
  'review.designs': 'What changes',
  'review.shared': 'What designs take from a file that changed',
  'review.shared.design': 'For {design}: {follows}',
  'review.shared.designs': 'This reaches {designs}.',
  'review.shared.in': 'In {file}',
  'review.affected': 'Affected by a change elsewhere',
  'review.affected.by':
    '{design} was not written in; {causes} {count, plural, one {affects} other {affect}} it{findings, select, none {} other {: {findings}}}.',
  'review.broken':
    'Parts of {file} cannot be read, so only what could be read is compared: what seems to be gone may still be there.',
  'review.broken.changes': 'What could be read of {design}: {count, plural, one {# change} other {# changes}}',
  'review.broken.hours': 'Of what cannot be read, no hours are counted.',
  'review.following':
    '{count, plural, one {# more finding} other {# more findings}} in {file}; most will go once it can be read',
  'review.cause': 'Caused by {causes}.',
  'review.cause.design': 'the change to {design}',
  'review.cause.file': 'the change in {file}',
  'review.cause.configuration': 'the configuration {file}',
  'review.hours': 'Hours across the workspace',
  'review.fixed': 'Settled',
  'review.still': 'Still there: {found}',
  'review.files': 'Files',
  'review.file.moved': '{before} is now {after}{effect, select, none {: no change in meaning} other {}}.',
  'review.file.none': '{file}: no change in meaning, only how it is written.',
  'review.file.unused': '{file}: something else is said there, but no design means anything else by it.',
  'review.file.configuration': '{file}: what is checked, and how, is set otherwise.',
  'review.compared': 'Compared: {from} with {to}.',
  'review.here': 'the files as they are',
  'review.cut': 'Cut to the room that a comment has; left out are {left}. {command} in a terminal tells all.',
  'review.cut.change': '{count, plural, one {# change} other {# changes}}',
  'review.cut.finding': '{count, plural, one {# finding} other {# findings}}',
  'review.cut.row': '{count, plural, one {# row of hours} other {# rows of hours}}',
} satisfies Catalogue;
