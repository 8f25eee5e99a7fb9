import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { contentHash } from '@jointwork/language';
import type { LibraryFile } from '@jointwork/library';

/** Where programs of this user keep what they can make again. */
export function cacheFolder(environment: NodeJS.ProcessEnv = process.env): string {
  const { XDG_CACHE_HOME, LOCALAPPDATA } = environment;
  return join(XDG_CACHE_HOME || LOCALAPPDATA || join(homedir(), '.cache'), 'jointwork');
}

/**
 * Writes the library as files, for editors that can open nothing else: once for each release, since the folder carries
 * the hash of all its texts. What lies there is written again where it differs, so that nobody's edit stays in it.
 *
 * @returns the folder; undefined where it cannot be written
 */
export function writeLibrary(files: readonly Pick<LibraryFile, 'uri' | 'text'>[], cache: string): string | undefined {
  const folder = join(cache, `library-${contentHash(files.map(({ text }) => text).join('\0'))}`);
  try {
    for (const { uri, text } of files) {
      const path = join(folder, ...uri.slice('lib:/'.length).split('/'));
      if (textOf(path) !== text) write(path, text);
    }
    return folder;
  } catch {
    return undefined;
  }
}

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  const half = `${path}.${process.pid}`;
  writeFileSync(half, text);
  renameSync(half, path);
}

function textOf(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
