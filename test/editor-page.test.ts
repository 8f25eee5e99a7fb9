import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { capabilitiesFor } from '@jointwork/server/testing';

const root = join(import.meta.dirname, '..');
const page = readFileSync(join(root, 'docs', 'editor.md'), 'utf8');

/** The rows of the table under a heading, cell by cell. */
function rows(heading: string): string[][] {
  const [, section = ''] = page.split(`## ${heading}\n`);
  const lines = section.split('\n## ', 1)[0]!.split('\n');
  const table = lines.filter((line) => line.startsWith('|')).slice(2);
  return table.map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

const bare = (cell: string | undefined) => cell?.replaceAll('`', '') ?? '';

/** What the server announces to a client that can do everything; the parts of `workspace` by themselves. */
function announced(): string[] {
  const { workspace = {}, ...others } = capabilitiesFor({ pullsDiagnostics: true });
  const { fileOperations = {}, ...parts } = workspace;
  return [
    ...Object.keys(others),
    ...Object.keys(parts).map((key) => `workspace.${key}`),
    ...Object.keys(fileOperations).map((key) => `workspace.fileOperations.${key}`),
  ].sort();
}

/** All that a server could announce, from the types of the protocol. */
function possible(): string[] {
  const types = createRequire(join(root, 'packages', 'server', 'package.json')).resolve(
    'vscode-languageserver-protocol',
  );
  const text = readFileSync(join(types, '..', '..', 'common', 'protocol.d.ts'), 'utf8');
  const [, body = ''] = /interface _?ServerCapabilities[^{]*\{([\s\S]*?)\n\}/.exec(text) ?? [];
  return [...body.matchAll(/^ {4}(\w+)\?:/gm)].map(([, key]) => key!);
}

/** Where tests of a name may stand. */
const folders = {
  protocol: ['packages/server/src', 'packages/server/src/features', 'packages/server/src/refactor'],
  editor: ['test/vscode/suite'],
};

/** Whether a file of one of the folders has a test of this title. */
function hasTest(cell: string, places: readonly string[]): boolean {
  const [, file, title] = /^`([^`]+)` (.+)$/.exec(cell) ?? [];
  return places.some((folder) => {
    if (!file || !readdirSync(join(root, folder)).includes(file)) return false;
    const text = readFileSync(join(root, folder, file), 'utf8');
    return text.includes(`it('${title}'`);
  });
}

describe('The page about the editor', () => {
  const offered = rows('What the server offers');
  const left = rows('What it does not offer, and why');

  it('lists every feature that the server announces, and no other', () => {
    assert.deepEqual(offered.map(([feature]) => bare(feature)).sort(), announced());
  });

  it('says why the others are not offered', () => {
    const known = new Set([...announced().map((key) => key.split('.')[0]!), 'experimental']);
    const missing = possible().filter((key) => !known.has(key));
    assert.ok(possible().length > 30);
    assert.deepEqual(left.map(([feature]) => bare(feature)).sort(), missing.sort());
    assert.ok(left.every(([, why = '']) => why.length > 20));
  });

  it('names tests that there are', () => {
    const lost: string[] = [];
    for (const [feature, , protocol = '', editor = ''] of offered) {
      if (!hasTest(protocol, folders.protocol)) lost.push(`${feature}: ${protocol}`);
      if (!hasTest(editor, folders.editor)) lost.push(`${feature}: ${editor}`);
    }
    assert.deepEqual(lost, []);
  });

  it('lists every setting', () => {
    const manifest = JSON.parse(readFileSync(join(root, 'packages', 'vscode', 'package.json'), 'utf8'));
    const settings = Object.keys(manifest.contributes.configuration.properties);
    assert.deepEqual(
      rows('Settings')
        .map(([setting]) => bare(setting))
        .sort(),
      settings.sort(),
    );
  });
});
