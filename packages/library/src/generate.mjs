/**
 * Writes `generated/files.ts` from `lib/`, so that the library travels as data: into a browser, a bundle, a worker,
 * where there is no folder to read. The same folder gives the same bytes on every machine.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from '@jointwork/language';

const here = dirname(fileURLToPath(import.meta.url));
const folder = join(here, '..', 'lib');
const target = join(here, 'generated', 'files.ts');

/** Paths of all protocol files below the library folder, with `/`, in code unit order. */
function paths() {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.collab'))
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort((a, b) => (a < b ? -1 : 1));
}

/** The generated module as text. */
export function librarySource() {
  const entries = paths().map((path) => {
    const text = readFileSync(join(folder, path), 'utf8').replaceAll('\r\n', '\n');
    const uri = `lib:/${path}`;
    const declares = parse(text, uri).model.items.map((item) => ({
      kind: item.kind,
      name: item.name.value,
      ...(item.kind === 'framework' && { tenets: item.tenets.map(({ name }) => name.value) }),
    }));
    return `  ${JSON.stringify({ uri, declares, text })},\n`;
  });
  return `// Generated from lib/ by src/generate.mjs.
import type { LibraryFile } from '../library-file.ts';

export const files: readonly LibraryFile[] = [
${entries.join('')}];
`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, librarySource());
}
