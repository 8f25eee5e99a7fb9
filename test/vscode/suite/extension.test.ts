import assert from 'node:assert/strict';
import { commands, extensions, TabInputWebview, window, workspace } from 'vscode';
import { extensionId, fileUri, open, until } from './helpers.ts';

describe('The extension in a real VS Code', () => {
  const extension = () => extensions.getExtension(extensionId);

  it('is there, and waits for a protocol file', () => {
    assert.ok(extension(), 'VS Code does not know the extension');
    assert.equal(extension()?.isActive, false);
  });

  it('stays asleep when a file of another kind opens', async () => {
    const document = await workspace.openTextDocument({ language: 'markdown', content: '# Notes' });
    assert.equal(document.languageId, 'markdown');
    assert.equal(extension()?.isActive, false);
  });

  it('knows a protocol file by its name, and wakes up', async () => {
    const document = await workspace.openTextDocument(fileUri('lesson-study.collab'));
    assert.equal(document.languageId, 'jointwork');
    await until('the extension to wake up', () => extension()?.isActive);
  });

  it('brings every command that its manifest names', async () => {
    const named: { command: string }[] = extension()?.packageJSON.contributes.commands;
    const known = new Set(await commands.getCommands(true));
    assert.deepEqual(
      named.filter(({ command }) => !known.has(command)),
      [],
    );
  });

  it('opens the plan beside the file', async () => {
    await open('lesson-study.collab');
    await commands.executeCommand('jointwork.openPlan');
    const group = await until('the plan', () =>
      window.tabGroups.all.find(({ tabs }) =>
        tabs.some(({ input }) => input instanceof TabInputWebview && input.viewType.endsWith('jointwork.plan')),
      ),
    );
    assert.notEqual(group, window.tabGroups.all[0], 'it does not hide the file');
    assert.equal(window.activeTextEditor?.document.uri.toString(), fileUri('lesson-study.collab').toString());
  });
});
