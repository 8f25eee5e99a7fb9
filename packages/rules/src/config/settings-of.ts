import { canonical, isInside } from '@jointwork/language';
import type { RuleSetting, RuleSettings } from '../settings.ts';
import type { Entry } from './config.ts';
import { matches } from './globs.ts';
import type { LoadedConfig } from './layers.ts';

/** How everything is set for one file. */
export interface FileSettings {
  readonly rules: RuleSettings;
  /** Nothing is to be found in it. */
  readonly ignored: boolean;
}

/** Where no configuration says anything. */
export const defaultSettings: FileSettings = { rules: Object.create(null), ignored: false };

/**
 * What configurations come to for one file.
 *
 * @param configs the nearest one first, up to a root
 * @param file the address of the file, below all of their folders
 */
export function settingsFor(configs: readonly LoadedConfig[], file: string): FileSettings {
  const set = new Map<string, Entry>();
  let ignored = false;
  for (const { folder, layers } of configs.toReversed()) {
    const path = pathFrom(folder, file);
    if (path === undefined) continue;
    for (const { rules, overrides, ignore } of layers) {
      put(set, rules);
      for (const override of overrides)
        if (override.files.some((each) => matches(each, path))) put(set, override.rules);
      ignored ||= ignore.some((each) => matches(each, path));
    }
  }
  return { rules: settingsIn(set), ignored };
}

/** Who sets a severity alone leaves the options as they were. */
function put(set: Map<string, Entry>, entries: readonly Entry[]): void {
  for (const entry of entries) {
    const options = entry.options ?? set.get(entry.rule)?.options;
    set.set(entry.rule, { ...entry, options });
  }
}

function settingsIn(set: ReadonlyMap<string, Entry>): RuleSettings {
  const settings: Record<string, RuleSetting> = Object.create(null);
  for (const { rule, word, options } of set.values()) {
    if (word === 'default') continue;
    settings[rule] = options && Object.keys(options).length > 0 ? [word, options] : word;
  }
  return settings;
}

/** The path of a file from a folder, with `/`, as people write it. */
function pathFrom(folder: string, file: string): string | undefined {
  if (!isInside(file, folder)) return undefined;
  return decodeURIComponent(canonical(file).slice(canonical(folder).length));
}
