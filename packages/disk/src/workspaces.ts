import { type Stats, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { Message } from '@jointwork/language';
import { realPath } from './address.ts';
import { Roots } from './config.ts';
import { discover, extension, isWithin } from './discover.ts';
import { nearPath } from './near-path.ts';

/** Files that belong together: their designs share people and time. All paths are real ones. */
export interface Workspace {
  /** The folders that imports may not leave, the widest first. */
  readonly roots: readonly string[];
  /** The protocol files of the workspace. */
  readonly files: readonly string[];
  /** Those that were asked about. */
  readonly named: readonly string[];
}

/** What was found at the paths that someone named. */
export interface Named {
  readonly workspaces: readonly Workspace[];
  /** One for each path that leads to no protocol file. */
  readonly problems: readonly Message[];
}

/**
 * Sorts named files and folders into workspaces. Files below a folder whose configuration says `root: true` belong to
 * that folder's workspace, all of which is there; the others make one workspace of what was named. Their imports may not
 * leave `cwd`, or the named folder (of a file, the one that it is in) where that is not below `cwd`.
 */
export async function workspacesOf(paths: readonly string[], cwd: string): Promise<Named> {
  const roots = new Roots();
  const problems: Message[] = [];
  const rooted = new Map<string, Set<string>>();
  const loose = { files: new Set<string>(), folders: new Set<string>() };
  const realCwd = realPath(cwd) ?? cwd;

  for (const path of paths) {
    const place = placeOf(path, cwd);
    if ('problem' in place) {
      problems.push(place.problem);
      continue;
    }
    const own = place.isFolder ? place.real : place.folder;
    const boundary = roots.of(own) ?? (isWithin(own, realCwd) && dirname(realCwd) !== realCwd ? realCwd : own);
    if (!isWithin(place.real, boundary)) {
      problems.push({ key: 'disk.link-outside', params: { path } });
      continue;
    }
    const files = place.isFolder ? await discover(place.real) : [place.real];
    if (files.length === 0) problems.push({ key: 'disk.no-protocols', params: { path } });
    for (const file of files) {
      const root = roots.of(dirname(file));
      if (root === undefined) loose.files.add(file);
      else rooted.set(root, (rooted.get(root) ?? new Set()).add(file));
    }
    if (roots.of(own) === undefined) loose.folders.add(boundary);
  }

  const workspaces: Workspace[] = [];
  for (const [root, named] of rooted) {
    const all = (await discover(root)).filter((file) => roots.of(dirname(file)) === root);
    workspaces.push({ roots: [root], files: [...new Set([...all, ...named])], named: [...named] });
  }
  if (loose.files.size > 0) {
    const widestFirst = [...loose.folders].sort((one, other) => one.length - other.length);
    workspaces.push({ roots: widestFirst, files: [...loose.files], named: [...loose.files] });
  }
  return { workspaces, problems };
}

/** What a named path leads to. `folder` is where it stands, whatever it links to. */
type Place =
  | { readonly real: string; readonly folder: string; readonly isFolder: boolean }
  | { readonly problem: Message };

function placeOf(path: string, cwd: string): Place {
  const full = resolve(cwd, path);
  const real = realPath(full);
  const folder = realPath(dirname(full));
  const stat = real === undefined ? undefined : statOf(real);
  if (real === undefined || folder === undefined || stat === undefined) {
    return { problem: { key: 'disk.no-such-path', params: { path, near: nearPath(path, cwd) ?? 'none' } } };
  }
  if (stat.isDirectory()) return { real, folder, isFolder: true };
  if (!stat.isFile()) return { problem: { key: 'disk.not-a-file', params: { path } } };
  if (!full.endsWith(extension)) return { problem: { key: 'disk.not-a-protocol', params: { path } } };
  return { real, folder, isFolder: false };
}

function statOf(path: string): Stats | undefined {
  try {
    return statSync(path);
  } catch {
    return undefined;
  }
}
