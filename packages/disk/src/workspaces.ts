import { dirname, resolve } from 'node:path';
import type { Message } from '@jointwork/language';
import { Roots } from './config.ts';
import { extension, isWithin } from './discover.ts';
import { disk, type Files } from './files.ts';

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
export async function workspacesOf(paths: readonly string[], cwd: string, from: Files = disk): Promise<Named> {
  const roots = new Roots(from);
  const problems: Message[] = [];
  const rooted = new Map<string, Set<string>>();
  const loose = { files: new Set<string>(), folders: new Set<string>() };
  const realCwd = from.real(cwd) ?? cwd;

  for (const path of paths) {
    const place = placeOf(path, cwd, from);
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
    const files = place.isFolder ? await from.discover(place.real) : [place.real];
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
    const all = (await from.discover(root)).filter((file) => roots.of(dirname(file)) === root);
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

function placeOf(path: string, cwd: string, from: Files): Place {
  const full = resolve(cwd, path);
  const real = from.real(full);
  const folder = from.real(dirname(full));
  const kind = real === undefined ? undefined : from.kind(real);
  if (real === undefined || folder === undefined || kind === undefined) {
    return { problem: { key: 'disk.no-such-path', params: { path, near: from.near(path, cwd) ?? 'none' } } };
  }
  if (kind === 'folder') return { real, folder, isFolder: true };
  if (kind !== 'file') return { problem: { key: 'disk.not-a-file', params: { path } } };
  if (!full.endsWith(extension)) return { problem: { key: 'disk.not-a-protocol', params: { path } } };
  return { real, folder, isFolder: false };
}
