import assert from 'node:assert/strict';
import { commands, Selection, TabInputWebview, ViewColumn, window, workspace } from 'vscode';
import { fileUri, until } from './helpers.ts';

/** What can be seen from inside VS Code; what the page itself shows is tested with a person's hands. */
describe('"Open Plan" in a real VS Code', () => {
  const planTabs = () =>
    window.tabGroups.all
      .flatMap(({ tabs }) => tabs)
      .filter(({ input }) => input instanceof TabInputWebview && input.viewType.endsWith('jointwork.plan'));

  /** VS Code tells of a tab a moment after it is there, or gone. */
  const settled = (count: number) => until(`${count} plans`, () => planTabs().length === count);

  before(async () => {
    await commands.executeCommand('workbench.action.closeAllEditors');
    const document = await workspace.openTextDocument(fileUri('lesson-study.collab'));
    await window.showTextDocument(document, ViewColumn.One);
  });
  after(() => commands.executeCommand('workbench.action.closeAllEditors'));

  it('opens a panel beside the text, and leaves the keyboard in the text', async () => {
    await commands.executeCommand('jointwork.openPlan');
    await settled(1);
    assert.deepEqual(
      planTabs().map(({ label, group }) => [label, group.viewColumn]),
      [['Plan of lesson-study.collab', ViewColumn.Two]],
    );
    assert.equal(window.activeTextEditor?.document.uri.path.endsWith('/lesson-study.collab'), true);
  });

  it('shows the panel that is there, rather than another one', async () => {
    await commands.executeCommand('jointwork.openPlan');
    assert.equal(planTabs().length, 1);
  });

  it('opens one for each file, also for one that is named', async () => {
    await commands.executeCommand('jointwork.openPlan', fileUri('district.collab'));
    await settled(2);
    assert.deepEqual(
      planTabs()
        .map(({ label }) => label)
        .sort(),
      ['Plan of district.collab', 'Plan of lesson-study.collab'],
    );
  });

  it('leaves text and panel alone while the text is edited', async () => {
    const editor = window.visibleTextEditors.find(({ document }) =>
      document.uri.path.endsWith('/lesson-study.collab'),
    )!;
    const offset = editor.document.getText().indexOf('Pupils become people');
    await editor.edit((edit) => edit.insert(editor.document.positionAt(offset), 'All '));
    editor.selection = new Selection(0, 0, 0, 0);
    assert.equal(planTabs().length, 2);
    assert.match(editor.document.getText(), /"All Pupils become people/);
    await commands.executeCommand('undo');
  });

  it('goes with its tab', async () => {
    await window.tabGroups.close(planTabs());
    await settled(0);
    await commands.executeCommand('jointwork.openPlan', fileUri('lesson-study.collab'));
    await settled(1);
  });
});
