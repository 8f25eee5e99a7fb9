import type { Engine, EngineOptions } from '@jointwork/engine';
import type { Problem } from '@jointwork/language';
import { addressOf, pathOf } from './address.ts';
import type { Read } from './bytes.ts';
import { disk, type Files } from './files.ts';
import { installed } from './installed.ts';
import { readProtocol } from './read.ts';
import type { Witness } from './witness.ts';

/** What an engine asks of a disk. */
export const diskOptions = optionsOf(disk);

/** What an engine asks, where files are read elsewhere; packages are those that are installed here. */
export function optionsOf(files: Files): Pick<EngineOptions, 'installed' | 'locate'> {
  return { installed, locate: (address) => locate(address, files) };
}

/** The same, where somebody keeps what was looked up. */
export function witnessedOptions(witness: Witness): Pick<EngineOptions, 'installed' | 'locate'> {
  return {
    installed: (name, from) => {
      const found = installed(name, from);
      witness.package(name, from, found);
      return found;
    },
    locate: (address) => {
      const path = pathOf(address);
      const found = locate(address, disk);
      if (path !== undefined) witness.link(path, found && pathOf(found));
      return found;
    },
  };
}

/** The address of the file that an address leads to after links are followed; undefined where there is none. */
function locate(address: string, files: Files): string | undefined {
  const path = pathOf(address);
  const real = path && files.real(path);
  return real && files.kind(real) === 'file' ? addressOf(real) : undefined;
}

/**
 * Hands files to an engine, and the files that they import, and so on: each once, however the imports go round.
 *
 * @param paths real paths
 * @param read how a file is read, where it is not simply taken from the disk
 * @returns what is wrong with those that could not be read, by their address; the engine has them as empty files
 */
export function load(
  engine: Engine,
  paths: Iterable<string>,
  read: (path: string) => Read | undefined = readProtocol,
): Map<string, Problem> {
  const problems = new Map<string, Problem>();
  const take = (address: string, path: string | undefined) => {
    const found = path === undefined ? undefined : read(path);
    if (found === undefined) return engine.markAbsent(address);
    if (found.problem) problems.set(address, found.problem);
    engine.setFile(address, found.problem ? '' : found.text);
  };
  for (const path of paths) take(addressOf(path), path);
  for (;;) {
    const missing = engine.missingImports().filter((address) => !engine.has(address));
    if (missing.length === 0) return problems;
    for (const address of missing) take(address, pathOf(address));
  }
}
