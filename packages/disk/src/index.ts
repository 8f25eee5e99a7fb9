/** The workspace on disk: its root, its protocol files, their imports. The only package, with the doors, that reads. */
export { addressOf, pathOf, realPath } from './address.ts';
export { maxBytes, type Read } from './bytes.ts';
export { configName, Roots } from './config.ts';
export { Configs } from './configs.ts';
export { discover, extension, isWithin } from './discover.ts';
export { disk, type Files } from './files.ts';
export { changedBetween, type FileChange, type FileState, fileStates } from './git/changed.ts';
export { GitError } from './git/git.ts';
export { findRevision, mergeBase, type Repository, type Revision, repositoryAt, revisionOf } from './git/repository.ts';
export { RevisionFiles } from './git/revision-files.ts';
export { filesAt, type TreeFile } from './git/tree.ts';
export { installed } from './installed.ts';
export { diskOptions, load, optionsOf, witnessedOptions } from './load.ts';
export { diskMessages } from './messages/en.ts';
export { readProtocol } from './read.ts';
export { replaceFile } from './replace-file.ts';
export type { Witness } from './witness.ts';
export { type Named, type Workspace, workspacesOf } from './workspaces.ts';
