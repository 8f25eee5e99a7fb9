import { hash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import envPaths from 'env-paths';
import { ResultCache } from './cache.ts';

/** The cache of this build, in a folder or where the system keeps such things; none while it runs from its sources. */
export function ownCache(folder: string | undefined): ResultCache | undefined {
  const build = buildOf(fileURLToPath(import.meta.url));
  if (build === undefined) return undefined;
  const { version, versions } = process;
  return new ResultCache(
    folder ?? join(envPaths('jointwork', { suffix: '' }).cache, 'check'),
    JSON.stringify([build, version, versions.icu, versions.tz]),
  );
}

/** Tells builds apart: the names of chunks hold what is in them, and what checks names the chunks that it is made of. */
function buildOf(here: string): string | undefined {
  if (here.endsWith('.ts')) return undefined;
  const dist = dirname(here);
  try {
    const fresh = readFileSync(join(dist, 'commands', 'fresh.mjs'), 'utf8');
    return hash('sha256', fresh + readdirSync(join(dist, 'chunks')).sort().join(), 'hex');
  } catch {
    return undefined;
  }
}
