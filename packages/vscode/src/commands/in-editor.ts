import { type TextEditor, window } from 'vscode';

/** The editor in front, where it shows a protocol file. */
export function protocolInEditor(): TextEditor | undefined {
  const editor = window.activeTextEditor;
  return editor?.document.languageId === 'jointwork' ? editor : undefined;
}
