/** The workspace on disk: its root, its protocol files, their imports. The only package, with the doors, that reads. */
export { addressOf, pathOf, realPath } from './address.ts';
export { configName, Roots } from './config.ts';
export { Configs } from './configs.ts';
export { discover, extension, isWithin } from './discover.ts';
export { installed } from './installed.ts';
export { diskOptions, load, witnessedOptions } from './load.ts';
export { diskMessages } from './messages/en.ts';
export { maxBytes, type Read, readProtocol } from './read.ts';
export { replaceFile } from './replace-file.ts';
export type { Witness } from './witness.ts';
export { type Named, type Workspace, workspacesOf } from './workspaces.ts';
