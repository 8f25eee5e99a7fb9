/**
 * One engine, three doors: whoever opens a file, in an editor, a browser or a terminal, is told the same.
 */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { Engine } from '@jointwork/engine';
import { build } from 'esbuild';
import { Client } from '../packages/server/src/testing/client.ts';

interface Diagnostic {
  readonly code: string;
  readonly severity: number;
  readonly message: string;
  readonly range: { readonly start: { readonly line: number; readonly character: number } };
}

const root = join(import.meta.dirname, '..');
const severities = ['', 'error', 'warning', 'info', 'info'];

function collabFiles(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true })
    .map((path) => join(root, folder, String(path)))
    .filter((path) => path.endsWith('.collab'))
    .sort();
}

const folders = ['test/samples', 'examples', 'test/corpus/designs'];
const files = folders.flatMap(collabFiles);
/** Some exceptions have run out on this day. */
const today = '2026-12-01';
const onThatDay = join(root, 'test/on-a-day.cjs');
const environment = { JOINTWORK_TEST_DAY: today, NODE_OPTIONS: `--require ${JSON.stringify(onThatDay)}` };
const address = (path: string) => pathToFileURL(path).toString();

function sayDiagnostics(diagnostics: readonly Diagnostic[]): string[] {
  return diagnostics
    .map(({ code, severity, message, range: { start } }) =>
      [start.line + 1, start.character + 1, severities[severity], code, message].join(' '),
    )
    .sort();
}

/** Everything that the engine finds, by file, as a line for each finding. */
function throughEngine(): Map<string, string[]> {
  const engine = new Engine({ roots: [address(root)], today: () => today });
  for (const path of files) engine.setFile(address(path), readFileSync(path, 'utf8'));
  return new Map(
    files.map((path) => {
      const uri = address(path);
      const lines = engine.findings(uri).map(({ span, severity, code, message }) => {
        const { line, character } = engine.lines(uri).position(span.start);
        return [line + 1, character + 1, severity, code, engine.message(message)].join(' ');
      });
      return [path, lines.sort()];
    }),
  );
}

function throughTerminal(): Map<string, string[]> {
  const { stdout, stderr } = spawnSync(
    process.execPath,
    ['packages/cli/src/main.ts', 'check', '--format', 'json', ...folders],
    { cwd: root, encoding: 'utf8', env: { ...process.env, ...environment } },
  );
  assert.equal(stderr, '');
  const found = new Map(files.map((path) => [path, [] as string[]]));
  for (const { file, range, severity, rule, message } of JSON.parse(stdout).findings) {
    found.get(join(root, file))!.push([range.start.line, range.start.column, severity, rule, message].join(' '));
  }
  for (const lines of found.values()) lines.sort();
  return found;
}

async function throughEditor(): Promise<Map<string, string[]>> {
  const client = new Client(undefined, environment);
  try {
    await client.start([address(root)]);
    for (const path of files) await client.open(address(path), readFileSync(path, 'utf8'));
    for (const path of files) await client.diagnostics(address(path));
    await client.request('jointwork/checkWorkspace');
    const found = () => files.map((path) => [path, sayDiagnostics(client.published(address(path)) as never)] as const);
    await settled(() => JSON.stringify(found()));
    return new Map(found());
  } finally {
    await client.end();
  }
}

/** The server as a web worker: without Node, without a disk, with what the editor has open. */
async function throughBrowser(): Promise<Map<string, string[]>> {
  const folder = mkdtempSync(join(tmpdir(), 'jointwork-doors-'));
  const worker = await browserWorker(folder);
  try {
    const found = new Map<string, string[]>();
    worker.on('message', ({ method, params }) => {
      if (method === 'textDocument/publishDiagnostics') found.set(params.uri, sayDiagnostics(params.diagnostics));
    });
    // An editor says so of what it cannot do; one that is silent would be waited for.
    worker.on('message', ({ id, method }) => {
      if (id === undefined || method === undefined) return;
      worker.postMessage({ jsonrpc: '2.0', id, error: { code: -32601, message: `no ${method}` } });
    });
    const answered = new Promise((resolve) =>
      worker.on('message', ({ id, method }) => id === 1 && !method && resolve(undefined)),
    );
    const say = (message: object) => worker.postMessage({ jsonrpc: '2.0', ...message });
    say({
      id: 1,
      method: 'initialize',
      params: {
        processId: null,
        rootUri: null,
        capabilities: {},
        workspaceFolders: [{ uri: address(root), name: 'root' }],
      },
    });
    await answered;
    say({ method: 'initialized', params: {} });
    for (const path of files) {
      const textDocument = {
        uri: address(path),
        languageId: 'jointwork',
        version: 1,
        text: readFileSync(path, 'utf8'),
      };
      say({ method: 'textDocument/didOpen', params: { textDocument } });
    }
    await settled(() => JSON.stringify([...found]));
    return new Map(files.map((path) => [path, found.get(address(path)) ?? []]));
  } finally {
    await worker.terminate();
    rmSync(folder, { recursive: true });
  }
}

async function browserWorker(folder: string): Promise<Worker> {
  const bundle = join(folder, 'server.js');
  await build({
    entryPoints: [join(root, 'packages/server/src/browser.ts')],
    bundle: true,
    platform: 'browser',
    format: 'iife',
    outfile: bundle,
    logLevel: 'error',
  });
  const host = join(folder, 'host.cjs');
  writeFileSync(
    host,
    `const { parentPort } = require('node:worker_threads');
const { readFileSync } = require('node:fs');
const code = readFileSync(${JSON.stringify(bundle)}, 'utf8');
globalThis.postMessage = (message) => parentPort.postMessage(message);
parentPort.on('message', (data) => globalThis.onmessage({ data }));
globalThis.addEventListener = () => {};
require(${JSON.stringify(onThatDay)});
globalThis.process = undefined;
(0, eval)(code);
`,
  );
  return new Worker(host, { env: { ...process.env, JOINTWORK_TEST_DAY: today } });
}

/** Waits until something has stopped changing; not for ever. */
async function settled(state: () => string): Promise<void> {
  const end = Date.now() + 45_000;
  for (let [before, same] = ['', 0]; same < 3 && Date.now() < end; ) {
    const now = state();
    same = now === before && now !== '[]' ? same + 1 : 0;
    before = now;
    await new Promise((resolve) => setTimeout(resolve, 300));
  }
}

describe('through every door', () => {
  const expected = throughEngine();

  it('there is something to tell', () => {
    assert.ok([...expected.values()].flat().length > 10);
    assert.ok(files.length > 12);
  });

  it('the command line tells what the engine finds', () => {
    assert.deepEqual(throughTerminal(), expected);
  }).timeout(30_000);

  it('the editor tells what the engine finds', async () => {
    assert.deepEqual(await throughEditor(), expected);
  }).timeout(60_000);

  it('the browser tells what the engine finds', async () => {
    assert.deepEqual(await throughBrowser(), expected);
  }).timeout(60_000);
});
