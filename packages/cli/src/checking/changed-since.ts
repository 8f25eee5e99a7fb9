import {
  addressOf,
  changedBetween,
  disk,
  fileStates,
  GitError,
  isWithin,
  pathOf,
  RevisionFiles,
  repositoryAt,
  revisionOf,
  type Workspace,
} from '@jointwork/disk';
import { UsageError } from '../exit-codes.ts';
import { sessionOf } from '../session.ts';
import { sayProblem } from '../words.ts';

/**
 * Of the files that were asked about, those that have changed since a revision, and those in which something else may be
 * found for it: who imports what has changed, and designs that share people with it. A configuration that has changed
 * concerns every file below it.
 *
 * @throws UsageError where there is no such revision, or no repository
 */
export async function changedSince(
  workspaces: readonly Workspace[],
  cwd: string,
  name: string,
): Promise<readonly Workspace[]> {
  try {
    const repository = await repositoryAt(cwd);
    const files = await RevisionFiles.open(await revisionOf(repository, name));
    const narrowed = await Promise.all(workspaces.map((workspace) => narrowedTo(workspace, files)));
    return narrowed.filter(({ named }) => named.length > 0);
  } catch (error) {
    if (error instanceof GitError) throw new UsageError(sayProblem(error.problem));
    throw error;
  }
}

async function narrowedTo(workspace: Workspace, before: RevisionFiles): Promise<Workspace> {
  const earlier = (await Promise.all(workspace.roots.map((root) => before.discover(root)))).flat();
  const changes = changedBetween(fileStates(before, new Set(earlier)), fileStates(disk, workspace.files));
  const paths = changes.flatMap((change) => [
    ...('before' in change ? [change.before] : []),
    ...('after' in change ? [change.after] : []),
  ]);
  const session = sessionOf(workspace);
  const { engine, configs } = session;
  const touched = new Set(paths);
  for (const path of new Set(paths)) {
    const address = addressOf(path);
    const text = engine.text(address) ?? textOf(path);
    // What is gone was there: who looked for it in vain is told so.
    const come = text === undefined ? engine.setFile(address, '') : [];
    for (const one of [...come, ...engine.removeFile(address)]) touched.add(pathOf(one) ?? one);
    if (text !== undefined) engine.setFile(address, text);
  }
  for (const file of configs.files.keys()) {
    const path = pathOf(file);
    if (path === undefined) continue;
    const [then, now] = [before.read(path), disk.read(path)];
    if (then?.problem || now?.problem || then?.text !== now?.text) {
      const folder = path.slice(0, Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')));
      for (const each of workspace.named) if (isWithin(each, folder)) touched.add(each);
    }
  }
  return { ...workspace, named: workspace.named.filter((path) => touched.has(path)) };
}

function textOf(path: string): string | undefined {
  const read = disk.read(path);
  return read?.problem ? undefined : read?.text;
}
