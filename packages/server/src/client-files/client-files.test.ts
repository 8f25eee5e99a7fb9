import assert from 'node:assert/strict';
import { PassThrough } from 'node:stream';
import {
  createMessageConnection,
  type MessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-jsonrpc/node';
import type { Diagnostic, PublishDiagnosticsParams } from 'vscode-languageserver';
import { createConnection } from 'vscode-languageserver/node';
import type { Host } from '../host.ts';
import { byScheme } from '../hosts.ts';
import { nodeHost } from '../node-host.ts';
import { type CheckSummary, checkRequest, type FileAnswer, fileRequest, folderRequest } from '../protocol.ts';
import { serve } from '../server.ts';
import { askClient } from './ask.ts';
import { clientHost } from './client-host.ts';

const root = 'memfs://anywhere/ws';

/** An editor that keeps files in memory, and a server that knows them through it alone. */
class Editor {
  readonly files: Map<string, string | Uint8Array>;
  readonly links = new Set<string>();
  readonly asked: string[] = [];
  readonly connection: MessageConnection;
  readonly #published = new Map<string, Diagnostic[]>();
  #heard = () => {};

  constructor(files: Record<string, string | Uint8Array>, around = (host: Host) => host) {
    this.files = new Map(Object.entries(files));
    const [there, back] = [new PassThrough(), new PassThrough()];
    const server = createConnection(new StreamMessageReader(there), new StreamMessageWriter(back));
    serve(server, around(clientHost(askClient(server))));
    server.listen();
    this.connection = createMessageConnection(new StreamMessageReader(back), new StreamMessageWriter(there));
    this.connection.onRequest(folderRequest, ({ uri }: { uri: string }) => this.#folder(uri));
    this.connection.onRequest(fileRequest, ({ uri }: { uri: string }) => this.#file(uri) as unknown);
    this.connection.onRequest('client/registerCapability', () => null);
    this.connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
      this.#published.set(params.uri, params.diagnostics);
      this.#heard();
    });
    this.connection.listen();
  }

  async start(): Promise<void> {
    const workspaceFolders = [{ uri: root, name: 'ws' }];
    const params = { processId: null, rootUri: null, capabilities: {}, workspaceFolders };
    await this.connection.sendRequest('initialize', params);
    await this.connection.sendNotification('initialized', {});
  }

  open(name: string): Promise<void> {
    const textDocument = { uri: `${root}/${name}`, languageId: 'jointwork', version: 1, text: this.files.get(name) };
    return this.connection.sendNotification('textDocument/didOpen', { textDocument });
  }

  changed(...names: string[]): Promise<void> {
    const changes = names.map((name) => ({ uri: `${root}/${name}`, type: 1 }));
    return this.connection.sendNotification('workspace/didChangeWatchedFiles', { changes });
  }

  /** What is said of a file, once it fits. */
  async codes(name: string, fit: (codes: unknown[]) => boolean = () => true): Promise<unknown[]> {
    for (;;) {
      const codes = this.#published.get(`${root}/${name}`)?.map(({ code }) => code);
      if (codes && fit(codes)) return codes;
      await new Promise<void>((done) => {
        this.#heard = done;
      });
    }
  }

  severity(name: string, wanted: string): number | undefined {
    return this.#published.get(`${root}/${name}`)?.find(({ code }) => code === wanted)?.severity;
  }

  #folder(uri: string) {
    this.asked.push(uri);
    const folder = uri === `${root}/` ? '' : uri.slice(root.length + 1);
    const entries = new Map<string, string>();
    for (const name of this.files.keys()) {
      if (!name.startsWith(folder)) continue;
      const [first, ...rest] = name.slice(folder.length).split('/');
      entries.set(first!, this.links.has(`${folder}${first}`) ? 'link' : rest.length > 0 ? 'folder' : 'file');
    }
    return entries.size > 0 ? [...entries] : null;
  }

  #file(uri: string): FileAnswer | null {
    this.asked.push(uri);
    const held = this.files.get(decodeURIComponent(uri.slice(root.length + 1)));
    return held === undefined ? null : { bytes: Buffer.from(held).toString('base64') };
  }
}

const people = 'group Teachers "Year 5 teachers" { size 4 }';
const design = (from: string) => `import { Teachers } from "${from}"

design D {
  purpose "They plan together what the year needs"
  work Plan { with Teachers every week on Tuesday 15:30-16:30 }
}
`;

