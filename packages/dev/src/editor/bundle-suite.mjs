import { globSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { root } from '../places.mjs';

/** Bundles the suite for the extension host, which knows neither TypeScript nor our workspace; gives the file to run. */
export async function bundleSuite() {
  // Inside the repository, where `mocha` is found.
  const outdir = join(root, 'test', '.artifacts', 'vscode-suite');
  rmSync(outdir, { recursive: true, force: true });
  await build({
    entryPoints: globSync('test/vscode/suite/{index,*.test}.ts', { cwd: root }).map((file) => join(root, file)),
    outdir,
    outExtension: { '.js': '.cjs' },
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    external: ['vscode', 'mocha'],
    sourcemap: 'inline',
    logLevel: 'warning',
  });
  return join(outdir, 'index.cjs');
}
