import {
  addressOf,
  Configs,
  discover,
  diskMessages,
  diskOptions,
  pathOf,
  Roots,
  readProtocol,
  realPath,
} from '@jointwork/disk';
import { libraryFiles } from '@jointwork/library';
import { type Host, noHost } from './host.ts';
import { cacheFolder, writeLibrary } from './library-folder.ts';
import { GitRevisions } from './panel/git-revisions.ts';

/** The disk of the machine. */
export const nodeHost: Host = {
  ...noHost,
  engineOptions: diskOptions,
  messages: diskMessages,
  revisions: new GitRevisions(noHost.today),
  folder(uri) {
    const path = pathOf(uri);
    const real = path && realPath(path);
    return real && addressOf(real);
  },
  rootOf(uri) {
    const path = pathOf(uri);
    const real = path && realPath(path);
    const root = real && new Roots().of(real);
    return root && addressOf(root);
  },
  configurations(roots) {
    return new Configs(roots.flatMap((root) => pathOf(root) ?? []));
  },
  async discover(folder) {
    const path = pathOf(folder);
    return path === undefined ? [] : (await discover(path)).map(addressOf);
  },
  read(id) {
    const path = pathOf(id);
    return path === undefined ? undefined : readProtocol(path);
  },
  libraryFolder() {
    const folder = writeLibrary(libraryFiles, cacheFolder());
    return folder && addressOf(folder);
  },
};
