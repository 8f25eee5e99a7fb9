import { relative, sep } from 'node:path';
import { realPath } from '../address.ts';
import { GitError, git } from './git.ts';
import type { Repository } from './repository.ts';

/** A commit that changed a file, as somebody recognises it. */
export interface Commit {
  /** The short hash. */
  readonly name: string;
  /** The first line of its message. */
  readonly title: string;
  /** The day on which it was made, by the clock of who made it. */
  readonly day: string;
}

/**
 * The latest commits that changed a file, the newest first; none in a repository without commits.
 *
 * @throws GitError where git cannot say
 */
export async function latestOf({ root }: Repository, path: string, most: number): Promise<readonly Commit[]> {
  const born = await git(root, ['rev-parse', '--verify', '--quiet', 'HEAD']);
  if (born.code !== 0) return [];
  const inside = relative(root, realPath(path) ?? path)
    .split(sep)
    .join('/');
  const format = '--format=%h%x00%cs%x00%s';
  const asked = ['log', '-z', `--max-count=${most}`, format, 'HEAD', '--', `:(literal,top)${inside}`];
  const { code, out, complaint } = await git(root, asked);
  if (code !== 0) throw new GitError('failed', { complaint: complaint.trim().split('\n')[0] ?? '' });
  const parts = out.toString('utf8').split('\0');
  const commits: Commit[] = [];
  for (let at = 0; at + 2 < parts.length; at += 3) {
    commits.push({ name: parts[at]!, day: parts[at + 1]!, title: parts[at + 2]! });
  }
  return commits;
}
