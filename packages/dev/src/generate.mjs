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

async function changedFiles() {
  const { output } = await run(
    'git',
    ['status', '--porcelain', '--', '*/generated/*', 'syntaxes', 'docs', '*.schema.json'],
    {
      cwd: root,
    },
  );
  return output;
}

if (process.argv[1] === import.meta.filename) {
  await main(async () => {
    await ready();
    await generateAll();
    if (process.argv.includes('--check')) {
      const changed = await changedFiles();
      if (changed) throw new Error(`Generated files that differ from their sources:\n${changed}`);
    }
  });
}
