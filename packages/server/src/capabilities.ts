import { FileOperationPatternKind, type ServerCapabilities, TextDocumentSyncKind } from 'vscode-languageserver';
import type { ClientAbilities } from './desk.ts';
import { codeActionKinds } from './features/code-actions.ts';
import { typedTriggers } from './features/formatting.ts';
import { legend } from './features/semantic-tokens.ts';
import { libraryScheme } from './protocol.ts';

/** Files and folders whose names imports may say. */
const renamed = [
  { pattern: { glob: '**/*.collab', matches: FileOperationPatternKind.file } },
  { pattern: { glob: '**', matches: FileOperationPatternKind.folder } },
];

/** What the server offers to a client: findings are told to those that do not ask for them. */
export function capabilitiesFor({ pullsDiagnostics }: Pick<ClientAbilities, 'pullsDiagnostics'>): ServerCapabilities {
  if (!pullsDiagnostics) return capabilities;
  const diagnosticProvider = {
    identifier: 'jointwork',
    interFileDependencies: true,
    workspaceDiagnostics: true,
    workDoneProgress: true,
  };
  return { ...capabilities, diagnosticProvider };
}

/** What the server offers to everybody. */
export const capabilities: ServerCapabilities = {
  textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
  completionProvider: { triggerCharacters: [' ', '"', '/'] },
  hoverProvider: true,
  signatureHelpProvider: { triggerCharacters: [' ', ',', '='] },
  definitionProvider: true,
  typeDefinitionProvider: true,
  referencesProvider: true,
  documentHighlightProvider: true,
  callHierarchyProvider: true,
  documentLinkProvider: {},
  selectionRangeProvider: true,
  linkedEditingRangeProvider: true,
  documentSymbolProvider: true,
  workspaceSymbolProvider: true,
  foldingRangeProvider: true,
  renameProvider: { prepareProvider: true },
  documentFormattingProvider: true,
  documentRangeFormattingProvider: true,
  documentOnTypeFormattingProvider: {
    firstTriggerCharacter: typedTriggers[0],
    moreTriggerCharacter: [typedTriggers[1]],
  },
  codeActionProvider: { codeActionKinds: [...codeActionKinds], resolveProvider: true },
  semanticTokensProvider: { legend, full: { delta: true }, range: true },
  inlayHintProvider: true,
  codeLensProvider: { resolveProvider: true },
  workspace: {
    workspaceFolders: { supported: true, changeNotifications: true },
    fileOperations: { willRename: { filters: renamed }, didRename: { filters: renamed } },
    textDocumentContent: { schemes: [libraryScheme] },
  },
};
