import type { Comparison, Supposition, ToPage, Wants } from '@jointwork/preview';
import {
  type CompareAnswer,
  type CompareParams,
  compareRequest,
  portfolioRequest,
  type WhatIfAnswer,
  type WhatIfParams,
  whatIfRequest,
} from '@jointwork/server/protocol';
import { type BaseLanguageClient, State } from 'vscode-languageclient';
import type { PlanFeed } from './feed.ts';

/**
 * What the page shows besides the plan: it is asked for when the page wants it, and again when the plan has changed. Of each
 * kind one question is under way at a time, and the next one is about the newest text.
 */
export class Extras {
  readonly #client: BaseLanguageClient;
  readonly #feed: PlanFeed;
  readonly #tell: (message: ToPage) => void;
  /** The server that is asked about each kind: a question to one that has ended may never be answered. */
  readonly #asking = new Map<string, number>();
  readonly #again = new Set<string>();
  #wants: Wants = { portfolio: false };

  constructor(client: BaseLanguageClient, feed: PlanFeed, tell: (message: ToPage) => void) {
    this.#client = client;
    this.#feed = feed;
    this.#tell = tell;
  }

  want(wants: Wants): void {
    const before = this.#wants;
    this.#wants = wants;
    if (JSON.stringify(wants.supposed) !== JSON.stringify(before.supposed)) this.#supposition();
    if (wants.portfolio && !before.portfolio) this.#portfolio();
    if (wants.revision !== undefined && wants.revision !== before.revision) this.#comparison();
  }

  /** The plan has changed. */
  refresh(): void {
    this.#supposition();
    this.#portfolio();
    this.#comparison();
  }

  #supposition(): void {
    void this.#ask('supposition', async () => {
      const { supposed } = this.#wants;
      if (!supposed) return undefined;
      const params: WhatIfParams = { ...this.#about, supposed };
      const answer = await this.#client.sendRequest<WhatIfAnswer | null>(whatIfRequest, params);
      const supposition: Supposition | null = answer && { supposed, ...answer };
      return supposition ? { kind: 'supposition', supposition } : undefined;
    });
  }

  #portfolio(): void {
    void this.#ask('portfolio', async () => {
      if (!this.#wants.portfolio) return undefined;
      const portfolio = await this.#client.sendRequest<(ToPage & { kind: 'portfolio' })['portfolio'] | null>(
        portfolioRequest,
        {},
      );
      return portfolio ? { kind: 'portfolio', portfolio } : undefined;
    });
  }

  #comparison(): void {
    void this.#ask('comparison', async () => {
      const { revision } = this.#wants;
      if (revision === undefined) return undefined;
      const params: CompareParams = { ...this.#about, revision };
      const answer = await this.#client.sendRequest<CompareAnswer | null>(compareRequest, params);
      const comparison: Comparison | null = answer && { revision, ...answer };
      return comparison ? { kind: 'comparison', comparison } : undefined;
    });
  }

  get #about() {
    const { uri, design } = this.#feed;
    return { textDocument: { uri }, ...(design === undefined ? {} : { design }) };
  }

  async #ask(what: string, question: () => Promise<ToPage | undefined>): Promise<void> {
    const { round } = this.#feed;
    const isMine = () => this.#asking.get(what) === round;
    this.#again.add(what);
    if (isMine()) return;
    this.#asking.set(what, round);
    try {
      while (isMine() && this.#client.state === State.Running && this.#again.delete(what)) {
        const message = await question();
        if (message && isMine() && !this.#again.has(what)) this.#tell(message);
      }
    } catch (error) {
      // A server that is restarting drops its questions; the plan that follows asks again.
      this.#client.debug(`The ${what} was not given: ${String(error)}`);
    } finally {
      if (isMine()) this.#asking.delete(what);
    }
  }
}
