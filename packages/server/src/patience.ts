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

/** Waits for something as long as somebody waits for what follows from it. */
export async function whileWanted<T>(promise: Promise<T>, token: CancellationToken): Promise<T> {
  let stop: { dispose(): void } | undefined;
  const unwanted = new Promise<never>((_, refuse) => {
    stop = token.onCancellationRequested(() => refuse(cancelled()));
  });
  try {
    return await Promise.race([promise, unwanted]);
  } finally {
    stop?.dispose();
  }
}
