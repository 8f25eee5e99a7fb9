/** What the arguments of `jointwork diff` mean: files, revisions and paths, told apart as git does. */
import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import {
  findRevision,
  GitError,
  mergeBase,
  type Repository,
  type Revision,
  repositoryAt,
  revisionOf,
} from '@jointwork/disk';
import { UsageError } from '../exit-codes.ts';
import { say } from '../session.ts';

/** A file or folder, and the design of the file that is meant. */
export interface Named {
  readonly path: string;
  readonly design?: string;
}

export type Wanted =
  | { readonly kind: 'files'; readonly before: Named; readonly after: Named }
  | {
      readonly kind: 'revisions';
      readonly before: Revision;
      /** Absent for the files as they are. */
      readonly after?: Revision;
      /** Empty for the folder that one is in. */
      readonly paths: readonly string[];
    };

/**
 * @param args what stands before `--`, and `paths` what stands behind it
 * @throws UsageError, GitError with what would help
 */
export async function wantedOf(
  args: readonly string[],
  paths: readonly string[] | undefined,
  cwd: string,
): Promise<Wanted> {
  const [first, second] = args;
  if (paths === undefined && args.length === 2 && first !== undefined && second !== undefined) {
    const [before, after] = [named(first, cwd), named(second, cwd)];
    if (before && after && !(await isRevision(first, cwd)) && !(await isRevision(second, cwd))) {
      return { kind: 'files', before, after };
    }
  }
  const repository = await repositoryFor(args, cwd);
  const revisions: Revision[] = [];
  const rest = [...args];
  while (rest.length > 0 && revisions.length < 2) {
    const range = revisions.length === 0 ? await rangeOf(repository, rest[0]!) : undefined;
    if (range) {
      revisions.push(...range);
      rest.shift();
      break;
    }
    const found = await oneRevision(repository, rest[0]!, paths !== undefined, cwd);
    if (!found) break;
    revisions.push(found);
    rest.shift();
  }
  for (const path of rest) if (!named(path, cwd)?.path) throw await neither(repository, path, revisions);
  const [before = await revisionOf(repository, 'HEAD'), after] = revisions;
  return { kind: 'revisions', before, after, paths: [...rest, ...(paths ?? [])] };
}

/** A path that is there; `FILE#Design` is a design in a file. */
function named(arg: string, cwd: string): Named | undefined {
  if (isThere(arg, cwd)) return { path: arg };
  const at = arg.lastIndexOf('#');
  if (at <= 0 || !isThere(arg.slice(0, at), cwd)) return undefined;
  return { path: arg.slice(0, at), design: arg.slice(at + 1) };
}

function isThere(path: string, cwd: string): boolean {
  return statSync(resolve(cwd, path), { throwIfNoEntry: false }) !== undefined;
}

async function isRevision(name: string, cwd: string): Promise<boolean> {
  try {
    return (await findRevision(await repositoryAt(cwd), name)) !== undefined;
  } catch (error) {
    // Files can be compared without git.
    if (error instanceof GitError) return false;
    throw error;
  }
}

async function repositoryFor(args: readonly string[], cwd: string): Promise<Repository> {
  try {
    return await repositoryAt(cwd);
  } catch (error) {
    const missing = args.find((arg) => arg.endsWith('.collab') && !isThere(arg, cwd));
    if (error instanceof GitError && missing !== undefined)
      throw new UsageError(say('cli.diff.no-file', { path: missing }));
    throw error;
  }
}

/** `A..B` are two revisions; `A...B` is what B has changed since both went apart. */
async function rangeOf(repository: Repository, arg: string): Promise<Revision[] | undefined> {
  const [, left, dots, right] = /^(.*?)(\.{2,3})([^./\\].*|)$/.exec(arg) ?? [];
  if (left === undefined || dots === undefined || right === undefined || left === '.' || left === '') return undefined;
  if (await findRevision(repository, arg)) return undefined;
  const before = await revisionOf(repository, left);
  const after = await revisionOf(repository, right || 'HEAD');
  return [dots === '...' ? { ...(await mergeBase(before, after)), name: `${left}` } : before, after];
}

/** @param isCertain paths stand behind `--`, so that this can only be a revision */
async function oneRevision(
  repository: Repository,
  arg: string,
  isCertain: boolean,
  cwd: string,
): Promise<Revision | undefined> {
  if (isCertain) return revisionOf(repository, arg);
  const found = await findRevision(repository, arg);
  if (found && isThere(arg, cwd)) throw new UsageError(say('cli.diff.ambiguous', { name: arg }));
  return found;
}

async function neither(repository: Repository, arg: string, revisions: readonly Revision[]): Promise<Error> {
  if (revisions.length < 2) {
    try {
      await revisionOf(repository, arg);
    } catch (error) {
      if (!(error instanceof GitError)) throw error;
      const isPath = /[/\\]|\.collab$/.test(arg);
      return isPath ? new UsageError(say('cli.diff.no-file', { path: arg })) : error;
    }
  }
  return new UsageError(say('cli.diff.no-file', { path: arg }));
}
