import { statSync } from 'node:fs';
import type { Engine, EngineOptions } from '@jointwork/engine';
import type { Problem } from '@jointwork/language';
import { addressOf, pathOf, realPath } from './address.ts';
import { installed } from './installed.ts';
import { readProtocol } from './read.ts';

/** What an engine asks of a disk. */
export const diskOptions = { installed, locate } satisfies Partial<EngineOptions>;

/** The address of the file that an address leads to after links are followed; undefined where there is none. */
function locate(address: string): string | undefined {
  const path = pathOf(address);
  const real = path && realPath(path);
  return real && statSync(real, { throwIfNoEntry: false })?.isFile() ? addressOf(real) : undefined;
}

/**
 * Hands files to an engine, and the files that they import, and so on: each once, however the imports go round.
 *
 * @param paths real paths
 * @returns what is wrong with those that could not be read, by their address; the engine has them as empty files
 */
export function load(engine: Engine, paths: Iterable<string>): Map<string, Problem> {
  const problems = new Map<string, Problem>();
  const take = (address: string, path: string | undefined) => {
    const read = path === undefined ? undefined : readProtocol(path);
    if (read === undefined) return engine.markAbsent(address);
    if (read.problem) problems.set(address, read.problem);
    engine.setFile(address, read.problem ? '' : read.text);
  };
  for (const path of paths) take(addressOf(path), path);
  for (;;) {
    const missing = engine.missingImports().filter((address) => !engine.has(address));
    if (missing.length === 0) return problems;
    for (const address of missing) take(address, pathOf(address));
  }
}
