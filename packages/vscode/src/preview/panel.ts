import {
  type Change,
  moved,
  movedBack,
  type PageFix,
  type PlanUpdate,
  readFromPage,
  type Range as TextRange,
  type ToPage,
  type ViewName,
} from '@jointwork/preview';
import type { PlanParams } from '@jointwork/server/protocol';
import {
  Disposable,
  env,
  Range,
  type TextDocument,
  type TextEditor,
  Uri,
  ViewColumn,
  type WebviewPanel,
  window,
  workspace,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { settle, write } from './edits.ts';
import { Extras } from './extras.ts';
import { isSame, PlanFeed } from './feed.ts';
import { exportPlan, printPlan } from './files.ts';

/** Keystrokes that are remembered, to find the place of a plan that is older than the text. */
const maxChanges = 10_000;

/** One panel: hands the page its plan and the cursor, and goes where the page points. */
export class PlanPanel implements Disposable {
  readonly #panel: WebviewPanel;
  readonly #address: Uri;
  readonly #client: BaseLanguageClient;
  readonly #storage: Uri;
  readonly #feed: PlanFeed;
  readonly #extras: Extras;
  readonly #parts: Disposable[] = [];
  /** Edits since the plan that is shown. */
  #changes: Change[] = [];
  #update: PlanUpdate | undefined;
  /** The portfolio that the page has: it names files, too. */
  #named = '';
  /** The page is there and listens. */
  #ready = false;
  /** Where the cursor was when the panel was opened: the design there is the one to show. */
  #followOnce: number | undefined;
  /** The view that was asked for before the page was there. */
  #viewOnce: ViewName | undefined;
  /** The version at which the cursor last moved in a text. */
  readonly #movedAt = new WeakMap<TextDocument, number>();

  /** @param storage where files for other programs are put */
  constructor(panel: WebviewPanel, client: BaseLanguageClient, storage: Uri, address: Uri, design: string | undefined) {
    this.#panel = panel;
    this.#client = client;
    this.#storage = storage;
    this.#address = address;
    this.#feed = new PlanFeed(client, address, design, (update) => this.#show(update));
    this.#extras = new Extras(client, this.#feed, (message) => this.#tell(message));
    this.#parts.push(
      this.#feed,
      panel.onDidDispose(() => this.#end()),
      panel.onDidChangeViewState(() => {
        // A hidden page is gone; when it is shown it is built anew and says that it is ready.
        if (!panel.visible) this.#ready = false;
      }),
      panel.webview.onDidReceiveMessage((message) => this.#hear(message)),
      workspace.onDidChangeTextDocument(({ document: changed, contentChanges }) => {
        if (!isSame(changed.uri, address)) return;
        for (const { rangeOffset, rangeLength, text } of contentChanges) {
          const { version } = changed;
          this.#changes.push({ version, offset: rangeOffset, removed: rangeLength, inserted: text.length });
        }
        if (this.#changes.length > maxChanges) this.#changes.splice(0, this.#changes.length - maxChanges);
      }),
      window.onDidChangeTextEditorSelection(({ textEditor }) => {
        // Typing moves the cursor too, and nothing should jump then.
        this.#tellCursor(textEditor, !this.#isTyping(textEditor));
      }),
      window.onDidChangeActiveTextEditor((editor) => this.#tellCursor(editor, true)),
    );
    const editor = this.#editor();
    if (editor) this.#movedAt.set(editor.document, editor.document.version);
    if (design === undefined && editor) this.#followOnce = cursorOf(editor);
    this.#feed.refresh();
  }

  dispose(): void {
    this.#panel.dispose();
  }

  /** Comes to the front, with the design that is named, else with the one at the cursor. */
  reveal(design?: string): void {
    this.#panel.reveal(undefined, true);
    const editor = this.#editor();
    if (design !== undefined) this.#feed.show(design);
    else if (editor) this.#feed.follow(cursorOf(editor));
  }

  /** Shows one of the views; as soon as the page is there, where it is not yet. */
  view(view: ViewName): void {
    this.#viewOnce = this.#ready ? undefined : view;
    this.#tell({ kind: 'view', view });
  }

  #end(): void {
    Disposable.from(...this.#parts).dispose();
  }

  #editor(): TextEditor | undefined {
    return window.visibleTextEditors.find(({ document }) => isSame(document.uri, this.#address));
  }

  /** Whether the text has changed since the cursor last moved in it: then it was typing that moved it now. */
  #isTyping({ document }: TextEditor): boolean {
    const last = this.#movedAt.get(document);
    this.#movedAt.set(document, document.version);
    return last !== undefined && last !== document.version;
  }

  #show(update: PlanUpdate): void {
    const offset = this.#followOnce;
    this.#followOnce = undefined;
    if (offset !== undefined) this.#feed.follow(offset);
    this.#update = update;
    const from = this.#feed.version ?? 0;
    this.#changes = this.#changes.filter(({ version }) => version > from);
    this.#tell({ kind: 'plan', update });
    this.#tellCursor(this.#editor(), false);
    if (this.#ready) this.#extras.refresh();
  }

  #tell(message: ToPage): void {
    if (message.kind === 'portfolio') this.#named = JSON.stringify(message.portfolio);
    if (this.#ready) void this.#panel.webview.postMessage(message);
  }

  #tellCursor(editor: TextEditor | undefined, reveal: boolean): void {
    if (editor?.document.languageId !== 'jointwork') return;
    const offset = cursorOf(editor);
    const own = isSame(editor.document.uri, this.#address);
    if (own && reveal) this.#feed.follow(offset);
    const place = own
      ? { file: this.#feed.file, offset: movedBack(offset, this.#changes) }
      : { file: editor.document.uri.toString(), offset };
    this.#tell({ kind: 'cursor', ...place, reveal });
  }

  #hear(raw: unknown): void {
    const message = readFromPage(raw);
    switch (message?.kind) {
      case 'ready':
        this.#ready = true;
        if (this.#update) this.#tell({ kind: 'plan', update: this.#update });
        this.#tellCursor(this.#editor(), false);
        if (this.#viewOnce) this.view(this.#viewOnce);
        break;
      case 'design':
        this.#feed.show(message.name);
        break;
      case 'wants':
        this.#extras.want(message.wants);
        break;
      case 'go':
        void this.#go(message.file, message.range, message.current, message.stay);
        break;
      case 'fix':
        void this.#settle(message.fix);
        break;
      case 'write':
        void write(this.#client, { ...this.#about, supposed: message.supposed });
        break;
      case 'copy':
        void env.clipboard.writeText(message.text);
        break;
      case 'print':
        void printPlan(this.#client, this.#about, this.#storage);
        break;
      case 'export':
        void exportPlan(this.#client, this.#about, this.#address);
        break;
    }
  }

  get #about(): PlanParams {
    const { uri, design } = this.#feed;
    return { textDocument: { uri }, ...(design === undefined ? {} : { design }) };
  }

  async #settle(fix: PageFix): Promise<void> {
    await settle(this.#client, await workspace.openTextDocument(this.#address), fix, this.#changes);
  }

  /** Shows a place of the text: where it is open already, else in the first column. */
  async #go(file: string, range: TextRange, current: boolean, stay: boolean): Promise<void> {
    const own = file === this.#feed.file;
    const { start, end } = own && !current ? moved(range, this.#changes) : range;
    const document = own ? await workspace.openTextDocument(this.#address) : await this.#openKnown(file);
    if (!document) return;
    const open = window.visibleTextEditors.find((editor) => editor.document === document);
    const selection = new Range(document.positionAt(start), document.positionAt(end));
    await window.showTextDocument(document, {
      viewColumn: open?.viewColumn ?? ViewColumn.One,
      preserveFocus: stay,
      selection,
    });
  }

  /** The page names files; it may only have those that its plan speaks of opened. */
  async #openKnown(file: string): Promise<TextDocument | undefined> {
    const named = JSON.stringify(file);
    if (!JSON.stringify(this.#update?.plan ?? null).includes(named) && !this.#named.includes(named)) return undefined;
    return workspace.openTextDocument(Uri.parse(file, true));
  }
}

function cursorOf({ document, selection }: TextEditor): number {
  return document.offsetAt(selection.active);
}
