import {
  type CancellationToken,
  type CodeAction,
  type CodeLens,
  type Connection,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
  type ResponseError,
  type SemanticTokens,
  type SemanticTokensDelta,
  type SemanticTokensDeltaParams,
  TextDocumentContentRequest,
  type WorkspaceDiagnosticParams,
  type WorkspaceDiagnosticReport,
} from 'vscode-languageserver';
import type { Desk } from './desk.ts';
import { incomingCalls, outgoingCalls, prepareCallHierarchy } from './features/call-hierarchy.ts';
import { codeActions, resolveCodeAction } from './features/code-actions.ts';
import { codeLenses, resolveCodeLens } from './features/code-lenses.ts';
import { completion } from './features/completion/completion.ts';
import { definition } from './features/definition.ts';
import { documentLinks } from './features/document-links.ts';
import { importsAfterRename } from './features/file-rename.ts';
import { folding } from './features/folding.ts';
import { formatting, onTypeFormatting, rangeFormatting } from './features/formatting.ts';
import { highlights } from './features/highlights.ts';
import { hover } from './features/hover/hover.ts';
import { inlayHints } from './features/inlay-hints/inlay-hints.ts';
import { libraryContent } from './features/library-content.ts';
import { linkedEditing } from './features/linked-editing.ts';
import type { DiagnosticReports } from './features/pull-diagnostics.ts';
import { references } from './features/references.ts';
import { prepareRename, rename } from './features/rename.ts';
import { selectionRanges } from './features/selection-ranges.ts';
import { semanticTokens } from './features/semantic-tokens.ts';
import { signatureHelp } from './features/signature-help.ts';
import { documentSymbols, flatSymbols } from './features/symbols.ts';
import { TokenDeltas } from './features/token-deltas.ts';
import { typeDefinition } from './features/type-definition.ts';
import { workspaceSymbols } from './features/workspace-symbols.ts';

/** Makes a handler about the newest text out of a feature; what it throws becomes the empty answer. */
export type Answer = <P, R>(
  name: string,
  empty: R,
  handler: (params: P, token: CancellationToken) => R | Promise<R>,
) => (params: P, token: CancellationToken) => Promise<R | ResponseError<never>>;

