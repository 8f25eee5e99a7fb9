import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import {
  createMessageConnection,
  type MessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-jsonrpc/node';
import type {
  ClientCapabilities,
  Diagnostic,
  PublishDiagnosticsParams,
  ServerCapabilities,
} from 'vscode-languageserver';

/** What an editor such as VS Code says that it can do, as far as the server asks. */
export const ableClient: ClientCapabilities = {
  workspace: {
    workspaceFolders: true,
    textDocumentContent: { dynamicRegistration: true },
    didChangeWatchedFiles: { dynamicRegistration: true },
    configuration: true,
    didChangeConfiguration: { dynamicRegistration: true },
    workspaceEdit: { documentChanges: true, resourceOperations: ['create'], changeAnnotationSupport: {} },
    fileOperations: { willRename: true },
    inlayHint: { refreshSupport: true },
    codeLens: { refreshSupport: true },
    semanticTokens: { refreshSupport: true },
  },
  textDocument: {
    completion: {
      completionItem: { snippetSupport: true, insertReplaceSupport: true, labelDetailsSupport: true },
      completionList: { itemDefaults: ['editRange'] },
    },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    definition: { linkSupport: true },
    codeAction: { dataSupport: true, resolveSupport: { properties: ['edit'] } },
    hover: { contentFormat: ['markdown'] },
    signatureHelp: { signatureInformation: { parameterInformation: { labelOffsetSupport: true } } },
  },
};

/** The commands that the extension for VS Code brings. */
export const vsCodeCommands = ['jointwork.openPlan', 'jointwork.showUses'];

/** A real client: the server runs in a process of its own and hears of everything over stdio. */
export class Client {
  readonly connection: MessageConnection;
  readonly process: ChildProcess;
  readonly logged: string[] = [];
  capabilities: ServerCapabilities = {};
  /** What it answers when asked for its settings. */
  settings: unknown = {};
  /** What the server asked to be asked again, in that order. */
  readonly refreshed: string[] = [];
  readonly #published = new Map<string, PublishDiagnosticsParams>();
  readonly #texts = new Map<string, { version: number; text: string }>();
  readonly #refreshes = new Map<string, number>();
  #waiting: (() => void)[] = [];

  constructor(entry = join(import.meta.dirname, '..', 'main.ts'), environment: NodeJS.ProcessEnv = {}) {
    const env = { ...process.env, ...environment };
    this.process = spawn(process.execPath, [entry, '--stdio'], { env, stdio: ['pipe', 'pipe', 'inherit'] });
    this.connection = createMessageConnection(
      new StreamMessageReader(this.process.stdout!),
      new StreamMessageWriter(this.process.stdin!),
    );
    this.connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
      this.#published.set(params.uri, params);
      this.#tell();
    });
    this.connection.onNotification('window/logMessage', ({ message }: { message: string }) => {
      this.logged.push(message);
    });
    this.connection.onRequest('client/registerCapability', () => null);
    this.connection.onRequest('workspace/configuration', ({ items }: { items: unknown[] }) =>
      items.map(() => this.settings),
    );
    for (const what of ['inlayHint', 'codeLens', 'semanticTokens', 'diagnostic']) {
      this.connection.onRequest(`workspace/${what}/refresh`, () => {
        this.refreshed.push(what);
        this.#tell();
        return null;
      });
    }
    this.connection.listen();
  }

  async start(folders: readonly string[] = [], capabilities: ClientCapabilities = ableClient): Promise<void> {
    const workspaceFolders = folders.map((uri) => ({ uri, name: uri }));
    const result = await this.request<{ capabilities: ServerCapabilities }>('initialize', {
      processId: process.pid,
      rootUri: null,
      capabilities,
      workspaceFolders,
      initializationOptions: { commands: vsCodeCommands },
    });
    this.capabilities = result.capabilities;
    await this.connection.sendNotification('initialized', {});
  }

  request<R>(method: string, params?: unknown): Promise<R> {
    return this.connection.sendRequest<R>(method, params);
  }

  async open(uri: string, text: string): Promise<void> {
    this.#texts.set(uri, { version: 1, text });
    await this.connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId: 'jointwork', version: 1, text },
    });
  }

  /** Replaces a piece of the text of an open document. */
  async edit(uri: string, find: string, replace: string): Promise<number> {
    const document = this.#texts.get(uri)!;
    const at = document.text.indexOf(find);
    if (at < 0) throw new Error(`There is no ${find}`);
    const range = { start: positionAt(document.text, at), end: positionAt(document.text, at + find.length) };
    document.text = document.text.slice(0, at) + replace + document.text.slice(at + find.length);
    document.version++;
    await this.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version: document.version },
      contentChanges: [{ range, text: replace }],
    });
    return document.version;
  }

  async close(uri: string): Promise<void> {
    this.#texts.delete(uri);
    await this.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
  }

  /** A request about the place where a piece of text begins, or some way into it. */
  at<R>(method: string, uri: string, find: string, { by = 0, more = {} } = {}): Promise<R> {
    const { text } = this.#texts.get(uri)!;
    const at = text.indexOf(find);
    if (at < 0) throw new Error(`There is no ${find}`);
    return this.request<R>(method, { textDocument: { uri }, position: positionAt(text, at + by), ...more });
  }

  /** The diagnostics of a document, once they are about this version or a newer one and fit. */
  async diagnostics(
    uri: string,
    {
      version = this.#texts.get(uri)?.version,
      until = () => true,
    }: { version?: number; until?: (found: Diagnostic[]) => boolean } = {},
  ): Promise<Diagnostic[]> {
    for (;;) {
      const known = this.#published.get(uri);
      if (known && (version === undefined || (known.version ?? 0) >= version) && until(known.diagnostics)) {
        return known.diagnostics;
      }
      await new Promise<void>((done) => this.#waiting.push(done));
    }
  }

  /** Waits until the server asks to be asked again, once more than before. */
  async refresh(what: 'inlayHint' | 'codeLens' | 'semanticTokens' | 'diagnostic'): Promise<void> {
    const count = () => this.refreshed.filter((one) => one === what).length;
    const seen = this.#refreshes.get(what) ?? 0;
    while (count() <= seen) await new Promise<void>((done) => this.#waiting.push(done));
    this.#refreshes.set(what, seen + 1);
  }

  published(uri: string): Diagnostic[] | undefined {
    return this.#published.get(uri)?.diagnostics;
  }

  async end(): Promise<void> {
    await this.request('shutdown');
    await this.connection.sendNotification('exit');
    this.connection.dispose();
    if (this.process.exitCode === null) await new Promise((done) => this.process.once('exit', done));
  }

  #tell(): void {
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const done of waiting) done();
  }
}

export function positionAt(text: string, offset: number): { line: number; character: number } {
  const before = text.slice(0, offset);
  const line = before.split('\n').length - 1;
  return { line, character: offset - (before.lastIndexOf('\n') + 1) };
}
