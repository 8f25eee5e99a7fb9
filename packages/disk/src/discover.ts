import { isAbsolute, relative, sep } from 'node:path';
import { glob } from 'tinyglobby';
import { realPath } from './address.ts';

/** The ending of protocol files. */
export const extension = '.collab';

/**
 * The protocol files in a folder and all below it, as real paths in the order of the alphabet. What is installed
 * (`node_modules`), what is built (`dist`) and what is hidden (a dot at the start) is left out. Linked folders are not
 * entered: they lead in circles, or to files that are there already. A linked file counts where it leads to one inside.
 */
export async function discover(folder: string): Promise<string[]> {
  const real = realPath(folder);
  if (real === undefined) return [];
  const found = await glob(`**/*${extension}`, {
    cwd: real,
    absolute: true,
    ignore: ['**/node_modules/**', '**/dist/**'],
    followSymbolicLinks: false,
  });
  const files = new Set<string>();
  for (const path of found) {
    const file = realPath(path);
    if (file !== undefined && isWithin(file, real)) files.add(file);
  }
  return [...files].sort(byCharacters);
}

/** Whether a real path lies in a real folder. */
export function isWithin(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way === '' || !(way === '..' || way.startsWith(`..${sep}`) || isAbsolute(way));
}

/** The same order on every machine. */
function byCharacters(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
