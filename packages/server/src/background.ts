/** The longest stretch of background work without a look at what the editor wants, in milliseconds. */
const slice = 8;

/** How long background work waits after a keystroke, in milliseconds: the next one is likely to follow. */
const pause = 40;

/** Runs after everything that has arrived has been handled. */
export function soon(work: () => void): void {
  if (typeof setImmediate === 'function') setImmediate(work);
  else setTimeout(work, 0);
}

/**
 * Work that nobody waits for, one small piece after another: reading and checking the files of the workspace. It gives
 * way to whatever the editor asks; a piece that fails is told and passed over.
 */
export class Background {
  readonly #queue = new Map<string, () => void>();
  readonly #failed: (error: unknown, key: string) => void;
  #running = false;
  #quietUntil = 0;
  #ended = false;
  #idle: (() => void)[] = [];

  constructor(failed: (error: unknown, key: string) => void) {
    this.#failed = failed;
  }

  /** How many pieces wait. */
  get size(): number {
    return this.#queue.size;
  }

  /** Adds a piece; one with the same key that waits already is done once, and with the newer work. */
  add(key: string, work: () => void): void {
    if (this.#ended) return;
    this.#queue.set(key, work);
    this.#start();
  }

  /** The editor is busy: waits a little. */
  giveWay(): void {
    this.#quietUntil = performance.now() + pause;
  }

  /** When nothing waits any more. */
  idle(): Promise<void> {
    return this.#queue.size === 0 ? Promise.resolve() : new Promise((done) => this.#idle.push(done));
  }

  end(): void {
    this.#ended = true;
    this.#queue.clear();
    this.#tellIdle();
  }

  #start(): void {
    if (this.#running) return;
    this.#running = true;
    soon(() => this.#run());
  }

  #run(): void {
    const wait = this.#quietUntil - performance.now();
    if (wait > 0) {
      setTimeout(() => this.#run(), wait);
      return;
    }
    const end = performance.now() + slice;
    for (const [key, work] of this.#queue) {
      this.#queue.delete(key);
      try {
        work();
      } catch (error) {
        this.#failed(error, key);
      }
      if (performance.now() >= end) break;
    }
    if (this.#queue.size > 0) {
      soon(() => this.#run());
      return;
    }
    this.#running = false;
    this.#tellIdle();
  }

  #tellIdle(): void {
    const waiting = this.#idle;
    this.#idle = [];
    for (const done of waiting) done();
  }
}
