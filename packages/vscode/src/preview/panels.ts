import { type PageState, readPageState, type ViewName } from '@jointwork/preview';
import {
  type Disposable,
  type ExtensionContext,
  l10n,
  Uri,
  ViewColumn,
  type WebviewPanel,
  window,
  workspace,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { pageFolder, pageHtml } from './page-html.ts';
import { PlanPanel } from './panel.ts';

/** What VS Code calls our panels, also across windows. */
const viewType = 'jointwork.plan';

/** The panels with plans: one for a file, beside its text. */
export class PlanPanels implements Disposable {
  readonly #extension: Uri;
  readonly #storage: Uri;
  readonly #client: BaseLanguageClient;
  readonly #open = new Map<string, PlanPanel>();
  readonly #serializer: Disposable;

  constructor({ extensionUri, globalStorageUri }: ExtensionContext, client: BaseLanguageClient) {
    this.#extension = extensionUri;
    this.#storage = globalStorageUri;
    this.#client = client;
    this.#serializer = window.registerWebviewPanelSerializer(viewType, {
      deserializeWebviewPanel: (panel, state) => this.#restore(panel, readPageState(state)),
    });
  }

  dispose(): void {
    this.#serializer.dispose();
    for (const panel of this.#open.values()) panel.dispose();
  }

  /** Shows the plan of a file, of a design that is named, beside it, and leaves the keyboard where it is. */
  show(address: Uri, design?: string, view?: ViewName): void {
    const there = this.#open.get(address.toString());
    const column = { viewColumn: ViewColumn.Beside, preserveFocus: true };
    if (there) there.reveal(design);
    else this.#attach(window.createWebviewPanel(viewType, titleOf(address), column, this.#options()), address, design);
    if (view) this.#open.get(address.toString())?.view(view);
  }

  /** What was open when the window closed is there again, as far as its file is. */
  async #restore(panel: WebviewPanel, state: PageState | undefined): Promise<void> {
    try {
      if (!state) throw new Error('no state was kept');
      const { uri } = await workspace.openTextDocument(Uri.parse(state.document, true));
      panel.webview.options = this.#options();
      this.#attach(panel, uri, state.design);
    } catch {
      panel.dispose();
    }
  }

  #attach(panel: WebviewPanel, address: Uri, design?: string): void {
    const key = address.toString();
    panel.iconPath = {
      light: Uri.joinPath(this.#extension, 'icons', 'plan-light.svg'),
      dark: Uri.joinPath(this.#extension, 'icons', 'plan-dark.svg'),
    };
    this.#open.set(key, new PlanPanel(panel, this.#client, this.#storage, address, design));
    panel.onDidDispose(() => this.#open.delete(key));
    panel.webview.html = pageHtml(panel.webview, this.#extension);
  }

  #options() {
    return { enableScripts: true, localResourceRoots: [pageFolder(this.#extension)] };
  }
}

function titleOf(address: Uri): string {
  return l10n.t('Plan of {0}', address.path.slice(address.path.lastIndexOf('/') + 1));
}
