import type { Read } from '@jointwork/disk/bytes';
import { canonical, folderOf, join } from '@jointwork/language';
import { asFolder } from '../addresses.ts';
import type { Asking } from './ask.ts';

type Kind = 'file' | 'folder' | 'link';

/** What discovery leaves out: installed, built, hidden. */
const leftOut = /^(node_modules|dist|\..*)$/;

export const configName = 'jointwork.config.json';

/**
 * The files of the client as far as they have been fetched. The engine asks at once and cannot wait: what is not here yet
 * counts as absent, is fetched, and told of when it has come. Links are not followed, since nobody here can tell whether
 * they lead out of the workspace; what is installed is asked for by name.
 */
export class Shelf {
  readonly #ask: Asking;
  readonly #arrived: (ids: readonly string[]) => void;
  /** What stands in a folder, by its id with a final `/`. */
  readonly #folders = new Map<string, ReadonlyMap<string, Kind>>();
  readonly #files = new Map<string, Read | undefined>();
  readonly #walks = new Map<string, Promise<void>>();
  readonly #wanted = new Set<string>();
  #came: string[] = [];

  /** @param arrived told of files that somebody looked for before they were here */
  constructor(ask: Asking, arrived: (ids: readonly string[]) => void) {
    this.#ask = ask;
    this.#arrived = arrived;
  }

  /** The file as it was last fetched; undefined where there is none, or none yet. */
  read(id: string): Read | undefined {
    if (!this.#files.has(id) && !this.#isAbsent(id)) this.#want(id);
    return this.#files.get(id);
  }

  /** The protocol files below a folder, in the order of the alphabet. */
  async discover(folder: string): Promise<string[]> {
    const root = asFolder(canonical(folder));
    await this.walk(root);
    const found = [...this.#files].flatMap(([id, read]) =>
      read && id.startsWith(root) && id.endsWith('.collab') && !isLeftOut(id.slice(root.length)) ? [id] : [],
    );
    return found.sort((one, other) => (one < other ? -1 : 1));
  }

  /** Fetches the protocol files and the configurations below a folder; once, `refresh` sees to the rest. */
  walk(root: string): Promise<void> {
    const known = this.#walks.get(root);
    if (known) return known;
    const walk = this.#walk(root);
    this.#walks.set(root, walk);
    return walk;
  }

  /** These may have changed: what is known of them is fetched again, and what is new below them. */
  async refresh(uris: Iterable<string>): Promise<void> {
    const ids = [...new Set([...uris].map((uri) => canonical(uri)))];
    const folders = new Set(ids.map((id) => this.#nearestKnown(id)));
    await Promise.all([...folders].map((folder) => folder && this.#list(folder)));
    await Promise.all(
      ids.map((id) => {
        // Until the new text is here, the old one counts: nobody should find a file gone that is only being read.
        if (this.#isAbsent(id)) return void this.#files.delete(id);
        const isKnown = this.#files.has(id) || isWanted(id.slice(id.lastIndexOf('/') + 1));
        return isKnown ? this.#fetch(id) : undefined;
      }),
    );
  }

  async #walk(folder: string): Promise<void> {
    const entries = await this.#ask.folder(folder);
    const listing = new Map(entries);
    this.#folders.set(folder, listing);
    await Promise.all([...listing].map(([name, kind]) => this.#follow(join(folder, name)!, name, kind)));
  }

  #follow(id: string, name: string, kind: Kind): Promise<void> | undefined {
    if (kind === 'folder') return leftOut.test(name) ? undefined : this.#walk(`${id}/`);
    return kind === 'file' && isWanted(name) ? this.#fetch(id) : undefined;
  }

  /** Reads again what stands in a folder, and walks into folders that are new in it. */
  async #list(folder: string): Promise<void> {
    const before = this.#folders.get(folder);
    const listing = new Map(await this.#ask.folder(folder));
    this.#folders.set(folder, listing);
    const fresh = [...listing].filter(([name, kind]) => kind === 'folder' && !before?.has(name));
    await Promise.all(fresh.map(([name, kind]) => this.#follow(join(folder, name)!, name, kind)));
  }

  async #fetch(id: string): Promise<void> {
    this.#files.set(id, await this.#ask.file(id));
  }

  #want(id: string): void {
    if (this.#wanted.has(id)) return;
    this.#wanted.add(id);
    void this.#fetch(id).finally(() => {
      this.#wanted.delete(id);
      if (this.#files.get(id)) this.#came.push(id);
      if (this.#wanted.size > 0 || this.#came.length === 0) return;
      const came = this.#came;
      this.#came = [];
      this.#arrived(came);
    });
  }

  /** Whether what is known of the folders around says that there is no such file. */
  #isAbsent(id: string): boolean {
    let wanted: Kind = 'file';
    for (let place = id; ; ) {
      const folder = folderOf(place);
      if (folder === undefined || folder === place) return false;
      const listing = this.#folders.get(folder);
      if (listing) return listing.get(decode(place.slice(folder.length).replace(/\/$/, ''))) !== wanted;
      wanted = 'folder';
      place = folder.slice(0, -1);
    }
  }

  #nearestKnown(id: string): string | undefined {
    for (let folder = folderOf(id); folder; ) {
      if (this.#folders.has(folder)) return folder;
      const above = folderOf(folder.slice(0, -1));
      if (above === folder) return undefined;
      folder = above;
    }
    return undefined;
  }
}

/** Whether a file is fetched without being asked for. */
function isWanted(name: string): boolean {
  return name.endsWith('.collab') || name === configName;
}

function isLeftOut(path: string): boolean {
  return path
    .split('/')
    .slice(0, -1)
    .some((folder) => leftOut.test(decode(folder)));
}

function decode(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