/** Which request about a document is answered by which feature. */
export function answerFeatures(connection: Connection, desk: Desk, reports: DiagnosticReports, answer: Answer): void {
  const id = ({ uri }: { readonly uri: string }) => desk.addresses.idOf(uri);

  connection.onCompletion(
    answer('completion', null, ({ textDocument, position, context }) =>
      completion(desk, id(textDocument), position, context),
    ),
  );
  connection.onHover(answer('hover', null, ({ textDocument, position }) => hover(desk, id(textDocument), position)));
  connection.onDefinition(
    answer('definition', null, ({ textDocument, position }) => definition(desk, id(textDocument), position)),
  );
  connection.onTypeDefinition(
    answer('type definition', null, ({ textDocument, position }) => typeDefinition(desk, id(textDocument), position)),
  );
  connection.onSignatureHelp(
    answer('signature help', null, ({ textDocument, position }) => signatureHelp(desk, id(textDocument), position)),
  );
  connection.onDocumentHighlight(
    answer('highlights', [], ({ textDocument, position }) => highlights(desk, id(textDocument), position)),
  );
  connection.onDocumentLinks(
    answer('document links', null, ({ textDocument }) => documentLinks(desk, id(textDocument))),
  );
  connection.onSelectionRanges(
    answer('selection ranges', null, ({ textDocument, positions }) =>
      selectionRanges(desk, id(textDocument), positions),
    ),
  );
  connection.languages.onLinkedEditingRange(
    answer('linked editing', null, ({ textDocument, position }) => linkedEditing(desk, id(textDocument), position)),
  );
  connection.languages.callHierarchy.onPrepare(
    answer('call hierarchy', null, ({ textDocument, position }) =>
      prepareCallHierarchy(desk, id(textDocument), position),
    ),
  );
  connection.languages.callHierarchy.onIncomingCalls(
    answer('incoming calls', null, ({ item }) => incomingCalls(desk, item)),
  );
  connection.languages.callHierarchy.onOutgoingCalls(
    answer('outgoing calls', null, ({ item }) => outgoingCalls(desk, item)),
  );
  connection.workspace.onWillRenameFiles(
    answer('rename of files', null, ({ files }) => importsAfterRename(desk, files)),
  );
  connection.onReferences(
    answer('references', null, ({ textDocument, position, context }) =>
      references(desk, id(textDocument), position, context.includeDeclaration),
    ),
  );
  connection.onPrepareRename(
    answer('prepare rename', null, ({ textDocument, position }) => prepareRename(desk, id(textDocument), position)),
  );
  connection.onRenameRequest(
    answer('rename', null, ({ textDocument, position, newName }) => rename(desk, id(textDocument), position, newName)),
  );
  connection.onDocumentSymbol(
    answer('document symbols', null, ({ textDocument }) => {
      const symbols = documentSymbols(desk, id(textDocument));
      return desk.client.nestedSymbols ? symbols : flatSymbols(symbols, textDocument.uri);
    }),
  );
  connection.onWorkspaceSymbol(
    answer('workspace symbols', null, ({ query }, token) => workspaceSymbols(desk, query, token)),
  );
  connection.onFoldingRanges(answer('folding', null, ({ textDocument }) => folding(desk, id(textDocument))));
  connection.onDocumentFormatting(answer('formatting', [], ({ textDocument }) => formatting(desk, id(textDocument))));
  connection.onDocumentRangeFormatting(
    answer('formatting of a range', [], ({ textDocument, range }) => rangeFormatting(desk, id(textDocument), range)),
  );
  connection.onDocumentOnTypeFormatting(
    answer('formatting on typing', [], ({ textDocument, position, ch }) =>
      onTypeFormatting(desk, id(textDocument), position, ch),
    ),
  );
  connection.onCodeAction(
    answer('code actions', null, ({ textDocument, range, context }) =>
      codeActions(desk, id(textDocument), range, context),
    ),
  );
  connection.onCodeActionResolve((action, token) =>
    answer('code action', action, (asked: CodeAction) => resolveCodeAction(desk, asked))(action, token),
  );
  connection.languages.inlayHint.on(
    answer('inlay hints', null, ({ textDocument, range }) => inlayHints(desk, id(textDocument), range)),
  );
  connection.onCodeLens(answer('code lenses', null, ({ textDocument }) => codeLenses(desk, id(textDocument))));
  connection.onCodeLensResolve((lens, token) =>
    answer('code lens', lens, (asked: CodeLens) => resolveCodeLens(desk, asked))(lens, token),
  );
  const noTokens: SemanticTokens = { data: [] };
  const deltas = new TokenDeltas();
  connection.languages.semanticTokens.on(
    answer('semantic tokens', noTokens, ({ textDocument }) =>
      deltas.whole(id(textDocument), semanticTokens(desk, id(textDocument))),
    ),
  );
  connection.languages.semanticTokens.onDelta(
    answer<SemanticTokensDeltaParams, SemanticTokens | SemanticTokensDelta>(
      'changed semantic tokens',
      noTokens,
      ({ textDocument, previousResultId }) =>
        deltas.since(id(textDocument), previousResultId, semanticTokens(desk, id(textDocument))),
    ),
  );
  connection.languages.semanticTokens.onRange(
    answer('semantic tokens of a range', noTokens, ({ textDocument, range }) => ({
      data: semanticTokens(desk, id(textDocument), range),
    })),
  );
  const nothingKnown: DocumentDiagnosticReport = { kind: DocumentDiagnosticReportKind.Full, items: [] };
  connection.languages.diagnostics.on(
    answer('diagnostics', nothingKnown, ({ textDocument, previousResultId }) =>
      reports.document(id(textDocument), previousResultId),
    ),
  );
  connection.languages.diagnostics.onWorkspace((params, token, progress, sendPart) => {
    const send = sendPart && ((part: WorkspaceDiagnosticReport) => sendPart.report(part));
    return answer('workspace diagnostics', { items: [] }, (asked: WorkspaceDiagnosticParams) =>
      reports.workspace(asked.previousResultIds, token, progress, send),
    )(params, token) as Promise<WorkspaceDiagnosticReport>;
  });
  connection.onRequest(
    TextDocumentContentRequest.type,
    answer('library content', { text: '' }, ({ uri }) => ({ text: libraryContent(desk, uri) ?? '' })),
  );
}
