// npm run generate: writes every file that is made from another one. They are committed, so that a reader sees them and
// the sources run unbuilt; `--check` fails when one of them is not what its source says.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { bin, root, toolEnvironment } from './places.mjs';
import { run } from './processes.mjs';
import { ready } from './setup.mjs';
import { main, step } from './steps.mjs';

const packages = join(root, 'packages');

/** What a package generates from itself alone is written by its own `src/generate.mjs` or `src/generate.ts`. */
function packageGenerators() {
  return readdirSync(packages)
    .sort()
    .flatMap((name) =>
      ['generate.mjs', 'generate.ts'].map((file) => ({ name, file: join(packages, name, 'src', file) })),
    )
    .filter(({ file, name }) => name !== 'dev' && existsSync(file))
    .map(({ name, file }) => ({ title: `what ${name} makes from its sources`, command: [process.execPath, file] }));
}

/** What is generated, in order: a later one may read what an earlier one wrote. */
const generators = () => [
  { title: 'the parser', command: [join(bin, 'langium'), 'generate'] },
  ...packageGenerators(),
  {
    title: 'syntax highlighting',
    command: [process.execPath, join(packages, 'dev', 'src', 'generate', 'syntaxes.ts')],
  },
  {
    title: 'the pages of the library',
    command: [process.execPath, join(packages, 'dev', 'src', 'generate', 'library-pages.ts')],
  },
  {
    title: 'the pages of the examples',
    command: [process.execPath, join(packages, 'dev', 'src', 'generate', 'example-pages.ts')],
  },
  { title: 'the gallery', command: [process.execPath, join(packages, 'dev', 'src', 'generate', 'gallery.ts')] },
];

/** Runs every generator. */
export async function generateAll() {
  for (const { title, command } of generators()) {
    await step(`Generating ${title}`, async () => {
      const [program, ...args] = command;
      await run(program, args, { cwd: root, env: toolEnvironment() });
    });
  }
}

/** Generated files that are not as they were committed, as git tells it; nothing where there is no git. */
async function changedFiles() {
  const places = ['*/generated/*', 'syntaxes', '*.schema.json', 'docs/gallery', 'packages/vscode/l10n'];
  const { output } = await run('git', ['status', '--porcelain', '--', ...places], { cwd: root, accept: [0, 128] });
  return output.trim();
}

/** Runs every generator; an error where a committed file turns out not to be what its source says. */
export async function generateAndCompare() {
  const before = await changedFiles();
  await generateAll();
  const after = await changedFiles();
  // Who is at work on a source has changed files before, and commits them with it.
  if (!before && after)
    throw new Error(`Generated files that were committed are not what their sources say:\n${after}`);
}

if (process.argv[1] === import.meta.filename) {
  await main(async () => {
    await ready();
    await (process.argv.includes('--check') ? generateAndCompare() : generateAll());
  });
}
