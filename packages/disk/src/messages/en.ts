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
  'disk.no-match': 'No protocol file matches `{path}`.',
  'disk.no-protocols':
    'There are no protocol files in `{path}`. They end in `.collab`; `node_modules`, `dist` and folders that begin with a dot are left out.',
  'disk.link-outside': '`{path}` is a link that leads out of the workspace, and is not followed.',
  'disk.not-a-file': '`{path}` is neither a file nor a folder.',

  'disk.git.not-installed':
    'Git is not installed here, or not in the folders of `PATH`. To compare with an earlier version without it, name two files: `jointwork diff OLD.collab NEW.collab`.',
  'disk.git.not-a-repository':
    '`{folder}` is in no git repository, so it has no earlier versions. To compare two files, name both.',
  'disk.git.not-trusted':
    'Git does not trust the repository at `{folder}`, as it belongs to somebody else. If you do: `git config --global --add safe.directory FOLDER`.',
  'disk.git.bare': '`{folder}` is a bare repository, without files of its own. A clone of it settles it.',
  'disk.git.no-commits': 'This repository has no commits yet, so there is nothing to compare with.',
  'disk.git.not-a-name': '`{name}` cannot be a revision: names do not begin with `-`. After `--`, it counts as a path.',
  'disk.git.unknown':
    'There is no revision called `{name}`.{near, select, none {} other { Did you mean `{near}`?}} A branch, a tag, a hash or `HEAD~1` is one.',
  'disk.git.unknown.shallow':
    'There is no revision called `{name}` in this clone.{near, select, none {} other { Did you mean `{near}`?}} Its history was cut when it was cloned: `git fetch --unshallow` brings all of it; in GitHub Actions, `fetch-depth: 0` for `actions/checkout` does.',
  'disk.git.no-base':
    '`{one}` and `{other}` have no commit in common. Without the three dots, they are compared as they are.',
  'disk.git.no-base.shallow':
    'The commit that `{one}` and `{other}` have in common is not in this clone, as its history was cut: `git fetch --unshallow` brings it; in GitHub Actions, `fetch-depth: 0` for `actions/checkout` does.',
  'disk.git.missing-content':
    'Some files of this revision are not in this clone, which holds only a part of them. `git fetch --refetch --no-filter` brings them.',
  'disk.git.too-much': 'Git answers with more than {megabytes, number} MB. Fewer or smaller files settle it.',
  'disk.git.failed': 'Git cannot read this repository: {complaint}',
} satisfies Catalogue;
