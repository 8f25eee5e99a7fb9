/**
 * The built-in library as data: the framework and the protocols that every design sees without an import. Pure; the
 * texts are compiled in, so that it works wherever JavaScript does.
 */
import { files } from './generated/files.ts';
import type { LibraryFile } from './library-file.ts';

export type { Declared, LibraryFile } from './library-file.ts';

/** Every file of the library, in the order of the addresses. */
export const libraryFiles: readonly LibraryFile[] = files;

const byUri = new Map(files.map((file) => [file.uri, file]));

/** The file at an address; undefined where the library has none. */
export function libraryFile(uri: string): LibraryFile | undefined {
  return byUri.get(uri);
}

/** Whether a text that follows `from` or `import` speaks of the library. */
export function isLibrarySpecifier(specifier: string): boolean {
  return specifier.startsWith('lib:');
}

/**
 * The address that an import of the library means: `lib:protocols/tuning.collab` and `lib:/protocols/tuning.collab` are
 * both `lib:/protocols/tuning.collab`. There need not be a file. Undefined where the text is no import of the library,
 * or tries to climb out of it.
 */
export function libraryUri(specifier: string): string | undefined {
  if (!isLibrarySpecifier(specifier)) return undefined;
  const path = specifier.slice('lib:'.length).replace(/^\/+/, '');
  const parts = path.split('/').filter((part) => part !== '.' && part !== '');
  return parts.includes('..') || parts.length === 0 ? undefined : `lib:/${parts.join('/')}`;
}
