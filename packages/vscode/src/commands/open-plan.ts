import { commands, Disposable, type ExtensionContext, l10n, Uri, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { PlanPanels } from '../preview/panels.ts';

/**
 * "Open Plan": the plan of a protocol file beside it; of the file that is named, else of the one in the editor. A lens names
 * the design too.
 */
export function registerOpenPlan(context: ExtensionContext, client: BaseLanguageClient): Disposable {
  const panels = new PlanPanels(context, client);
  const command = commands.registerCommand('jointwork.openPlan', async (named?: Uri | string, design?: unknown) => {
    const uri = typeof named === 'string' ? Uri.parse(named, true) : named;
    const document = uri ? await workspace.openTextDocument(uri) : window.activeTextEditor?.document;
    if (document?.languageId !== 'jointwork') {
      window.showInformationMessage(l10n.t('Open a protocol file (.collab) first; its plan opens beside it.'));
      return;
    }
    panels.show(document.uri, typeof design === 'string' ? design : undefined);
  });
  return Disposable.from(panels, command);
}
