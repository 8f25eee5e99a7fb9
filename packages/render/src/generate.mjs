/**
 * Writes `generated/styles.ts`: every style sheet of this package as a string, so that an export can carry it in its one
 * file, wherever it runs. `html/plan.css` becomes `planCss`. And `generated/room-script.ts`: the script of room mode with
 * its hash, by which the page's policy knows it. Minified: exports are sent around.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSync, transformSync } from 'esbuild';

const here = dirname(fileURLToPath(import.meta.url));
const generated = join(here, 'generated');

/** Style sheets of this package, with `/`, in code unit order. */
function paths() {
  return readdirSync(here, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.css'))
    .map((entry) => relative(here, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort((a, b) => (a < b ? -1 : 1));
}

/** `run-sheet.css` → `runSheetCss`. */
function nameOf(path) {
  return `${basename(path, '.css').replaceAll(/-(\w)/g, (_, letter) => letter.toUpperCase())}Css`;
}

/** The generated module as text. */
export function stylesSource() {
  const names = new Map();
  const styles = paths().map((path) => {
    const name = nameOf(path);
    if (names.has(name)) throw new Error(`${path} and ${names.get(name)} would both be ${name}`);
    names.set(name, path);
    const { code } = transformSync(readFileSync(join(here, path), 'utf8'), {
      loader: 'css',
      minify: true,
      charset: 'utf8',
      legalComments: 'none',
    });
    return `/** ${path} */\nexport const ${name}: string =\n  ${JSON.stringify(code.trim())};\n`;
  });
  return `// Generated from the style sheets of this package by src/generate.mjs.\n\n${styles.join('\n')}`;
}

/** The script of room mode, bundled. */
export function roomScriptSource() {
  const { outputFiles } = buildSync({
    entryPoints: [join(here, 'room', 'page', 'main.ts')],
    bundle: true,
    write: false,
    minify: true,
    format: 'iife',
    target: 'es2020',
    charset: 'utf8',
    legalComments: 'none',
  });
  const script = outputFiles[0].text.trim();
  const hash = createHash('sha256').update(script).digest('base64');
  return `// Generated from room/page/main.ts by src/generate.mjs.

export const roomScript: string =
  ${JSON.stringify(script)};

/** What the page's policy names it by. */
export const roomScriptHash: string = 'sha256-${hash}';
`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  mkdirSync(generated, { recursive: true });
  writeFileSync(join(generated, 'styles.ts'), stylesSource());
  writeFileSync(join(generated, 'room-script.ts'), roomScriptSource());
}
