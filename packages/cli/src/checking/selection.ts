import { dirname, resolve } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { addressOf, type Read, readBytes, realPath, type Workspace, workspacesOf, written } from '@jointwork/disk';
import { UsageError } from '../exit-codes.ts';
import { shownFrom } from '../shown.ts';
import { say, sayProblem } from '../words.ts';

/** Which files a check is about. */
export interface SelectionOptions {
  /** The text of one file comes on standard input; `stdinFilename` says which. */
  readonly stdin?: boolean;
  readonly stdinFilename?: string;
  /** Only what has changed since a revision, and what may read otherwise for it. */
  readonly changedSince?: string;
  /** `2/3`: the second of three parts. */
  readonly shard?: string;
}

export interface Selection {
  readonly workspaces: readonly Workspace[];
  /** Texts that stand for those on the disk, by real path. */
  readonly texts: ReadonlyMap<string, Read>;
}

/** @throws UsageError where a path leads to no protocol file, or an option cannot be done */
export async function selected(paths: readonly string[], cwd: string, options: SelectionOptions): Promise<Selection> {
  if (options.stdin || options.stdinFilename !== undefined) return fromStdin(paths, cwd, options);
  const expanded = await written(paths, cwd);
  const found =
    expanded.paths.length === 0 ? { workspaces: [], problems: [] } : await workspacesOf(expanded.paths, cwd);
  const problems = [...expanded.problems, ...found.problems];
  if (problems.length > 0) throw new UsageError(problems.map(sayProblem).join('\n'));
  let { workspaces } = found;
  if (options.changedSince !== undefined) {
    const { changedSince } = await import('./changed-since.ts');
    workspaces = await changedSince(workspaces, cwd, options.changedSince);
  }
  if (options.shard !== undefined) workspaces = part(workspaces, cwd, options.shard);
  return { workspaces, texts: new Map() };
}

async function fromStdin(paths: readonly string[], cwd: string, options: SelectionOptions): Promise<Selection> {
  const { stdin = false, stdinFilename: name, changedSince, shard } = options;
  if (!stdin || name === undefined) throw new UsageError(say('cli.stdin.both'));
  if (paths.length !== 1 || paths[0] !== '.' || changedSince !== undefined || shard !== undefined) {
    throw new UsageError(say('cli.stdin.alone'));
  }
  if (!name.endsWith('.collab')) throw new UsageError(say('cli.stdin.not-a-protocol', { name }));
  const full = resolve(cwd, name);
  const folder = realPath(dirname(full));
  if (folder === undefined) throw new UsageError(say('cli.stdin.no-folder', { name }));
  const path = realPath(full) ?? resolve(folder, full.slice(dirname(full).length + 1));
  const texts = new Map([[path, readBytes(await buffer(process.stdin))]]);
  if (realPath(full) !== undefined) {
    const { workspaces, problems } = await workspacesOf([name], cwd);
    if (problems.length > 0) throw new UsageError(problems.map(sayProblem).join('\n'));
    return { workspaces, texts };
  }
  // It need not be saved yet: then it belongs where it would be.
  const { workspaces } = await workspacesOf([folder], cwd);
  const around = workspaces[0];
  const roots = around?.roots ?? [folder];
  return { workspaces: [{ roots, files: [...(around?.files ?? []), path], named: [path] }], texts };
}

/** Every n-th file, by name, so that machines that share the work agree without talking. */
function part(workspaces: readonly Workspace[], cwd: string, text: string): Workspace[] {
  const [, index, count] = /^([1-9]\d{0,4})\/([1-9]\d{0,4})$/.exec(text)?.map(Number) ?? [];
  if (index === undefined || count === undefined || index > count) throw new UsageError(say('cli.shard.how', { text }));
  const shown = shownFrom(cwd);
  const all = workspaces.flatMap(({ named }) => named).map((path) => ({ path, name: shown(addressOf(path)) }));
  all.sort((one, other) => (one.name < other.name ? -1 : one.name > other.name ? 1 : 0));
  const mine = new Set(all.filter((_, i) => i % count === index - 1).map(({ path }) => path));
  return workspaces
    .map((workspace) => ({ ...workspace, named: workspace.named.filter((path) => mine.has(path)) }))
    .filter(({ named }) => named.length > 0);
}
