import { globSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { root } from '../places.mjs';

const source = join(root, 'test', 'vscode');

/** Bundles the suite for the extension host, which knows neither TypeScript nor our workspace; gives the file to run. */
export async function bundleSuite() {
  // Inside the repository, where `mocha` is found.
  const outdir = join(root, 'test', '.artifacts', 'vscode-suite');
  rmSync(outdir, { recursive: true, force: true });
  await build({
    entryPoints: globSync('suite/{index,*.test}.ts', { cwd: source }).map((file) => join(source, file)),
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

/**
 * The same for the host that is a worker: one script, which brings mocha with it. Tests of what only Node has
 * (`*.node.test.ts`) stay out.
 *
 * @param {string} outfile in the folder of an extension that runs in that host: by it VS Code finds the host
 * @param {{ mark: string, totals: string, grep: string }} settings what the environment says elsewhere
 */
export async function bundleWebSuite(outfile, settings) {
  const files = globSync('suite/*.test.ts', { cwd: source }).filter((file) => !file.endsWith('.node.test.ts'));
  const tests = files.sort().map((file) => `require(${JSON.stringify(join(source, file))});`);
  await build({
    entryPoints: [join(source, 'web', 'index.ts')],
    outfile,
    bundle: true,
    platform: 'browser',
    format: 'cjs',
    target: 'es2022',
    external: ['vscode'],
    alias: { 'node:assert/strict': join(source, 'web', 'assert.ts') },
    define: { settings: JSON.stringify(JSON.stringify(settings)) },
    plugins: [
      provide('suite:tests', `export function loadTests() { ${tests.join('\n')} }`, source),
      // Its package says that it is a module, and it is a script.
      provide('suite:mocha', readFileSync(join(root, 'node_modules', 'mocha', 'mocha.js'), 'utf8'), source),
    ],
    sourcemap: 'inline',
    logLevel: 'warning',
  });
  return outfile;
}

/** A module that is no file. */
function provide(name, contents, resolveDir) {
  return {
    name,
    setup(builder) {
      builder.onResolve({ filter: new RegExp(`^${name}$`) }, () => ({ path: name, namespace: 'provided' }));
      builder.onLoad({ filter: new RegExp(`^${name}$`), namespace: 'provided' }, () => ({ contents, resolveDir }));
    },
  };
}
