import type { Problem } from '@jointwork/language';
import {
  type CancellationToken,
  type Diagnostic,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
  type PreviousResultId,
  type WorkspaceDiagnosticReport,
  type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver';
import { isLibrary } from '../addresses.ts';
import { type Desk, words } from '../desk.ts';
import { cancelled } from '../guard.ts';
import { Patience } from '../patience.ts';
import { diagnostic, diagnostics } from './diagnostics.ts';

/** Files whose reports are sent together, and between which progress is told. */
const batch = 50;

/** Shows how far the first look at all files is. */
export interface Progress {
  begin(title: string, percentage: number): void;
  report(percentage: number): void;
  done(): void;
}

/** Sends a part of the answer before the whole; absent where the client takes none. */
export type SendPart = (part: WorkspaceDiagnosticReport) => void;

/**
 * What is wrong, for clients that ask. A report has an id that stands for the findings that it was made from; who names it
 * again hears that nothing changed. The question about the workspace stays open, and is answered as findings change.
 */
export class DiagnosticReports {
  readonly #desk: Desk;
  readonly #problemOf: (id: string) => Problem | undefined;
  readonly #ids = new WeakMap<object, string>();
  /** Ids of another run of the server mean nothing here. */
  readonly #run = Math.random().toString(36).slice(2, 8);
  #count = 0;
  /** What clients were told of open documents. */
  readonly #told = new Map<string, string>();
  readonly #waiting = new Set<(id: string) => void>();

  constructor(desk: Desk, problemOf: (id: string) => Problem | undefined) {
    this.#desk = desk;
    this.#problemOf = problemOf;
  }

  document(id: string, previous: string | undefined): DocumentDiagnosticReport {
    const resultId = this.#resultId(id);
    this.#told.set(id, resultId);
    if (resultId === previous) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId };
    return { kind: DocumentDiagnosticReportKind.Full, resultId, items: this.#items(id) };
  }

  /** Whether an open document was told something else than what is known of it now. */
  isOutdated(id: string): boolean {
    const told = this.#told.get(id);
    return told !== undefined && told !== this.#resultId(id);
  }

  closed(id: string): void {
    this.#told.delete(id);
  }

  /** Other things are known of a file than before, or it is gone. */
  changed(id: string): void {
    for (const tell of this.#waiting) tell(id);
  }

  /**
   * What is wrong in all files. With `send`, the answer never ends by itself: what changes is sent as it changes. Without,
   * it ends as soon as there is something that the client does not know.
   */
  async workspace(
    previous: readonly PreviousResultId[],
    token: CancellationToken,
    progress: Progress,
    send: SendPart | undefined,
  ): Promise<WorkspaceDiagnosticReport> {
    const known = new Map(previous.map(({ uri, value }) => [this.#desk.addresses.idOf(uri), value]));
    const later = new Set<string>();
    let wake = (): void => {};
    const tell = (id: string): void => {
      later.add(id);
      wake();
    };
    this.#waiting.add(tell);
    const stop = token.onCancellationRequested(() => wake());
    try {
      const ids = this.#desk.engine.uris();
      const gone = [...known.keys()].filter((id) => !this.#desk.engine.has(id));
      progress.begin(words(this.#desk, 'server.checking'), 0);
      let items = await this.#report([...ids, ...gone], known, token, progress, send);
      progress.done();
      while (send || items.length === 0) {
        if (later.size === 0) await new Promise<void>((done) => (wake = done));
        if (token.isCancellationRequested) throw cancelled();
        const next = [...later];
        later.clear();
        items = await this.#report(next, known, token, undefined, send);
      }
      return { items };
    } finally {
      stop.dispose();
      this.#waiting.delete(tell);
    }
  }

  /** Reports of those files of which the client knows something else; sent in batches, or given back. */
  async #report(
    ids: readonly string[],
    known: Map<string, string>,
    token: CancellationToken,
    progress: Progress | undefined,
    send: SendPart | undefined,
  ): Promise<WorkspaceDocumentDiagnosticReport[]> {
    const patience = new Patience(token);
    let items: WorkspaceDocumentDiagnosticReport[] = [];
    for (const [i, id] of ids.entries()) {
      await patience.breathe();
      if (i % batch === 0) progress?.report(Math.floor((100 * i) / ids.length));
      const resultId = this.#desk.engine.has(id) ? this.#resultId(id) : 'gone';
      if (known.get(id) === resultId) continue;
      const found = this.#items(id);
      // A file without findings that the client has never heard of needs no word.
      const isNews = found.length > 0 || known.has(id);
      known.set(id, resultId);
      if (!isNews) continue;
      const uri = this.#desk.addresses.uriOf(id);
      const version = this.#desk.versionOf(id) ?? null;
      items.push({ kind: DocumentDiagnosticReportKind.Full, uri, version, resultId, items: found });
      if (send && items.length >= batch) {
        send({ items });
        items = [];
      }
    }
    if (!send) return items;
    if (items.length > 0) send({ items });
    return [];
  }

  #items(id: string): Diagnostic[] {
    if (isLibrary(id) || !this.#desk.engine.has(id)) return [];
    const unread = this.#problemOf(id);
    return unread ? [diagnostic(this.#desk, this.#desk.engine.lines(id), unread)] : diagnostics(this.#desk, id);
  }

  /** The engine keeps the same list while nothing changed. */
  #resultId(id: string): string {
    if (isLibrary(id)) return 'library';
    const found = this.#problemOf(id) ?? this.#desk.engine.findings(id);
    let resultId = this.#ids.get(found);
    if (resultId === undefined) {
      resultId = `${this.#run}-${++this.#count}`;
      this.#ids.set(found, resultId);
    }
    return resultId;
  }
}
