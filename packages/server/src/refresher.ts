import { CodeLensRefreshRequest, type Connection } from 'vscode-languageserver';
import type { Desk } from './desk.ts';
import type { DiagnosticReports } from './features/pull-diagnostics.ts';

/** What an editor asks by itself comes sooner than this, in milliseconds. */
const pause = 300;

/**
 * Asks the editor to ask again, where what it shows of one document has changed through another, through the disk or
 * through settings. What it asks again by itself, since it was typed, is left to it.
 */
export class Refresher {
  readonly #connection: Connection;
  readonly #desk: Desk;
  readonly #reports: DiagnosticReports;
  readonly #versions = new Map<string, number>();
  readonly #outdated = new Set<string>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #views = false;

  constructor(connection: Connection, desk: Desk, reports: DiagnosticReports) {
    this.#connection = connection;
    this.#desk = desk;
    this.#reports = reports;
  }

  /** The plans or findings of open documents changed; of those with the version of last time, not by typing. */
  changed(documents: readonly { readonly uri: string; readonly version: number }[]): void {
    for (const { uri, version } of documents) {
      if (this.#versions.get(uri) === version) this.views();
      this.#versions.set(uri, version);
    }
  }

  /** The findings of an open document changed. */
  findings(id: string): void {
    this.#outdated.add(id);
    this.#soon();
  }

  /** Hints, lenses and colours may be others. */
  views(): void {
    this.#views = true;
    this.#soon();
  }

  closed(uri: string): void {
    this.#versions.delete(uri);
    this.#outdated.delete(this.#desk.addresses.idOf(uri));
  }

  end(): void {
    clearTimeout(this.#timer);
  }

  #soon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#ask(), pause);
  }

  #ask(): void {
    const { refreshes } = this.#desk.client;
    const { languages } = this.#connection;
    const isOutdated = [...this.#outdated].some((id) => this.#reports.isOutdated(id));
    this.#outdated.clear();
    if (isOutdated && refreshes.has('diagnostics')) languages.diagnostics.refresh();
    if (!this.#views) return;
    this.#views = false;
    if (refreshes.has('inlayHint')) void languages.inlayHint.refresh();
    if (refreshes.has('semanticTokens')) languages.semanticTokens.refresh();
    if (refreshes.has('codeLens')) void this.#connection.sendRequest(CodeLensRefreshRequest.type);
  }
}
