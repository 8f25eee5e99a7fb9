// npm start: from a fresh clone to a protocol file in VS Code.
//
//   npm start -- --no-editor   stops after the terminal part
//   npm start -- --desktop     opens the VS Code of this machine (`code`, or the one that JOINTWORK_VSCODE names)
//   npm start -- --port 8123   the port of the embedded VS Code, else a free one
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildAll } from './build.mjs';
import { root } from './places.mjs';
import { run } from './processes.mjs';
import { ready } from './setup.mjs';
import { main, openStep, say, step } from './steps.mjs';

const examples = join(root, 'examples');
const first = 'lesson-study/light-and-shadow.collab';

/** The command as users run it, on the Node that started us. */
function jointwork(...args) {
  return run(process.execPath, [join(root, 'packages', 'cli', 'bin', 'jointwork.mjs'), ...args], {
    quiet: false,
    cwd: root,
    accept: [0, 1],
  });
}

async function showTerminal() {
  await openStep('Checking the examples: jointwork check examples', () => jointwork('check', 'examples'));
  say(
    'What was found stands in examples/faulty: it is faulty on purpose, and each finding says what would settle it.\n',
  );
  await openStep(`Printing a plan: jointwork plan examples/${first}`, () => jointwork('plan', `examples/${first}`));
}

async function openDesktop() {
  const code = process.env.JOINTWORK_VSCODE || 'code';
  const extension = join(root, 'packages', 'vscode');
  await step(`Opening the examples in ${code}`, () =>
    run(code, ['--new-window', `--extensionDevelopmentPath=${extension}`, examples, '--goto', join(examples, first)], {
      shell: process.platform === 'win32',
    }).then(() => undefined),
  );
}

/** Opens an address in the browser of the person, where there is a screen. */
function openBrowser(address) {
  const [command, ...args] =
    { darwin: ['open'], win32: ['cmd', '/c', 'start', ''] }[process.platform] ??
    (process.env.DISPLAY || process.env.WAYLAND_DISPLAY ? ['xdg-open'] : []);
  if (!command || process.env.CI) return;
  // No browser is no mishap: the address is on the screen.
  spawn(command, [...args, address], { stdio: 'ignore', detached: true })
    .on('error', () => {})
    .unref();
}

async function openEmbedded(port) {
  const { packageExtension } = await import('./package.mjs');
  const { serveEditor } = await import('./editor/serve.mjs');
  const { embeddedServer } = await import('./editor/install.mjs');
  await embeddedServer();
  const vsix = await packageExtension();
  let editor;
  await step('Starting VS Code on this machine', async () => {
    editor = await serveEditor({ vsix, port, settings: { 'jointwork.openPlanAtStart': true } });
  });
  const address = editor.address({ folder: examples, file: first });
  say(`\nVS Code is open with the examples at\n\n  ${address}\n`);
  say('The plan stands beside the file; the button at the top right opens the plan of another one. Ctrl+C ends it.');
  openBrowser(address);
  await new Promise((settle) => editor.child.once('close', settle));
  editor.close();
}

await main(async () => {
  const { values } = parseArgs({
    options: {
      'no-editor': { type: 'boolean', default: false },
      desktop: { type: 'boolean', default: false },
      port: { type: 'string' },
    },
  });
  await ready();
  await buildAll();
  await showTerminal();
  if (values['no-editor']) return;
  await (values.desktop ? openDesktop() : openEmbedded(values.port));
});
