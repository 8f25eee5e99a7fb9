import { Keeper, type PlanUpdate } from '@jointwork/preview';
import {
  type ChangedParams,
  changedNotification,
  type PlanAnswer,
  type PlanParams,
  planRequest,
} from '@jointwork/server/protocol';
import { Disposable, type Uri, workspace } from 'vscode';
import { type BaseLanguageClient, State } from 'vscode-languageclient';

/** How long a question that failed is left alone, in milliseconds. */
const patience = 200;

/**
 * The plan of one design, asked for again whenever the text or what it imports changes. However fast somebody types, one
 * question is under way at a time, and the next one is about the newest text.
 */
export class PlanFeed implements Disposable {
  readonly #client: BaseLanguageClient;
  readonly #address: Uri;
  readonly #tell: (update: PlanUpdate) => void;
  readonly #keeper = new Keeper();
  readonly #parts: Disposable;
  #design: string | undefined;
  #answer: PlanAnswer | undefined;
  #asking = false;
  /** Counts the servers that were asked. */
  #round = 0;
  #askAgain = false;
  #ended = false;

  /**
   * @param design the design to show; the first of the file without it
   * @param tell is handed each update for the page
   */
  constructor(
    client: BaseLanguageClient,
    address: Uri,
    design: string | undefined,
    tell: (update: PlanUpdate) => void,
  ) {
    this.#client = client;
    this.#address = address;
    this.#design = design;
    this.#tell = tell;
    this.#parts = Disposable.from(
      workspace.onDidChangeTextDocument(({ document: changed, contentChanges }) => {
        if (isSame(changed.uri, address) && contentChanges.length > 0) this.refresh();
      }),
      workspace.onDidOpenTextDocument(({ uri }) => {
        if (isSame(uri, address)) this.refresh();
      }),
      client.onNotification(changedNotification, ({ documents }: ChangedParams) => {
        if (documents.some(({ uri, version }) => uri === this.#uri && this.#isNews(version))) this.refresh();
      }),
      client.onDidChangeState(({ newState }) => {
        if (newState !== State.Running) return;
        // A question to the server that has ended may never be answered, nor refused.
        this.#round++;
        this.#asking = false;
        this.refresh();
      }),
    );
  }

  /** The version of the text that the shown plan is from. */
  get version(): number | undefined {
    return this.#keeper.version;
  }

  /** The id by which plans name the file. */
  get file(): string {
    return this.#answer?.plan?.design.source.file ?? this.#uri;
  }

  /** Which server is asked, counted from the first. */
  get round(): number {
    return this.#round;
  }

  /** The design that is shown. */
  get design(): string | undefined {
    return this.#design;
  }

  /** The address of the file, as the server takes it. */
  get uri(): string {
    return this.#uri;
  }

  get #uri(): string {
    return this.#client.code2ProtocolConverter.asUri(this.#address);
  }

  dispose(): void {
    this.#ended = true;
    this.#parts.dispose();
  }

  /**
   * Whether the server says something that has not been asked for. What the text itself changed mostly has been; but after
   * a restart a question may overtake the keystroke that it is about, and an answer without a version was given before
   * the server had the text.
   */
  #isNews(version: number): boolean {
    const { version: answered = null } = this.#answer ?? {};
    return answered === null || version === answered || (version > answered && !this.#asking);
  }

  /** Shows another design of the file. */
  show(design: string): void {
    if (design === this.#design) return;
    this.#design = design;
    this.refresh();
  }

  /** Shows the design that an offset stands in, if it is in one. */
  follow(offset: number): void {
    const around = this.#answer?.designs.find(({ span }) => span.start <= offset && offset <= span.end);
    if (around) this.show(around.name);
  }

  refresh(): void {
    this.#askAgain = true;
    if (!this.#asking) void this.#ask();
  }

  async #ask(): Promise<void> {
    const round = this.#round;
    const isOver = () => this.#ended || round !== this.#round;
    this.#asking = true;
    try {
      while (this.#askAgain && !isOver() && this.#client.state === State.Running) {
        this.#askAgain = false;
        const answer = await this.#answerNow();
        if (isOver()) return;
        this.#answer = answer;
        this.#tell(this.#keeper.next(answer, this.file, new Date().toISOString().slice(0, 10)));
      }
    } catch (error) {
      // A server that is restarting drops its questions; when it runs again, the state tells.
      this.#client.debug(`The plan of ${this.#uri} was not given: ${String(error)}`);
    } finally {
      if (!isOver()) {
        this.#asking = false;
        // A question that failed leaves what was asked meanwhile.
        if (this.#askAgain && this.#client.state === State.Running) setTimeout(() => this.refresh(), patience);
      }
    }
  }

  async #answerNow(): Promise<PlanAnswer> {
    const ask = (design: string | undefined): Promise<PlanAnswer> => {
      const params: PlanParams = { textDocument: { uri: this.#uri }, ...(design === undefined ? {} : { design }) };
      return this.#client.sendRequest(planRequest, params);
    };
    const answer = await ask(this.#design);
    // A head that does not parse costs the file its design, for a moment.
    if (answer.plan || answer.designs.length === 0 || answer.unread) {
      this.#design ??= answer.plan?.design.name;
      return answer;
    }
    // The name is gone: the design that stands where it stood has most likely been renamed.
    const stood = this.#answer?.designs.findIndex(({ name }) => name === this.#design) ?? -1;
    this.#design = (answer.designs[stood] ?? answer.designs[0])!.name;
    return ask(this.#design);
  }
}

/** Whether two addresses are of one file. */
export function isSame(one: Uri, other: Uri): boolean {
  return one.toString() === other.toString();
}
