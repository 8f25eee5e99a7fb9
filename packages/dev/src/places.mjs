import { homedir } from 'node:os';
import { delimiter, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the repository. */
export const root = resolve(dirname(fileURLToPath(import.meta.url)), '../../..');

/** Where the tools of the workspace are. */
export const bin = join(root, 'node_modules', '.bin');

/** What is worth keeping between clones (the embedded VS Code) is kept here; `JOINTWORK_CACHE` puts it elsewhere. */
export function cacheFolder() {
  const chosen = process.env.JOINTWORK_CACHE;
  return chosen ? resolve(chosen) : join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'jointwork');
}

/** The environment of the tools: the workspace's own Node and binaries come first. */
export function toolEnvironment(more = {}) {
  return { ...process.env, PATH: `${bin}${delimiter}${process.env.PATH ?? ''}`, ...more };
}
