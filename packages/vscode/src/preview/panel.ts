import { basename } from 'node:path';
import {
  type Change,
  moved,
  type PageState,
  type PlanUpdate,
  readFromPage,
  readPageState,
  type Range as TextRange,
  type ToPage,
} from '@jointwork/preview';
import {
  Disposable,
  l10n,
  Range,
  type TextDocument,
  type TextEditor,
  TextEditorSelectionChangeKind,
  Uri,
  ViewColumn,
  type WebviewPanel,
  window,
  workspace,
} from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { PlanFeed } from './feed.ts';
import { pageFolder, pageHtml } from './page-html.ts';

/** What VS Code calls our panels, also across windows. */
const viewType = 'jointwork.plan';

/** Keystrokes that are remembered, to find the place of a plan that is older than the text. */
const maxChanges = 10_000;

/** The panels with plans: one for a file, beside its text. */
export class PlanPanels implements Disposable {
  readonly #extension: Uri;
  readonly #client: LanguageClient;
  readonly #open = new Map<string, PlanPanel>();
  readonly #serializer: Disposable;

  constructor(extension: Uri, client: LanguageClient) {
    this.#extension = extension;
    this.#client = client;
    this.#serializer = window.registerWebviewPanelSerializer(viewType, {
      deserializeWebviewPanel: (panel, state) => this.#restore(panel, readPageState(state)),
    });
  }

  dispose(): void {
    this.#serializer.dispose();
    for (const panel of this.#open.values()) panel.dispose();
  }

  /** Shows the plan of a file beside it, and leaves the keyboard where it is. */
  show(document: TextDocument): void {
    const there = this.#open.get(document.uri.toString());
    if (there) {
      there.reveal();
      return;
    }
    const column = { viewColumn: ViewColumn.Beside, preserveFocus: true };
    this.#attach(window.createWebviewPanel(viewType, titleOf(document), column, this.#options()), document);
  }

  /** What was open when the window closed is there again, as far as its file is. */
  async #restore(panel: WebviewPanel, state: PageState | undefined): Promise<void> {
    try {
      if (!state) throw new Error('no state was kept');
      const document = await workspace.openTextDocument(Uri.parse(state.document, true));
      panel.webview.options = this.#options();
      this.#attach(panel, document, state.design);
    } catch {
      panel.dispose();
    }
  }

  #attach(panel: WebviewPanel, document: TextDocument, design?: string): void {
    const key = document.uri.toString();
    panel.iconPath = {
      light: Uri.joinPath(this.#extension, 'icons', 'plan-light.svg'),
      dark: Uri.joinPath(this.#extension, 'icons', 'plan-dark.svg'),
    };
    this.#open.set(key, new PlanPanel(panel, this.#client, document, design));
    panel.onDidDispose(() => this.#open.delete(key));
    panel.webview.html = pageHtml(panel.webview, this.#extension);
  }

  #options() {
    return { enableScripts: true, localResourceRoots: [pageFolder(this.#extension)] };
  }
}

function titleOf(document: TextDocument): string {
  return l10n.t('Plan of {0}', basename(document.uri.path));
}

/** One panel: hands the page its plan and the cursor, and goes where the page points. */
class PlanPanel implements Disposable {
  readonly #panel: WebviewPanel;
  readonly #document: TextDocument;
  readonly #feed: PlanFeed;
  readonly #parts: Disposable[] = [];
  /** Edits since the plan that is shown. */
  #changes: Change[] = [];
  #update: PlanUpdate | undefined;
  #ready = false;

  constructor(panel: WebviewPanel, client: LanguageClient, document: TextDocument, design: string | undefined) {
    this.#panel = panel;
    this.#document = document;
    this.#feed = new PlanFeed(client, document, design, (update) => this.#show(update));
    this.#parts.push(
      this.#feed,
      panel.onDidDispose(() => this.#end()),
      panel.onDidChangeViewState(() => {
        // A hidden page is gone; when it is shown it is built anew and says that it is ready.
        if (!panel.visible) this.#ready = false;
      }),
      panel.webview.onDidReceiveMessage((message) => this.#hear(message)),
      workspace.onDidChangeTextDocument(({ document: changed, contentChanges }) => {
        if (changed !== document) return;
        for (const { rangeOffset, rangeLength, text } of contentChanges) {
          const { version } = document;
          this.#changes.push({ version, offset: rangeOffset, removed: rangeLength, inserted: text.length });
        }
        if (this.#changes.length > maxChanges) this.#changes.splice(0, this.#changes.length - maxChanges);
      }),
      window.onDidChangeTextEditorSelection(({ textEditor, kind }) => {
        // Typing moves the cursor too, and nothing should jump then.
        const chosen = kind === TextEditorSelectionChangeKind.Mouse || kind === TextEditorSelectionChangeKind.Keyboard;
        this.#tellCursor(textEditor, chosen && !this.#isTyping(textEditor));
      }),
      window.onDidChangeActiveTextEditor((editor) => this.#tellCursor(editor, true)),
    );
    const editor = this.#editor();
    if (design === undefined && editor) this.#followOnce = document.offsetAt(editor.selection.active);
    this.#feed.refresh();
  }

  /** Where the cursor was when the panel was opened: the design there is the one to show. */
  #followOnce: number | undefined;
  #typedAt = 0;

  dispose(): void {
    this.#panel.dispose();
  }

  reveal(): void {
    this.#panel.reveal(undefined, true);
    const editor = this.#editor();
    if (editor) this.#feed.follow(this.#document.offsetAt(editor.selection.active));
  }

  #end(): void {
    Disposable.from(...this.#parts).dispose();
  }

  #editor(): TextEditor | undefined {
    return window.visibleTextEditors.find(({ document }) => document === this.#document);
  }

  #isTyping(editor: TextEditor): boolean {
    const typed = editor.document.version !== this.#typedAt;
    this.#typedAt = editor.document.version;
    return typed;
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
  }

  #tell(message: ToPage): void {
    if (this.#ready) void this.#panel.webview.postMessage(message);
  }

  #tellCursor(editor: TextEditor | undefined, reveal: boolean): void {
    if (!editor || editor.document.languageId !== 'jointwork') return;
    const offset = editor.document.offsetAt(editor.selection.active);
    const own = editor.document === this.#document;
    if (own && reveal) this.#feed.follow(offset);
    this.#tell({ kind: 'cursor', file: own ? this.#feed.file : editor.document.uri.toString(), offset, reveal });
  }

  #hear(raw: unknown): void {
    const message = readFromPage(raw);
    if (message?.kind === 'ready') {
      this.#ready = true;
      if (this.#update) this.#tell({ kind: 'plan', update: this.#update });
      this.#tellCursor(this.#editor(), false);
    } else if (message?.kind === 'design') {
      this.#feed.show(message.name);
    } else if (message?.kind === 'go') {
      void this.#go(message.file, message.range, message.current, message.stay);
    }
  }

  /** Shows a place of the text: where it is open already, else in the first column. */
  async #go(file: string, range: TextRange, current: boolean, stay: boolean): Promise<void> {
    const own = file === this.#feed.file;
    const { start, end } = own && !current ? moved(range, this.#changes) : range;
    const document = own ? this.#document : await this.#openKnown(file);
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
    if (!JSON.stringify(this.#update?.plan ?? null).includes(JSON.stringify(file))) return undefined;
    return workspace.openTextDocument(Uri.parse(file, true));
  }
}
