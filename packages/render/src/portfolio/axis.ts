/** The time that the designs of a workspace run through, as shares of a width. */
import type { DateSpan, IsoDate, Portfolio } from '@jointwork/plan';
import { daysBetween, shortMonth } from '../html/dates.ts';

export class Axis {
  readonly span: DateSpan;
  readonly #days: number;

  constructor(span: DateSpan) {
    this.span = span;
    this.#days = daysBetween(span.from, span.to) + 1;
  }

  /** The beginning of a day, from 0 to 1. */
  at(date: IsoDate): number {
    return Math.min(1, Math.max(0, daysBetween(this.span.from, date) / this.#days));
  }

  /** The end of a day. */
  after(date: IsoDate): number {
    return Math.min(1, Math.max(0, (daysBetween(this.span.from, date) + 1) / this.#days));
  }

  holds(date: IsoDate): boolean {
    return this.span.from <= date && date <= this.span.to;
  }

  /** First days of months, some twelve of them at most; the first, and each January, with its year. */
  months(locale: string): readonly { readonly at: number; readonly label: string; readonly year?: string }[] {
    const firsts: IsoDate[] = [];
    let [year, month] = this.span.from.split('-').map(Number) as [number, number];
    for (let date = this.span.from; date <= this.span.to && firsts.length < 1200; ) {
      firsts.push(date);
      [year, month] = month === 12 ? [year + 1, 1] : [year, month + 1];
      date = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-01`;
    }
    const step = [1, 3, 6, 12, 60, 120].find((each) => firsts.length / each <= 12) ?? 240;
    const shown = firsts
      .filter((date) => (Number(date.slice(5, 7)) - 1) % Math.min(12, step) === 0)
      .filter((_, i) => i % Math.max(1, step / 12) === 0);
    return shown.map((date, index) => ({
      at: this.at(date),
      label: shortMonth(date, locale),
      ...(index === 0 || date.slice(5, 7) === '01' ? { year: date.slice(0, 4) } : {}),
    }));
  }
}

/** Whole months around all that has a date; undefined where nothing has. */
export function axisOf({ designs, parties }: Portfolio): Axis | undefined {
  const spans = [...designs.flatMap(({ period }) => period ?? []), ...parties.flatMap(({ fullest }) => fullest ?? [])];
  if (spans.length === 0) return undefined;
  const from = spans.reduce((first, one) => (one.from < first ? one.from : first), spans[0]!.from);
  const to = spans.reduce((last, one) => (one.to > last ? one.to : last), spans[0]!.to);
  const [year, month] = to.split('-').map(Number);
  const end = new Date(Date.UTC(year!, month!, 0)).toISOString().slice(0, 10);
  return new Axis({ from: `${from.slice(0, 8)}01`, to: end });
}
