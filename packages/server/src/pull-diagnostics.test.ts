import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, unlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { CancellationTokenSource, ProgressType } from 'vscode-jsonrpc/node';
import {
  type ClientCapabilities,
  type DocumentDiagnosticReport,
  LSPErrorCodes,
  type PreviousResultId,
  type ResponseError,
  type WorkspaceDiagnosticReport,
  type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver';
import { ableClient, Client } from './testing/client.ts';

const asks: ClientCapabilities = {
  ...ableClient,
  window: { workDoneProgress: true },
  workspace: { ...ableClient.workspace, diagnostics: { refreshSupport: true } },
  textDocument: { ...ableClient.textDocument, diagnostic: {} },
};

const good = 'group Teachers as professionals { size 4 }\n';
const design = 'import "./people.collab"\ndesign D { work W { with Teachers } }\n';

describe('Findings for an editor that asks for them', function () {
  this.timeout(30_000);
  let folder: string;
  let client: Client;
  const uriOf = (name: string) => pathToFileURL(join(folder, name)).href;
  const main = () => uriOf('design.collab');

  beforeEach(async () => {
    folder = realpathSync(mkdtempSync(join(tmpdir(), 'jointwork-pull-')));
    writeFileSync(join(folder, 'people.collab'), good);
    writeFileSync(join(folder, 'design.collab'), design);
    client = new Client();
  });
  afterEach(async () => {
    await client.end();
    assert.deepEqual(client.logged, []);
    rmSync(folder, { recursive: true, force: true });
  });

  const start = async () => {
    await client.start([pathToFileURL(folder).href], asks);
    await client.request('jointwork/checkWorkspace', {});
  };
  const pull = (uri: string, previousResultId?: string) =>
    client.request<DocumentDiagnosticReport>('textDocument/diagnostic', { textDocument: { uri }, previousResultId });
  const codes = (report: DocumentDiagnosticReport | WorkspaceDocumentDiagnosticReport) =>
    report.kind === 'full' ? report.items.map(({ code }) => code) : report.kind;

  it('are announced, and told to nobody who does not ask', async () => {
    await start();
    assert.deepEqual(client.capabilities.diagnosticProvider, {
      identifier: 'jointwork',
      interFileDependencies: true,
      workspaceDiagnostics: true,
      workDoneProgress: true,
    });
    await client.open(main(), design.replace('Teachers', 'Techers'));
    const report = await pull(main());
    assert.ok(codes(report).includes('unknown-name'));
    assert.equal(client.published(main()), undefined);
  });

  it('are about the newest text, and unchanged while nothing changed', async () => {
    await start();
    await client.open(main(), design);
    const first = await pull(main());
    assert.equal(codes(await pull(main(), first.resultId)), 'unchanged');
    await client.edit(main(), 'with Teachers', 'with Techers');
    const second = await pull(main(), first.resultId);
    assert.ok(codes(second).includes('unknown-name'));
    assert.deepEqual(codes(await pull(main(), 'of another run')), codes(second));
  });

  it('are asked for again when another file makes them others', async () => {
    await start();
    await client.open(main(), design);
    const first = await pull(main());
    assert.ok(!codes(first).includes('unknown-name'));
    writeFileSync(join(folder, 'people.collab'), good.replace('Teachers', 'Staff'));
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: uriOf('people.collab'), type: 2 }],
    });
    await client.refresh('diagnostic');
    assert.ok(codes(await pull(main(), first.resultId)).includes('unknown-name'));
  });

  /** The question about the workspace, which stays open; with what has come so far. */
  const pullAll = (previousResultIds: PreviousResultId[] = [], streamed = true) => {
    const parts: WorkspaceDocumentDiagnosticReport[] = [];
    let heard: () => void = () => {};
    const source = new CancellationTokenSource();
    const token = `part-${Math.random()}`;
    const work = `work-${Math.random()}`;
    const told: string[] = [];
    client.connection.onProgress(new ProgressType<WorkspaceDiagnosticReport>(), token, ({ items }) => {
      parts.push(...items);
      heard();
    });
    client.connection.onProgress(new ProgressType<{ kind: string }>(), work, ({ kind }) => void told.push(kind));
    const answer = client.connection.sendRequest<WorkspaceDiagnosticReport>(
      'workspace/diagnostic',
      { previousResultIds, workDoneToken: work, ...(streamed ? { partialResultToken: token } : {}) },
      source.token,
    );
    answer.catch(() => undefined);
    const about = async (name: string, fits: (report: WorkspaceDocumentDiagnosticReport) => boolean = () => true) => {
      for (;;) {
        const found = parts.findLast((report) => report.uri === uriOf(name) && fits(report));
        if (found) return found;
        await new Promise<void>((done) => (heard = done));
      }
    };
    return { answer, parts, about, told, cancel: () => source.cancel() };
  };

  it('of the whole workspace come as they are found, and again as they change', async () => {
    writeFileSync(join(folder, 'broken.collab'), 'design D { work W { every wek } }');
    await start();
    const all = pullAll();
    const broken = await all.about('broken.collab');
    assert.ok(codes(broken).includes('unknown-unit'));
    assert.equal(broken.version, null);
    writeFileSync(join(folder, 'broken.collab'), good);
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: uriOf('broken.collab'), type: 2 }],
    });
    await all.about('broken.collab', (report) => !codes(report).includes('unknown-unit'));
    unlinkSync(join(folder, 'design.collab'));
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: main(), type: 3 }],
    });
    await all.about('design.collab', (report) => codes(report).length === 0);
    assert.deepEqual([all.told[0], all.told.at(-1)], ['begin', 'end'], 'how far the first look is, is told');
    all.cancel();
    await assert.rejects(all.answer, ({ code }: ResponseError) => code === LSPErrorCodes.RequestCancelled);
  });

  it('of the whole workspace leave out what the editor knows', async () => {
    await start();
    const first = pullAll([], false);
    const { items } = await first.answer;
    const known = items.map(({ uri, resultId }) => ({ uri, value: resultId! }));
    assert.ok(known.length > 0);
    const second = pullAll(known, false);
    let isOpen = true;
    second.answer.finally(() => (isOpen = false)).catch(() => undefined);
    await client.request('jointwork/checkWorkspace', {});
    assert.ok(isOpen, 'it waits for something to tell');
    writeFileSync(join(folder, 'new.collab'), 'design N { work W { every wek } }');
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: uriOf('new.collab'), type: 1 }],
    });
    const news = await second.answer;
    assert.deepEqual(
      news.items.map(({ uri }) => uri),
      [uriOf('new.collab')],
    );
  });
});

