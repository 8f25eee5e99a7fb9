import { columnsOf, safe } from '@jointwork/render/terminal';
import { screen } from './screen.ts';

/** Work that ends before this, in milliseconds, is not worth a word. */
const soon = 400;
/** How often the line changes at most, in milliseconds. */
const calm = 80;

type Stream = Pick<NodeJS.WriteStream, 'isTTY' | 'columns' | 'write'>;

/** One line on a terminal that says how far long work is, and goes away at its end. Silent in a pipe. */
export class Progress {
  readonly #stream: Stream;
  readonly #now: () => number;
  readonly #began: number;
  #told = Number.NEGATIVE_INFINITY;

  constructor(stream: Stream = process.stderr, now: () => number = () => performance.now()) {
    this.#stream = stream;
    this.#now = now;
    this.#began = now();
  }

  /** @param text made only where it is shown */
  tell(text: () => string): void {
    const now = this.#now();
    if (!this.#stream.isTTY || now - this.#began < soon || now - this.#told < calm) return;
    this.#told = now;
    this.#stream.write(`\r\u001b[K${fitting(safe(text()), screen(this.#stream).width - 1)}`);
  }

  /** Clears the line; what follows stands in its place. */
  end(): void {
    if (this.#told !== Number.NEGATIVE_INFINITY) this.#stream.write('\r\u001b[K');
    this.#told = Number.NEGATIVE_INFINITY;
  }
}

function fitting(text: string, width: number): string {
  if (columnsOf(text) <= width) return text;
  let cut = '';
  for (const character of text) {
    if (columnsOf(cut + character) >= width) break;
    cut += character;
  }
  return `${cut}…`;
}
