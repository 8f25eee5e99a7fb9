// npm run bench: measures the project beside its peers, on the same files in the same run, and prints the bar.
//   --quick  few files and few rounds, to see that everything runs
//   --json   everything that was measured, for machines
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { root, toolEnvironment } from './places.mjs';
import { run } from './processes.mjs';
import { ready } from './setup.mjs';
import { main } from './steps.mjs';

const quick = process.argv.includes('--quick');
const sizes = quick
  ? {
      few: 200,
      many: 1000,
      onDisk: 500,
      rounds: 1,
      manyRounds: 1,
      starts: 1,
      keystrokes: 40,
      stockKeystrokes: 20,
      runs: 3,
    }
  : {
      few: 1000,
      many: 10_000,
      onDisk: 5000,
      rounds: 5,
      manyRounds: 3,
      starts: 7,
      keystrokes: 200,
      stockKeystrokes: 40,
      runs: 15,
    };

const begun = performance.now();

/** Progress goes to stderr: what is measured goes to stdout, alone. */
async function measuring(what, work) {
  const at = ((performance.now() - begun) / 1000).toFixed(0).padStart(4);
  process.stderr.write(`${at} s  ${what}\n`);
  return await work();
}

/**
 * Each figure of the round in which it was lowest. What else a machine does only ever adds to a time, and to those of the
 * one peer that runs just then: what was least disturbed compares best.
 */
function lowest(rounds) {
  return Object.fromEntries(
    Object.keys(rounds[0]).map((name) => [name, Math.min(...rounds.map((round) => round[name]))]),
  );
}

async function bench() {
  // What others do on this machine while nothing of ours runs yet.
  const before = loadavg()[0];
  await measuring('building what is measured', () =>
    run(process.execPath, [join(root, 'packages', 'dev', 'src', 'build.mjs')], { env: toolEnvironment() }),
  );
  const { bundleStock } = await import('./bench/stock/bundle.mjs');
  await measuring('building stock Langium on the same grammar', bundleStock);
  const { inProcess, servers, onDisk, commands } = await import('./bench/peers.mjs');
  const { median } = await import('./bench/measure.ts');
  const { barLines, table } = await import('./bench/bar.ts');

  // The peers take turns, so that what else the machine does meets them alike.
  const turns = { ours: [], stock: [], yaml: [], ledger: [], oursBroken: [], stockBroken: [] };
  for (let round = 1; round <= sizes.rounds; round++) {
    await measuring(`${sizes.few} files in a process, round ${round} of ${sizes.rounds}`, async () => {
      turns.ours.push(await inProcess.ours(sizes.few));
      turns.stock.push(await inProcess.stock(sizes.few));
      turns.yaml.push(await inProcess.yaml(sizes.few));
      turns.ledger.push(await inProcess.ledger(sizes.few));
      turns.oursBroken.push(await inProcess.ours(sizes.few, 'broken'));
      turns.stockBroken.push(await inProcess.stock(sizes.few, 'broken'));
    });
  }
  const of = (name) => lowest(turns[name]);
  const many = { ours: [], stock: [] };
  for (let round = 1; round <= sizes.manyRounds; round++) {
    await measuring(`${sizes.many} files in a process, round ${round} of ${sizes.manyRounds}`, async () => {
      many.ours.push(await inProcess.ours(sizes.many));
      many.stock.push(await inProcess.stock(sizes.many));
    });
  }
  const folders = onDisk(sizes.few, sizes.onDisk);
  try {
    const firsts = await measuring(`servers start in ${sizes.onDisk} files`, async () => {
      const all = [];
      for (let i = 0; i < sizes.starts; i++) all.push((await servers.oursFirst(folders)).first);
      return all;
    });
    const over = await measuring('servers, keystroke by keystroke', async () => ({
      ours: { ...(await servers.ours(folders, sizes.keystrokes)), first: median(firsts) },
      stock: await servers.stock(folders, sizes.stockKeystrokes),
    }));
    const processes = await measuring('commands as whole processes', () => commands(folders, sizes.runs));
    const measured = {
      files: { few: sizes.few, many: sizes.many, onDisk: sizes.onDisk },
      few: { ours: of('ours'), stock: of('stock'), yaml: of('yaml') },
      many: { ours: lowest(many.ours), stock: lowest(many.stock) },
      broken: { ours: of('oursBroken'), stock: of('stockBroken') },
      ledger: of('ledger'),
      servers: over,
      commands: processes,
    };
    const lines = barLines(measured);
    const machine = { node: process.version, processors: cpus().length, model: cpus()[0]?.model, load: before };
    if (process.argv.includes('--json')) {
      process.stdout.write(`${JSON.stringify({ version: 1, machine, lines, measured }, null, 2)}\n`);
    } else {
      const where = `Node ${machine.node}, ${machine.processors} processors (${machine.model}), load of others ${machine.load.toFixed(1)}`;
      process.stdout.write(`${quick ? 'A quick run, on few files. ' : ''}${where}\n\n${table(lines)}\n`);
    }
  } finally {
    folders.remove();
  }
}

await main(async () => {
  await ready();
  await bench();
});
