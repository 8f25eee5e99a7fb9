import {
  type Connection,
  DidChangeWatchedFilesNotification,
  type InitializeParams,
  type SemanticTokens,
  TextDocumentContentRequest,
} from 'vscode-languageserver';
import { abilitiesOf } from './abilities.ts';
import { Addresses } from './addresses.ts';
import { capabilities } from './capabilities.ts';
import type { ClientAbilities, Desk } from './desk.ts';
import { Documents } from './documents.ts';
import { checkWorkspace } from './features/check.ts';
import { codeActions } from './features/code-actions.ts';
import { completion } from './features/completion/completion.ts';
import { definition } from './features/definition.ts';
import { folding } from './features/folding.ts';
import { hover } from './features/hover.ts';
import { libraryContent } from './features/library-content.ts';
import { planAnswer } from './features/plan.ts';
import { references } from './features/references.ts';
import { prepareRename, rename } from './features/rename.ts';
import { semanticTokens } from './features/semantic-tokens.ts';
import { documentSymbols, flatSymbols } from './features/symbols.ts';
import { workspaceSymbols } from './features/workspace-symbols.ts';
import { guarded, type Log, quietly } from './guard.ts';
import type { Host } from './host.ts';
import { changedNotification, checkRequest, loadedNotification, type PlanParams, planRequest } from './protocol.ts';
import { Publisher } from './publisher.ts';
import { Workspace } from './workspace.ts';

/** The language server on a connection: which request is answered by which feature. Call `connection.listen()` after it. */
export function serve(connection: Connection, host: Host): void {
  const log: Log = (line) => connection.console.error(line);
  const addresses = new Addresses();
  const documents = new Documents(addresses);
  const id = ({ uri }: { readonly uri: string }) => addresses.idOf(uri);
  let client: ClientAbilities = abilitiesOf({});
  let params: InitializeParams | undefined;

  const workspace = new Workspace(host, addresses, log, {
    touched: (ids) => publisher.touched(ids),
    gone: (id) => publisher.clear(id),
    configured: (files) => publisher.configured(files),
    progress: (files, done) => void connection.sendNotification(loadedNotification, { files, done }),
  });
  const desk: Desk = {
    get engine() {
      return workspace.engine;
    },
    addresses,
    get client() {
      return client;
    },
    today: () => host.today(),
    versionOf: (id) => documents.get(id)?.text.version,
  };
  const publisher = new Publisher(
    documents,
    workspace,
    desk,
    {
      diagnostics: (uri, version, diagnostics) => void connection.sendDiagnostics({ uri, version, diagnostics }),
      changed: (changed) => void connection.sendNotification(changedNotification, { documents: changed }),
    },
    log,
  );

  /** Answers about the newest text; background work steps aside. */
  const answer = <P, R>(name: string, empty: R, handler: (params: P) => R) =>
    guarded<P, R>(log, name, empty, (asked) => {
      workspace.background.giveWay();
      publisher.settle();
      return handler(asked);
    });
  const note = <P>(name: string, handler: (params: P) => void) => quietly<P>(log, name, handler);

  connection.onInitialize((given) => {
    params = given;
    client = abilitiesOf(given.capabilities);
    const library = client.textContent ? undefined : host.libraryFolder();
    if (library) addresses.setLibrary(library);
    return { capabilities, serverInfo: { name: 'jointwork' } };
  });
  connection.onInitialized(
    note('initialized', () => {
      const folders = params?.workspaceFolders?.map(({ uri }) => uri) ?? (params?.rootUri ? [params.rootUri] : []);
      workspace.start(folders);
      if (params?.capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration) {
        const watchers = [{ globPattern: '**/*.{collab,json}' }];
        void connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
      }
      if (params?.capabilities.workspace?.workspaceFolders) watchFolders();
    }),
  );
  const watchFolders = () => {
    let folders = new Set(params?.workspaceFolders?.map(({ uri }) => uri));
    connection.workspace.onDidChangeWorkspaceFolders(
      note('folders', ({ added, removed }) => {
        const left = [...folders].filter((uri) => removed.every((gone) => gone.uri !== uri));
        folders = new Set([...left, ...added.map(({ uri }) => uri)]);
        workspace.start([...folders]);
      }),
    );
  };
  connection.onShutdown(() => workspace.background.end());

  connection.onDidOpenTextDocument(
    note('open', ({ textDocument: { uri, version, text } }) => {
      documents.open(uri, version, text);
      publisher.schedule();
    }),
  );
  connection.onDidChangeTextDocument(
    note('change', ({ textDocument: { uri, version }, contentChanges }) => {
      workspace.background.giveWay();
      documents.change(uri, version, contentChanges);
      publisher.schedule();
    }),
  );
  connection.onDidCloseTextDocument(
    note('close', ({ textDocument: { uri } }) => {
      const closed = documents.close(uri);
      if (!closed) return;
      workspace.close(closed.id);
      if (!workspace.engine.has(closed.id)) publisher.clear(closed.id, closed.uri);
    }),
  );
  connection.onDidChangeWatchedFiles(
    note('watched files', ({ changes }) => workspace.changedOnDisk(changes.map(({ uri }) => uri))),
  );

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
      return client.nestedSymbols ? symbols : flatSymbols(symbols, textDocument.uri);
    }),
  );
  connection.onWorkspaceSymbol(answer('workspace symbols', null, ({ query }) => workspaceSymbols(desk, query)));
  connection.onFoldingRanges(answer('folding', null, ({ textDocument }) => folding(desk, id(textDocument))));
  connection.onCodeAction(
    answer('code actions', null, ({ textDocument, range, context }) =>
      codeActions(desk, id(textDocument), range, context),
    ),
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
  connection.onRequest(
    planRequest,
    answer('plan', null, (asked: PlanParams) => planAnswer(desk, asked)),
  );
  connection.onRequest(
    checkRequest,
    guarded(log, 'check', { files: 0, errors: 0, warnings: 0, infos: 0 }, async (_asked: unknown, token) => {
      publisher.settle();
      await workspace.settled();
      return checkWorkspace(desk, (id) => workspace.problemOf(id), token);
    }),
  );
}
