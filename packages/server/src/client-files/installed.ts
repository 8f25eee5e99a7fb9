import { folderOf, type InstalledPackage, join } from '@jointwork/language';
import type { Shelf } from './shelf.ts';

/**
 * The npm package that a bare name means to a file of the client: the nearest one in a `node_modules` upwards, inside the
 * folders that are open. Undefined where none is installed, or where it has not come yet.
 */
export function installedOn(
  shelf: Shelf,
  roots: readonly string[],
  name: string,
  file: string,
): InstalledPackage | undefined {
  const root = roots.find((one) => file.startsWith(one));
  for (let folder = folderOf(file); folder && root && folder.startsWith(root); folder = folderOf(folder.slice(0, -1))) {
    const found = `${join(folder, `node_modules/${name}`)}/`;
    const manifest = shelf.read(`${found}package.json`);
    if (manifest) return { folder: found, jointwork: manifest.problem ? undefined : entryOf(manifest.text) };
  }
  return undefined;
}

function entryOf(text: string): unknown {
  try {
    const manifest: unknown = JSON.parse(text);
    return typeof manifest === 'object' && manifest !== null && Object.hasOwn(manifest, 'jointwork')
      ? (manifest as { jointwork: unknown }).jointwork
      : undefined;
  } catch {
    return undefined;
  }
}
