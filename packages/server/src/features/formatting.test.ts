import assert from 'node:assert/strict';
import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { CodeAction, Position, TextEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { Client, positionAt } from '../testing/client.ts';

const untidy = `group   Teachers as professionals { size 4
}
design A {
    purpose   "Why"
  work W{   with Teachers
}
}
`;
const tidy = `group Teachers as professionals {
  size 4
}

design A {
  purpose "Why"

  work W {
    with Teachers
  }
}
`;

describe('Formatting, over the protocol', function () {
  this.timeout(30_000);
  let folder: string;
  let client: Client;
  const uri = () => pathToFileURL(join(folder, 'main.collab')).href;
  before(async () => {
    folder = realpathSync(mkdtempSync(join(tmpdir(), 'jointwork-format-')));
    client = new Client();
    await client.start([pathToFileURL(folder).href]);
  });
  after(async () => {
    await client.end();
    assert.deepEqual(client.logged, []);
    rmSync(folder, { recursive: true, force: true });
  });
  afterEach(() => client.close(uri()));

  const options = { tabSize: 8, insertSpaces: false };
  const ask = async (text: string, method: string, more: object = {}) => {
    await client.open(uri(), text);
    const params = { textDocument: { uri: uri() }, options, ...more };
    const edits = await client.request<TextEdit[]>(`textDocument/${method}`, params);
    return { edits, text: TextDocument.applyEdits(TextDocument.create(uri(), 'jointwork', 1, text), edits) };
  };
  const typed = (marked: string, ch: string) => {
    const text = marked.replace('|', '');
    return ask(text, 'onTypeFormatting', { ch, position: positionAt(marked, marked.indexOf('|')) });
  };

  it('is offered', () => {
    assert.equal(client.capabilities.documentFormattingProvider, true);
    assert.equal(client.capabilities.documentRangeFormattingProvider, true);
    assert.deepEqual(client.capabilities.documentOnTypeFormattingProvider, {
      firstTriggerCharacter: '}',
      moreTriggerCharacter: ['\n'],
    });
  });

  it('writes a document in the one form, whatever the editor thinks of tabs', async () => {
    assert.equal((await ask(untidy, 'formatting')).text, tidy);
  });

  it('edits only what changes, so that cursors and folds stay where they are', async () => {
    const { edits } = await ask(tidy.replace('purpose "Why"', 'purpose   "Why"'), 'formatting');
    const at = (character: number): Position => ({ line: 5, character });
    assert.deepEqual(edits, [{ range: { start: at(10), end: at(12) }, newText: '' }]);
    client.close(uri());
    assert.deepEqual((await ask(tidy, 'formatting')).edits, []);
  });

  it('formats the clauses of a range', async () => {
    const start = positionAt(untidy, untidy.indexOf('purpose'));
    const { text } = await ask(untidy, 'rangeFormatting', { range: { start, end: start } });
    assert.equal(text, untidy.replace('    purpose   "Why"', '  purpose "Why"'));
  });

  it('leaves a file alone that it cannot format safely', async () => {
    assert.deepEqual((await ask('group   A as critics /* open', 'formatting')).edits, []);
  });

  it('knows nothing of a document that is not open', async () => {
    await client.open(uri(), '');
    const textDocument = { uri: 'file:///nowhere/x.collab' };
    assert.deepEqual(await client.request('textDocument/formatting', { textDocument, options }), []);
  });

  it('comes with actions for the whole file, as they are asked for when it is saved', async () => {
    const text =
      'import "lib:protocols/tuning.collab"\nimport "lib:protocols/charrette.collab"\n\ndesign A {\n  work W {\n    every 2 wekes\n  }\n}\n';
    await client.open(uri(), text);
    const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
    const actions = async (only: string[]) =>
      client.request<CodeAction[]>('textDocument/codeAction', {
        textDocument: { uri: uri() },
        range,
        context: { diagnostics: [], only },
      });
    const kinds = (found: readonly CodeAction[]) => found.map(({ kind }) => kind);
    assert.deepEqual(kinds(await actions(['source.organizeImports'])), ['source.organizeImports.jointwork']);
    assert.deepEqual(kinds(await actions(['source.fixAll'])), ['source.fixAll.jointwork']);
    assert.deepEqual(kinds(await actions(['source'])), ['source.fixAll.jointwork', 'source.organizeImports.jointwork']);
    const [organize] = await actions(['source.organizeImports']);
    const edits = organize!.edit!.changes![uri()]!;
    const document = TextDocument.create(uri(), 'jointwork', 1, text);
    assert.match(
      TextDocument.applyEdits(document, edits),
      /^import "lib:protocols\/charrette.collab"\nimport "lib:protocols\/tuning/,
    );
  });

  describe('while one types', () => {
    it('formats the block that a brace closes, and nothing else', async () => {
      const { text } = await typed(
        'group   A as critics\ndesign B {\n work   W {\n with A\n}|\n level   students }\n',
        '}',
      );
      assert.equal(text, 'group   A as critics\ndesign B {\n  work W {\n    with A\n  }\n level   students }\n');
    });

    it('leaves a block alone while one around it is open', async () => {
      assert.deepEqual((await typed('design B {\n work   W {\n with A\n}|\n', '}')).edits, []);
      client.close(uri());
      assert.deepEqual((await typed('}|', '}')).edits, []);
    });

    it('tidies the line that was left, and indents the new one', async () => {
      const { text } = await typed('design B {\n level   students\n|\n}\n', '\n');
      assert.equal(text, 'design B {\n  level students\n  \n}\n');
    });

    it('breaks no line that was left, and joins none', async () => {
      const text = 'design B {  level   students   focus pedagogy\n|\n}\n';
      assert.equal((await typed(text, '\n')).text, 'design B {  level students   focus pedagogy\n  \n}\n');
    });

    it('leaves the inside of texts and comments as it is', async () => {
      assert.deepEqual((await typed('design B {\n  value """one\n|\n"""\n}\n', '\n')).edits, []);
      client.close(uri());
      assert.deepEqual((await typed('design B {\n  /* one\n|\n*/\n}\n', '\n')).edits, []);
    });

    it('keeps line ends of two signs', async () => {
      const { text } = await typed('design B {\r\n level students\r\n|\r\n}\r\n', '\n');
      assert.equal(text, 'design B {\r\n  level students\r\n  \r\n}\r\n');
    });
  });
});
