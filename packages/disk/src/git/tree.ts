import { GitError, git } from './git.ts';
import type { Revision } from './repository.ts';

/** A file of a revision. */
export interface TreeFile {
  /** From the root of the repository, with `/`. */
  readonly path: string;
  /** The hash of its content. */
  readonly id: string;
  /** A link holds the path to which it leads. */
  readonly isLink: boolean;
  readonly bytes: number;
}

/** The files of a revision, by their paths from the root of the repository. */
export async function filesAt({ repository, commit }: Revision): Promise<ReadonlyMap<string, TreeFile>> {
  const { code, out, complaint } = await git(repository.root, [
    'ls-tree',
    '-r',
    '-z',
    '-l',
    '--full-tree',
    commit,
    '--',
  ]);
  if (code !== 0) throw new GitError('failed', { complaint: complaint.trim().split('\n')[0] ?? '' });
  const files = new Map<string, TreeFile>();
  for (const line of out.toString('utf8').split('\0')) {
    const [, mode, kind, id, size, path] = /^(\d+) (\w+) ([0-9a-f]+) +(\d+|-)\t(.*)$/s.exec(line) ?? [];
    if (kind !== 'blob' || id === undefined || path === undefined || !isPlain(path)) continue;
    files.set(path, { path, id, isLink: mode === '120000', bytes: Number(size) || 0 });
  }
  return files;
}

/** A tree that was made by hand may hold paths that lead out of it: they are not there. */
function isPlain(path: string): boolean {
  const parts = path.split('/');
  return parts.every((part) => part !== '' && part !== '.' && part !== '..' && !part.includes('\\'));
}

/**
 * What files hold, by their hashes, in one go.
 *
 * @throws GitError where the repository holds only a part of its contents, as a partial clone does
 */
export async function contentsOf(
  { repository }: Revision,
  ids: Iterable<string>,
): Promise<ReadonlyMap<string, Buffer>> {
  const wanted = [...new Set(ids)];
  const contents = new Map<string, Buffer>();
  if (wanted.length === 0) return contents;
  const { out, complaint } = await git(repository.root, ['cat-file', '--batch'], `${wanted.join('\n')}\n`);
  let at = 0;
  for (const id of wanted) {
    const end = out.indexOf(0x0a, at);
    const head = end < 0 ? '' : out.toString('latin1', at, end);
    const size = Number(/^[0-9a-f]+ blob (\d+)$/.exec(head)?.[1] ?? Number.NaN);
    if (Number.isNaN(size)) throw new GitError('missing-content', { complaint: complaint.trim().split('\n')[0] ?? '' });
    contents.set(id, out.subarray(end + 1, end + 1 + size));
    at = end + 1 + size + 1;
  }
  return contents;
}
