// Runs the suite inside a real VS Code by itself: node test/vscode/run.mjs [--grep WORDS] [--host web]
import { parseArgs } from 'node:util';
import { ready } from '../../packages/dev/src/setup.mjs';
import { main } from '../../packages/dev/src/steps.mjs';

await main(async () => {
  await ready();
  const { runSuite } = await import('../../packages/dev/src/editor/run-suite.mjs');
  const { values } = parseArgs({ options: { grep: { type: 'string' }, host: { type: 'string' } } });
  process.exit(await runSuite(values));
});
