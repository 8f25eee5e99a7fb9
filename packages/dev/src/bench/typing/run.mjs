// node packages/dev/src/bench/typing/run.mjs [EDITS]: how it feels to type, measured in a real VS Code. Two hundred characters
// at ten a second into a design, in a workspace of a thousand files more; then, with EDITS (5000), what the server keeps.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { launchChromium } from '../../editor/browser.mjs';
import { serveEditor } from '../../editor/serve.mjs';
import { packageExtension } from '../../package.mjs';
import { root } from '../../places.mjs';
import { ready } from '../../setup.mjs';
import { main } from '../../steps.mjs';
import { temporaryFolder } from '../../temporary.mjs';

const mark = '[typing] ';
const edits = Number(process.argv[2] ?? 0);

/** Bytes that the language server has on its heap after a collection, asked for over its inspector. */
async function heapOf(port) {
  const [{ webSocketDebuggerUrl }] = await (await fetch(`http://127.0.0.1:${port}/json`)).json();
  const socket = new WebSocket(webSocketDebuggerUrl);
  await new Promise((done) => socket.addEventListener('open', done, { once: true }));
  const ask = (id, method, params) =>
    new Promise((done) => {
      const listener = ({ data }) => {
        const answer = JSON.parse(data);
        if (answer.id !== id) return;
        socket.removeEventListener('message', listener);
        done(answer.result);
      };
      socket.addEventListener('message', listener);
      socket.send(JSON.stringify({ id, method, params }));
    });
  await ask(1, 'HeapProfiler.enable');
  for (let i = 2; i < 5; i++) await ask(i, 'HeapProfiler.collectGarbage');
  const { usedSize } = await ask(9, 'Runtime.getHeapUsage');
  socket.close();
  return usedSize;
}

/** The inspector of the server, opened by a signal on the usual port. */
async function inspectorOfServer() {
  const pids = execFileSync('pgrep', ['-f', 'dist/server\\.mjs'], { encoding: 'utf8' }).trim().split('\n').map(Number);
  process.kill(pids.at(-1), 'SIGUSR1');
  await new Promise((done) => setTimeout(done, 500));
  return 9229;
}

await main(async () => {
  await ready();
  const { benchFiles } = await import('../workspace.ts');
  const { median, percentile } = await import('../measure.ts');
  const { folder, remove } = temporaryFolder('typing');
  const workspace = join(folder, 'workspace');
  mkdirSync(workspace);
  for (const { name, text } of benchFiles(1000)) writeFileSync(join(workspace, name), text);
  for (const name of ['lesson-study.collab', 'harbour-trust.collab', 'protocols.collab']) {
    cpSync(join(root, 'test', 'samples', name), join(workspace, name));
  }
  const harness = join(folder, 'harness');
  mkdirSync(harness);
  const about = { name: 'harness', publisher: 'jointwork', version: '0.0.1', engines: { vscode: '^1.91.0' } };
  writeFileSync(
    join(harness, 'package.json'),
    JSON.stringify({ ...about, activationEvents: ['*'], main: './main.js' }),
  );
  writeFileSync(join(harness, 'main.js'), 'exports.activate = () => {};\n');
  let server;
  let browser;
  try {
    const path = join(workspace, 'lesson-study.collab');
    const wanted = { path, keystrokes: 200, rhythm: 100, edits, mark };
    const before = loadavg()[0];
    server = await serveEditor({
      driven: true,
      vsix: await packageExtension({ folder }),
      env: { JOINTWORK_TYPING: JSON.stringify(wanted) },
    });
    browser = await launchChromium();
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    const ended = Promise.withResolvers();
    const heaps = [];
    await page.exposeFunction('codeAutomationExit', (code) => ended.resolve(code));
    await page.exposeFunction('codeAutomationLog', async (_level, [first]) => {
      if (process.env.JOINTWORK_DEBUG) console.log(String(first).slice(0, 300));
      if (typeof first !== 'string' || !first.startsWith(mark)) return;
      const { waits, edit } = JSON.parse(first.slice(mark.length));
      if (waits) {
        const [half, most] = [median(waits), percentile(waits, 0.95)].map((wait) => wait.toFixed(1));
        console.log(
          `200 keystrokes, ten a second: median ${half} ms, p95 ${most} ms, worst ${Math.max(...waits).toFixed(1)} ms`,
        );
        console.log(`load of others before: ${before.toFixed(1)}`);
      } else {
        const heap = await heapOf(await inspectorOfServer());
        heaps.push(heap);
        console.log(`heap of the server after edit ${edit}: ${(heap / 1e6).toFixed(1)} MB`);
      }
    });
    await page.goto(
      server.address({ folder: workspace, extension: harness, tests: join(import.meta.dirname, 'host.cjs') }),
    );
    const code = await ended.promise;
    if (heaps.length === 2) console.log(`the second against the first: × ${(heaps[1] / heaps[0]).toFixed(3)}`);
    if (code !== 0) throw new Error(`VS Code ended with ${code}`);
  } finally {
    await browser?.close();
    server?.close();
    remove();
  }
});
