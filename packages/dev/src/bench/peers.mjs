import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root, toolEnvironment } from '../places.mjs';
import { run } from '../processes.mjs';
import { median } from './measure.ts';
import { stockPrograms } from './stock/bundle.mjs';
import { stockText } from './stock/grammar.ts';
import { benchFiles, singleFile } from './workspace.ts';

const here = join(root, 'packages', 'dev', 'src', 'bench');
const ourServer = join(root, 'packages', 'vscode', 'dist', 'server.mjs');
const ourCommand = join(root, 'packages', 'cli', 'bin', 'jointwork.mjs');

/** Runs a program that ends with one line of JSON, and gives what it told. */
async function figuresOf(...args) {
  const child = await run(process.execPath, args, { env: toolEnvironment(), quiet: true });
  return JSON.parse(child.output.trim().split('\n').at(-1));
}

/** Engines in a process of their own: parse to findings, memory, edits. */
export const inProcess = {
  ours: (count, ...more) => figuresOf('--expose-gc', join(here, 'ours.ts'), String(count), ...more),
  stock: (count, ...more) => figuresOf('--expose-gc', stockPrograms.inProcess, String(count), ...more),
  yaml: (count) => figuresOf('--expose-gc', join(here, 'yaml.ts'), String(count)),
  ledger: (count) => figuresOf(join(here, 'ledger.ts'), String(count)),
};

const stdio = join(here, 'stdio.ts');

/** Language servers over stdio in a folder of files. `first` measures the start alone. */
export const servers = {
  ours: (folders, keystrokes) =>
    figuresOf(stdio, folders.ours, String(keystrokes), 'behind', '--', process.execPath, ourServer, '--stdio'),
  oursFirst: (folders) => figuresOf(stdio, folders.ours, '0', 'first', '--', process.execPath, ourServer, '--stdio'),
  stock: (folders, keystrokes) =>
    figuresOf(stdio, folders.stock, String(keystrokes), 'all', '--', process.execPath, stockPrograms.server, '--stdio'),
};

/**
 * Workspaces on disk, in a folder for temporary files: `few` files for a command, `many` for both servers, and single files
 * without a workspace around them. `remove` them in the end.
 */
export function onDisk(few, many) {
  const base = mkdtempSync(join(tmpdir(), 'jointwork-bench-'));
  const folder = (name, count, adapt) => {
    const path = join(base, name);
    mkdirSync(path);
    for (const file of benchFiles(count)) writeFileSync(join(path, file.name), adapt(file.text));
    return path;
  };
  const single = (name, adapt) => {
    const path = join(base, name);
    mkdirSync(path);
    writeFileSync(join(path, 'single.collab'), adapt(singleFile()));
    return join(path, 'single.collab');
  };
  const asIs = (text) => text;
  return {
    few: folder('few', few, asIs),
    ours: folder('ours', many, asIs),
    stock: folder('stock', many, stockText),
    ourFile: single('our-file', asIs),
    stockFile: single('stock-file', stockText),
    caches: join(base, 'caches'),
    remove: () => rmSync(base, { recursive: true, force: true }),
  };
}

/** How long a command takes from its start to its end, in milliseconds. */
async function wholeProcess(args, cache) {
  const env = toolEnvironment({ NODE_COMPILE_CACHE: cache, NO_COLOR: '1' });
  const start = performance.now();
  await run(process.execPath, args, { env });
  return performance.now() - start;
}

/**
 * Commands as whole processes: with an empty cache of compiled code for each run, and with a filled one. They take turns;
 * each figure is the median of the runs.
 */
export async function commands(folders, runs) {
  const check = [ourCommand, 'check', folders.ourFile];
  const stock = [stockPrograms.check, folders.stockFile];
  const cold = (name, args) => (i) => wholeProcess(args, join(folders.caches, `${name}-${i}`));
  const warm = (name, args) => () => wholeProcess(args, join(folders.caches, name));
  const commands = {
    emptyNode: warm('empty', ['-e', '']),
    oursCold: cold('ours', check),
    stockCold: cold('stock', stock),
    oursWarm: warm('ours', check),
    stockWarm: warm('stock', stock),
    oursAll: warm('all', [ourCommand, 'check', folders.few]),
  };
  // The first run of each fills the caches and does not count.
  const times = Object.fromEntries(Object.keys(commands).map((name) => [name, []]));
  for (let i = 0; i <= runs; i++) {
    for (const [name, command] of Object.entries(commands)) times[name].push(await command(i));
  }
  return Object.fromEntries(Object.entries(times).map(([name, all]) => [name, median(all.slice(1))]));
}
