import { folderOf, isInside, join } from '@jointwork/language';
import {
  type Checked,
  defaultSettings,
  type FileSettings,
  type LoadedConfig,
  loadConfig,
  type Shared,
  settingsFor,
} from '@jointwork/rules';
import type { Configurations } from '../host.ts';
import { installedOn } from './installed.ts';
import { configName, type Shelf } from './shelf.ts';

/** The configurations among the files of a client: those inside its folders, the nearest one to a file first. */
export class ClientConfigurations implements Configurations {
  readonly files = new Map<string, Checked>();
  readonly #shelf: Shelf;
  readonly #roots: readonly string[];
  readonly #chains = new Map<string, readonly LoadedConfig[]>();
  readonly #settings = new Map<string, FileSettings>();
  /** The same settings are the same object, so that files whose settings did not change stay as they are. */
  readonly #same = new Map<string, FileSettings>();

  /** @param roots the folders of the workspace, each with a final `/` */
  constructor(shelf: Shelf, roots: readonly string[]) {
    this.#shelf = shelf;
    this.#roots = roots;
  }

  settingsOf(id: string): FileSettings {
    const known = this.#settings.get(id);
    if (known) return known;
    const folder = folderOf(id);
    const configs = folder === undefined ? [] : this.#chain(folder);
    const made = configs.length === 0 ? defaultSettings : settingsFor(configs, id);
    const key = JSON.stringify([made.ignored, made.rules]);
    const settings = this.#same.get(key) ?? made;
    this.#same.set(key, settings);
    this.#settings.set(id, settings);
    return settings;
  }

  check(id: string, text: string): Checked {
    return loadConfig(id, text, (name, from) => this.#find(name, from)).files.get(id)!;
  }

  forget(): void {
    this.#chains.clear();
    this.#settings.clear();
    this.files.clear();
  }

  #chain(folder: string): readonly LoadedConfig[] {
    if (!this.#roots.some((root) => folder.startsWith(root))) return [];
    const known = this.#chains.get(folder);
    if (known) return known;
    const own = this.#load(`${folder}${configName}`);
    const above = folderOf(folder.slice(0, -1));
    const further = own?.root || above === undefined || above === folder ? [] : this.#chain(above);
    const chain = own ? [own, ...further] : further;
    this.#chains.set(folder, chain);
    return chain;
  }

  #load(id: string): LoadedConfig | undefined {
    const read = this.#shelf.read(id);
    if (!read) return undefined;
    if (read.problem) {
      this.files.set(id, { text: '', problems: [read.problem] });
      return undefined;
    }
    const config = loadConfig(id, read.text, (name, from) => this.#find(name, from));
    for (const [each, checked] of config.files) this.files.set(each, checked);
    return config;
  }

  /** What a configuration builds on: a file of the workspace, or what an installed package shares. */
  #find(name: string, from: string): Shared {
    const folder = folderOf(from)!;
    if (name.startsWith('.')) {
      const file = join(folder, name);
      if (!file?.endsWith('.json')) return { fault: 'missing' };
      const boundary = this.#roots.find((root) => from.startsWith(root)) ?? folder;
      return isInside(file, boundary) ? this.#shared(file, 'missing') : { fault: 'outside' };
    }
    if (!packageName.test(name)) return { fault: 'missing' };
    const found = installedOn(this.#shelf, this.#roots, name, from);
    return found ? this.#shared(`${found.folder}${configName}`, 'no-config') : { fault: 'missing' };
  }

  #shared(file: string, fault: 'missing' | 'no-config'): Shared {
    const read = this.#shelf.read(file);
    return read === undefined || read.problem ? { fault } : { file, text: read.text };
  }
}

/** A name that npm would take: no path, nothing hidden. */
const packageName = /^(?:@[a-z0-9~-][a-z0-9._~-]*\/)?[a-z0-9~-][a-z0-9._~-]*$/;
