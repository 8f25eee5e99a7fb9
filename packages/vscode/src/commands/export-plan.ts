import { commands, type Disposable, l10n, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { exportPlan } from '../preview/files.ts';
import { protocolInEditor } from './in-editor.ts';

/** "Export Plan…": the plan of the file in the editor as files for people who do not have Jointwork. */
export function registerExportPlan(client: BaseLanguageClient): Disposable {
  return commands.registerCommand('jointwork.exportPlan', async () => {
    const editor = protocolInEditor();
    if (!editor) {
      window.showInformationMessage(l10n.t('Open a protocol file (.collab) first; its plan is exported.'));
      return;
    }
    const { uri } = editor.document;
    await exportPlan(client, { textDocument: { uri: uri.toString() } }, uri);
  });
}
