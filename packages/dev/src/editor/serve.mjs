import { randomBytes } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { end, launch, run } from '../processes.mjs';
import { temporaryFolder } from '../temporary.mjs';
import { embeddedServer } from './install.mjs';

/** A person's first look should be at their file, not at what VS Code has to say about itself. */
const quietSettings = {
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'chat.disableAIFeatures': true,
  'telemetry.telemetryLevel': 'off',
  'extensions.autoUpdate': false,
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'git.openRepositoryInParentFolders': 'never',
  'editor.minimap.enabled': false,
};

function freePort() {
  return new Promise((settle, fail) => {
    const probe = createServer();
    probe.once('error', fail);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => settle(port));
    });
  });
}

async function answers(url, child, output) {
  const deadline = Date.now() + 60_000;
  while (Date.now() < deadline) {
    if (child.exitCode !== null) throw new Error(`The VS Code server ended at once:\n${output()}`);
    try {
      if ((await fetch(url, { redirect: 'manual', signal: AbortSignal.timeout(5_000) })).status < 400) return;
    } catch {
      // Not listening yet.
    }
    await new Promise((settle) => setTimeout(settle, 100));
  }
  throw new Error(`The VS Code server did not answer within a minute:\n${output()}`);
}

/**
 * Starts VS Code's server on this machine alone, with its data in a folder that is removed by `close`. Without the
 * token in its addresses nobody gets in: a page of another site could else reach a server on localhost.
 *
 * @param {{ settings?: Record<string, unknown>, driven?: boolean, vsix?: string, port?: number, env?: object }} options
 *   `driven` lets the page name an extension under development and its tests; `vsix` is installed as a user would.
 */
export async function serveEditor({ settings = {}, driven = false, vsix, port, env = {} } = {}) {
  const server = await embeddedServer();
  const { folder: data, remove } = temporaryFolder('editor');
  mkdirSync(join(data, 'data', 'Machine'), { recursive: true });
  writeFileSync(join(data, 'data', 'Machine', 'settings.json'), JSON.stringify({ ...quietSettings, ...settings }));

  const script = join(server, 'out', 'server-main.js');
  const common = ['--accept-server-license-terms', '--telemetry-level', 'off', '--server-data-dir', data];
  const environment = { ...process.env, ...env };
  if (vsix)
    await run(process.execPath, [script, ...common, '--install-extension', vsix, '--force'], { env: environment });

  const token = randomBytes(16).toString('hex');
  const host = `127.0.0.1:${port ?? (await freePort())}`;
  const args = [
    script,
    ...common,
    '--host',
    '127.0.0.1',
    '--port',
    host.split(':')[1],
    '--connection-token',
    token,
    '--disable-workspace-trust',
  ];
  if (driven) args.push('--enable-smoke-test-driver');
  const child = launch(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'], env: environment });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (chunk) => {
      output = (output + chunk).slice(-20_000);
    });
  }
  const close = () => {
    end(child);
    remove();
  };
  try {
    await answers(`http://${host}/?tkn=${token}`, child, () => output);
  } catch (error) {
    close();
    throw error;
  }
  return {
    child,
    output: () => output,
    close,
    /** The address of a folder in this editor, with a file open if one is named. */
    address({ folder, file, extension, tests }) {
      const payload = [];
      if (file) payload.push(['openFile', `vscode-remote://${host}${encodeURI(join(folder, file))}`]);
      if (extension) payload.push(['extensionDevelopmentPath', `vscode-remote://${host}${encodeURI(extension)}`]);
      if (tests) payload.push(['extensionTestsPath', `vscode-remote://${host}${encodeURI(tests)}`]);
      const query = new URLSearchParams({ tkn: token, folder });
      if (payload.length > 0) query.set('payload', JSON.stringify(payload));
      return `http://${host}/?${query}`;
    },
  };
}
