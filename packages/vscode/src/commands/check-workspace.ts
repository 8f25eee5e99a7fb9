import { type CheckSummary, checkRequest } from '@jointwork/server/protocol';
import { commands, type Disposable, l10n, ProgressLocation, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';

/** "Check Workspace": checks every protocol file, opened or not, and shows what it found in the Problems view. */
export function registerCheckWorkspace(client: BaseLanguageClient): Disposable {
  return commands.registerCommand('jointwork.checkWorkspace', async () => {
    const summary = await window.withProgress(
      { location: ProgressLocation.Window, title: l10n.t('Checking protocol files') },
      () => client.sendRequest<CheckSummary>(checkRequest, {}),
    );
    const { files, errors, warnings, infos } = summary;
    if (files === 0) {
      window.showInformationMessage(l10n.t('There is no protocol file (.collab) in this workspace yet.'));
    } else if (errors + warnings + infos === 0) {
      window.showInformationMessage(l10n.t('{0} protocol files checked: nothing to settle.', files));
    } else {
      await commands.executeCommand('workbench.actions.view.problems');
      window.showInformationMessage(
        l10n.t('{0} protocol files checked: {1} errors, {2} warnings, {3} hints.', files, errors, warnings, infos),
      );
    }
    return summary;
  });
}
