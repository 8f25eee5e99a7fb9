import {
  type ClientCapabilities,
  CodeActionKind,
  CodeActionRequest,
  type Connection,
  DidChangeTextDocumentNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  TextDocumentSyncKind,
} from 'vscode-languageserver';

const documentSelector = [{ scheme: 'file', pattern: '**/jointwork.config.json' }];

/**
 * Asks the client for configurations, too: for their texts, and whenever fixes are wanted. For nothing else: in JSON, the
 * editor itself completes, formats and outlines.
 */
export function watchConfigurations({ client }: Connection, { textDocument }: ClientCapabilities): void {
  if (!textDocument?.synchronization?.dynamicRegistration) return;
  void client.register(DidOpenTextDocumentNotification.type, { documentSelector });
  const syncKind = TextDocumentSyncKind.Incremental;
  void client.register(DidChangeTextDocumentNotification.type, { documentSelector, syncKind });
  void client.register(DidCloseTextDocumentNotification.type, { documentSelector });
  if (!textDocument.codeAction?.dynamicRegistration) return;
  void client.register(CodeActionRequest.type, { documentSelector, codeActionKinds: [CodeActionKind.QuickFix] });
}
