// npm run build: bundles for users (packages/*/dist), and the types of the published data.
import { copyFileSync, existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { bundles, carried } from './bundles.mjs';
import { root } from './places.mjs';
import { ready } from './setup.mjs';
import { main, step } from './steps.mjs';
import { writeTypes } from './types.mjs';

const dist = (name) => join(root, 'packages', name, 'dist');

/** The size of what esbuild wrote, as people say it. */
function sizeOf(metafile) {
  const bytes = Object.values(metafile.outputs).reduce((sum, output) => sum + output.bytes, 0);
  return `${Math.round(bytes / 1024)} KB`;
}

/** Removes from `dist` what this build did not write, such as chunks of an earlier one. */
function sweep(folder, written) {
  if (!existsSync(folder)) return;
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const file = join(entry.parentPath, entry.name);
    if (entry.isFile() && !written.has(file)) rmSync(file);
  }
}

/** Builds everything that users run. A part that fails does not keep the others from being built. */
export async function buildAll() {
  const esbuild = await import('esbuild');
  const written = new Set();
  const failures = [];
  const part = (title, work) => step(`Building the ${title}`, work).catch((error) => failures.push(error.message));
  for (const [title, options] of Object.entries(bundles)) {
    await part(title, async () => {
      const { metafile } = await esbuild.build({ ...options, metafile: true, logLevel: 'silent', absWorkingDir: root });
      for (const file of Object.keys(metafile.outputs)) written.add(join(root, file));
      return sizeOf(metafile);
    });
  }
  await part('types of the published data', async () => {
    for (const file of await writeTypes(join(dist('cli'), 'types'))) written.add(file);
  });
  for (const { from, to } of carried) {
    const file = join(dist('vscode'), to);
    mkdirSync(dirname(file), { recursive: true });
    copyFileSync(from, file);
    written.add(file);
  }
  if (failures.length > 0) throw new Error(failures.join('\n'));
  for (const name of ['cli', 'vscode']) sweep(dist(name), written);
}

if (process.argv[1] === import.meta.filename) {
  await main(async () => {
    await ready();
    await buildAll();
  });
}
