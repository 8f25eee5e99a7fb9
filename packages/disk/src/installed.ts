import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { InstalledPackage } from '@jointwork/language';
import { addressOf, pathOf, realPath } from './address.ts';

/**
 * The npm package that a bare name means to a file: the nearest one in a `node_modules` upwards, as Node looks them up.
 * Undefined where none is installed.
 *
 * @param name checked by the caller to be the name of a package: no path, no dots at its start
 */
export function installed(name: string, file: string): InstalledPackage | undefined {
  const path = pathOf(file);
  if (path === undefined) return undefined;
  for (let folder = dirname(path); ; folder = dirname(folder)) {
    const found = realPath(join(folder, 'node_modules', name));
    const manifest = found && manifestOf(found);
    if (found && manifest) return { folder: addressOf(found), jointwork: manifest.jointwork };
    if (dirname(folder) === folder) return undefined;
  }
}

function manifestOf(folder: string): { readonly jointwork?: unknown } | undefined {
  try {
    const manifest: unknown = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    return typeof manifest === 'object' && manifest !== null ? manifest : {};
  } catch {
    return undefined;
  }
}
