import { UsageError } from '../exit-codes.ts';
import { say } from '../session.ts';

/**
 * A day, `2026-09-08`.
 *
 * @throws UsageError where there is no such day
 */
export function dayOf(text: string): string {
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(`${text}T00:00:00Z`));
  if (!isDay || new Date(`${text}T00:00:00Z`).toISOString().slice(0, 10) !== text) {
    throw new UsageError(say('cli.export.no-day', { text }));
  }
  return text;
}

const minutesIn = { min: 1, h: 60, d: 1440, w: 10_080 } as const;

/** Beyond this, in minutes, a reminder helps nobody: eight weeks. */
const longest = 8 * minutesIn.w;

/**
 * The minutes of `1d,30min`, the longest first, each once.
 *
 * @throws UsageError where one is no time
 */
export function alarmsOf(text: string): readonly number[] {
  const minutes = text.split(',').map((part) => {
    const [, number, unit] = /^\s*(\d{1,5})\s*(min|h|d|w)\s*$/.exec(part) ?? [];
    const all = Number(number) * minutesIn[(unit ?? 'min') as keyof typeof minutesIn];
    if (unit === undefined || all > longest) throw new UsageError(say('cli.export.no-alarm', { text: part.trim() }));
    return all;
  });
  return [...new Set(minutes)].sort((one, other) => other - one);
}
