import { resolve } from 'node:path';
import { changedBetween, disk, type Files, fileStates, isWithin, type RevisionFiles, realPath } from '@jointwork/disk';

/** The paths that are meant at either state: a file that has moved is followed to where it was, and is now. */
export async function followed(
  paths: readonly string[],
  cwd: string,
  earlier: RevisionFiles,
  later: RevisionFiles | undefined,
): Promise<{ readonly before: readonly string[]; readonly after: readonly string[] }> {
  const { root } = earlier.revision.repository;
  const [was, is] = [await earlier.discover(root), await (later ?? disk).discover(root)];
  const there = { before: new Set(was), after: new Set(is) };
  // What is at both states has not moved, and need not be read.
  const moves = changedBetween(
    fileStates(
      earlier,
      was.filter((path) => !there.after.has(path)),
    ),
    fileStates(
      later ?? disk,
      is.filter((path) => !there.before.has(path)),
    ),
  ).flatMap((change) => (change.kind === 'moved' ? [change] : []));
  const full = paths.map((path) => realOf(resolve(cwd, path), [earlier, later ?? disk]));
  const isMeant = (path: string) => full.some((each) => isWithin(path, each));
  const meant = moves.filter(({ before, after }) => isMeant(before) || isMeant(after));
  return {
    before: [...paths, ...meant.flatMap(({ before }) => (isMeant(before) ? [] : [before]))],
    after: [...paths, ...meant.flatMap(({ after }) => (isMeant(after) ? [] : [after]))],
  };
}

function realOf(path: string, files: readonly Files[]): string {
  for (const each of files) {
    const real = each.real(path);
    if (real !== undefined) return real;
  }
  return realPath(path) ?? path;
}
