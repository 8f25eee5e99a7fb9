import { hash } from 'node:crypto';
import { installed, type Read, realPath, type Witness } from '@jointwork/disk';

/** What was looked up on the disk, and what was found there; plain data. `null` is: nothing. */
export interface Recorded {
  /** The contents of files, as hashes, by path. */
  readonly files: readonly (readonly [path: string, content: string | null])[];
  readonly links: readonly (readonly [path: string, real: string | null])[];
  readonly packages: readonly (readonly [name: string, from: string, found: string])[];
}

/** Writes down what is looked up while a workspace is checked. */
export class Record implements Witness {
  readonly #files = new Map<string, string | null>();
  readonly #links = new Map<string, string | null>();
  readonly #packages = new Map<string, readonly [string, string, string]>();
  #isSure = true;

  /** Whether all of it can be compared: what could not be read cannot. */
  get isSure(): boolean {
    return this.#isSure;
  }

  file(path: string, read: Read | undefined): void {
    if (read?.problem) this.#isSure = false;
    else this.#files.set(path, read ? contentOf(read.text) : null);
  }

  link(path: string, real: string | undefined): void {
    this.#links.set(path, real ?? null);
  }

  package(name: string, from: string, found: ReturnType<typeof installed>): void {
    this.#packages.set(JSON.stringify([name, from]), [name, from, JSON.stringify(found ?? null)]);
  }

  /** Reads as `read` does, and writes down what was read. */
  reading(read: (path: string) => Read | undefined): (path: string) => Read | undefined {
    return (path) => {
      const found = read(path);
      this.file(path, found);
      return found;
    };
  }

  get recorded(): Recorded {
    return { files: [...this.#files], links: [...this.#links], packages: [...this.#packages.values()] };
  }
}

/** Whether a disk still is as it was recorded. */
export function isStill({ files, links, packages }: Recorded, read: (path: string) => Read | undefined): boolean {
  return (
    files.every(([path, content]) => {
      const found = read(path);
      return found === undefined ? content === null : !found.problem && contentOf(found.text) === content;
    }) &&
    links.every(([path, real]) => (realPath(path) ?? null) === real) &&
    packages.every(([name, from, found]) => JSON.stringify(installed(name, from) ?? null) === found)
  );
}

function contentOf(text: string): string {
  return hash('sha256', text, 'base64url');
}
