import assert from 'node:assert/strict';
import { commands, Position, Selection, window, workspace } from 'vscode';
import { open, revert, until } from './helpers.ts';

describe('The command palette', () => {
  it('"Insert Protocol" writes a dialogue that follows one, or a clause of the meeting at the cursor', async () => {
    const content = 'group Teachers as professionals { size 4 }\ndesign D "D" {\n  status draft\n}\n';
    const document = await workspace.openTextDocument({ language: 'jointwork', content });
    const editor = await window.showTextDocument(document);
    editor.selection = new Selection(new Position(2, 14), new Position(2, 14));
    await commands.executeCommand('jointwork.insertProtocol', 'TuningProtocol');
    await until('the dialogue', () =>
      /dialogue \w+ ".+" \{\s+with .+\s+follows TuningProtocol with \w+ = /.test(document.getText()),
    );
    const line = document
      .getText()
      .split('\n')
      .findIndex((text) => text.includes('follows TuningProtocol'));
    editor.selection = new Selection(new Position(line, 4), new Position(line, 4));
    await commands.executeCommand('jointwork.insertProtocol', 'ChalkTalk');
    await until('the clause', () => document.getText().includes('follows ChalkTalk'));
    assert.equal(document.getText().match(/dialogue /g)?.length, 1);
    await revert();
  });

  it('"Explain Rule" opens the page of a rule', async () => {
    await commands.executeCommand('jointwork.explainRule', 'no-review');
    await until('the page', () =>
      window.tabGroups.all.some(({ tabs }) => tabs.some(({ label }) => label.includes('no-review'))),
    );
  });

  it('"Compare Plan with Git Revision" opens the plan where it compares', async () => {
    await open('lesson-study.collab');
    await commands.executeCommand('jointwork.comparePlan');
    await until('the plan', () =>
      window.tabGroups.all.some(({ tabs }) => tabs.some(({ label }) => label.includes('Plan of lesson-study.collab'))),
    );
  });

  it('are all there', async () => {
    const known = new Set(await commands.getCommands(true));
    for (const name of ['openPlan', 'openExample', 'newDesign', 'insertProtocol', 'exportPlan', 'comparePlan'])
      assert.ok(known.has(`jointwork.${name}`), name);
    for (const name of ['explainRule', 'checkWorkspace', 'restartServer', 'showOutput'])
      assert.ok(known.has(`jointwork.${name}`), name);
  });
});
