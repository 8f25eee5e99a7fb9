import {
  type CancellationToken,
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  type InitializeParams,
} from 'vscode-languageserver';
import { abilitiesOf } from './abilities.ts';
import { Addresses } from './addresses.ts';
import { type Answer, answerFeatures } from './answers.ts';
import { capabilitiesFor } from './capabilities.ts';
import type { ClientAbilities, Desk } from './desk.ts';
import { Documents } from './documents.ts';
import { checkWorkspace } from './features/check.ts';
import { touchedByRename } from './features/file-rename.ts';
import { DiagnosticReports } from './features/pull-diagnostics.ts';
import { guarded, type Log, quietly, told } from './guard.ts';
import type { Host } from './host.ts';
import { answerOverview } from './overview/answers.ts';
import { Overview } from './overview/overview.ts';
import { answerPanel } from './panel/answers.ts';
import { whileWanted } from './patience.ts';
import { changedNotification, checkRequest, loadedNotification, overviewChangedNotification } from './protocol.ts';
import { Publisher } from './publisher.ts';
import { Refresher } from './refresher.ts';
import { defaultEditorSettings, editorSettings } from './settings.ts';
import { watchConfigurations } from './watch-configurations.ts';
import { Workspace } from './workspace.ts';

/** How long a workspace that comes from far away is waited for before answers are given without it, in milliseconds. */
const patience = 5_000;

