import { type Stats, statSync } from 'node:fs';
import { realPath } from './address.ts';
import type { Read } from './bytes.ts';
import { discover } from './discover.ts';
import { nearPath } from './near-path.ts';
import { readProtocol } from './read.ts';

/** Where a workspace is read: the disk as it is, or a revision of a repository. Paths are those of this machine. */
export interface Files {
  /** Where a path leads after links are followed; undefined where there is nothing. */
  real(path: string): string | undefined;
  /** What a real path leads to. */
  kind(real: string): 'file' | 'folder' | 'other' | undefined;
  /** The text of a real path; undefined where there is no such file. */
  read(real: string): Read | undefined;
  /** The protocol files in a folder and all below it, as real paths in the order of the alphabet. */
  discover(folder: string): Promise<string[]>;
  /** A path of nearly this name. */
  near(path: string, cwd: string): string | undefined;
}

/** The disk as it is. */
export const disk: Files = {
  real: realPath,
  kind: (real) => {
    const stat = statOf(real);
    return stat && (stat.isFile() ? 'file' : stat.isDirectory() ? 'folder' : 'other');
  },
  read: readProtocol,
  discover,
  near: nearPath,
};

function statOf(path: string): Stats | undefined {
  try {
    return statSync(path);
  } catch {
    return undefined;
  }
}
