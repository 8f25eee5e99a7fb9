import { LineMap } from '@jointwork/engine';
import type { Checked } from '@jointwork/rules';
import type { Diagnostic } from 'vscode-languageserver';
import { isLibrary } from './addresses.ts';
import { soon } from './background.ts';
import type { Desk } from './desk.ts';
import type { Documents, OpenDocument } from './documents.ts';
import { diagnostic, diagnostics } from './features/diagnostics.ts';
import { type Log, told } from './guard.ts';
import type { Workspace } from './workspace.ts';

/** Keystrokes that follow each other are answered together, but never later than this, in milliseconds. */
const longestWait = 60;

/** A text that takes longer than this is looked at when the typing pauses, in milliseconds. */
const heavy = 50;

/** The longest such pause that is waited for. */
const longestPause = 600;

export interface Sink {
  diagnostics(uri: string, version: number | undefined, found: Diagnostic[]): void;
  /** What is wrong in a configuration, which no client asks about. */
  configuration(uri: string, found: Diagnostic[]): void;
  changed(documents: readonly { uri: string; version: number }[]): void;
}

/**
 * Takes the newest texts into the engine and sends findings: of open files at once, of all others behind. Texts that
 * arrive together are parsed once, the newest; whoever asks meanwhile calls `settle` first.
 */
export class Publisher {
  readonly #documents: Documents;
  readonly #workspace: Workspace;
  readonly #desk: Desk;
  readonly #sink: Sink;
  readonly #log: Log;
  /** Findings as last sent; the engine keeps the same list while nothing changed. */
  readonly #sent = new Map<string, { readonly found: unknown; readonly version: number | undefined }>();
  /** Configurations whose mistakes are shown. */
  readonly #configurations = new Set<string>();
  readonly #touched = new Set<string>();
  #waitingSince = 0;
  #busy = false;
  #held = false;
  /** What the last look at changed texts took, in milliseconds. */
  #cost = 0;

  constructor(documents: Documents, workspace: Workspace, desk: Desk, sink: Sink, log: Log) {
    this.#log = log;
    this.#documents = documents;
    this.#workspace = workspace;
    this.#desk = desk;
    this.#sink = sink;
  }

  /** Nothing is sent until `release`: what imports lead to is on its way. */
  hold(): void {
    this.#held = true;
  }

  release(): void {
    this.#held = false;
    this.schedule();
  }

  /** Some text or file changed: findings follow as soon as nothing else waits to be read. */
  schedule(): void {
    if (this.#held) return;
    if (this.#waitingSince > 0) {
      this.#busy = true;
      return;
    }
    this.#waitingSince = performance.now();
    if (this.#cost < heavy) soon(() => this.#flushWhenQuiet());
    else setTimeout(() => this.#flushWhenQuiet(), Math.min(longestPause, this.#cost));
  }

  touched(ids: Iterable<string>): void {
    for (const id of ids) this.#touched.add(id);
    this.schedule();
  }

  /** Takes what was typed into the engine, so that answers are about the newest text. */
  settle(): void {
    for (const document of this.#documents.takeDirty()) this.#workspace.show(document);
  }

  /** The findings of a file are gone with it. */
  clear(id: string, uri = this.#desk.addresses.uriOf(id)): void {
    this.#touched.delete(id);
    if (this.#sent.delete(id)) this.#sink.diagnostics(uri, undefined, []);
  }

  /** Sends what is wrong in configurations, and takes back what was wrong in others. */
  configured(files: ReadonlyMap<string, Checked>): void {
    for (const id of new Set([...this.#configurations, ...files.keys()])) {
      const { text, problems } = files.get(id) ?? { text: '', problems: [] };
      const lines = new LineMap(text);
      const told = problems.map((problem) => diagnostic(this.#desk, lines, problem));
      if (told.length > 0 || this.#configurations.has(id)) {
        this.#sink.configuration(this.#desk.addresses.uriOf(id), told);
      }
      if (told.length > 0) this.#configurations.add(id);
      else this.#configurations.delete(id);
    }
  }

  #flushWhenQuiet(): void {
    if (this.#busy && performance.now() - this.#waitingSince < longestWait) {
      this.#busy = false;
      soon(() => this.#flushWhenQuiet());
      return;
    }
    this.#busy = false;
    this.#waitingSince = 0;
    const start = performance.now();
    this.#guarded('reading', () => this.settle());
    this.#flush();
    this.#cost = performance.now() - start;
  }

  #flush(): void {
    const changed: { uri: string; version: number }[] = [];
    const behind: string[] = [];
    for (const id of this.#touched) {
      const document = this.#documents.get(id);
      if (!document) behind.push(id);
      else if (this.#guarded(id, () => this.#send(id, document))) {
        changed.push({ uri: document.uri, version: document.text.version });
      }
    }
    this.#touched.clear();
    if (changed.length > 0) this.#sink.changed(changed);
    for (const id of behind) this.#workspace.background.add(`check ${id}`, () => this.#send(id));
  }

  /** One file that fails leaves the others their findings. */
  #guarded<T>(what: string, work: () => T): T | undefined {
    try {
      return work();
    } catch (error) {
      this.#log(`${what}: ${told(error)}`);
      return undefined;
    }
  }

  /** Sends the findings of a file where they changed. */
  #send(id: string, document: OpenDocument | undefined = this.#documents.get(id)): boolean {
    if (isLibrary(id) || !this.#desk.engine.has(id)) return false;
    const unread = this.#workspace.problemOf(id);
    const found = unread ?? this.#desk.engine.findings(id);
    const version = document?.text.version;
    const last = this.#sent.get(id);
    if (last?.found === found && last.version === version) return false;
    const told = unread ? [diagnostic(this.#desk, this.#desk.engine.lines(id), unread)] : diagnostics(this.#desk, id);
    if (document || told.length > 0 || last)
      this.#sink.diagnostics(document?.uri ?? this.#desk.addresses.uriOf(id), version, told);
    if (document || told.length > 0) this.#sent.set(id, { found, version });
    else this.#sent.delete(id);
    return true;
  }
}
