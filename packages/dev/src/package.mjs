// npm run package: the extension as a .vsix and the command line as an npm tarball, in dist/, as users install them.
//
//   npm run package -- --no-build   packs what was built before
import { cpSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildAll } from './build.mjs';
import { bin, root, toolEnvironment } from './places.mjs';
import { run } from './processes.mjs';
import { npm, ready } from './setup.mjs';
import { main, say, step } from './steps.mjs';
import { temporaryFolder } from './temporary.mjs';

const dist = join(root, 'dist');

/** A folder with what a package carries and nothing else; its manifest speaks of what users have, not of the workspace. */
function stage(name, { carried, change = (manifest) => manifest }) {
  const source = join(root, 'packages', name);
  const { folder, remove } = temporaryFolder('package');
  const {
    private: _,
    scripts: __,
    dependencies: ___,
    devDependencies: ____,
    ...own
  } = JSON.parse(readFileSync(join(source, 'package.json'), 'utf8'));
  const manifest = change(own);
  writeFileSync(join(folder, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  // What the package does not say of itself, the repository says.
  for (const file of ['README.md', 'LICENSE', 'CHANGELOG.md']) cpSync(join(root, file), join(folder, file));
  for (const file of carried) cpSync(join(source, file), join(folder, file), { recursive: true });
  return { folder, remove, manifest };
}

/** Our scripts are modules, those that we bundle are not: with `type`, a browser refuses to load the one with `.js`. */
const asBundled = ({ type: _, ...manifest }) => manifest;

/** Where there are two, Node wins; without `main`, the extension runs in a browser, as it does where there is no Node. */
const forWebOnly = ({ main: _, ...manifest }) => asBundled(manifest);

/**
 * Packs the extension; gives the path of the .vsix. Everything is bundled, so nothing is fetched.
 *
 * @param {{ webOnly?: boolean, folder?: string }} options `webOnly` is for tests of the host without Node
 */
export async function packageExtension({ webOnly = false, folder: into = dist } = {}) {
  const carried = ['package.nls.json', 'README.md', 'icons', 'l10n', 'templates', 'walkthrough', 'dist'];
  const { folder, remove, manifest } = stage('vscode', { carried, change: webOnly ? forWebOnly : asBundled });
  const file = join(into, `${manifest.name}-${manifest.version}${webOnly ? '-web' : ''}.vsix`);
  mkdirSync(into, { recursive: true });
  await step(`Packing the extension${webOnly ? ' for a host without Node' : ''}`, async () => {
    const args = ['package', '--no-dependencies', '--allow-missing-repository', '--out', file];
    await run(join(bin, 'vsce'), args, { cwd: folder, env: toolEnvironment() });
    return `${Math.round(statSync(file).size / 1024)} KB`;
  });
  remove();
  return file;
}

/** Packs the command line; gives the path of the npm tarball. */
export async function packageCommandLine() {
  const { folder, remove, manifest } = stage('cli', { carried: ['bin', 'dist'] });
  mkdirSync(dist, { recursive: true });
  await step('Packing the command line', () =>
    npm(['pack', '--pack-destination', dist, '--loglevel=error'], { cwd: folder }).then(() => undefined),
  );
  remove();
  return join(dist, `${manifest.name}-${manifest.version}.tgz`);
}

if (process.argv[1] === import.meta.filename) {
  await main(async () => {
    await ready();
    if (!process.argv.includes('--no-build')) await buildAll();
    for (const file of [await packageExtension(), await packageCommandLine()]) say(file);
  });
}
