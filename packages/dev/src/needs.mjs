import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { findChromium } from './editor/browser.mjs';
import { run } from './processes.mjs';
import { step } from './steps.mjs';

const onPath = (name) => (process.env.PATH ?? '').split(delimiter).some((folder) => existsSync(join(folder, name)));

/** What the tests need of the machine and npm cannot bring, with the name of its Debian package. */
const needs = [
  {
    what: 'Chromium, for VS Code in a page (or JOINTWORK_CHROMIUM with its path)',
    debian: 'chromium',
    isThere: () => findChromium() !== undefined,
  },
  { what: 'Neovim, as a second editor', debian: 'neovim', isThere: () => onPath('nvim') },
];

/** Sees to it that the machine has what the tests need: installs it as root on Debian, else names what is missing. */
export async function meetNeeds() {
  const missing = needs.filter(({ isThere }) => !isThere());
  if (missing.length === 0) return;
  if (process.getuid?.() !== 0 || !onPath('apt-get')) {
    throw new Error(
      `The tests need what this machine does not have:\n${missing.map(({ what }) => `  - ${what}`).join('\n')}`,
    );
  }
  const names = missing.map(({ debian }) => debian);
  await step(`Installing ${names.join(' and ')} (apt-get)`, async () => {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    await run('apt-get', ['update', '-qq'], { env });
    await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...names], { env });
  });
}
