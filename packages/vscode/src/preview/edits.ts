import { type Change, moved, type PageFix } from '@jointwork/preview';
import { type WhatIfParams, writeRequest } from '@jointwork/server/protocol';
import { type CodeAction as EditorAction, l10n, type TextDocument, window, workspace } from 'vscode';
import { type BaseLanguageClient, type CodeAction, CodeActionKind, type WorkspaceEdit } from 'vscode-languageclient';

/**
 * Settles a finding, as one edit: what the server offers for it in the text of now. The plan on the page may be older.
 *
 * @param changes edits since that plan
 */
export async function settle(
  client: BaseLanguageClient,
  document: TextDocument,
  { rule, range, title }: PageFix,
  changes: readonly Change[],
): Promise<void> {
  const { start, end } = moved(range, changes);
  const { code2ProtocolConverter } = client;
  const at = {
    start: code2ProtocolConverter.asPosition(document.positionAt(start)),
    end: code2ProtocolConverter.asPosition(document.positionAt(end)),
  };
  const actions = await client.sendRequest<CodeAction[] | null>('textDocument/codeAction', {
    textDocument: code2ProtocolConverter.asTextDocumentIdentifier(document),
    range: at,
    context: { diagnostics: [], only: [CodeActionKind.QuickFix] },
  });
  const action = actions?.find(
    (each) => each.title === title && each.diagnostics?.some(({ code }) => code === rule) !== false,
  );
  if (!action) {
    window.showInformationMessage(l10n.t('The text has changed: this is no longer there to settle.'));
    return;
  }
  const made: EditorAction = await client.protocol2CodeConverter.asCodeAction(action);
  if (made.edit) await workspace.applyEdit(made.edit);
}

/** Writes what is supposed into the text, as one edit. */
export async function write(client: BaseLanguageClient, params: WhatIfParams): Promise<boolean> {
  const edit = await client.sendRequest<WorkspaceEdit | null>(writeRequest, params);
  if (!edit) return false;
  return workspace.applyEdit(await client.protocol2CodeConverter.asWorkspaceEdit(edit));
}
