import { catalogue, Engine } from '@jointwork/engine';
import { folderOf, type Problem, wordMessages } from '@jointwork/language';
import { type Checked, type FileSettings, ruleMessages } from '@jointwork/rules';
import { type Addresses, asFolder, type Folder, isConfiguration, isLibrary } from './addresses.ts';
import { Background } from './background.ts';
import type { OpenDocument } from './documents.ts';
import { type Log, told } from './guard.ts';
import type { Configurations, Host, ReadFile } from './host.ts';
import { serverMessages } from './messages/en.ts';

/** What the rest of the server does when findings may have changed. */
export interface Changes {
  /** These files may have other findings than before. */
  touched(ids: Iterable<string>): void;
  /** A file is gone, and its findings with it. */
  gone(id: string): void;
  /** These are the configurations that are open or for the files, with what is wrong in them. */
  configured(files: ReadonlyMap<string, Checked>): void;
  progress(files: number, done: number): void;
}

/**
 * The files of the workspace in the engine: those that are open as the editor has them, all others as the disk has them.
 * What an open file needs is read at once; the rest of the workspace follows behind, piece by piece.
 */
export class Workspace {
  readonly background: Background;
  readonly #host: Host;
  readonly #addresses: Addresses;
  readonly #log: Log;
  readonly #changes: Changes;
  readonly #open = new Map<string, OpenDocument>();
  /** Configurations that are open: what is wrong in them is told at once; what they set counts when they are saved. */
  readonly #openConfigurations = new Map<string, OpenDocument>();
  /** Folders of the client, and roots that opened files belong to. */
  #uris: readonly string[] = [];
  /** Opened files whose root has been looked for. */
  readonly #placed = new Set<string>();
  /** Why the text of a file could not be read. */
  readonly #unread = new Map<string, Problem>();
  #folders: readonly string[] = [];
  #configurations: Configurations;
  /** How many configurations were told last; less than none where others may be for the files now. */
  #toldConfigurations = -1;
  #engine: Engine;
  #reading: Promise<void> = Promise.resolve();

  constructor(host: Host, addresses: Addresses, log: Log, changes: Changes) {
    this.#host = host;
    this.#addresses = addresses;
    this.#log = log;
    this.#changes = changes;
    this.background = new Background((error, key) => log(`${key}: ${told(error)}`));
    this.#configurations = host.configurations([]);
    this.#engine = this.#newEngine();
  }

  get engine(): Engine {
    return this.#engine;
  }

  /** Why a file of the disk was not read; its findings stand on an empty text. */
  problemOf(id: string): Problem | undefined {
    return this.#settingsOf(id).ignored ? undefined : this.#unread.get(id);
  }

