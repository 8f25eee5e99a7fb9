import { realpathSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { canonical } from '@jointwork/language';

/** The address of a path: the id by which the engine knows the file. */
export function addressOf(path: string): string {
  return canonical(pathToFileURL(path).href);
}

/** The path of an address; undefined for one that is not on this disk. */
export function pathOf(address: string): string | undefined {
  if (!address.startsWith('file:')) return undefined;
  try {
    return fileURLToPath(address);
  } catch {
    return undefined;
  }
}

/** Where a path leads after links are followed; undefined where there is nothing, or only links that go in a circle. */
export function realPath(path: string): string | undefined {
  try {
    return realpathSync.native(path);
  } catch {
    return undefined;
  }
}
