import { relative, sep } from 'node:path';
import { pathOf, realPath } from '@jointwork/disk';

/** How files are called: their paths from a folder, with `/` on every machine; those of the library by their address. */
export function shownFrom(cwd: string): (address: string) => string {
  const from = realPath(cwd) ?? cwd;
  return (address) => {
    const path = pathOf(address);
    return path === undefined ? address : relative(from, path).split(sep).join('/');
  };
}
