import assert from 'node:assert/strict';
import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type {
  CodeAction,
  CompletionList,
  Diagnostic,
  DocumentSymbol,
  FoldingRange,
  Hover,
  Location,
  LocationLink,
  SemanticTokens,
  SymbolInformation,
  WorkspaceEdit,
} from 'vscode-languageserver';
import type { ChangedParams, CheckSummary, PlanAnswer } from './protocol.ts';
import { Client } from './testing/client.ts';
import { editsOf } from './testing/edits.ts';

const people = 'group Teachers "Class teachers" as professionals { size 4 }\nperson Head as leader\n';
const design = `import "./people.collab"

design Reading "Reading together" {
  status agreed
  purpose "Every child reads for pleasure"
  from 2026-09-01 to 2026-12-18
  work Planning "Plan the unit" {
    with Teachers, Head
    every 2 weeks on Tuesday at 15:30 for 60 min
  }
}
`;

describe('The language server, over stdio', function () {
  this.timeout(30_000);
  let folder: string;
  let client: Client;
  const at = (path: string) => join(folder, path);
  const uriOf = (path: string) => pathToFileURL(at(path)).href;
  const write = (path: string, text: string | Uint8Array) => {
    mkdirSync(dirname(at(path)), { recursive: true });
    writeFileSync(at(path), text);
  };
  const codes = (found: readonly Diagnostic[]) => found.map(({ code }) => code);
  const main = () => uriOf('reading.collab');

  beforeEach(async () => {
    folder = realpathSync(mkdtempSync(join(tmpdir(), 'jointwork-server-')));
    write('people.collab', people);
    write('reading.collab', design);
    client = new Client();
  });
  afterEach(async () => {
    await client.end();
    assert.deepEqual(client.logged, []);
    rmSync(folder, { recursive: true, force: true });
  });

  const start = async () => {
    await client.start([pathToFileURL(folder).href]);
    await client.open(main(), design);
  };

  describe('finds what is wrong', () => {
    it('in an opened file at once, with what it imports', async () => {
      await start();
      const found = await client.diagnostics(main());
      assert.ok(codes(found).includes('no-review'));
      assert.ok(!codes(found).includes('unknown-name'));
    });

    it('after each keystroke, for the newest text', async () => {
      await start();
      const version = await client.edit(main(), 'with Teachers', 'with Techers');
      const found = await client.diagnostics(main(), { version });
      assert.ok(codes(found).includes('unknown-name'));
      for (const letter of 'abcdefgh') await client.edit(main(), 'Techers', `Techers${letter}`);
      const last = await client.edit(main(), 'Techershgfedcba', 'Teachers');
      assert.ok(!codes(await client.diagnostics(main(), { version: last })).includes('unknown-name'));
    });

    it('in the rest of the workspace, behind', async () => {
      write('other/wrong.collab', 'design Wrong { work W { with Nobody } }');
      await start();
      assert.ok(codes(await client.diagnostics(uriOf('other/wrong.collab'))).includes('unknown-name'));
    });

    it('in files that depend on the one that is edited', async () => {
      await start();
      await client.open(uriOf('people.collab'), people);
      await client.edit(uriOf('people.collab'), 'Teachers', 'Tutors');
      const isBroken = (found: Diagnostic[]) => codes(found).includes('unknown-name');
      await client.diagnostics(main(), { until: isBroken });
      await client.edit(uriOf('people.collab'), 'Tutors', 'Teachers');
      await client.diagnostics(main(), { until: (found) => !isBroken(found) });
    });

    it('in a file of the disk that is no text, and says so', async () => {
      write('photo.collab', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13));
      await start();
      assert.deepEqual(codes(await client.diagnostics(uriOf('photo.collab'))), ['not-text']);
    });

    it('in a file outside any folder', async () => {
      await client.start([]);
      await client.open('untitled:Untitled-1', 'group Teachers\ndesign A { work W { with Techers } }');
      const found = await client.diagnostics('untitled:Untitled-1');
      assert.ok(codes(found).includes('unknown-name'));
    });
  });

  describe('follows the disk', () => {
    const changed = (path: string, type: 1 | 2 | 3) =>
      client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: uriOf(path), type }] });
    const isBroken = (found: Diagnostic[]) =>
      codes(found).some((code) => /unknown-name|import-not-found/.test(`${code}`));

    it('a file that is imported goes and comes back', async () => {
      await start();
      await client.diagnostics(main());
      unlinkSync(at('people.collab'));
      await changed('people.collab', 3);
      await client.diagnostics(main(), { until: isBroken });
      write('people.collab', people);
      await changed('people.collab', 1);
      await client.diagnostics(main(), { until: (found) => !isBroken(found) });
    });

    it('a file that is open counts as the editor has it, until it is closed', async () => {
      await start();
      await client.open(uriOf('people.collab'), people.replace('Teachers', 'Tutors'));
      await client.diagnostics(main(), { until: isBroken });
      await changed('people.collab', 2);
      await client.close(uriOf('people.collab'));
      await client.diagnostics(main(), { until: (found) => !isBroken(found) });
    });

    it('a file that goes takes its findings with it', async () => {
      write('wrong.collab', 'design Wrong { work W { with Nobody } }');
      await start();
      await client.diagnostics(uriOf('wrong.collab'), { until: (found) => found.length > 0 });
      unlinkSync(at('wrong.collab'));
      await changed('wrong.collab', 3);
      await client.diagnostics(uriOf('wrong.collab'), { version: 0, until: (found) => found.length === 0 });
    });

    it('up to the root that the configuration names, as the command line does', async () => {
      write('jointwork.config.json', '{ "root": true }');
      write('deep/inner/one.collab', 'import "../../people.collab"\ndesign A { work W { with Teachers } }');
      const one = uriOf('deep/inner/one.collab');
      await client.start([uriOf('deep/inner')]);
      await client.open(one, 'import "../../people.collab"\ndesign A { work W { with Teachers } }');
      assert.ok(!isBroken(await client.diagnostics(one)));
      assert.equal((await client.request<CheckSummary>('jointwork/checkWorkspace')).files, 3);
    });

    it('as the configuration sets it, anew when that changes, with the mistakes in it', async () => {
      const config = uriOf('jointwork.config.json');
      const isReviewed = (found: Diagnostic[]) => !codes(found).includes('no-review');
      write('jointwork.config.json', '{ "rules": { "no-review": "off", "no-reviews": "off" } }');
      await start();
      assert.ok(isReviewed(await client.diagnostics(main())));
      const [mistake] = await client.diagnostics(config, { until: (found) => found.length > 0 });
      assert.equal(mistake?.code, 'config-unknown-rule');
      assert.deepEqual(mistake?.range, { start: { line: 0, character: 33 }, end: { line: 0, character: 45 } });

      write('jointwork.config.json', '{ "extends": "./base.json" }');
      write('base.json', '{ "ignore": 1 }');
      await changed('jointwork.config.json', 2);
      await client.diagnostics(main(), { until: (found) => !isReviewed(found) });
      await client.diagnostics(config, { until: (found) => found.length === 0 });
      await client.diagnostics(uriOf('base.json'), { until: (found) => codes(found)[0] === 'config-kind' });

      unlinkSync(at('jointwork.config.json'));
      await changed('jointwork.config.json', 3);
      await client.diagnostics(uriOf('base.json'), { until: (found) => found.length === 0 });
    });

    it('also where a file is opened without a folder', async () => {
      write('jointwork.config.json', '{ "root": true }');
      await client.start([]);
      await client.open(main(), design);
      assert.ok(!isBroken(await client.diagnostics(main())));
      assert.equal((await client.request<CheckSummary>('jointwork/checkWorkspace')).files, 2);
    });

    it('through a link to the folder, each file once', async () => {
      symlinkSync(folder, `${folder}-link`);
      try {
        const linked = (path: string) => pathToFileURL(join(`${folder}-link`, path)).href;
        await client.start([pathToFileURL(`${folder}-link`).href]);
        await client.open(linked('reading.collab'), design);
        assert.ok(!isBroken(await client.diagnostics(linked('reading.collab'))));
        const [link] = await client.at<LocationLink[]>(
          'textDocument/definition',
          linked('reading.collab'),
          'Teachers,',
        );
        assert.equal(link?.targetUri, linked('people.collab'));
        const { files } = await client.request<CheckSummary>('jointwork/checkWorkspace');
        assert.equal(files, 2);
      } finally {
        unlinkSync(`${folder}-link`);
      }
    });
  });

  describe('answers', () => {
    beforeEach(start);

    it('completion, about the newest text', async () => {
      await client.edit(main(), 'with Teachers, Head', 'with Teachers, ');
      const { items } = await client.at<CompletionList>('textDocument/completion', main(), 'with Teachers, ', {
        by: 15,
      });
      assert.equal(items[0]?.label, 'Head');
    });

    it('hover', async () => {
      const found = await client.at<Hover>('textDocument/hover', main(), 'Teachers,', { by: 3 });
      assert.match(JSON.stringify(found.contents), /Class teachers/);
    });

    it('definition, references and rename, across files', async () => {
      const [link] = await client.at<LocationLink[]>('textDocument/definition', main(), 'Teachers,');
      assert.equal(link?.targetUri, uriOf('people.collab'));
      const more = { context: { includeDeclaration: true } };
      const places = await client.at<Location[]>('textDocument/references', main(), 'Teachers,', { more });
      assert.deepEqual(places.map(({ uri }) => uri).sort(), [uriOf('people.collab'), main()].sort());
      const range = await client.at<{ placeholder: string }>('textDocument/prepareRename', main(), 'Teachers,');
      assert.equal(range.placeholder, 'Teachers');
      const edit = await client.at<WorkspaceEdit>('textDocument/rename', main(), 'Teachers,', {
        more: { newName: 'work' },
      });
      assert.deepEqual(Object.keys(editsOf(edit)).sort(), [uriOf('people.collab'), main()].sort());
    });

    it('a refusal in words to a rename that cannot be', async () => {
      await client.edit(main(), '  work Planning', '  target joint-work\n  work Planning');
      const asked = client.at('textDocument/rename', main(), 'joint-work', { more: { newName: 'mine' } });
      await assert.rejects(asked, /`joint-work` belongs to the built-in library/);
    });

    it('symbols of the document and of the workspace', async () => {
      const [outline] = await client.at<DocumentSymbol[]>('textDocument/documentSymbol', main(), 'design');
      assert.deepEqual([outline?.name, outline?.children?.map(({ name }) => name)], ['Reading', ['Planning']]);
      await client.request('jointwork/checkWorkspace');
      const found = await client.request<SymbolInformation[]>('workspace/symbol', { query: 'teach' });
      assert.deepEqual(
        found.map(({ name }) => name),
        ['Teachers'],
      );
    });

    it('folding and semantic tokens, whole and in part', async () => {
      const folds = await client.at<FoldingRange[]>('textDocument/foldingRange', main(), 'design');
      assert.deepEqual(
        folds.map(({ startLine, endLine }) => [startLine, endLine]),
        [
          [2, 9],
          [6, 8],
        ],
      );
      const whole = await client.at<SemanticTokens>('textDocument/semanticTokens/full', main(), 'design');
      const range = { start: { line: 6, character: 0 }, end: { line: 7, character: 0 } };
      const part = await client.at<SemanticTokens>('textDocument/semanticTokens/range', main(), 'design', {
        more: { range },
      });
      assert.ok(whole.data.length > part.data.length && part.data.length === 15);
    });

    it('fixes', async () => {
      await client.edit(main(), 'with Teachers', 'with Techers');
      const range = { start: { line: 7, character: 0 }, end: { line: 8, character: 0 } };
      const more = { range, context: { diagnostics: [] } };
      const actions = await client.at<CodeAction[]>('textDocument/codeAction', main(), 'design', { more });
      const fix = actions.find(({ isPreferred }) => isPreferred);
      assert.deepEqual(
        fix?.edit?.changes?.[main()]?.map(({ newText }) => newText),
        ['Teachers'],
      );
    });

    it('files of the library and pages of rules, as a client of VS Code asks', async () => {
      assert.deepEqual(client.capabilities.workspace?.textDocumentContent, { schemes: ['jointwork-lib'] });
      await client.edit(main(), '  work Planning', '  target joint-work\n  work Planning');
      const [link] = await client.at<LocationLink[]>('textDocument/definition', main(), 'joint-work');
      const uri = link!.targetUri;
      const { text } = await client.request<{ text: string }>('workspace/textDocumentContent', { uri });
      await client.open(uri, text);
      assert.match(text.split('\n')[link!.targetSelectionRange.start.line]!, /tenet joint-work/);
      assert.match(JSON.stringify(await client.at('textDocument/hover', uri, 'joint-work "')), /tenet/);
    });

    it('the plan, from the newest text', async () => {
      const version = await client.edit(main(), 'every 2 weeks', 'every week');
      const answer = await client.request<PlanAnswer>('jointwork/plan', { textDocument: { uri: main() } });
      assert.equal(answer.version, version);
      assert.equal(answer.plan?.sessions.length, 16);
    });

    it('a check of the workspace', async () => {
      write('wrong.collab', 'design Wrong { work W { with Nobody } }');
      await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
        changes: [{ uri: uriOf('wrong.collab'), type: 1 }],
      });
      const { files, errors } = await client.request<CheckSummary>('jointwork/checkWorkspace');
      assert.equal(files, 3);
      assert.ok(errors >= 1);
    });

    it('that the plans of open documents may have changed', async () => {
      const heard = new Promise<ChangedParams>((done) => {
        client.connection.onNotification('jointwork/changed', (params: ChangedParams) => {
          if (params.documents[0]?.version === 2) done(params);
        });
      });
      await client.edit(main(), 'every 2 weeks', 'every week');
      assert.deepEqual((await heard).documents, [{ uri: main(), version: 2 }]);
    });
  });

  it('opens the library as files for a client that can open nothing else', async () => {
    await client.end();
    client = new Client(undefined, { XDG_CACHE_HOME: `${folder}-cache` });
    await client.start([pathToFileURL(folder).href], { textDocument: { hover: { contentFormat: ['markdown'] } } });
    await client.open(main(), design.replace('  work', '  target joint-work\n  work'));
    const [place] = await client.at<Location[]>('textDocument/definition', main(), 'joint-work');
    const text = readFileSync(new URL(place!.uri), 'utf8');
    assert.match(text.split('\n')[place!.range.start.line]!, /tenet joint-work/);
    await client.open(place!.uri, text);
    assert.match(JSON.stringify(await client.at('textDocument/hover', place!.uri, 'joint-work "')), /tenet/);
    const { files } = await client.request<CheckSummary>('jointwork/checkWorkspace');
    assert.equal(files, 2);
    rmSync(`${folder}-cache`, { recursive: true });
  });

  describe('goes on', () => {
    it('after six hundred nested braces', async () => {
      await start();
      await client.open(uriOf('deep.collab'), `design A ${'{ work W '.repeat(600)}`);
      assert.ok((await client.diagnostics(uriOf('deep.collab'))).length > 0);
      await client.at('textDocument/documentSymbol', uriOf('deep.collab'), 'design');
      await client.at('textDocument/completion', uriOf('deep.collab'), 'design', { by: 4000 });
      await client.at('textDocument/semanticTokens/full', uriOf('deep.collab'), 'design');
      const found = await client.at<Hover>('textDocument/hover', main(), 'Teachers,');
      assert.match(JSON.stringify(found), /Class teachers/);
    });

    it('after questions about documents that it does not know, and places that are not there', async () => {
      await start();
      const nobody = { uri: 'file:///nowhere/at-all.collab' };
      const position = { line: 9999, character: 9999 };
      for (const method of [
        'hover',
        'completion',
        'definition',
        'documentSymbol',
        'foldingRange',
        'semanticTokens/full',
      ]) {
        await client.request(`textDocument/${method}`, { textDocument: nobody, position });
        await client.request(`textDocument/${method}`, { textDocument: { uri: main() }, position });
      }
      const answer = await client.request<PlanAnswer>('jointwork/plan', { textDocument: nobody });
      assert.deepEqual(answer.designs, []);
    });

    it('when a question is taken back', async () => {
      await start();
      const { CancellationTokenSource } = await import('vscode-jsonrpc/node');
      const source = new CancellationTokenSource();
      const asked = client.connection.sendRequest('jointwork/checkWorkspace', undefined, source.token);
      source.cancel();
      await Promise.allSettled([asked]);
      assert.ok((await client.diagnostics(main())).length > 0);
    });
  });
});
