import { resolve } from 'node:path';
import type { Message } from '@jointwork/language';
import { glob, isDynamicPattern } from 'tinyglobby';
import { extension } from './discover.ts';
import { disk } from './files.ts';

/**
 * Paths with patterns among them, such as `designs/**` in quotes, written out: a pattern becomes the protocol files that it
 * means. What is there under its own name is no pattern, whatever stands in it.
 */
export async function written(
  paths: readonly string[],
  cwd: string,
): Promise<{ readonly paths: readonly string[]; readonly problems: readonly Message[] }> {
  const all: string[] = [];
  const problems: Message[] = [];
  for (const path of paths) {
    if (disk.real(resolve(cwd, path)) !== undefined || !isDynamicPattern(path)) {
      all.push(path);
      continue;
    }
    const found = await glob(path.replaceAll('\\', '/'), { cwd, ignore: ['**/node_modules/**', '**/dist/**'] });
    const protocols = found.filter((each) => each.endsWith(extension)).sort();
    if (protocols.length === 0) problems.push({ key: 'disk.no-match', params: { path } });
    all.push(...protocols);
  }
  return { paths: all, problems };
}
