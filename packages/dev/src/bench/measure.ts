/** What one peer took, by the name of the figure: times in milliseconds, sizes in bytes. */
export type Figures = Readonly<Record<string, number>>;

export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!;
}

export function median(values: readonly number[]): number {
  return percentile(values, 0.5);
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

/** Median and p95 of repeated work; the first runs warm up and do not count. */
export async function repeated(texts: Iterable<string>, warmUp: number, work: (text: string) => unknown) {
  const times: number[] = [];
  for (const text of texts) times.push((await timed(() => work(text))).ms);
  const counted = times.slice(warmUp);
  return { median: median(counted), p95: percentile(counted, 0.95) };
}

/** Hands the figures to the bench that started this process: one line of JSON. */
export function tell(figures: Figures): void {
  process.stdout.write(`${JSON.stringify(figures)}\n`);
}
