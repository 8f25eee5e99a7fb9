import {
  type CancellationToken,
  type CodeLens,
  type Connection,
  type ResponseError,
  type SemanticTokens,
  TextDocumentContentRequest,
} from 'vscode-languageserver';
import type { Desk } from './desk.ts';
import { codeActions } from './features/code-actions.ts';
import { codeLenses, resolveCodeLens } from './features/code-lenses.ts';
import { completion } from './features/completion/completion.ts';
import { definition } from './features/definition.ts';
import { folding } from './features/folding.ts';
import { hover } from './features/hover.ts';
import { inlayHints } from './features/inlay-hints/inlay-hints.ts';
import { libraryContent } from './features/library-content.ts';
import { references } from './features/references.ts';
import { prepareRename, rename } from './features/rename.ts';
import { semanticTokens } from './features/semantic-tokens.ts';
import { documentSymbols, flatSymbols } from './features/symbols.ts';
import { workspaceSymbols } from './features/workspace-symbols.ts';

/** Makes a handler about the newest text out of a feature; what it throws becomes the empty answer. */
export type Answer = <P, R>(
  name: string,
  empty: R,
  handler: (params: P, token: CancellationToken) => R | Promise<R>,
) => (params: P, token: CancellationToken) => Promise<R | ResponseError<void>>;

/** Which request about a document is answered by which feature. */
export function answerFeatures(connection: Connection, desk: Desk, answer: Answer): void {
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
  connection.onWorkspaceSymbol(answer('workspace symbols', null, ({ query }) => workspaceSymbols(desk, query)));
  connection.onFoldingRanges(answer('folding', null, ({ textDocument }) => folding(desk, id(textDocument))));
  connection.onCodeAction(
    answer('code actions', null, ({ textDocument, range, context }) =>
      codeActions(desk, id(textDocument), range, context),
    ),
  );
  connection.languages.inlayHint.on(
    answer('inlay hints', null, ({ textDocument, range }) => inlayHints(desk, id(textDocument), range)),
  );
  connection.onCodeLens(answer('code lenses', null, ({ textDocument }) => codeLenses(desk, id(textDocument))));
  connection.onCodeLensResolve((lens, token) =>
    answer('code lens', lens, (asked: CodeLens) => resolveCodeLens(desk, asked))(lens, token),
  );
  const noTokens: SemanticTokens = { data: [] };
  connection.languages.semanticTokens.on(
    answer('semantic tokens', noTokens, ({ textDocument }) => semanticTokens(desk, id(textDocument))),
  );
  connection.languages.semanticTokens.onRange(
    answer('semantic tokens of a range', noTokens, ({ textDocument, range }) =>
      semanticTokens(desk, id(textDocument), range),
    ),
  );
  connection.onRequest(
    TextDocumentContentRequest.type,
    answer('library content', { text: '' }, ({ uri }) => ({ text: libraryContent(desk, uri) ?? '' })),
  );
}
