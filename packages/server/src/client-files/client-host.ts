import { diskMessages } from '@jointwork/disk/messages';
import { canonical } from '@jointwork/language';
import { asFolder } from '../addresses.ts';
import { type Host, noHost } from '../host.ts';
import type { Asking } from './ask.ts';
import { ClientConfigurations } from './configurations.ts';
import { installedOn } from './installed.ts';
import { Shelf } from './shelf.ts';

/**
 * The files that the client shows, whatever keeps them: a browser, a repository far away, an archive. They are fetched
 * through it, as far as the folders of the workspace reach.
 */
export function clientHost(ask: Asking): Host {
  let arrived = (_ids: readonly string[]): void => {};
  const shelf = new Shelf(ask, (ids) => arrived(ids));
  let roots: readonly string[] = [];
  return {
    ...noHost,
    messages: diskMessages,
    engineOptions: {
      installed: (name, file) => installedOn(shelf, roots, name, file),
      locate: (address) => (shelf.read(address) ? address : undefined),
    },
    folder: (uri) => (hasFiles(uri) ? canonical(uri) : undefined),
    configurations(folders) {
      roots = folders.map(asFolder);
      return new ClientConfigurations(shelf, roots);
    },
    discover: (folder) => shelf.discover(folder),
    read: (id) => shelf.read(id),
    prepare: (folders) =>
      folders.length === 0
        ? undefined
        : Promise.all(folders.map((uri) => shelf.walk(asFolder(canonical(uri))))).then(() => undefined),
    refresh: (uris) => shelf.refresh(uris),
    onArrived(tell) {
      arrived = tell;
    },
  };
}

/** Unsaved texts stand nowhere. */
function hasFiles(uri: string): boolean {
  return !uri.startsWith('untitled:');
}
