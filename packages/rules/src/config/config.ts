import type { Span } from '@jointwork/language';
import type { SettingWord } from '../settings.ts';

/** A configuration file as it was read. What has a mistake in it is left out; all else counts. */
export interface Config {
  /** Nothing further up is looked at. */
  readonly root: boolean;
  readonly extends: readonly Extended[];
  readonly rules: readonly Entry[];
  readonly overrides: readonly Override[];
  /** Patterns of files in which nothing is to be found. */
  readonly ignore: readonly string[];
}

/** The name of what a configuration builds on: a set that comes with Jointwork, a path, or an npm package. */
export interface Extended {
  readonly name: string;
  readonly span: Span;
}

/** How one rule is set. */
export interface Entry {
  readonly rule: string;
  /** `default`: as the rule itself has it. Only the sets that come with Jointwork say so. */
  readonly word: SettingWord | 'default';
  /** Undefined where nothing is said about options, so that those from further out stay. */
  readonly options?: Readonly<Record<string, number>>;
}

/** Rules that are set otherwise in some files. */
export interface Override {
  readonly files: readonly string[];
  readonly rules: readonly Entry[];
}

export const emptyConfig: Config = { root: false, extends: [], rules: [], overrides: [], ignore: [] };
