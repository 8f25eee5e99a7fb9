import type { Catalogue } from '@jointwork/language';

/** What is said about paths and files that cannot be read. */
export const diskMessages = {
  'disk.too-large':
    'The file is too large to be read: {megabytes, number, ::.0} MB, where {most, number, ::.0} MB are the most. Split it into several files.',
  'disk.not-text': 'This is not a text file. A protocol file holds plain text; was another file given this name?',
  'disk.not-utf8':
    'The text is not stored as UTF-8{byte, plural, =0 {} other { (see byte {byte, number})}}. Open it in an editor and save it with the encoding UTF-8.',
  'disk.utf16': 'The text is stored as UTF-16. Open it in an editor and save it with the encoding UTF-8.',
  'disk.not-readable': 'The file cannot be read: {reason}.',
  'disk.reason':
    '{code, select, EACCES {you may not read it} EPERM {you may not read it} EISDIR {it is a folder} EMFILE {too many files are open} EIO {the disk reports an error} other {{code}}}',
  'disk.no-such-path': 'There is no `{path}` here.{near, select, none {} other { Did you mean `{near}`?}}',
  'disk.not-a-protocol':
    '`{path}` is not a protocol file: those end in `.collab`. Name one of them, or the folder where they are.',
  'disk.no-protocols':
    'There are no protocol files in `{path}`. They end in `.collab`; `node_modules`, `dist` and folders that begin with a dot are left out.',
  'disk.link-outside': '`{path}` is a link that leads out of the workspace, and is not followed.',
  'disk.not-a-file': '`{path}` is neither a file nor a folder.',
} satisfies Catalogue;
