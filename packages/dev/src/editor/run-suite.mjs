import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../places.mjs';
import { say, step } from '../steps.mjs';
import { temporaryFolder } from '../temporary.mjs';
import { launchChromium } from './browser.mjs';
import { bundleSuite } from './bundle-suite.mjs';
import { embeddedServer } from './install.mjs';
import { serveEditor } from './serve.mjs';

const extension = join(root, 'packages', 'vscode');
const isRoot = process.getuid?.() === 0;
const limit = 5 * 60_000;
const lineMark = '[suite] ';

/**
 * Runs the suite of `test/vscode/suite` inside a real VS Code and gives its exit code: in the embedded one, or in the one
 * that `JOINTWORK_VSCODE` names by its path, or by `download` (the newest) or `download:1.91.0`.
 */
export async function runSuite({ grep = '' } = {}) {
  const tests = await bundleSuite();
  // A copy of the samples, so that a test may edit what it opens.
  const { folder, remove } = temporaryFolder('suite');
  cpSync(join(root, 'test', 'samples'), folder, { recursive: true });
  const env = { JOINTWORK_GREP: grep };
  try {
    const chosen = process.env.JOINTWORK_VSCODE;
    return chosen ? await runInDesktop(chosen, { folder, tests, env }) : await runEmbedded({ folder, tests, env });
  } finally {
    remove();
  }
}

async function runInDesktop(chosen, { folder, tests, env }) {
  const { runTests } = await import('@vscode/test-electron');
  const [, download, version] = /^(download)(?::(.+))?$/.exec(chosen) ?? [];
  return runTests({
    ...(download ? { version } : { vscodeExecutablePath: chosen }),
    extensionDevelopmentPath: extension,
    extensionTestsPath: tests,
    extensionTestsEnv: env,
    launchArgs: [folder, '--disable-extensions', '--disable-workspace-trust', ...(isRoot ? ['--no-sandbox'] : [])],
  });
}

async function runEmbedded({ folder, tests, env }) {
  let server;
  let browser;
  try {
    await embeddedServer();
    await step('Starting the embedded VS Code', async () => {
      [server, browser] = await Promise.all([
        serveEditor({ driven: true, env: { ...env, JOINTWORK_LINE_MARK: lineMark } }),
        launchChromium(),
      ]);
    });
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    const ended = Promise.withResolvers();
    await page.exposeFunction('codeAutomationLog', (_level, args) => relay(args));
    await page.exposeFunction('codeAutomationExit', (code) => ended.resolve(code));
    page.once('crash', () => ended.reject(new Error('The page of VS Code crashed.')));
    server.child.once('close', () => ended.reject(new Error(`The VS Code server ended:\n${server.output()}`)));
    const timer = setTimeout(
      () => ended.reject(new Error(`The suite did not end within ${limit / 60_000} minutes.`)),
      limit,
    );
    try {
      await page.goto(server.address({ folder, extension, tests }));
      return await ended.promise;
    } catch (error) {
      await keepEvidence(page, server);
      throw error;
    } finally {
      clearTimeout(timer);
    }
  } finally {
    await browser?.close();
    server?.close();
  }
}

/** Relays what the suite writes; what VS Code says of itself stays out unless everything is asked for. */
function relay([first]) {
  if (typeof first !== 'string') return;
  if (first.startsWith(lineMark)) say(first.slice(lineMark.length));
  else if (process.env.JOINTWORK_DEBUG) say(first);
}

async function keepEvidence(page, server) {
  const folder = join(root, 'test', '.artifacts');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'vscode-server.log'), server.output());
  await page.screenshot({ path: join(folder, 'vscode.png') }).catch(() => undefined);
  say(`What VS Code showed is in ${folder} (vscode.png, vscode-server.log).`);
}
