import assert from 'node:assert/strict';
import { commands, languages, window } from 'vscode';
import { revert, until } from './helpers.ts';

describe('A first design', () => {
  const active = () => window.activeTextEditor?.document;

  it('begins with gaps to fill in, and has no error in it', async () => {
    await commands.executeCommand('jointwork.newDesign');
    const document = await until('the new design', () => {
      const shown = active();
      return shown?.isUntitled && shown.getText().includes('design ReadingAloud') ? shown : undefined;
    });
    assert.equal(document.languageId, 'jointwork');
    assert.equal(document.getText(window.activeTextEditor!.selection), 'Hill', 'the first gap is selected');
    assert.match(document.getText(), /from \d{4}-\d\d-\d\d to \d{4}-\d\d-\d\d/);
    await until('findings', () => languages.getDiagnostics(document.uri).length > 0);
    assert.deepEqual(
      languages.getDiagnostics(document.uri).flatMap(({ severity, message }) => (severity === 0 ? message : [])),
      [],
    );
    await revert();
  });

  it('may be one of the examples, as a new text', async () => {
    await commands.executeCommand('jointwork.openExample', 'light-and-shadow.collab');
    const document = await until('the example', () =>
      active()?.getText().includes('design LightAndShadow "Where does a shadow go?"') ? active() : undefined,
    );
    assert.ok(document.isUntitled);
    assert.equal(document.languageId, 'jointwork');
    await revert();
  });
});
