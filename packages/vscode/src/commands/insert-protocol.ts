import {
  type InsertAnswer,
  type InsertParams,
  insertRequest,
  type ShelfAnswer,
  shelfRequest,
} from '@jointwork/server/protocol';
import { commands, type Disposable, l10n, Position, type QuickPickItem, SnippetString, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { protocolInEditor } from './in-editor.ts';

/** "Insert Protocol…": lets the meeting at the cursor follow a protocol, or writes a dialogue that does. */
export function registerInsertProtocol(client: BaseLanguageClient): Disposable {
  return commands.registerCommand('jointwork.insertProtocol', async (named?: string) => {
    const editor = protocolInEditor();
    if (!editor) {
      window.showInformationMessage(
        l10n.t('Open a protocol file (.collab) first; the protocol goes into a meeting of it.'),
      );
      return;
    }
    const textDocument = { uri: editor.document.uri.toString() };
    const name = typeof named === 'string' ? named : await choose(client, textDocument);
    if (name === undefined) return;
    const { line, character } = editor.selection.active;
    const params: InsertParams = { textDocument, position: { line, character }, name };
    const answer = await client.sendRequest<InsertAnswer | null>(insertRequest, params);
    if (!answer) return;
    const end = editor.document.lineAt(line).range.end;
    await editor.insertSnippet(new SnippetString(`\n${answer.snippet}`), new Position(line, end.character));
  });
}

async function choose(client: BaseLanguageClient, textDocument: { readonly uri: string }): Promise<string | undefined> {
  const { protocols } = await client.sendRequest<ShelfAnswer>(shelfRequest, { textDocument });
  const items = protocols.map(({ name, title, purpose, source }): QuickPickItem & { name: string } => ({
    name,
    label: title ?? name,
    description: source,
    ...(purpose && { detail: purpose }),
  }));
  const chosen = await window.showQuickPick(items, {
    title: l10n.t('Insert Protocol'),
    placeHolder: l10n.t('How will people talk?'),
    matchOnDescription: true,
    matchOnDetail: true,
  });
  return chosen?.name;
}
