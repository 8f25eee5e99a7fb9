import { nearest } from '@jointwork/language';
import { realPath } from '../address.ts';
import { GitError, git } from './git.ts';

/** A repository with a work tree. */
export interface Repository {
  /** The folder of the work tree, as a real path. */
  readonly root: string;
  /** Its history was cut when it was cloned. */
  readonly isShallow: boolean;
}

/** A commit of a repository. */
export interface Revision {
  readonly repository: Repository;
  /** As it was named. */
  readonly name: string;
  /** The full hash of the commit. */
  readonly commit: string;
}

/**
 * The repository around a folder.
 *
 * @throws GitError where git is not installed, or the folder is in no repository, or git does not trust it
 */
export async function repositoryAt(folder: string): Promise<Repository> {
  const { code, out, complaint } = await git(folder, ['rev-parse', '--is-shallow-repository', '--show-toplevel']);
  if (code !== 0) throw notThere(folder, complaint);
  const [shallow, ...lines] = out
    .toString('utf8')
    .replace(/\r?\n$/, '')
    .split(/\r?\n/);
  const root = realPath(lines.join('\n'));
  if (root === undefined) throw new GitError('not-a-repository', { folder });
  return { root, isShallow: shallow === 'true' };
}

function notThere(folder: string, complaint: string): GitError {
  if (/dubious ownership|safe\.directory/.test(complaint)) return new GitError('not-trusted', { folder });
  if (/must be run in a work tree/.test(complaint)) return new GitError('bare', { folder });
  if (/not a git repository/i.test(complaint)) return new GitError('not-a-repository', { folder });
  return new GitError('failed', { complaint: firstLine(complaint) });
}

/**
 * The commit of a name: a branch, a tag, a hash, `HEAD~2` or whatever else git takes for one.
 *
 * @throws GitError where there is none, with what would help
 */
export async function revisionOf(repository: Repository, name: string): Promise<Revision> {
  const found = await findRevision(repository, name);
  if (!found) throw await unknown(repository, name);
  return found;
}

/** The same, and undefined where there is none. */
export async function findRevision(repository: Repository, name: string): Promise<Revision | undefined> {
  if (!mayBeOne(name)) return undefined;
  const asked = ['rev-parse', '--verify', '--quiet', '--end-of-options', `${name}^{commit}`];
  const { code, out } = await git(repository.root, asked);
  const commit = out.toString('latin1').trim().split('\n')[0] ?? '';
  return code === 0 && /^[0-9a-f]{40,64}$/.test(commit) ? { repository, name, commit } : undefined;
}

/** What could be taken for an option, or for more than one word, is no revision. */
function mayBeOne(name: string): boolean {
  return name !== '' && name.length < 500 && !name.startsWith('-') && !/\p{Cc}/u.test(name);
}

/**
 * The last commit that two revisions have in common.
 *
 * @throws GitError where there is none, as in a shallow clone
 */
export async function mergeBase(one: Revision, other: Revision): Promise<Revision> {
  const { repository } = one;
  const { code, out } = await git(repository.root, ['merge-base', one.commit, other.commit]);
  const commit = out.toString('latin1').trim();
  const names = { one: one.name, other: other.name };
  if (code !== 0 || commit === '') {
    throw new GitError(repository.isShallow ? 'no-base.shallow' : 'no-base', names);
  }
  return { repository, name: `${one.name}...${other.name}`, commit };
}

async function unknown(repository: Repository, name: string): Promise<GitError> {
  if (name.startsWith('-')) return new GitError('not-a-name', { name });
  const { code } = await git(repository.root, ['rev-parse', '--verify', '--quiet', 'HEAD']);
  if (code !== 0) return new GitError('no-commits');
  const listed = await git(repository.root, ['for-each-ref', '--format=%(refname:short)']);
  const names = listed.out.toString('utf8').split('\n').filter(Boolean).slice(0, 2000);
  const near = names.find((ref) => ref.endsWith(`/${name}`)) ?? nearest(name, [...names, 'HEAD']) ?? 'none';
  return new GitError(repository.isShallow ? 'unknown.shallow' : 'unknown', { name, near });
}

function firstLine(text: string): string {
  return text.trim().split('\n')[0] ?? '';
}
