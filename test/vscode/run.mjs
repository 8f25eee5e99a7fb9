// Runs the suite inside a real VS Code by itself: node test/vscode/run.mjs [--grep WORDS]
import { parseArgs } from 'node:util';
import { ready } from '../../packages/dev/src/setup.mjs';
import { main } from '../../packages/dev/src/steps.mjs';

await main(async () => {
  await ready();
  const { runSuite } = await import('../../packages/dev/src/editor/run-suite.mjs');
  const { values } = parseArgs({ options: { grep: { type: 'string' } } });
  process.exit(await runSuite({ grep: values.grep }));
});
