import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { bin, root, toolEnvironment } from './places.mjs';
import { becomeProcess, run } from './processes.mjs';
import { say, step } from './steps.mjs';

const windows = process.platform === 'win32';
const pinnedNode = join(root, 'node_modules', 'node', 'bin', windows ? 'node.exe' : 'node');

/** Runs npm with the Node that runs now; `npm_execpath` is the npm that started us. */
export function npm(args, options = {}) {
  const self = process.env.npm_execpath;
  if (self?.endsWith('.js')) return run(process.execPath, [self, ...args], options);
  return run(windows ? 'npm.cmd' : 'npm', args, { shell: windows, ...options });
}

function lockedPackages(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages;
}

/** Whether node_modules holds what package-lock.json asks for; npm writes down what it installed in a lock of its own. */
export function isInstalled() {
  const installedLock = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(installedLock) || !existsSync(pinnedNode) || !existsSync(bin)) return false;
  const installed = lockedPackages(installedLock);
  return Object.entries(lockedPackages(join(root, 'package-lock.json'))).every(([path, wanted]) => {
    if (!path.startsWith('node_modules/') && !path.includes('/node_modules/')) return true;
    if (wanted.optional || wanted.devOptional || wanted.peer) return true;
    return installed[path] !== undefined && installed[path].version === wanted.version;
  });
}

function requireNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  say(
    `Jointwork needs Node 20.19 or newer to set itself up; this is Node ${process.versions.node}. See https://nodejs.org.`,
  );
  process.exit(1);
}

/**
 * Makes a clone ready: installs what package-lock.json names, then goes on under the Node of the workspace, so that
 * every machine uses the same one. Returns only in that process. Needs nothing that is not in Node itself.
 */
export async function ready() {
  requireNode();
  if (!isInstalled()) {
    // `npm ci` is exact and starts from nothing; where there is something, `npm install` only adds what is missing.
    const command = existsSync(join(root, 'node_modules')) ? 'install' : 'ci';
    await step(`Installing the tools of the workspace (npm ${command})`, async () => {
      await npm([command, '--no-audit', '--no-fund', '--loglevel=error'], { cwd: root });
    });
  }
  if (!existsSync(pinnedNode))
    throw new Error('npm did not install Node 24; are install scripts switched off (ignore-scripts)?');
  if (realpathSync(process.execPath) === realpathSync(pinnedNode)) {
    process.env.PATH = toolEnvironment().PATH;
    return;
  }
  await becomeProcess(pinnedNode, process.argv.slice(1), { env: toolEnvironment() });
}
