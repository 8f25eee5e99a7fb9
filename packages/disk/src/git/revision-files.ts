import { dirname, join, relative, resolve, sep } from 'node:path';
import { nearest } from '@jointwork/language';
import { maxBytes, type Read, readBytes, tooLarge } from '../bytes.ts';
import { configName } from '../config.ts';
import { extension, isWithin } from '../discover.ts';
import { disk, type Files } from '../files.ts';
import type { Revision } from './repository.ts';
import { contentsOf, filesAt, type TreeFile } from './tree.ts';

/** Links that are followed before they count as a circle. */
const maxLinks = 40;

/**
 * The protocol files and the configurations of a revision, as if the repository lay on the disk as it was then. All that
 * may be read is read at once; nothing is written anywhere.
 */
export class RevisionFiles implements Files {
  readonly revision: Revision;
  readonly #files: ReadonlyMap<string, TreeFile>;
  readonly #contents: ReadonlyMap<string, Buffer>;
  readonly #folders = new Set<string>(['']);

  private constructor(revision: Revision, files: ReadonlyMap<string, TreeFile>, contents: ReadonlyMap<string, Buffer>) {
    this.revision = revision;
    this.#files = files;
    this.#contents = contents;
    for (const path of files.keys()) {
      for (let cut = path.lastIndexOf('/'); cut > 0; cut = path.lastIndexOf('/', cut - 1)) {
        const folder = path.slice(0, cut);
        if (this.#folders.has(folder)) break;
        this.#folders.add(folder);
      }
    }
  }

  /** @throws GitError where git cannot read it */
  static async open(revision: Revision): Promise<RevisionFiles> {
    const files = await filesAt(revision);
    const wanted = [...files.values()].filter((file) => mayBeRead(file));
    return new RevisionFiles(
      revision,
      files,
      await contentsOf(
        revision,
        wanted.map(({ id }) => id),
      ),
    );
  }

  /** The protocol files, by their real paths, with the hash of what is in them. */
  *protocols(): Iterable<readonly [path: string, id: string]> {
    for (const [path, { id, isLink }] of this.#files) {
      if (path.endsWith(extension) && !isLink) yield [this.#path(path), id];
    }
  }

  real(path: string): string | undefined {
    if (this.#isElsewhere(path)) return disk.real(path);
    let inside = this.#inside(path);
    for (let links = 0; inside !== undefined && links < maxLinks; links++) {
      if (this.#folders.has(inside)) return this.#path(inside);
      const file = this.#files.get(inside);
      if (!file) return undefined;
      if (!file.isLink) return this.#path(inside);
      const target = this.#contents.get(file.id)?.toString('utf8') ?? '';
      inside = this.#inside(resolve(dirname(this.#path(inside)), target));
    }
    return undefined;
  }

  kind(real: string): ReturnType<Files['kind']> {
    if (this.#isElsewhere(real)) return disk.kind(real);
    const inside = this.#inside(real);
    if (inside === undefined) return undefined;
    return this.#folders.has(inside) ? 'folder' : this.#files.has(inside) ? 'file' : undefined;
  }

  read(real: string): Read | undefined {
    if (this.#isElsewhere(real)) return disk.read(real);
    const inside = this.#inside(real);
    const file = inside === undefined ? undefined : this.#files.get(inside);
    if (!file || file.isLink) return undefined;
    if (file.bytes > maxBytes) return tooLarge(file.bytes);
    const bytes = this.#contents.get(file.id);
    return bytes && readBytes(bytes);
  }

  async discover(folder: string): Promise<string[]> {
    const found = new Set<string>();
    for (const path of this.#files.keys()) {
      if (!path.endsWith(extension)) continue;
      const full = this.#path(path);
      if (!isWithin(full, folder) || isLeftOut(relative(folder, full))) continue;
      const real = this.real(full);
      if (real !== undefined && isWithin(real, folder)) found.add(real);
    }
    return [...found].sort((one, other) => (one < other ? -1 : one > other ? 1 : 0));
  }

  near(path: string, cwd: string): string | undefined {
    const names = [...this.#files.keys()].filter((each) => each.endsWith(extension)).map((each) => this.#path(each));
    const near = nearest(resolve(cwd, path), names);
    return near && relative(cwd, near).split(sep).join('/');
  }

  /** Outside the repository, and among installed packages, there is one state: that of the disk. */
  #isElsewhere(path: string): boolean {
    return isInstalled(path) || this.#inside(path) === undefined;
  }

  /** Undefined outside the repository. */
  #inside(path: string): string | undefined {
    const { root } = this.revision.repository;
    return isWithin(path, root) ? relative(root, path).split(sep).join('/') : undefined;
  }

  #path(inside: string): string {
    return join(this.revision.repository.root, ...inside.split('/'));
  }
}

/** Packages are no part of a revision: they are those that are installed now. */
function isInstalled(path: string): boolean {
  return path.split(sep).includes('node_modules');
}

/** Protocols, configurations and what these may build on; and links, which are short. */
function mayBeRead({ path, bytes, isLink }: TreeFile): boolean {
  if (isLink) return bytes < 4096;
  if (bytes > maxBytes) return false;
  return path.endsWith(extension) || path.endsWith(configName) || (path.endsWith('.json') && bytes < maxShared);
}

/** A configuration that others build on is some kilobytes; other JSON is none of ours. */
const maxShared = 100_000;

/** As on the disk: what is installed, built or hidden. */
function isLeftOut(path: string): boolean {
  return path.split(sep).some((part) => part === 'node_modules' || part === 'dist' || part.startsWith('.'));
}