/** The language server on a connection: which request is answered by which feature. Call `connection.listen()` after it. */
export function serve(connection: Connection, host: Host): void {
  const log: Log = (line) => connection.console.error(line);
  const addresses = new Addresses();
  const documents = new Documents(addresses);
  let client: ClientAbilities = abilitiesOf({});
  let settings = defaultEditorSettings;
  let params: InitializeParams | undefined;
  /** The files of the workspace are being fetched; answers without them would be wrong. */
  let preparing: Promise<void> | undefined;

  const workspace = new Workspace(host, addresses, log, {
    touched: (ids) => {
      publisher.touched(ids);
      overview.touched();
    },
    gone: (id) => {
      publisher.clear(id);
      overview.touched();
    },
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
    get settings() {
      return settings;
    },
    today: () => host.today(),
    versionOf: (id) => documents.get(id)?.text.version,
    configuration: (id) => workspace.configuration(id),
  };
  const reports = new DiagnosticReports(desk, (id) => workspace.problemOf(id));
  const overview = new Overview(desk, workspace, () => void connection.sendNotification(overviewChangedNotification));
  const refresher = new Refresher(connection, desk, reports);
  const publisher = new Publisher(
    documents,
    workspace,
    desk,
    {
      diagnostics: (uri, version, diagnostics) => {
        if (!client.pullsDiagnostics) {
          void connection.sendDiagnostics({ uri, version, diagnostics });
          return;
        }
        const id = addresses.idOf(uri);
        reports.changed(id);
        if (documents.get(id)) refresher.findings(id);
      },
      configuration: (uri, diagnostics) => void connection.sendDiagnostics({ uri, diagnostics }),
      changed: (changed) => {
        void connection.sendNotification(changedNotification, { documents: changed });
        refresher.changed(changed);
      },
    },
    log,
  );

  /** Answers about the newest text; background work steps aside. */
  const answer: Answer = <P, R>(
    name: string,
    empty: R,
    handler: (params: P, token: CancellationToken) => R | Promise<R>,
  ) =>
    guarded<P, R>(log, name, empty, (asked, token) => {
      const now = () => {
        workspace.background.giveWay();
        publisher.settle();
        return handler(asked, token);
      };
      return preparing ? whileWanted(preparing, token).then(now) : now();
    });
  const note = <P>(name: string, handler: (params: P) => void | Promise<void>) => quietly<P>(log, name, handler);

  connection.onInitialize((given) => {
    params = given;
    settings = editorSettings(given.initializationOptions?.settings);
    client = abilitiesOf(given.capabilities, given.initializationOptions);
    const library = client.textContent ? undefined : host.libraryFolder();
    if (library) addresses.setLibrary(library);
    return { capabilities: capabilitiesFor(client), serverInfo: { name: 'jointwork' } };
  });
  connection.onInitialized(
    note('initialized', () => {
      const folders = params?.workspaceFolders?.map(({ uri }) => uri) ?? (params?.rootUri ? [params.rootUri] : []);
      void beginWith(folders);
      if (params?.capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration) {
        const watchers = [{ globPattern: '**/*.{collab,json}' }];
        void connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
      }
      watchConfigurations(connection, params?.capabilities ?? {}, folders);
      if (params?.capabilities.workspace?.workspaceFolders) watchFolders();
      if (params?.capabilities.workspace?.didChangeConfiguration?.dynamicRegistration) {
        void connection.client.register(DidChangeConfigurationNotification.type, { section: 'jointwork' });
      }
      if (params?.capabilities.workspace?.configuration) return readSettings();
    }),
  );
  /** Lets answers wait for files that are on their way, within patience. */
  const waitFor = (work: Promise<void>) => {
    const late = new Promise<void>((end) => setTimeout(end, patience));
    const done = work.catch((error: unknown) => log(`files: ${told(error)}`));
    const mine = Promise.all([preparing, Promise.race([done, late])]).then(() => {
      if (preparing === mine) preparing = undefined;
    });
    preparing = mine;
    return mine;
  };
  /** Begins with these folders, once what they hold is at hand. */
  const beginWith = (folders: readonly string[]) => {
    const prepared = host.prepare?.(folders);
    if (!prepared) return workspace.start(folders);
    publisher.hold();
    const begin = () => {
      publisher.release();
      workspace.start(folders);
    };
    return waitFor(prepared).then(begin);
  };
  host.onArrived?.((ids) => quietly(log, 'arrived', () => workspace.arrived(ids))(undefined));
  const readSettings = async () => {
    const before = settings;
    settings = editorSettings(await connection.workspace.getConfiguration('jointwork'));
    if (JSON.stringify(settings) !== JSON.stringify(before)) refresher.views();
  };
  connection.onDidChangeConfiguration(
    note('settings', ({ settings: given }) => {
      if (params?.capabilities.workspace?.configuration) return readSettings();
      settings = editorSettings(given?.jointwork);
      refresher.views();
    }),
  );
  const watchFolders = () => {
    let folders = new Set(params?.workspaceFolders?.map(({ uri }) => uri));
    connection.workspace.onDidChangeWorkspaceFolders(
      note('folders', ({ added, removed }) => {
        const left = [...folders].filter((uri) => removed.every((gone) => gone.uri !== uri));
        folders = new Set([...left, ...added.map(({ uri }) => uri)]);
        return beginWith([...folders]);
      }),
    );
  };
  connection.onShutdown(() => {
    workspace.background.end();
    refresher.end();
    overview.end();
  });

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
      reports.closed(closed.id);
      refresher.closed(closed.uri);
      workspace.close(closed.id);
      if (!workspace.engine.has(closed.id)) publisher.clear(closed.id, closed.uri);
    }),
  );
  const changedOnDisk = (uris: readonly string[]) => {
    const refreshed = host.refresh?.(uris);
    if (!refreshed) return workspace.changedOnDisk(uris);
    return waitFor(refreshed.then(() => workspace.changedOnDisk(uris)));
  };
  connection.onDidChangeWatchedFiles(
    note('watched files', ({ changes }) => changedOnDisk(changes.map(({ uri }) => uri))),
  );

  // The disk tells of it too, but later than the editor.
  connection.workspace.onDidRenameFiles(
    note('renamed files', ({ files }) => changedOnDisk(touchedByRename(desk, files))),
  );

  answerFeatures(connection, desk, reports, answer);
  answerOverview(connection, overview, answer, () => workspace.settled());

  answerPanel(connection, desk, workspace, host.revisions, answer);
  connection.onRequest(
    checkRequest,
    guarded(log, 'check', { files: 0, errors: 0, warnings: 0, infos: 0 }, async (_asked: unknown, token) => {
      if (preparing) await whileWanted(preparing, token);
      publisher.settle();
      await whileWanted(workspace.settled(), token);
      return checkWorkspace(desk, workspace, token);
    }),
  );
}
