import { dirname, join } from 'node:path';
import { isRoot } from '@jointwork/rules';
import { disk, type Files } from './files.ts';

export const configName = 'jointwork.config.json';

/** Which folders are roots: those whose configuration says `root: true`. What was looked up is kept. */
export class Roots {
  readonly #known = new Map<string, string | undefined>();
  readonly #files: Files;

  constructor(files: Files = disk) {
    this.#files = files;
  }

  /** The nearest root at a folder or above it. */
  of(folder: string): string | undefined {
    if (this.#known.has(folder)) return this.#known.get(folder);
    const above = dirname(folder);
    const root = saysRoot(join(folder, configName), this.#files)
      ? folder
      : above === folder
        ? undefined
        : this.of(above);
    this.#known.set(folder, root);
    return root;
  }
}

/** A configuration with mistakes in it counts as far as it can be read. */
function saysRoot(file: string, files: Files): boolean {
  const real = files.real(file);
  const read = real === undefined ? undefined : files.read(real);
  return read !== undefined && !read.problem && isRoot(read.text);
}
