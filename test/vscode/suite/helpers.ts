import assert from 'node:assert/strict';
import {
  commands,
  type Diagnostic,
  extensions,
  languages,
  type Position,
  Range,
  type TextDocument,
  type TextEditor,
  Uri,
  WorkspaceEdit,
  window,
  workspace,
} from 'vscode';

export const extensionId = 'jointwork.jointwork-vscode';

/** The address of a file of the opened folder. */
export function fileUri(name: string): Uri {
  const folder = workspace.workspaceFolders?.[0];
  assert.ok(folder, 'no folder is open');
  return Uri.joinPath(folder.uri, name);
}

/** Opens a file of the folder as a person would, with the extension awake. */
export async function open(name: string): Promise<TextEditor> {
  await extensions.getExtension(extensionId)?.activate();
  return window.showTextDocument(await workspace.openTextDocument(fileUri(name)));
}

/** Asks again and again until the answer is something; an answer that never comes is told with `what`. */
export async function until<T>(
  what: string,
  ask: () => T | undefined | false | Thenable<T | undefined | false>,
): Promise<T> {
  const deadline = Date.now() + 10_000;
  for (;;) {
    const answer = await ask();
    if (answer) return answer;
    assert.ok(Date.now() < deadline, `waited 10 seconds for ${what}`);
    await new Promise((settle) => setTimeout(settle, 25));
  }
}

/** The place of a text in a document, counted from `from`; with `at`, so many characters into it. */
export function find(document: TextDocument, text: string, { at = 0, from = 0 } = {}): Position {
  const offset = document.getText().indexOf(text, from);
  assert.notEqual(offset, -1, `"${text}" does not stand in ${document.fileName}`);
  return document.positionAt(offset + at);
}

/** Replaces a text that stands in a document, unsaved. */
export async function replace(document: TextDocument, text: string, by: string): Promise<void> {
  const start = find(document, text);
  const edit = new WorkspaceEdit();
  edit.replace(document.uri, new Range(start, document.positionAt(document.offsetAt(start) + text.length)), by);
  assert.ok(await workspace.applyEdit(edit));
}

/** Takes back all that was typed since the file was read; what was never a file is gone. */
export async function revert(): Promise<void> {
  const document = window.activeTextEditor?.document;
  if (!document?.isUntitled) return void (await commands.executeCommand('workbench.action.files.revert'));
  await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  await until('the unsaved file to be closed', () => document.isClosed);
}

/** The rule or the code of the error that a diagnostic comes from. */
export function ruleOf({ code }: Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code);
}

/** The rules that speak of a document, each once, sorted; of the given severities alone. */
export function rules(document: TextDocument, severities?: readonly number[]): string[] {
  const diagnostics = languages.getDiagnostics(document.uri);
  const wanted = diagnostics.filter(({ severity }) => !severities || severities.includes(severity));
  return [...new Set(wanted.map(ruleOf))].sort();
}

/** Waits for a rule to speak, and gives what it says. */
export function finding(document: TextDocument, rule: string): Promise<Diagnostic> {
  return until(`${rule} in ${document.fileName}`, () =>
    languages.getDiagnostics(document.uri).find((diagnostic) => ruleOf(diagnostic) === rule),
  );
}
