import type { CancellationToken } from 'vscode-languageserver';
import { soon } from './background.ts';
import { cancelled } from './guard.ts';

/** How long work goes on in one go, in milliseconds. */
const stretch = 20;

/**
 * For work over many files: `breathe` lets keystrokes in between be served, and ends the work, by throwing what a cancelled
 * request is answered with, once nobody waits for it any more.
 */
export class Patience {
  readonly #token: CancellationToken | undefined;
  #until = performance.now() + stretch;

  constructor(token?: CancellationToken) {
    this.#token = token;
  }

  async breathe(): Promise<void> {
    if (performance.now() >= this.#until) {
      await new Promise<void>((done) => soon(done));
      this.#until = performance.now() + stretch;
    }
    if (this.#token?.isCancellationRequested) throw cancelled();
  }
}
