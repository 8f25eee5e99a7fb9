import type { EngineOptions } from '@jointwork/engine';
import type { Catalogue, Problem } from '@jointwork/language';
import { type Checked, defaultSettings, type FileSettings, readConfig } from '@jointwork/rules';
import type { Revisions } from './panel/revisions.ts';

/** What was read at an address: a text, or why there is none. */
export type ReadFile = { readonly text: string; readonly problem?: undefined } | { readonly problem: Problem };

/** How everything is set for the files of a workspace. */
export interface Configurations {
  /** The same object while nothing changed. */
  settingsOf(id: string): FileSettings;
  /** Every configuration that was read, with what is wrong in it. */
  readonly files: ReadonlyMap<string, Checked>;
  /** What is wrong in a configuration with a text that need not be saved yet. */
  check(id: string, text: string): Checked;
  /** Something may have changed: what was read is read again. */
  forget(): void;
}

/** What lies around the server: files, and the day. On Node it is the disk; in a browser there may be nothing. */
export interface Host {
  /** How imports find files and packages that are not loaded. */
  readonly engineOptions: Pick<EngineOptions, 'installed' | 'locate'>;
  /** The words of the problems that reading can have. */
  readonly messages: Catalogue;
  /** A folder's address after links are followed; undefined where there is no such folder. */
  folder(uri: string): string | undefined;
  /** The nearest folder, at a place or above it, whose configuration says that it is the root of a workspace. */
  rootOf(uri: string): string | undefined;
  /** @param roots the folders of the workspace, after links are followed */
  configurations(roots: readonly string[]): Configurations;
  /** The protocol files below a folder. */
  discover(folder: string): Promise<readonly string[]>;
  /** Undefined where there is no such file. */
  read(id: string): ReadFile | undefined;
  /**
   * Puts the library where a client that opens files only can open it.
   *
   * @returns the address of its folder; undefined where files cannot be written
   */
  libraryFolder(): string | undefined;
  /** The day in UTC, `2026-09-15`. */
  today(): string;
  /** What files were before, where there is a git to ask. */
  readonly revisions?: Revisions;
  /** Where reading takes time: fetches what these folders hold, so that it can be read at once. Undefined where it does not. */
  prepare?(folders: readonly string[]): Promise<void> | undefined;
  /** Where reading takes time: fetches again what has changed. Undefined where it does not. */
  refresh?(uris: readonly string[]): Promise<void> | undefined;
  /** Where reading takes time: tells of files that were looked for before they were there. */
  onArrived?(tell: (ids: readonly string[]) => void): void;
}

/** Nothing but what the editor has open: untitled files, and workspaces that no file system shows. */
export const noHost: Host = {
  engineOptions: {},
  messages: {},
  folder: () => undefined,
  rootOf: () => undefined,
  configurations: () => ({
    settingsOf: () => defaultSettings,
    files: new Map(),
    check: (_id, text) => ({ text, problems: readConfig(text).problems }),
    forget: () => {},
  }),
  discover: async () => [],
  read: () => undefined,
  libraryFolder: () => undefined,
  today: () => new Date().toISOString().slice(0, 10),
};
