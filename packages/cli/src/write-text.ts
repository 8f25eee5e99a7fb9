import { accessSync, closeSync, constants, openSync, readSync, statSync } from 'node:fs';
import { replaceFile } from '@jointwork/disk';

/**
 * Writes a text over a protocol file, as a whole or not at all. Its mode stays, and its byte order mark where it has one.
 *
 * @throws what the file system says
 */
export function writeText(path: string, text: string): void {
  // A file that is renamed over asks nobody whether it may be written.
  accessSync(path, constants.W_OK);
  replaceFile(path, byteOrderMark(path) + text, statSync(path).mode & 0o7777);
}

const mark = '\uFEFF';

/** Reading takes it away; a file that has one keeps it. */
function byteOrderMark(path: string): string {
  const head = Buffer.alloc(3);
  const file = openSync(path, 'r');
  try {
    readSync(file, head, 0, 3, 0);
  } finally {
    closeSync(file);
  }
  return head.toString('utf8') === mark ? mark : '';
}