describe('A request that is cancelled', function () {
  this.timeout(60_000);
  let folder: string;
  let client: Client;
  const count = 1_500;

  before(async () => {
    folder = realpathSync(mkdtempSync(join(tmpdir(), 'jointwork-cancel-')));
    mkdirSync(join(folder, 'many'));
    for (let i = 0; i < count; i++) {
      const text = `design D${i} {\n${`  work W { every week for 60 min from 2026-09-01 until 2027-07-01 with G${i} }\n`.repeat(5)}}\ngroup G${i} { size 4 }\n`;
      writeFileSync(join(folder, 'many', `${i}.collab`), text);
    }
    client = new Client();
    await client.start([pathToFileURL(folder).href], asks);
  });
  after(async () => {
    await client.end();
    rmSync(folder, { recursive: true, force: true });
  });

  for (const [method, params] of [
    ['workspace/diagnostic', { previousResultIds: [] }],
    ['workspace/symbol', { query: 'G' }],
    ['jointwork/checkWorkspace', {}],
  ] as const) {
    it(`ends at once: ${method}`, async () => {
      const source = new CancellationTokenSource();
      const asked = client.connection.sendRequest(method, params, source.token);
      asked.catch(() => undefined);
      await new Promise((done) => setTimeout(done, 5));
      const from = performance.now();
      source.cancel();
      // Who was quick enough may have answered.
      await asked.then(undefined, ({ code }: ResponseError) => assert.equal(code, LSPErrorCodes.RequestCancelled));
      assert.ok(performance.now() - from < 2_000, 'nothing is worked out to its end');
    });
  }

  it('does not begin where it waited in the queue', async () => {
    const uri = pathToFileURL(join(folder, 'many', '0.collab')).href;
    await client.open(uri, 'design A { }');
    const position = { line: 0, character: 0 };
    const source = new CancellationTokenSource();
    const answers = ['hover', 'completion', 'definition', 'documentHighlight', 'semanticTokens/full', 'inlayHint'].map(
      (name) => {
        const range = { start: position, end: position };
        const params = { textDocument: { uri }, position, range };
        return client.connection.sendRequest(`textDocument/${name}`, params, source.token).then(
          () => 'answered',
          ({ code }: ResponseError) => code,
        );
      },
    );
    source.cancel();
    for (const answer of await Promise.all(answers)) {
      assert.ok(answer === 'answered' || answer === LSPErrorCodes.RequestCancelled, String(answer));
    }
  });
});
