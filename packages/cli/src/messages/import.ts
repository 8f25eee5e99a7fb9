import type { Catalogue } from '@jointwork/language';

/** What the command line says about what it imports. */
export const importMessages = {
  'cli.import.exists':
    'There is a file `{path}` already, and importing writes over nothing. Give another name with `--out`.',
  'cli.import.too-long': '`{file}` has more than five million characters.',
  'cli.import.unreadable':
    '`{file}` cannot be read: {code, select, ENOENT {there is no such file} EISDIR {it is a folder} EACCES {you may not read it} other {{code}}}.',
  'cli.import.nothing.people':
    '`{file}` has no column for names. The first line says what the columns are: `Name`, and what else there is of Kind, Standing, Organisation, Size, Available, Per.',
  'cli.import.nothing.calendar': '`{file}` is no calendar with events in it. A calendar program exports one as `.ics`.',
  'cli.import.nothing.agenda':
    '`{file}` has no line with a time. A step is a line such as `15:30 Welcome` or `Welcome (10 min)`. Tables of people end in `.csv`, calendars in `.ics`; `--as` says otherwise.',
  'cli.import.left.head': 'Not understood when this was imported:',
  'cli.import.left':
    '{count, plural, one {One part} other {# parts}} of `{file}` could not be taken over. {count, plural, one {It stands} other {They stand}} as comments at the head of the text:',
} satisfies Catalogue;
