import { commands, Disposable, type ExtensionContext, l10n, Uri, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { PlanPanels } from '../preview/panels.ts';
import type { Node } from '../sidebar/tree.ts';
import { protocolInEditor } from './in-editor.ts';

/**
 * "Open Plan": the plan of a protocol file beside it; of the file that is named, else of the one in the editor. A lens names
 * the design too, and so does an entry of the side bar. "Compare Plan with Git Revision" opens the same page where it compares.
 */
export function registerOpenPlan(context: ExtensionContext, client: BaseLanguageClient): Disposable {
  const panels = new PlanPanels(context, client);
  const command = commands.registerCommand(
    'jointwork.openPlan',
    async (given?: Uri | string | Node, said?: unknown) => {
      const entry = given && typeof given === 'object' && 'plan' in given ? given.plan : undefined;
      const named = entry ? entry.uri : (given as Uri | string | undefined);
      const design = entry ? entry.design : said;
      const uri = typeof named === 'string' ? Uri.parse(named, true) : named;
      const document = uri ? await workspace.openTextDocument(uri) : window.activeTextEditor?.document;
      if (document?.languageId !== 'jointwork') {
        window.showInformationMessage(l10n.t('Open a protocol file (.collab) first; its plan opens beside it.'));
        return;
      }
      panels.show(document.uri, typeof design === 'string' ? design : undefined);
    },
  );
  const compare = commands.registerCommand('jointwork.comparePlan', () => {
    const editor = protocolInEditor();
    if (editor) panels.show(editor.document.uri, undefined, 'compare');
    else window.showInformationMessage(l10n.t('Open a protocol file (.collab) first; its plan is compared.'));
  });
  return Disposable.from(panels, command, compare);
}
