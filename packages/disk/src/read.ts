import { readFileSync, statSync } from 'node:fs';
import { maxBytes, type Read, readBytes, refused, tooLarge } from './bytes.ts';

/** Reads a protocol file. Undefined where there is no such file, or the path leads to something else than a file. */
export function readProtocol(path: string): Read | undefined {
  try {
    // Before it is opened: to open a pipe is to wait for whoever writes into it.
    const stat = statSync(path);
    if (!stat.isFile()) return undefined;
    if (stat.size > maxBytes) return tooLarge(stat.size);
    return readBytes(readFileSync(path));
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? '';
    if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'ELOOP') return undefined;
    return refused('not-readable', { reason: { key: 'disk.reason', params: { code } } });
  }
}
