import { dirname, join } from 'node:path';
import { isRoot } from '@jointwork/rules';
import { readProtocol } from './read.ts';

export const configName = 'jointwork.config.json';

/** Which folders are roots: those whose configuration says `root: true`. What was looked up is kept. */
export class Roots {
  readonly #known = new Map<string, string | undefined>();

  /** The nearest root at a folder or above it. */
  of(folder: string): string | undefined {
    if (this.#known.has(folder)) return this.#known.get(folder);
    const above = dirname(folder);
    const root = saysRoot(join(folder, configName)) ? folder : above === folder ? undefined : this.of(above);
    this.#known.set(folder, root);
    return root;
  }
}

/** A configuration with mistakes in it counts as far as it can be read. */
function saysRoot(file: string): boolean {
  const read = readProtocol(file);
  return read !== undefined && !read.problem && isRoot(read.text);
}
