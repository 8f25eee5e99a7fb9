import type { Catalogue } from '@jointwork/language';

/** What the command line says about its work. */
export const cliMessages = {
  'cli.summary.clean': '{files, plural, one {# file} other {# files}} checked: nothing to settle.',
  'cli.summary.found': '{files, plural, one {# file} other {# files}} checked: {found}.',
  'cli.summary.shown': '{summary} Only errors are shown.',
  'cli.summary.too-many':
    '{summary} {most, plural, =0 {No warning is} one {Only one warning is} other {Only # warnings are}} allowed.',
  'cli.print-config.one': '`--print-config` is about one file: `jointwork check --print-config NAME.collab`.',
  'cli.stats.head': 'Time in rules: {all, number, ::.0} ms',
  'cli.stats.rule': '{milliseconds, number, ::.00} ms in {times, plural, one {# call} other {# calls}}',
  'cli.and': '{most} and {last}',

  'cli.plan.no-design':
    '`{file}` has no design, so there is nothing to plan. A design says who works together, what for and when.',
  'cli.plan.which': '`{file}` has {count} designs: {names}. Say which: `jointwork plan {file} --design {first}`.',
  'cli.plan.no-such-design':
    '`{file}` has no design called `{name}`.{near, select, none {} other { Did you mean `{near}`?}} It has {names}.',
  'cli.plan.not-a-file': '`{file}` is a folder. A plan is made of one file: `jointwork plan {file}/NAME.collab`.',
  'cli.plan.no-such-agenda':
    'No meeting called `{name}` has an agenda.{near, select, none {} other { Did you mean `{near}`?}}{count, plural, =0 { No meeting of this design follows a protocol.} other { These have one: {names}.}}',
  'cli.plan.failed':
    'The plan of `{name}` could not be made: an error inside Jointwork. Please report it with the file.',

  'cli.explain.unknown':
    'There is no rule called `{id}`.{near, select, none { `jointwork explain` lists them. What is wrong with the writing itself, such as an unknown name, has no page: its message says what settles it.} other { Did you mean `{near}`?}}',
  'cli.explain.more': 'More about one of them: `jointwork explain {id}`',
} satisfies Catalogue;
