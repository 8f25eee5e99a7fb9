// Runs in the extension host of VS Code: types, and tells how long each keystroke waits until what it does to the findings
// is known. A mistake stands behind the cursor on the same line, so its finding moves with each character.
const { commands, languages, Position, Selection, Uri, window, workspace } = require('vscode');

const mistake = ' agreed by Nobody';

exports.run = async () => {
  const { path, keystrokes, rhythm, edits, mark } = JSON.parse(process.env.JOINTWORK_TYPING);
  const tell = (what) => console.log(mark + JSON.stringify(what));
  await workspace.getConfiguration('files').update('autoSave', 'off', true);
  const document = await workspace.openTextDocument(Uri.file(path));
  const editor = await window.showTextDocument(document);
  const line = document
    .getText()
    .split('\n')
    .findIndex((text) => /^\s*purpose\s+"/.test(text));
  await editor.edit((edit) => edit.insert(document.lineAt(line).range.end, mistake));
  const inside = new Position(line, document.lineAt(line).text.lastIndexOf('"'));
  editor.selection = new Selection(inside, inside);

  const place = () => document.lineAt(line).text.indexOf('Nobody');
  const isKnown = () =>
    languages
      .getDiagnostics(document.uri)
      .some(({ range }) => range.start.line === line && range.start.character === place());
  // Asked again and again: VS Code tells of changed findings only 50 ms after they are there.
  const known = async () => {
    while (!isKnown()) await new Promise((done) => setTimeout(done, 1));
  };

  await known();
  // The workspace is read behind; what is measured begins when that is over.
  await new Promise((done) => setTimeout(done, 20_000));
  const waits = [];
  const type = async () => {
    let typed;
    const typing = workspace.onDidChangeTextDocument(() => {
      typed ??= performance.now();
    });
    await commands.executeCommand('type', { text: 'x' });
    typing.dispose();
    await known();
    return performance.now() - typed;
  };
  for (let i = 0; i < 20; i++) await type();
  for (let i = 0; i < keystrokes; i++) {
    const next = performance.now() + rhythm;
    waits.push(await type());
    await new Promise((done) => setTimeout(done, Math.max(0, next - performance.now())));
  }
  tell({ waits });
  for (let i = 0; i < edits; i++) {
    // There and back, so that the text does not grow.
    await commands.executeCommand(i % 2 === 0 ? 'type' : 'deleteLeft', { text: 'x' });
    if (i % 10 === 9) await known();
    if (i === 500 || i === edits - 1) {
      await new Promise((done) => setTimeout(done, 2_000));
      tell({ edit: i });
      await new Promise((done) => setTimeout(done, 4_000));
    }
  }
};
