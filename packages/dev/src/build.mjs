// npm run build: bundles for users (packages/*/dist), and the types of the published data.
import { copyFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
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

/** Builds everything that users run. */
export async function buildAll() {
  const esbuild = await import('esbuild');
  for (const name of ['cli', 'vscode']) rmSync(dist(name), { recursive: true, force: true });
  for (const [title, options] of Object.entries(bundles)) {
    await step(`Building: ${title}`, async () => {
      const { metafile } = await esbuild.build({ ...options, metafile: true, logLevel: 'silent' });
      return sizeOf(metafile);
    });
  }
  await step('Building: types of the published data', async () => {
    await writeTypes(join(dist('cli'), 'types'));
  });
  for (const { from, to } of carried) copyFileSync(from, join(dist('vscode'), to));
}

if (process.argv[1] === import.meta.filename) {
  await main(async () => {
    await ready();
    await buildAll();
  });
}
