import { type ClientCapabilities, MarkupKind } from 'vscode-languageserver';
import type { ClientAbilities } from './desk.ts';

/** What a client may say at the beginning, in `initializationOptions`. */
export interface ClientOptions {
  /** Its own commands that lenses may name: `jointwork.openPlan`, `jointwork.showUses`. */
  readonly commands?: readonly string[];
}

/** What a client can do, from what it says of itself. */
export function abilitiesOf(
  { textDocument, workspace }: ClientCapabilities,
  { commands = [] }: ClientOptions = {},
): ClientAbilities {
  const item = textDocument?.completion?.completionItem;
  return {
    snippets: item?.snippetSupport === true,
    insertReplace: item?.insertReplaceSupport === true,
    completionDefaults: textDocument?.completion?.completionList?.itemDefaults?.includes('editRange') === true,
    labelDetails: item?.labelDetailsSupport === true,
    nestedSymbols: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    definitionLinks: textDocument?.definition?.linkSupport === true,
    markdown: textDocument?.hover?.contentFormat?.includes(MarkupKind.Markdown) !== false,
    textContent: workspace?.textDocumentContent !== undefined,
    annotations: workspace?.workspaceEdit?.changeAnnotationSupport !== undefined,
    createsFiles:
      workspace?.workspaceEdit?.documentChanges === true &&
      workspace.workspaceEdit.resourceOperations?.includes('create') === true,
    resolvesActions:
      textDocument?.codeAction?.dataSupport === true &&
      textDocument.codeAction.resolveSupport?.properties.includes('edit') === true,
    documentChanges: workspace?.workspaceEdit?.documentChanges === true,
    pullsDiagnostics: textDocument?.diagnostic !== undefined,
    labelOffsets: textDocument?.signatureHelp?.signatureInformation?.parameterInformation?.labelOffsetSupport === true,
    refreshes: new Set(
      (['inlayHint', 'codeLens', 'semanticTokens', 'diagnostics'] as const).filter(
        (what) => workspace?.[what]?.refreshSupport === true,
      ),
    ),
    commands: new Set(Array.isArray(commands) ? commands.filter((one) => typeof one === 'string') : []),
    foldingLimit: textDocument?.foldingRange?.rangeLimit ?? 5000,
  };
}
