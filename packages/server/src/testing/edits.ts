import { TextDocumentEdit, type TextEdit, type WorkspaceEdit } from 'vscode-languageserver';

/** The changes of an edit by address, in whichever of its two forms they come. */
export function editsOf({ changes = {}, documentChanges = [] }: WorkspaceEdit): Record<string, TextEdit[]> {
  const all: Record<string, TextEdit[]> = { ...changes };
  for (const change of documentChanges) {
    if (TextDocumentEdit.is(change)) all[change.textDocument.uri] = change.edits as TextEdit[];
  }
  return all;
}
