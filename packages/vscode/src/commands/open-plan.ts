import { commands, type Disposable, type ExtensionContext, l10n, type Uri, window, workspace } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { PlanPanel } from '../preview/panel.ts';

/** "Open Plan": the plan of a protocol file beside it; of the file that is named, else of the one in the editor. */
export function registerOpenPlan(context: ExtensionContext, client: LanguageClient): Disposable {
  return commands.registerCommand('jointwork.openPlan', async (uri?: Uri) => {
    const document = uri ? await workspace.openTextDocument(uri) : window.activeTextEditor?.document;
    if (document?.languageId !== 'jointwork') {
      window.showInformationMessage(l10n.t('Open a protocol file (.collab) first; its plan opens beside it.'));
      return;
    }
    PlanPanel.show(context, client, document);
  });
}
