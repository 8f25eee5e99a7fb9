import assert from 'node:assert/strict';
import type { Diagnostic } from 'vscode-languageserver';
import { Addresses } from './addresses.ts';
import type { Desk } from './desk.ts';
import { Documents } from './documents.ts';
import { noHost } from './host.ts';
import { Publisher } from './publisher.ts';
import { deskWith } from './testing/desk.ts';
import { Workspace } from './workspace.ts';

interface Sent {
  readonly uri: string;
  readonly version: number | undefined;
  readonly codes: unknown[];
}

/** The parts around a publisher, and what it sent. */
function publishing(files: Record<string, string> = {}) {
  const sent: Sent[] = [];
  const failures: string[] = [];
  const addresses = new Addresses();
  const documents = new Documents(addresses);
  const host = {
    ...noHost,
    folder: (uri: string) => uri,
    discover: async () => Object.keys(files).map((name) => `file:///ws/${name}`),
    read: (id: string) => {
      const text = files[id.slice('file:///ws/'.length)];
      return text === undefined ? undefined : { text };
    },
  };
  const workspace: Workspace = new Workspace(host, addresses, (line) => failures.push(line), {
    touched: (ids) => publisher.touched(ids),
    gone: (id) => publisher.clear(id),
    configured: (files) => publisher.configured(files),
    progress: () => {},
  });
  const desk: Desk = {
    ...deskWith(''),
    addresses,
    get engine() {
      return workspace.engine;
    },
  };
  const sink = {
    configuration: () => undefined,
    diagnostics: (uri: string, version: number | undefined, found: Diagnostic[]) =>
      void sent.push({ uri, version, codes: found.map(({ code }) => code) }),
    changed: () => {},
  };
  const publisher: Publisher = new Publisher(documents, workspace, desk, sink, (line) => failures.push(line));
  const quiet = async () => {
    for (let i = 0; i < 5; i++) await new Promise((done) => setTimeout(done, 15));
    await workspace.settled();
  };
  return { publisher, documents, workspace, sent, failures, quiet };
}

const uri = 'file:///ws/a.collab';

describe('Findings are sent', () => {
  it('once for several keystrokes, about the newest text', async () => {
    const { publisher, documents, sent, quiet } = publishing();
    documents.open(uri, 1, 'group A joins B');
    publisher.schedule();
    for (let version = 2; version < 10; version++) {
      documents.change(uri, version, [{ text: version < 9 ? 'group A joins C' : 'group A' }]);
      publisher.schedule();
    }
    await quiet();
    assert.deepEqual(
      sent.filter(({ version }) => version !== undefined),
      [{ uri, version: 9, codes: [] }],
    );
  });

  it('for the files of the workspace that have any', async () => {
    const { workspace, sent, quiet } = publishing({ 'good.collab': 'group A', 'bad.collab': 'group A joins B' });
    workspace.start(['file:///ws/']);
    await quiet();
    assert.deepEqual(sent, [{ uri: 'file:///ws/bad.collab', version: undefined, codes: ['unknown-name'] }]);
  });

  it('and taken back when they are settled', async () => {
    const files: Record<string, string> = { 'bad.collab': 'group A joins B' };
    const { workspace, sent, quiet } = publishing(files);
    workspace.start(['file:///ws/']);
    await quiet();
    files['bad.collab'] = 'group A';
    workspace.changedOnDisk(['file:///ws/bad.collab']);
    await quiet();
    assert.deepEqual(
      sent.map(({ codes }) => codes),
      [['unknown-name'], []],
    );
  });

  it('of what is open before those of anything else', async () => {
    const many = Object.fromEntries(Array.from({ length: 200 }, (_, i) => [`b${i}.collab`, `group A${i} joins B`]));
    const { publisher, documents, workspace, sent, quiet } = publishing(many);
    workspace.start(['file:///ws/']);
    documents.open(uri, 1, 'group A joins B');
    publisher.schedule();
    await quiet();
    assert.equal(sent[0]?.uri, uri);
    assert.equal(new Set(sent.map((one) => one.uri)).size, 201);
  });

  it('not for files that discovery leaves out', async () => {
    const files: Record<string, string> = {
      'node_modules/p/a.collab': 'group A joins B',
      '.git/b.collab': 'group A joins B',
    };
    const { workspace, sent, quiet } = publishing();
    workspace.start(['file:///ws/']);
    workspace.changedOnDisk(Object.keys(files).map((name) => `file:///ws/${name}`));
    await quiet();
    assert.deepEqual(sent, []);
  });
});
