import assert from 'node:assert/strict';
import {
  type CompletionItem,
  type CompletionList,
  commands,
  type DocumentSymbol,
  type FoldingRange,
  type Hover,
  type Location,
  type LocationLink,
  MarkdownString,
  type SemanticTokens,
  type SymbolInformation,
  type TextDocument,
  type Uri,
  type WorkspaceEdit,
  workspace,
} from 'vscode';
import { fileUri, find, open, replace, revert, until } from './helpers.ts';

function ask<T>(provider: string, ...args: unknown[]): Thenable<T> {
  return commands.executeCommand<T>(`vscode.execute${provider}`, ...args);
}

/** The file and the text that a definition leads to. */
async function target(
  found: readonly (Location | LocationLink)[],
): Promise<{ uri: Uri; text: string; document: TextDocument }> {
  const [first] = found;
  assert.ok(first, 'it leads nowhere');
  const [uri, range] = 'targetUri' in first ? [first.targetUri, first.targetSelectionRange] : [first.uri, first.range];
  const document = await workspace.openTextDocument(uri);
  return { uri, text: document.getText(range), document };
}

const labelOf = ({ label }: CompletionItem) => (typeof label === 'string' ? label : label.label);

/** All names of an outline with what stands beside them, at any depth. */
function namesIn(outline: readonly DocumentSymbol[]): string[] {
  return outline.flatMap(({ name, detail, children }) => [`${name} ${detail}`, ...namesIn(children)]);
}

describe('The language in the editor', () => {
  afterEach(revert);

  it('offers what may stand next, and says what it means', async () => {
    const { document } = await open('lesson-study.collab');
    const tenets = await until('tenets to be offered', async () => {
      const place = find(document, 'for mutual-dialogue', { at: 'for '.length });
      const list = await ask<CompletionList>('CompletionItemProvider', document.uri, place, undefined, 20);
      return list.items.some((item) => labelOf(item) === 'joint-work') && list.items;
    });
    const tenet = tenets.find((item) => labelOf(item) === 'joint-work');
    const documentation = tenet?.documentation;
    const text = documentation instanceof MarkdownString ? documentation.value : String(documentation ?? '');
    assert.ok(text.length > 20, 'what a tenet means stands beside it');
  });

  it('explains a name where the pointer rests', async () => {
    const { document } = await open('lesson-study.collab');
    const place = find(document, 'follows WorkTuning', { at: 'follows Wo'.length });
    const hovers = await until('a hover', async () => {
      const found = await ask<Hover[]>('HoverProvider', document.uri, place);
      return found.length > 0 && found;
    });
    const text = hovers
      .flatMap(({ contents }) => contents.map((part) => (typeof part === 'string' ? part : part.value)))
      .join('\n');
    assert.match(text, /Tuning a piece of work/);
  });

  it('goes from a name to the file that declares it', async () => {
    const { document } = await open('lesson-study.collab');
    const { uri, text } = await target(
      await ask('DefinitionProvider', document.uri, find(document, 'follows WorkTuning', { at: 'follows Wo'.length })),
    );
    assert.equal(uri.toString(), fileUri('protocols.collab').toString());
    assert.equal(text, 'WorkTuning');
  });

  it('opens the built-in library like a file', async () => {
    const { document } = await open('lesson-study.collab');
    const {
      uri,
      text,
      document: library,
    } = await target(
      await ask('DefinitionProvider', document.uri, find(document, 'for mutual-dialogue', { at: 'for mu'.length })),
    );
    assert.equal(uri.scheme, 'jointwork-lib');
    assert.equal(text, 'mutual-dialogue');
    assert.equal(library.languageId, 'jointwork');
    assert.match(library.getText(), /tenet mutual-dialogue/);
  });

  it('finds every use of a name, across files', async () => {
    const { document } = await open('harbour-trust.collab');
    const found = await ask<Location[]>(
      'ReferenceProvider',
      document.uri,
      find(document, 'group OakYear5', { at: 'group Oa'.length }),
    );
    const files = new Set(found.map(({ uri }) => uri.path.split('/').at(-1)));
    assert.ok(files.has('lesson-study.collab'), [...files].join(', '));
  });

  it('renames in every file', async () => {
    const { document } = await open('protocols.collab');
    const place = find(document, 'protocol WorkTuning', { at: 'protocol Wo'.length });
    const edit = await ask<WorkspaceEdit>('DocumentRenameProvider', document.uri, place, 'TuneTheWork');
    assert.deepEqual(
      edit
        .entries()
        .map(([uri]) => uri.path.split('/').at(-1))
        .sort(),
      ['lesson-study.collab', 'protocols.collab'],
    );
    assert.ok(edit.entries().every(([, edits]) => edits.every(({ newText }) => newText.includes('TuneTheWork'))));
  });

  it('shows the outline of a file, and finds names in the folder', async () => {
    const { document } = await open('lesson-study.collab');
    const outline = await ask<DocumentSymbol[]>('DocumentSymbolProvider', document.uri);
    const design = outline.find(({ name, detail }) => `${name} ${detail}`.includes('ReasoningAloud'));
    assert.ok(design, outline.map(({ name }) => name).join(', '));
    assert.ok(design.children.some(({ name, detail }) => `${name} ${detail}`.includes('Debrief')));
    const everywhere = await ask<SymbolInformation[]>('WorkspaceSymbolProvider', 'WritingNetwork');
    assert.ok(everywhere.some(({ location }) => location.uri.path.endsWith('/district.collab')));
  });

  it('folds each block', async () => {
    const { document } = await open('lesson-study.collab');
    const folds = await ask<FoldingRange[]>('FoldingRangeProvider', document.uri);
    const line = find(document, 'design ReasoningAloud').line;
    assert.ok(folds.some(({ start, end }) => start === line && end >= document.lineCount - 3));
  });

  it('colours by meaning', async () => {
    const { document } = await open('lesson-study.collab');
    const tokens = await until('colours', () =>
      commands.executeCommand<SemanticTokens | undefined>('vscode.provideDocumentSemanticTokens', document.uri),
    );
    assert.ok(tokens.data.length > 100);
  });

  it('has the text as it stands, not as it was saved', async () => {
    const { document } = await open('lesson-study.collab');
    await replace(document, 'dialogue Debrief', 'dialogue Afterwards');
    await until('the outline to follow', async () => {
      const outline = await ask<DocumentSymbol[]>('DocumentSymbolProvider', document.uri);
      return namesIn(outline).some((name) => name.includes('Afterwards'));
    });
  });
});
