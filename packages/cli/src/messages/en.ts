import type { Catalogue } from '@jointwork/language';
import { findMessages } from './find.ts';
import { importMessages } from './import.ts';

/** What the command line says about its work. */
export const cliMessages = {
  ...findMessages,
  ...importMessages,
  'cli.summary.clean': '{files, plural, one {# file} other {# files}} checked: nothing to settle.',
  'cli.summary.found': '{files, plural, one {# file} other {# files}} checked: {found}.',
  'cli.summary.shown': '{summary} Only errors are shown.',
  'cli.summary.too-many':
    '{summary} {most, plural, =0 {No warning is} one {Only one warning is} other {Only # warnings are}} allowed.',
  'cli.report.cut':
    'Shown are {shown, number} of {count, number} findings, the gravest first; `jointwork check` shows all.',
  'cli.report.cut-annotations':
    '{shown, number} of {count, number} findings are annotations, as many as GitHub shows. The others:',
  'cli.report.language-error': 'A mistake in what is written ({code})',
  'cli.report.title': 'What Jointwork found',
  'cli.report.two-to-stdout':
    'Two reports cannot both go to standard output. Send one of them to a file: `--format {format}=FILE`.',
  'cli.report.no-format':
    'There is no format called `{name}`.{near, select, none {} other { Did you mean `{near}`?}} There are {names}.',
  'cli.report.cannot-write': '`{path}` cannot be written: {reason}',
  'cli.fix.both': '`--fix` writes and `--fix-dry-run` does not: say one of the two.',
  'cli.fix.mended': '`{file}` is mended.',
  'cli.fix.would-mend': '`{file}` would be mended.',
  'cli.fix.cannot-write':
    '`{path}` cannot be written: {code, select, EACCES {you may not write it} EPERM {you may not write it} EROFS {the disk is read-only} ENOSPC {the disk is full} other {{code}}}. What was mended before it stays.',
  'cli.baseline.which': 'Say which file is the baseline: `--baseline FILE --update-baseline`.',
  'cli.baseline.missing':
    'There is no baseline called `{path}`. `jointwork check --baseline {path} --update-baseline` makes it from what is found today.',
  'cli.baseline.unreadable': '`{path}` is no baseline. One is made with `--baseline {path} --update-baseline`.',
  'cli.baseline.updated': '`{path}` has {count, plural, one {# finding} other {# findings}} now.',
  'cli.baseline.known': '{count, plural, one {# finding is} other {# findings are}} in `{path}` and not told.',
  'cli.baseline.stale':
    '{count, plural, one {# finding in `{path}` is settled} other {# findings in `{path}` are settled}}; `--update-baseline` takes {count, plural, one {it} other {them}} out:',
  'cli.merge.missing': 'There is no file called `{path}`.',
  'cli.merge.no-part':
    '`{path}` is no part of a report. Parts are written by `jointwork check --shard 1/3 --format part=FILE`.',
  'cli.shard.how': '`{text}` is no part. Parts are named by their number and how many there are: `1/3`, `2/3`, `3/3`.',
  'cli.stdin.both': '`--stdin` and `--stdin-filename FILE` belong together: the text, and which file it is.',
  'cli.stdin.alone': 'With `--stdin`, the file of `--stdin-filename` is checked and no other.',
  'cli.stdin.not-a-protocol': '`{name}` is no protocol file: those end in `.collab`.',
  'cli.stdin.no-folder': 'The folder of `{name}` is not there. It need not be saved, but belongs somewhere.',
  'cli.stdin.no-fix': '`--fix` writes into files; a text from standard input is in none.',
  'cli.watch.waiting': 'Waiting for changes. Ctrl+C ends it.',
  'cli.watch.no-stdin': '`--watch` looks at files, and `--stdin` is none: say one of the two.',
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

  'cli.export.no-format': 'Say which format: {names}; several with commas between them.',
  'cli.export.unknown-format':
    'There is no format called `{name}`.{near, select, none {} other { Did you mean `{near}`?}} There are {names}.',
  'cli.export.no-participant':
    'Nobody called `{name}` takes part.{near, select, none {} other { Did you mean `{near}`?}}{count, plural, =0 {} other { These do: {names}.}}',
  'cli.export.not-personal':
    '{count, plural, one {This format is} other {These formats are}} the same for everyone. For one participant there are: {names}.',
  'cli.export.for-or-each': '`--for` is about one participant and `--each` about all of them: say one of the two.',
  'cli.export.not-a-file': '`{file}` is a folder. Exports are made of one file: `jointwork export {file}/NAME.collab`.',
  'cli.export.ignored': '`{file}` is left out by a configuration, so there is nothing to export.',
  'cli.export.no-day': '`{text}` is no day of the calendar. Days are written like 2026-09-08.',
  'cli.export.no-alarm':
    '`{text}` is no time for a reminder. Say how long before, up to 8 weeks: `30min`, `2h`, `1d` or `1w`.',
  'cli.export.not-one':
    'This makes {count, plural, =0 {no file} other {# files}}, and standard output takes one. Name a folder: `--out FOLDER`.',
  'cli.export.cannot-write':
    '`{path}` cannot be written: {code, select, EACCES {you may not write there} EPERM {you may not write there} EROFS {the disk is read-only} ENOSPC {the disk is full} EEXIST {there is a file where a folder is meant} ENOTDIR {there is a file where a folder is meant} EISDIR {there is a folder of that name} ENOTEMPTY {there is a folder of that name} ENOENT {there is no folder for it} other {{code}}}.',
  'cli.export.errors':
    '`{file}` has {count, plural, one {# error} other {# errors}}: this is exported from what could be read. `jointwork check {file}` shows {count, plural, one {it} other {them}}.',
  'cli.export.progress': 'Making {format}, {index} of {count}',
  'cli.export.since.nothing':
    'There is no file `{path}`. `--since` takes a plan that was exported with `--to json`, or a git revision.',
  'cli.export.since.no-plan':
    '`{path}` is no plan. `--since` takes a plan that was exported with `--to json`, or a git revision.',
  'cli.export.since.new': 'There was no `{name}` yet at `{when}`: all of it counts as new.',

  'cli.explain.unknown':
    'There is no rule called `{id}`.{near, select, none { `jointwork explain` lists them. What is wrong with the writing itself, such as an unknown name, has no page: its message says what settles it.} other { Did you mean `{near}`?}}',
  'cli.explain.more': 'More about one of them: `jointwork explain {id}`',

  'cli.diff.ambiguous':
    '`{name}` is a revision and also a path. `jointwork diff {name} --` means the revision, `jointwork diff -- {name}` or `./{name}` the path.',
  'cli.diff.no-file': 'There is no file or folder `{path}` here. To name one that is gone, write it after `--`.',
  'cli.diff.no-such-design':
    'No design is called `{name}` on either side.{near, select, none {} other { Did you mean `{near}`?}}{count, plural, =0 { There are none.} other { There are: {names}.}}',

  'cli.init.intro': 'A first workspace',
  'cli.init.ask.example': 'What do you want to begin with?',
  'cli.init.ask.school': 'What is your school or organisation called?',
  'cli.init.ask.ci': 'What checks each change?',
  'cli.init.host': '{host, select, github {GitHub} gitlab {GitLab} other {Nothing, or something else}}',
  'cli.init.school': 'Our school',
  'cli.init.called-off': 'Nothing was written.',
  'cli.init.nobody':
    'Nobody is there to be asked. Say what to begin with, `jointwork init --example lesson-study`, or `--yes` for what most begin with.',
  'cli.init.no-example':
    'There is no example called `{name}`.{near, select, none {} other { Did you mean `{near}`?}} There are {names}.',
  'cli.init.start': '`--start {said}` is a day, written as `2026-10-01`.',
  'cli.init.there': '{path} is there already and stays as it is',
  'cli.init.written': '{path} is new',
  'cli.init.next':
    '{folder, select, none {Next} other {Next, in `{folder}`}}: change names and dates until they are yours, then\n  jointwork check\n  jointwork plan {design}',

  'cli.review.format':
    'There is no format called `{name}`. There are terminal, markdown and json; `markdown=FILE` writes one to a file.',
  'cli.review.two-to-stdout':
    'Two reviews cannot both go to standard output. Send one of them to a file: `--format {format}=FILE`.',
  'cli.review.range': '`{range}` has both sides in it: leave `{head}` away.',
  'cli.review.link': '`--link {said}` is the beginning of an address: `https://github.com/me/mine/blob/main`.',

  'cli.format.done':
    '{files, plural, one {# file} other {# files}} looked at: {changed, plural, =0 {all well formatted} one {# formatted} other {# formatted}}.',
  'cli.format.checked':
    '{files, plural, one {# file} other {# files}} looked at: {changed, plural, =0 {all well formatted} one {# is not formatted. `jointwork format` does it} other {# are not formatted. `jointwork format` does it}}.',
  'cli.format.refused': '{file}: {reason}',
  'cli.format.cannot-write':
    '{code, select, EACCES {You may not write this file.} EPERM {You may not write this file.} EROFS {The disk is read-only.} ENOSPC {The disk is full.} other {It cannot be written ({code}).}}',
  'cli.format.stdin-and-paths': '`--stdin` formats one text. Leave the paths away, or say `--stdin-filename FILE`.',
  'cli.format.name-without-stdin': '`--stdin-filename` says what standard input is called. It goes with `--stdin`.',

  'cli.portfolio.today': '`--today {said}` is a day, written as `2026-10-01`.',
  'cli.what-if.join': '`--join {said}` is written as a name and a number: `--join {name}=+2`, or `=-1` for one fewer.',
  'cli.what-if.shorten': '`--shorten {said}` is a time: `--shorten 10min`.',
  'cli.what-if.from': '`--from {said}` is a day, written as `2026-10-01`.',
} satisfies Catalogue;
