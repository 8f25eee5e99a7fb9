/** The figures of one peer in one process. Times in milliseconds. */
export interface Figures {
  readonly [name: string]: number;
}

export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!;
}

/** Bytes that are kept, after garbage is collected. Needs `--expose-gc`. */
export function heap(): number {
  for (let i = 0; i < 4; i++) globalThis.gc!();
  return process.memoryUsage().heapUsed;
}

export async function timed<T>(work: () => T | Promise<T>): Promise<{ ms: number; value: T }> {
  const start = performance.now();
  const value = await work();
  return { ms: performance.now() - start, value };
}

export function tell(figures: Figures): void {
  process.stdout.write(`${JSON.stringify(figures)}\n`);
}
