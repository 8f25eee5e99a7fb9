/** Days as ISO dates; nothing here knows a zone. */

const noon = (date: string) => Date.parse(`${date}T12:00:00Z`);
const day = 86_400_000;

export function addDays(date: string, count: number): string {
  return new Date(noon(date) + count * day).toISOString().slice(0, 10);
}

/** From one day to another; 0 for the same. */
export function daysApart(from: string, to: string): number {
  return Math.round((noon(to) - noon(from)) / day);
}

/** `Tuesday` */
export function weekdayOf(date: string): string {
  return new Intl.DateTimeFormat('en', { weekday: 'long', timeZone: 'UTC' }).format(noon(date));
}

interface Span {
  readonly from: string;
  readonly to: string;
}

/** What lies between spans that follow each other. */
export function gaps(spans: readonly Span[]): Span[] {
  const sorted = [...spans].sort((a, b) => (a.from < b.from ? -1 : 1));
  return sorted.slice(1).flatMap(({ from }, place) => {
    const gap = { from: addDays(sorted[place]!.to, 1), to: addDays(from, -1) };
    return gap.from <= gap.to ? [gap] : [];
  });
}
