import { folderOf, nearest, type Problem, type Span } from '@jointwork/language';
import type { Config, Entry, Extended, Override } from './config.ts';
import { problemAt, problemNear, readConfig } from './read.ts';
import { entriesOf, type SetName, setNames } from './sets/sets.ts';

/** A configuration file that another one builds on, or why there is none. */
export type Shared =
  | { readonly file: string; readonly text: string; readonly fault?: undefined }
  | { readonly fault: 'missing' | 'outside' | 'no-config' };

/**
 * Finds what a configuration builds on: the door reads, and sees to it that nothing leads out of the workspace.
 *
 * @param name a relative path, which begins with a dot, or the name of an npm package
 * @param from the file that names it
 */
export type FindShared = (name: string, from: string) => Shared;

/** What one file contributes; a later layer wins over an earlier one. */
export interface Layer {
  readonly rules: readonly Entry[];
  readonly overrides: readonly Override[];
  readonly ignore: readonly string[];
}

/** A text, and what is wrong in it. */
export interface Checked {
  readonly text: string;
  readonly problems: readonly Problem[];
}

/** A configuration with all that it builds on. */
export interface LoadedConfig {
  readonly file: string;
  /** Its patterns, and those of what it builds on, are seen from here. Ends in `/`. */
  readonly folder: string;
  readonly root: boolean;
  readonly layers: readonly Layer[];
  /** Every file that was read, with what is wrong in it. */
  readonly files: ReadonlyMap<string, Checked>;
}

/** No configuration needs to build on more. */
const most = 30;

const prefix = 'jointwork:';

/** Reads a configuration and all that it builds on, which counts before it, in the order in which it names them. */
export function loadConfig(file: string, text: string, find: FindShared): LoadedConfig {
  const loader = new Loader(find);
  const { root } = loader.take(file, text, []);
  return { file, folder: folderOf(file)!, root, layers: loader.layers, files: loader.files };
}

class Loader {
  readonly layers: Layer[] = [];
  readonly files = new Map<string, { text: string; problems: Problem[] }>();
  readonly #configs = new Map<string, Config>();
  readonly #find: FindShared;
  #count = 0;

  constructor(find: FindShared) {
    this.#find = find;
  }

  /** @param around the files that build on this one */
  take(file: string, text: string, around: readonly string[]): Config {
    const known = this.#configs.get(file);
    const read = known ? undefined : readConfig(text);
    const config = known ?? read!.config;
    if (read) {
      this.#configs.set(file, config);
      this.files.set(file, { text, problems: read.problems });
    }
    for (const each of config.extends) {
      const problem = this.#extend(each, file, [...around, file]);
      if (problem && !known) this.files.get(file)!.problems.push(problem);
    }
    this.layers.push(config);
    return config;
  }

  #extend({ name, span }: Extended, file: string, around: readonly string[]): Problem | undefined {
    if (++this.#count > most) return problemAt(span, 'too-many', { most });
    if (name.startsWith(prefix)) return this.#set(name, span);
    const shared = this.#find(name, file);
    if (shared.fault) {
      const kind = name.startsWith('.') ? 'path' : 'package';
      return problemAt(span, shared.fault, { name, kind });
    }
    if (around.includes(shared.file)) return problemAt(span, 'circle', { name });
    this.take(shared.file, shared.text, around);
    return undefined;
  }

  #set(name: string, span: Span): Problem | undefined {
    const set = name.slice(prefix.length);
    if (isSet(set)) {
      this.layers.push({ rules: entriesOf(set), overrides: [], ignore: [] });
      return undefined;
    }
    const near = nearest(set, setNames);
    return problemNear(span, 'unknown-set', { name }, near && prefix + near);
  }
}

function isSet(name: string): name is SetName {
  return (setNames as readonly string[]).includes(name);
}
