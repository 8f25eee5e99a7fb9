import { appendFileSync, cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageExtension } from '../package.mjs';
import { root } from '../places.mjs';
import { say, step } from '../steps.mjs';
import { temporaryFolder } from '../temporary.mjs';
import { launchChromium } from './browser.mjs';
import { bundleSuite, bundleWebSuite } from './bundle-suite.mjs';
import { embeddedServer } from './install.mjs';
import { serveEditor } from './serve.mjs';

const extension = join(root, 'packages', 'vscode');
const isRoot = process.getuid?.() === 0;
const limit = 5 * 60_000;
const mark = '[suite] ';
const totals = '[totals] ';

/**
 * Runs the suite of `test/vscode/suite` inside a real VS Code and gives its exit code: in the embedded one, or in the one
 * that `JOINTWORK_VSCODE` names by its path, or by `download` (the newest) or `download:1.91.0`. The embedded one has the
 * extension as users have it, installed from the packed .vsix.
 *
 * @param {{ grep?: string, host?: 'node' | 'web' }} options `web` is the extension host that is a worker, without Node
 */
export async function runSuite({ grep = '', host = 'node' } = {}) {
  // A copy of the samples, so that a test may edit what it opens.
  const { folder, remove } = temporaryFolder('suite');
  const workspace = join(folder, 'samples');
  cpSync(join(root, 'test', 'samples'), workspace, { recursive: true });
  const env = { JOINTWORK_GREP: grep };
  try {
    const chosen = process.env.JOINTWORK_VSCODE;
    if (chosen && host === 'node') return await runInDesktop(chosen, { workspace, tests: await bundleSuite(), env });
    const vsix = await packageExtension({ webOnly: host === 'web', folder });
    const harness = writeHarness(folder, host);
    const tests =
      host === 'web' ? await bundleWebSuite(join(harness, 'tests.js'), { mark, totals, grep }) : await bundleSuite();
    return await runEmbedded({ workspace, harness, tests, vsix, env });
  } finally {
    remove();
  }
}

/** VS Code runs tests for an extension under development only, and in its host; ours is installed, so this is another one. */
function writeHarness(folder, host) {
  const harness = join(folder, 'harness');
  const entry = { [host === 'web' ? 'browser' : 'main']: './main.js' };
  const about = { name: 'harness', publisher: 'jointwork', version: '0.0.1', engines: { vscode: '^1.91.0' } };
  const manifest = { ...about, activationEvents: ['onStartupFinished'], ...entry };
  mkdirSync(harness);
  writeFileSync(join(harness, 'package.json'), JSON.stringify(manifest));
  writeFileSync(join(harness, 'main.js'), 'exports.activate = () => {};\n');
  return harness;
}

async function runInDesktop(chosen, { workspace, tests, env }) {
  const { runTests } = await import('@vscode/test-electron');
  const [, download, version] = /^(download)(?::(.+))?$/.exec(chosen) ?? [];
  return runTests({
    ...(download ? { version } : { vscodeExecutablePath: chosen }),
    extensionDevelopmentPath: extension,
    extensionTestsPath: tests,
    extensionTestsEnv: env,
    launchArgs: [workspace, '--disable-extensions', '--disable-workspace-trust', ...(isRoot ? ['--no-sandbox'] : [])],
  });
}

async function runEmbedded({ workspace, harness, tests, vsix, env }) {
  let server;
  let browser;
  try {
    await embeddedServer();
    await step('Starting the embedded VS Code', async () => {
      [server, browser] = await Promise.all([
        serveEditor({ driven: true, vsix, env: { ...env, JOINTWORK_LINE_MARK: mark } }),
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
      await page.goto(server.address({ folder: workspace, extension: harness, tests }));
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
  if (first.startsWith(mark + totals)) keepTotals(first.slice((mark + totals).length));
  else if (first.startsWith(mark)) say(first.slice(mark.length));
  else if (process.env.JOINTWORK_DEBUG) say(first);
}

/** On Node the suite does so itself; a worker has no files. */
function keepTotals(line) {
  if (process.env.JOINTWORK_TOTALS) appendFileSync(process.env.JOINTWORK_TOTALS, `${line}\n`);
}

async function keepEvidence(page, server) {
  const folder = join(root, 'test', '.artifacts');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'vscode-server.log'), server.output());
  await page.screenshot({ path: join(folder, 'vscode.png') }).catch(() => undefined);
  say(`What VS Code showed is in ${folder} (vscode.png, vscode-server.log).`);
}
