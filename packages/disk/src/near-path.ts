import { type Dirent, readdirSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { nearest } from '@jointwork/language';
import { extension } from './discover.ts';

/** A path of nearly this name in the same folder, written as the given one is; undefined where nothing comes near. */
export function nearPath(path: string, cwd: string): string | undefined {
  let beside: Dirent[];
  try {
    beside = readdirSync(dirname(resolve(cwd, path)), { withFileTypes: true });
  } catch {
    return undefined;
  }
  const names = beside.filter((each) => each.isDirectory() || each.name.endsWith(extension)).map(({ name }) => name);
  const wanted = basename(path);
  const near = names.includes(`${wanted}${extension}`) ? `${wanted}${extension}` : nearest(wanted, names);
  if (near === undefined) return undefined;
  return dirname(path) === '.' && !path.startsWith('.') ? near : join(dirname(path), near);
}