  /** The files that a check of the workspace is about: without those that are ignored, or only imported from elsewhere. */
  checked(): string[] {
    return this.#engine
      .uris()
      .filter((id) => (this.#open.has(id) || this.#belongs(id)) && !this.#settingsOf(id).ignored);
  }

  /** A configuration, as the editor has it or as it was read, and what is wrong in it. */
  configuration(id: string): Checked | undefined {
    return this.configurations().get(id);
  }

  configurations(): ReadonlyMap<string, Checked> {
    const open = [...this.#openConfigurations.values()].map(
      ({ id, text }) => [id, this.#configurations.check(id, text.getText())] as const,
    );
    return new Map([...this.#configurations.files, ...open]);
  }

  /** When every file of the workspace has been read and checked. */
  async settled(): Promise<void> {
    await this.#reading;
    await this.background.idle();
  }

  /**
   * Begins with these folders, or with the roots of the workspaces that they lie in; what is open stays open. Reads the
   * workspace behind whatever is asked meanwhile.
   */
  start(uris: readonly string[]): void {
    this.#uris = uris;
    const folders = this.#foldersOf(uris);
    this.#addresses.setFolders(folders);
    this.#folders = this.#rootsOf(folders);
    this.#configurations = this.#host.configurations(this.#folders);
    this.#toldConfigurations = -1;
    this.#engine = this.#newEngine();
    for (const document of this.#open.values()) this.#showIn(document);
    this.#reading = this.#readAll().catch((error: unknown) => this.#log(`reading the workspace: ${told(error)}`));
  }

  #foldersOf(uris: readonly string[]): Folder[] {
    return uris.flatMap((uri) => {
      const real = this.#host.folder(uri);
      return real === undefined ? [] : [{ uri, real }];
    });
  }

  #rootsOf(folders: readonly Folder[]): string[] {
    return [...new Set(folders.map(({ real }) => asFolder(this.#host.rootOf(real) ?? real)))];
  }

  /** The newest text of an open document. Files of the library are what they are. */
  show(document: OpenDocument): void {
    const { id } = document;
    if (isLibrary(id)) return;
    if (isConfiguration(id)) {
      this.#openConfigurations.set(id, document);
      this.#tellConfigurations();
      return;
    }
    this.#open.set(id, document);
    const root = this.#rootOf(id);
    if (root === undefined) this.#showIn(document);
    else this.start([...this.#uris, root]);
  }

  /** The root of a file that belongs to no folder yet, where it has one. */
  #rootOf(id: string): string | undefined {
    if (this.#placed.has(id)) return undefined;
    this.#placed.add(id);
    return this.#folderOf(id) ? undefined : this.#host.rootOf(folderOf(id) ?? id);
  }

  #showIn({ id, text }: OpenDocument): void {
    this.#unread.delete(id);
    const affected = this.#engine.setFile(id, text.getText(), { open: true });
    this.#readImports();
    this.#changes.touched([id, ...affected]);
  }

  /** The editor let go of a document: the disk counts again. */
  close(id: string): void {
    if (this.#openConfigurations.delete(id)) this.#tellConfigurations();
    if (!this.#open.delete(id)) return;
    if (this.#belongs(id)) this.#reread(id);
    else this.#forget(id);
  }

  /** The disk has changed at these addresses. */
  changedOnDisk(uris: Iterable<string>): void {
    const ids = [...uris].map((uri) => this.#addresses.idOf(uri));
    // A configuration builds on other files, which may have any name.
    if (ids.some((id) => id.endsWith('.json'))) this.#reconfigure();
    for (const id of ids) {
      if (this.#open.has(id) || !(this.#engine.has(id) || this.#belongs(id))) continue;
      this.#reread(id);
    }
  }

  /** Files that were looked for in vain are there now: what imports them is resolved again. */
  arrived(ids: readonly string[]): void {
    if (ids.some((id) => id.endsWith('.json'))) this.#reconfigure();
    const affected = this.#engine.surroundingsChanged();
    this.#readImports();
    this.#changes.touched(affected);
  }

  /** Reads the configurations again; where the workspace is another one now, begins anew. */
  #reconfigure(): void {
    const roots = this.#rootsOf(this.#foldersOf(this.#uris));
    if (roots.join(' ') !== this.#folders.join(' ')) {
      this.start(this.#uris);
      return;
    }
    this.#configurations.forget();
    const ids = this.#engine.uris();
    for (const id of ids) this.#configurations.settingsOf(id);
    this.#engine.settingsChanged();
    this.#tellConfigurations();
    this.#changes.touched(ids);
  }

  #settingsOf(id: string): FileSettings {
    const settings = this.#configurations.settingsOf(id);
    if (this.#configurations.files.size !== this.#toldConfigurations) {
      this.background.add('configurations', () => this.#tellConfigurations());
    }
    return settings;
  }

  #tellConfigurations(): void {
    this.#toldConfigurations = this.#configurations.files.size;
    this.#changes.configured(this.configurations());
  }

  #newEngine(): Engine {
    const { messages, engineOptions, today } = this.#host;
    return new Engine({
      ...engineOptions,
      catalogue: { ...catalogue, ...ruleMessages, ...wordMessages, ...messages, ...serverMessages },
      roots: this.#folders,
      settingsOf: (id) => this.#settingsOf(id),
      today,
      onError: (error, uri) => this.#log(`${uri}: ${told(error)}`),
    });
  }

  /** A protocol file of the workspace; others are known as long as they are open or imported. */
  #belongs(id: string): boolean {
    const folder = this.#folderOf(id);
    return folder !== undefined && id.endsWith('.collab') && !leftOut.test(id.slice(folder.length - 1));
  }

  /** The folder that a file lies in. */
  #folderOf(id: string): string | undefined {
    return this.#folders.find((one) => id.startsWith(one));
  }

  #reread(id: string): void {
    const affected = this.#take(id, this.#host.read(id));
    if (!affected) {
      this.#forget(id);
      return;
    }
    this.#readImports();
    this.#changes.touched([id, ...affected]);
  }

  #forget(id: string): void {
    this.#unread.delete(id);
    const affected = this.#engine.removeFile(id);
    this.#changes.gone(id);
    this.#changes.touched(affected);
    this.#readImports();
  }

  /** Reads what the files at hand import, and what that imports. */
  #readImports(): void {
    for (;;) {
      const missing = this.#engine.missingImports();
      if (missing.length === 0) return;
      for (const id of missing) if (!this.#take(id, this.#host.read(id))) this.#engine.markAbsent(id);
    }
  }

  /** Hands what was read to the engine; undefined where there is no such file. */
  #take(id: string, read: ReadFile | undefined): ReadonlySet<string> | undefined {
    if (!read) return undefined;
    if (read.problem) this.#unread.set(id, read.problem);
    else this.#unread.delete(id);
    return this.#engine.setFile(id, read.problem ? '' : read.text, { open: false });
  }

  async #readAll(): Promise<void> {
    const engine = this.#engine;
    const found = await Promise.all(this.#folders.map((folder) => this.#host.discover(folder)));
    if (engine !== this.#engine) return;
    const files = [...new Set(found.flat())];
    this.#changes.progress(files.length, 0);
    for (const id of files) {
      this.background.add(`read ${id}`, () => {
        if (engine === this.#engine && !engine.has(id)) this.#take(id, this.#host.read(id));
      });
    }
    this.background.add('read imports', () => {
      if (engine !== this.#engine) return;
      this.#readImports();
      this.#changes.touched([...this.#open.keys(), ...files]);
      this.#changes.progress(files.length, files.length);
    });
  }
}

/** What discovery leaves out: installed, built, hidden. */
const leftOut = /\/(node_modules|dist|\.[^/]*)\//;
