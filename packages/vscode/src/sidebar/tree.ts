import { overviewChangedNotification } from '@jointwork/server/protocol';
import { Disposable, EventEmitter, type TreeDataProvider, type TreeItem, type TreeView, window } from 'vscode';
import { type BaseLanguageClient, State } from 'vscode-languageclient';

/** An entry of a view: how it looks, and what is under it, which is asked for when it is opened. */
export interface Node {
  readonly item: TreeItem;
  readonly children?: () => Promise<readonly Node[]>;
  /** Of a design: where its plan comes from. */
  readonly plan?: { readonly uri: string; readonly design: string };
}

/** What a view shows: how it is asked for, and what becomes of the answer. */
export interface Shown<T> {
  readonly id: string;
  ask(client: BaseLanguageClient): Promise<readonly T[]>;
  node(entry: T, client: BaseLanguageClient): Node;
}

/**
 * A view of the side bar. What it shows stays until the new answer is here and differs, so that nothing flickers while
 * somebody types; a view that nobody sees asks for nothing.
 */
export class AskedTree<T> implements TreeDataProvider<Node>, Disposable {
  readonly #client: BaseLanguageClient;
  readonly #shown: Shown<T>;
  readonly #changes = new EventEmitter<undefined>();
  readonly onDidChangeTreeData = this.#changes.event;
  readonly #view: TreeView<Node>;
  readonly #parts: Disposable;
  /** The answer as it came, and what was made of it. */
  #answer = '';
  #nodes: readonly Node[] | undefined;
  #asking = false;
  #askAgain = false;

  constructor(client: BaseLanguageClient, shown: Shown<T>) {
    this.#client = client;
    this.#shown = shown;
    this.#view = window.createTreeView(shown.id, { treeDataProvider: this, showCollapseAll: true });
    this.#parts = Disposable.from(
      this.#view,
      this.#changes,
      this.#view.onDidChangeVisibility(() => this.refresh()),
      client.onNotification(overviewChangedNotification, () => this.refresh()),
      client.onDidChangeState(() => this.refresh()),
    );
  }

  dispose(): void {
    this.#parts.dispose();
  }

  /** Asks again where somebody looks; one question at a time, the last one about the newest state. */
  refresh(): void {
    this.#askAgain = true;
    if (!this.#asking && this.#view.visible) void this.#ask();
  }

  getTreeItem({ item }: Node): TreeItem {
    return item;
  }

  async getChildren(node?: Node): Promise<Node[]> {
    if (node) return [...((await node.children?.()) ?? [])];
    if (!this.#nodes) await this.#ask();
    return [...(this.#nodes ?? [])];
  }

  async #ask(): Promise<void> {
    this.#asking = true;
    this.#askAgain = true;
    try {
      while (this.#askAgain && this.#client.state === State.Running) {
        this.#askAgain = false;
        const entries = await this.#shown.ask(this.#client);
        const answer = JSON.stringify(entries);
        if (answer === this.#answer) continue;
        const isFirst = this.#nodes === undefined;
        this.#answer = answer;
        this.#nodes = entries.map((entry) => this.#shown.node(entry, this.#client));
        if (!isFirst) this.#changes.fire(undefined);
      }
    } catch (error) {
      // A server that is restarting drops its questions; when it runs again, the state tells.
      this.#client.debug(`${this.#shown.id} was not given: ${String(error)}`);
    } finally {
      this.#asking = false;
    }
  }
}
