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

/**
 * Asks the client for configurations, too: for their texts, and whenever fixes are wanted. For nothing else: in JSON, the
 * editor itself completes, formats and outlines.
 */
export function watchConfigurations(
  { client }: Connection,
  { textDocument }: ClientCapabilities,
  folders: readonly string[],
): void {
  if (!textDocument?.synchronization?.dynamicRegistration) return;
  // Where the folders are, and nowhere else: an editor shows old versions of a file under schemes of their own.
  const schemes = new Set(['file', ...folders.map((uri) => uri.slice(0, uri.indexOf(':')))]);
  const documentSelector = [...schemes].map((scheme) => ({ scheme, pattern: '**/jointwork.config.json' }));
  void client.register(DidOpenTextDocumentNotification.type, { documentSelector });
  const syncKind = TextDocumentSyncKind.Incremental;
  void client.register(DidChangeTextDocumentNotification.type, { documentSelector, syncKind });
  void client.register(DidCloseTextDocumentNotification.type, { documentSelector });
  if (!textDocument.codeAction?.dynamicRegistration) return;
  void client.register(CodeActionRequest.type, { documentSelector, codeActionKinds: [CodeActionKind.QuickFix] });
}
