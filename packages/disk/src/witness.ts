import type { InstalledPackage } from '@jointwork/language';
import type { Read } from './bytes.ts';

/** Told of everything that is looked up on a disk, so that a result can be kept for as long as it would be the same. */
export interface Witness {
  /** A file was read, or was not there. */
  file(path: string, read: Read | undefined): void;
  /** A path was followed to a real one, or to none. */
  link(path: string, real: string | undefined): void;
  /** A package was looked for from a file. */
  package(name: string, from: string, found: InstalledPackage | undefined): void;
}
