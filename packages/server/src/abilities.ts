import { type ClientCapabilities, MarkupKind } from 'vscode-languageserver';
import type { ClientAbilities } from './desk.ts';

/** What a client can do, from what it says of itself. */
export function abilitiesOf({ textDocument, workspace }: ClientCapabilities): ClientAbilities {
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
    foldingLimit: textDocument?.foldingRange?.rangeLimit ?? 5000,
  };
}
