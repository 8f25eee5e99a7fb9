import { canonical } from '@jointwork/language';
import { libraryScheme } from './protocol.ts';

/** A folder as the client spells its address, and where that leads after links are followed. */
export interface Folder {
  readonly uri: string;
  readonly real: string;
}

/**
 * Between the addresses that a client uses and the ids of the engine. They differ for the library, and for a workspace
 * that is reached through a link: the engine knows each file once, by its real address.
 */
export class Addresses {
  #linked: readonly Folder[] = [];
  #library = `${libraryScheme}:/`;

  /** For a client that opens files only: the folder in which the library lies as files. */
  setLibrary(folder: string): void {
    this.#library = asFolder(canonical(folder));
  }

  /** @param folders those of the workspace, with a final `/` on both sides or on none */
  setFolders(folders: readonly Folder[]): void {
    this.#linked = folders
      .map(({ uri, real }) => ({ uri: asFolder(canonical(uri)), real: asFolder(canonical(real)) }))
      .filter(({ uri, real }) => uri !== real);
  }

  /** The id by which the engine knows the document at an address that a client sent. */
  idOf(uri: string): string {
    const id = canonical(uri);
    if (id.startsWith(this.#library)) return `lib:/${id.slice(this.#library.length)}`;
    const folder = this.#linked.find((one) => id.startsWith(one.uri));
    return folder ? folder.real + id.slice(folder.uri.length) : id;
  }

  /** The address at which a client can open a file of the engine. */
  uriOf(id: string): string {
    if (isLibrary(id)) return this.#library + id.slice('lib:/'.length);
    const folder = this.#linked.find((one) => id.startsWith(one.real));
    return folder ? folder.uri + id.slice(folder.real.length) : id;
  }
}

export function isLibrary(id: string): boolean {
  return id.startsWith('lib:');
}

/** Whether a file says how the rules are set. */
export function isConfiguration(id: string): boolean {
  return id.endsWith('/jointwork.config.json');
}

export function asFolder(address: string): string {
  return address.endsWith('/') ? address : `${address}/`;
}

/** The address of the page of a rule. */
export function rulePageUri(rule: string): string {
  return `${libraryScheme}:/rules/${rule}.md`;
}
