// npm run check: style, lint and types of the whole workspace.
import { join } from 'node:path';
import { bin, root, toolEnvironment } from './places.mjs';
import { run } from './processes.mjs';
import { ready } from './setup.mjs';
import { main, step } from './steps.mjs';

const checks = [
  { title: 'style and lint (Biome)', command: ['biome', 'check', '--error-on-warnings', '.'] },
  { title: 'types', command: ['tsc', '--noEmit'] },
  { title: 'types of the preview page', command: ['tsc', '--noEmit', '-p', 'packages/preview/src/page'] },
  { title: 'types of room mode', command: ['tsc', '--noEmit', '-p', 'packages/render/src/room/page'] },
];

/** Checks what no test sees. Throws with all that was found. */
export async function check() {
  const failures = [];
  for (const { title, command } of checks) {
    const [program, ...args] = command;
    await step(`Checking ${title}`, async () => {
      await run(join(bin, program), args, { cwd: root, env: toolEnvironment() });
    }).catch((error) => failures.push(error.message));
  }
  if (failures.length > 0) throw new Error(failures.join('\n\n'));
}

if (process.argv[1] === import.meta.filename) {
  await main(async () => {
    await ready();
    await check();
  });
}
