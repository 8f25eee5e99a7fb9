/** Writes the words of the extension as one file for translators: everything that it hands to `l10n.t`. */
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(new URL('.', import.meta.url));
export const target = fileURLToPath(new URL('../l10n/bundle.l10n.json', import.meta.url));

const call = /\bl10n\.t\(\s*(?:'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)")/g;

/** Every text, in the order of the alphabet, as its own translation. */
export function bundle() {
  const texts = globSync('**/*.ts', { cwd: here }).flatMap((file) =>
    [...readFileSync(`${here}/${file}`, 'utf8').matchAll(call)].map(([, single, double]) =>
      (single ?? double).replaceAll(/\\(.)/g, '$1'),
    ),
  );
  const sorted = [...new Set(texts)].sort();
  return `${JSON.stringify(Object.fromEntries(sorted.map((text) => [text, text])), undefined, 2)}\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(target, bundle());
