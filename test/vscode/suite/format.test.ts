import assert from 'node:assert/strict';
import {
  type CodeAction,
  CodeActionKind,
  commands,
  Range,
  type TextDocument,
  type TextEdit,
  Uri,
  WorkspaceEdit,
  workspace,
} from 'vscode';
import { fileUri, find, open, replace, until } from './helpers.ts';

const options = { tabSize: 4, insertSpaces: false };

async function format(document: TextDocument): Promise<readonly TextEdit[]> {
  return (
    (await commands.executeCommand<TextEdit[]>('vscode.executeFormatDocumentProvider', document.uri, options)) ?? []
  );
}

async function apply(document: TextDocument, edits: readonly TextEdit[]): Promise<void> {
  const edit = new WorkspaceEdit();
  edit.set(document.uri, [...edits]);
  assert.ok(await workspace.applyEdit(edit));
}

/** The refactoring at a text whose title begins so, once the server knows the file. */
function refactoring(document: TextDocument, text: string, title: string): Promise<CodeAction> {
  const place = find(document, text);
  return until(`“${title}” to be offered`, async () => {
    const actions = await commands.executeCommand<CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      new Range(place, place),
      CodeActionKind.Refactor.value,
      20,
    );
    return actions.find((action) => action.title.startsWith(title) && action.edit);
  });
}

describe('Formatting and rewriting in the editor', () => {
  const names = ['lesson-study.collab', 'protocols.collab'];
  const originals = new Map<string, string>();
  before(async () => {
    for (const name of names) originals.set(name, (await open(name)).document.getText());
  });
  // The editor saves by itself after a while, so what was there is written back, too.
  afterEach(async () => {
    for (const name of names) {
      const { document } = await open(name);
      const text = originals.get(name)!;
      if (document.getText() !== text) await replace(document, document.getText(), text);
      await until('the file to be as it was', async () => {
        if (document.isDirty) await commands.executeCommand('workbench.action.files.saveWithoutFormatting');
        return !document.isDirty && document.getText() === text;
      });
    }
  });

  it('writes a file in the one form, whatever the editor thinks of tabs, and changes it once', async () => {
    const { document } = await open('lesson-study.collab');
    assert.ok(document.getText().includes('value   "They are our pupils'), 'the sample is lined up by hand');
    await apply(document, await until('edits', async () => (await format(document)).length > 0 && format(document)));
    const text = document.getText();
    assert.ok(text.includes('\n  value "They are our pupils, not my pupils"\n'), text);
    assert.ok(text.includes('\n    evidence\n      observation "Talk during group tasks",\n'), text);
    assert.equal((await format(document)).length, 0);
  });

  it('is the formatter of such files, and formats them when they are saved', () => {
    const settings = workspace.getConfiguration('editor', { languageId: 'jointwork' });
    assert.equal(settings.get('defaultFormatter'), 'jointwork.jointwork-vscode');
    assert.equal(settings.get('formatOnSave'), true);
  });

  it('formats what is selected and leaves the rest', async () => {
    const { document } = await open('lesson-study.collab');
    await replace(document, 'value   "They', 'value      "They');
    const at = find(document, 'value      "They');
    const edits = await commands.executeCommand<TextEdit[]>(
      'vscode.executeFormatRangeProvider',
      document.uri,
      new Range(at, at),
      options,
    );
    await apply(document, edits);
    assert.ok(document.getText().includes('  value "They are our pupils'));
    assert.ok(document.getText().includes('exit    "Anyone may sit out'));
  });

  it('splits an activity', async () => {
    const { document } = await open('lesson-study.collab');
    const action = await refactoring(document, '2027-03-02 at 13:30', 'Split `Teach` in two');
    assert.ok(await workspace.applyEdit(action.edit!));
    assert.ok(document.getText().includes('work Teach2 "The open research lesson" after Teach {'));
    assert.ok(document.getText().includes('once on 2026-11-24 at 13:30 for 60 min'));
  });

  it('moves a protocol into a file of its own', async () => {
    const { document } = await open('protocols.collab');
    const made = Uri.joinPath(fileUri('protocols.collab'), '..', 'work-tuning.collab');
    const action = await refactoring(document, 'WorkTuning', 'Move `WorkTuning`');
    assert.ok(await workspace.applyEdit(action.edit!));
    try {
      const moved = await workspace.openTextDocument(made);
      assert.match(moved.getText(), /^protocol WorkTuning /m);
      assert.ok(!document.getText().includes('protocol WorkTuning'));
      const user = await workspace.openTextDocument(fileUri('lesson-study.collab'));
      assert.ok(user.getText().includes('import { WorkTuning } from "./work-tuning.collab"'));
    } finally {
      await open('work-tuning.collab');
      await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
      const edit = new WorkspaceEdit();
      edit.deleteFile(made, { ignoreIfNotExists: true });
      assert.ok(await workspace.applyEdit(edit));
    }
  });
});