describe('Files that only the client can read', () => {
  it('are found, imported from, and set by their configurations', async () => {
    const editor = new Editor({
      'main.collab': design('./people/année 1.collab'),
      'people/année 1.collab': people,
      'jointwork.config.json': '{ "extends": ["./strict.json"] }',
      'strict.json': '{ "rules": { "no-review": "error" } }',
    });
    await editor.start();
    await editor.open('main.collab');
    const codes = await editor.codes('main.collab', (all) => all.includes('no-review'));
    assert.ok(!codes.includes('import-not-found'), codes.join());
    assert.ok(!codes.includes('unknown-name'), codes.join());
    await editor.codes('main.collab', () => editor.severity('main.collab', 'no-review') === 1);
    const { files } = await editor.connection.sendRequest<CheckSummary>(checkRequest, {});
    assert.equal(files, 2);
  });

  it('are there before anything is said of the open ones', async () => {
    const editor = new Editor({ 'main.collab': design('./people.collab'), 'people.collab': people });
    await editor.start();
    await editor.open('main.collab');
    assert.ok(!(await editor.codes('main.collab')).includes('import-not-found'), 'said first, and taken back');
  });

  it('come from installed packages, too, when they are looked for', async () => {
    const editor = new Editor({
      'sub/main.collab': design('@trust/people'),
      'node_modules/@trust/people/package.json': '{ "jointwork": "./index.collab" }',
      'node_modules/@trust/people/index.collab': 'import { Teachers } from "./all.collab"\n',
      'node_modules/@trust/people/all.collab': people,
    });
    editor.files.set('node_modules/@trust/people/index.collab', people);
    await editor.start();
    await editor.open('sub/main.collab');
    const codes = await editor.codes('sub/main.collab', (all) => !all.includes('import-unknown-package'));
    assert.ok(!codes.includes('unknown-name'), codes.join());
    assert.ok(!editor.asked.includes(`${root}/node_modules/`), 'nobody walks through what is installed');
  });

  it('are read again when they change, come and go', async () => {
    const editor = new Editor({ 'main.collab': design('./later/people.collab') });
    await editor.start();
    await editor.open('main.collab');
    assert.ok((await editor.codes('main.collab')).includes('import-not-found'));
    editor.files.set('later/people.collab', people);
    await editor.changed('later/people.collab');
    await editor.codes('main.collab', (all) => !all.includes('import-not-found'));
    editor.files.set('later/people.collab', people.replace('Teachers', 'Others'));
    await editor.changed('later/people.collab');
    await editor.codes('main.collab', (all) => all.includes('not-exported'));
    editor.files.delete('later/people.collab');
    await editor.changed('later/people.collab');
    await editor.codes('main.collab', (all) => all.includes('import-not-found'));
  });

  it('are not followed through links, and not looked for in what is built or hidden', async () => {
    const editor = new Editor({
      'main.collab': design('./linked/people.collab'),
      'linked/people.collab': people,
      'dist/copy.collab': people,
      '.hidden/copy.collab': people,
    });
    editor.links.add('linked');
    await editor.start();
    await editor.open('main.collab');
    assert.ok((await editor.codes('main.collab')).includes('import-not-found'));
    assert.deepEqual(editor.asked, [`${root}/`, `${root}/main.collab`]);
  });

  it('are read where the server has a disk, too, and the disk has other files', async () => {
    const files = {
      'main.collab': design('./people.collab'),
      'people.collab': people,
      'jointwork.config.json': '{ "rules": { "no-review": "off" } }',
    };
    const editor = new Editor(files, (client) => byScheme(nodeHost, client));
    await editor.start();
    await editor.open('main.collab');
    const codes = await editor.codes('main.collab');
    assert.ok(!codes.includes('import-not-found') && !codes.includes('no-review'), codes.join());
    assert.ok(codes.includes('missing-b'));
  });

  it('say what is wrong with them where they are no text', async () => {
    const editor = new Editor({ 'main.collab': people, 'old.collab': Uint8Array.of(0xe9, 0x74, 0xe9) });
    await editor.start();
    assert.deepEqual(await editor.codes('old.collab'), ['not-utf8']);
  });
});
