import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cacheFolder, toolEnvironment } from '../places.mjs';
import { npm } from '../setup.mjs';
import { step } from '../steps.mjs';

/** VS Code 1.139's own server, from the npm registry: no download from elsewhere, no desktop needed. */
const version = '4.139.1';
const compiledModules = ['@vscode/spdlog', '@vscode/native-watchdog'];

const serverOf = (folder) => join(folder, 'node_modules', 'code-server', 'lib', 'vscode');

async function fill(folder) {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
  const env = toolEnvironment({ npm_config_audit: 'false', npm_config_fund: 'false', npm_config_loglevel: 'error' });
  // npm hands its caller's place down to its children, where it would mean our workspace.
  for (const name of Object.keys(env)) if (/^npm_(config_local_prefix|package_)/.test(name)) delete env[name];
  await npm(['install', '--ignore-scripts', '--no-save', `code-server@${version}`], { cwd: folder, env });
  const server = serverOf(folder);
  await npm(['install', '--omit=dev', '--ignore-scripts'], { cwd: server, env });
  // What needs a compiler only writes logs and ends servers whose starter died; where there is none, it runs without.
  await npm(['rebuild', ...compiledModules], { cwd: server, env, timeout: 120_000 }).catch(() => undefined);
}

/**
 * The folder of the embedded VS Code server, installed into the cache on first use (about 600 MB, half a minute). It is
 * filled under another name and renamed, so that an install that was cut short never looks finished.
 */
export async function embeddedServer() {
  if (process.platform === 'win32') {
    throw new Error(
      'The embedded VS Code does not run on Windows; name a VS Code by JOINTWORK_VSCODE, or set it to "download".',
    );
  }
  const cache = cacheFolder();
  const name = `code-server-${version}-${process.platform}-${process.arch}`;
  const folder = join(cache, name);
  if (!existsSync(folder)) {
    await step(`Installing the embedded VS Code into ${folder} (once, about 600 MB)`, async () => {
      mkdirSync(cache, { recursive: true });
      const partial = join(cache, `.partial-${name}-${process.pid}`);
      try {
        await fill(partial);
        try {
          renameSync(partial, folder);
        } catch (error) {
          // Another run was faster; its copy is as good.
          if (!existsSync(folder)) throw error;
        }
      } finally {
        rmSync(partial, { recursive: true, force: true });
      }
    });
  }
  sweep(cache);
  return serverOf(folder);
}

/** Removes what runs left that were killed while they installed. */
function sweep(cache) {
  for (const entry of readdirSync(cache)) {
    const owner = /^\.partial-.*-(\d+)$/.exec(entry)?.[1];
    if (owner && !isAlive(Number(owner))) rmSync(join(cache, entry), { recursive: true, force: true });
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
