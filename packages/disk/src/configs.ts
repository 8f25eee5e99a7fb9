import { dirname, join, resolve } from 'node:path';
import {
  type Checked,
  configProblem,
  defaultSettings,
  type FileSettings,
  type LoadedConfig,
  loadConfig,
  type Shared,
  settingsFor,
} from '@jointwork/rules';
import { addressOf, pathOf } from './address.ts';
import { configName } from './config.ts';
import { isWithin } from './discover.ts';
import { disk, type Files } from './files.ts';
import { installed } from './installed.ts';
import type { Witness } from './witness.ts';

/** The configurations of a disk: which of them are for a file, and what they come to. What was read is kept. */
export class Configs {
  readonly #roots: readonly string[];
  /** By folder, the configurations that are for the files in it, the nearest one first. */
  readonly #chains = new Map<string, readonly LoadedConfig[]>();
  readonly #settings = new Map<string, FileSettings>();
  /** The same settings are the same object, so that files whose settings did not change stay as they are. */
  readonly #same = new Map<string, FileSettings>();
  readonly #files = new Map<string, Checked>();
  readonly #witness: Witness | undefined;
  readonly #disk: Files;

  /** @param roots real paths of the folders that paths in a configuration may not leave */
  constructor(roots: readonly string[] = [], witness?: Witness, files: Files = disk) {
    this.#roots = roots;
    this.#witness = witness;
    this.#disk = files;
  }

  /** Every configuration that was read, by its address, with what is wrong in it. */
  get files(): ReadonlyMap<string, Checked> {
    return this.#files;
  }

  /** How everything is set for the file at an address. */
  settingsOf(address: string): FileSettings {
    const known = this.#settings.get(address);
    if (known) return known;
    const path = pathOf(address);
    const configs = path === undefined ? [] : this.#chain(dirname(path));
    const made = configs.length === 0 ? defaultSettings : settingsFor(configs, address);
    const key = JSON.stringify([made.ignored, made.rules]);
    const settings = this.#same.get(key) ?? made;
    this.#same.set(key, settings);
    this.#settings.set(address, settings);
    return settings;
  }

  /** The addresses of the configurations that are for the file at an address, the nearest one first. */
  configsOf(address: string): readonly string[] {
    const path = pathOf(address);
    return path === undefined ? [] : this.#chain(dirname(path)).map(({ file }) => file);
  }

  /** What is wrong in a configuration with this text, which need not be the one on the disk. */
  check(file: string, text: string): Checked {
    const folder = dirname(pathOf(file) ?? file);
    const { files } = loadConfig(file, text, (name, from) => find(name, from, this.#boundaryOf(folder), this.#disk));
    return files.get(file)!;
  }

  /** The disk has changed: what was read is read again. */
  forget(): void {
    this.#chains.clear();
    this.#settings.clear();
    this.#files.clear();
  }

  #chain(folder: string): readonly LoadedConfig[] {
    const known = this.#chains.get(folder);
    if (known) return known;
    const own = this.#load(folder);
    const above = dirname(folder);
    const further = own?.root || above === folder ? [] : this.#chain(above);
    const chain = own ? [own, ...further] : further;
    this.#chains.set(folder, chain);
    return chain;
  }

  #load(folder: string): LoadedConfig | undefined {
    const path = join(folder, configName);
    const real = followed(path, this.#disk, this.#witness);
    if (real === undefined) return undefined;
    const file = addressOf(path);
    const boundary = this.#boundaryOf(folder);
    if (!isWithin(real, boundary)) return this.#refused(file, configProblem(start, 'outside', { name: configName }));
    const read = this.#disk.read(real);
    this.#witness?.file(real, read);
    if (read === undefined) return undefined;
    if (read.problem) return this.#refused(file, read.problem);
    const config = loadConfig(file, read.text, (name, from) => find(name, from, boundary, this.#disk, this.#witness));
    for (const [each, checked] of config.files) this.#files.set(each, checked);
    return config;
  }

  /** A configuration that is not read says nothing, but what is wrong with it. */
  #refused(file: string, problem: Checked['problems'][number]): undefined {
    this.#files.set(file, { text: '', problems: [problem] });
  }

  /** Where paths may lead: the widest folder of the workspace around it; for one above the workspace, its own folder. */
  #boundaryOf(folder: string): string {
    return this.#roots.find((root) => isWithin(folder, root)) ?? folder;
  }
}

const start = { start: 0, end: 0 };

/** What a configuration builds on: a file of the workspace, or what an npm package shares. */
function find(name: string, from: string, boundary: string, files: Files, witness?: Witness): Shared {
  if (name.startsWith('.')) {
    const path = resolve(dirname(pathOf(from)!), name);
    if (!path.endsWith('.json')) return { fault: 'missing' };
    return shared(path, isWithin(pathOf(from)!, boundary) ? boundary : dirname(pathOf(from)!), files, witness);
  }
  if (!packageName.test(name)) return { fault: 'missing' };
  const found = installed(name, from);
  witness?.package(name, from, found);
  if (!found) return { fault: 'missing' };
  // What is installed is never in a revision.
  const folder = pathOf(found.folder)!;
  const config = shared(join(folder, configName), folder, disk, witness);
  return config.fault === 'missing' ? { fault: 'no-config' } : config;
}

/** A name that npm would take: no path, nothing hidden. */
const packageName = /^(?:@[a-z0-9~-][a-z0-9._~-]*\/)?[a-z0-9~-][a-z0-9._~-]*$/;

function shared(path: string, boundary: string, files: Files, witness: Witness | undefined): Shared {
  const real = followed(path, files, witness);
  if (real === undefined) return { fault: isWithin(path, boundary) ? 'missing' : 'outside' };
  if (!isWithin(real, boundary)) return { fault: 'outside' };
  const read = files.read(real);
  witness?.file(real, read);
  return read === undefined || read.problem ? { fault: 'missing' } : { file: addressOf(real), text: read.text };
}

function followed(path: string, files: Files, witness: Witness | undefined): string | undefined {
  const real = files.real(path);
  witness?.link(path, real);
  return real;
}
