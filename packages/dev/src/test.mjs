// npm test: sets up, builds, and runs every test there is. Ends with one line, "N passed, N failed".
//
//   npm test -- --only unit|editor   one kind of test
//   npm test -- --grep WORDS         the tests whose names have these words
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildAll } from './build.mjs';
import { check } from './check.mjs';
import { generateAndCompare } from './generate.mjs';
import { meetNeeds } from './needs.mjs';
import { bin, root, toolEnvironment } from './places.mjs';
import { run } from './processes.mjs';
import { ready } from './setup.mjs';
import { openStep, say } from './steps.mjs';
import { temporaryFolder } from './temporary.mjs';

const { values: options } = parseArgs({ options: { only: { type: 'string' }, grep: { type: 'string' } } });
const wanted = (kind) => options.only === undefined || options.only === kind;

async function unitTests(env) {
  const files = ['packages/*/src/**/*.test.ts', 'test/**/*.test.ts'];
  const args = [
    '--reporter',
    join(import.meta.dirname, 'totals-reporter.cjs'),
    // These run inside VS Code.
    '--ignore',
    'test/vscode/**',
    ...(options.grep ? ['--grep', options.grep] : []),
  ];
  await run(process.execPath, [join(bin, 'mocha'), ...args, ...files], { quiet: false, cwd: root, env });
}

async function editorTests(host) {
  const { runSuite } = await import('./editor/run-suite.mjs');
  const code = await runSuite({ grep: options.grep, host });
  if (code !== 0) throw new Error(`The suite in VS Code ended with code ${code}.`);
}

/** Adds up what each mocha run wrote down when it ended. */
function readTotals(file) {
  const lines = existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n') : [];
  return lines
    .map((line) => JSON.parse(line))
    .reduce((sum, { passed, failed }) => ({ passed: sum.passed + passed, failed: sum.failed + failed }), {
      passed: 0,
      failed: 0,
    });
}

/** Runs the parts, all of them even when one fails; a part that fails without a failed test counts as one. */
async function testAll(totalsFile) {
  process.env.JOINTWORK_TOTALS = totalsFile;
  let broken = 0;
  const attempt = async (work) => {
    const before = readTotals(totalsFile).failed;
    try {
      await work();
      return true;
    } catch (error) {
      say(error.message);
      if (readTotals(totalsFile).failed === before) broken++;
      return false;
    }
  };
  const prepared = await attempt(async () => {
    await meetNeeds();
    await attempt(generateAndCompare);
    await buildAll();
  });
  if (prepared) {
    if (options.only === undefined) await attempt(check);
    if (wanted('unit')) await attempt(() => openStep('Testing', () => unitTests(toolEnvironment())));
    if (wanted('editor')) {
      await attempt(() => openStep('Testing in a real VS Code', () => editorTests('node')));
      await attempt(() => openStep('Testing in a real VS Code without Node', () => editorTests('web')));
    }
  }
  const { passed, failed } = readTotals(totalsFile);
  return { passed, failed: failed + broken };
}

await ready();
const { folder } = temporaryFolder('test');
const { passed, failed } = await testAll(join(folder, 'totals'));
if (passed + failed === 0) say('No test ran.');
say(`${passed} passed, ${failed} failed`);
process.exit(failed > 0 || passed === 0 ? 1 : 0);
