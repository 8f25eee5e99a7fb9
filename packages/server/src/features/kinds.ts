import type { DeclarationKind } from '@jointwork/language';
import { CompletionItemKind, SymbolKind } from 'vscode-languageserver';

/** How editors draw each kind of declaration, and how highlighting names it. */
export const symbolKinds: Readonly<
  Record<
    DeclarationKind,
    { readonly symbol: SymbolKind; readonly completion: CompletionItemKind; readonly token: string }
  >
> = {
  organisation: { symbol: SymbolKind.Namespace, completion: CompletionItemKind.Module, token: 'namespace' },
  calendar: { symbol: SymbolKind.Array, completion: CompletionItemKind.Unit, token: 'namespace' },
  person: { symbol: SymbolKind.Object, completion: CompletionItemKind.Variable, token: 'class' },
  group: { symbol: SymbolKind.Class, completion: CompletionItemKind.Class, token: 'class' },
  framework: { symbol: SymbolKind.Package, completion: CompletionItemKind.Module, token: 'namespace' },
  tenet: { symbol: SymbolKind.EnumMember, completion: CompletionItemKind.EnumMember, token: 'enumMember' },
  level: { symbol: SymbolKind.EnumMember, completion: CompletionItemKind.EnumMember, token: 'enumMember' },
  protocol: { symbol: SymbolKind.Interface, completion: CompletionItemKind.Interface, token: 'interface' },
  role: { symbol: SymbolKind.TypeParameter, completion: CompletionItemKind.TypeParameter, token: 'parameter' },
  design: { symbol: SymbolKind.Module, completion: CompletionItemKind.Module, token: 'namespace' },
  work: { symbol: SymbolKind.Method, completion: CompletionItemKind.Method, token: 'function' },
  dialogue: { symbol: SymbolKind.Method, completion: CompletionItemKind.Method, token: 'function' },
  inquiry: { symbol: SymbolKind.Method, completion: CompletionItemKind.Method, token: 'function' },
  review: { symbol: SymbolKind.Event, completion: CompletionItemKind.Event, token: 'function' },
  artefact: { symbol: SymbolKind.File, completion: CompletionItemKind.File, token: 'variable' },
  import: { symbol: SymbolKind.Variable, completion: CompletionItemKind.Reference, token: 'variable' },
};
