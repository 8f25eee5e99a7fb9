import { randomUUID } from 'node:crypto';
import { closeSync, fchmodSync, fsyncSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/**
 * Writes a file as a whole or not at all: to a temporary one beside it, which then takes its name. A link of that name
 * gives way to the file and is not followed.
 *
 * @param mode who may read and write it, as in `chmod`; by default as the machine gives it to new files
 * @throws what the file system says; an older file of the name is then as it was
 */
export function replaceFile(path: string, content: string | Uint8Array, mode?: number): void {
  const partial = join(dirname(path), `.${basename(path).slice(0, 40)}.${randomUUID()}.partial`);
  try {
    // Not followed, not shared: nobody else can have put a file or a link there.
    const file = openSync(partial, 'wx');
    try {
      if (mode !== undefined) fchmodSync(file, mode);
      writeFileSync(file, content);
      // On the disk before it has the name: else a power cut leaves an empty file where a whole one was.
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(partial, path);
  } catch (error) {
    rmSync(partial, { force: true });
    throw error;
  }
}
