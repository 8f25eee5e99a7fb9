import assert from 'node:assert/strict';
import { join } from 'node:path';
import { commands, extensions, Uri, workspace } from 'vscode';

describe('The extension in a real VS Code', () => {
  const extension = () => extensions.getExtension('jointwork.jointwork-vscode');
  const folder = () => workspace.workspaceFolders?.[0]?.uri.fsPath ?? '';

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
    const document = await workspace.openTextDocument(Uri.file(join(folder(), 'lesson-study.collab')));
    assert.equal(document.languageId, 'jointwork');
    await extension()?.activate();
    const all = await commands.getCommands(true);
    assert.ok(all.includes('jointwork.openPlan'));
    assert.ok(all.includes('jointwork.checkWorkspace'));
  });
});
