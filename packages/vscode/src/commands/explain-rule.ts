import { libraryScheme, type ShelfAnswer, shelfRequest } from '@jointwork/server/protocol';
import { commands, type Disposable, l10n, languages, type QuickPickItem, Uri, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { protocolInEditor } from './in-editor.ts';

/** "Explain Rule…": the page of a rule; those that are found at the cursor stand first. */
export function registerExplainRule(client: BaseLanguageClient): Disposable {
  return commands.registerCommand('jointwork.explainRule', async (named?: string) => {
    const id = typeof named === 'string' ? named : await choose(client);
    if (id === undefined) return;
    const page = Uri.from({ scheme: libraryScheme, path: `/rules/${id}.md` });
    await commands.executeCommand('vscode.open', page);
  });
}

async function choose(client: BaseLanguageClient): Promise<string | undefined> {
  const { rules } = await client.sendRequest<ShelfAnswer>(shelfRequest, {});
  const here = rulesAtCursor();
  const items = rules.map(({ id, title }): QuickPickItem & { id: string } => ({ id, label: title, description: id }));
  const [first, others] = [items.filter(({ id }) => here.has(id)), items.filter(({ id }) => !here.has(id))];
  const chosen = await window.showQuickPick([...first, ...others], {
    title: l10n.t('Explain Rule'),
    placeHolder: l10n.t('Why it is there, what is wrong, and what settles it'),
    matchOnDescription: true,
  });
  return chosen?.id;
}

function rulesAtCursor(): ReadonlySet<string> {
  const editor = protocolInEditor();
  if (!editor) return new Set();
  const found = languages
    .getDiagnostics(editor.document.uri)
    .filter(({ range }) => range.contains(editor.selection.active));
  return new Set(found.map(({ code }) => String(typeof code === 'object' ? code.value : code)));
}
