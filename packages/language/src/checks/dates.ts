import type { DateAt } from '../model/model.ts';
import { writeInstead } from '../names/name-problems.ts';
import type { Problem } from '../problem.ts';

/** A date that the calendar does not have, with the nearest one that it has. */
export function checkDate(date: DateAt | undefined, problems: Problem[]): void {
  if (date === undefined || date.valid) return;
  const real = nearestReal(date.value);
  problems.push({
    code: 'no-such-date',
    severity: 'error',
    message: {
      key: real?.reason ?? 'no-such-date',
      params: { date: date.value, real: real?.date ?? '' },
    },
    span: date.span,
    fixes: real ? [writeInstead(date.span, real.date)] : [],
  });
}

export function checkDates(dates: readonly DateAt[], problems: Problem[]): void {
  for (const date of dates) checkDate(date, problems);
}

/** Two dates of which the second closes what the first opens; both are checked, and their order. */
export function checkSpanOfDates(
  from: DateAt | undefined,
  to: DateAt | undefined,
  file: string,
  problems: Problem[],
): void {
  checkDate(from, problems);
  if (to === from) return;
  checkDate(to, problems);
  if (!from?.valid || !to?.valid || from.value <= to.value) return;
  problems.push({
    code: 'ends-before-it-starts',
    severity: 'error',
    message: { key: 'ends-before-it-starts', params: { from: from.value, to: to.value } },
    span: to.span,
    related: [{ place: { file, span: from.span }, message: { key: 'ends-before-it-starts.related' } }],
    fixes: [
      {
        title: { key: 'ends-before-it-starts.fix', params: { from: from.value, to: to.value } },
        edits: [
          { span: from.span, text: to.value },
          { span: to.span, text: from.value },
        ],
      },
    ],
  });
}

interface Real {
  readonly date: string;
  readonly reason: 'no-such-date.month-ends' | 'no-such-date.write';
}

function nearestReal(written: string): Real | undefined {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(written);
  if (!parts) return undefined;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  if (month < 1 || month > 12) return undefined;
  const start = `${parts[1]}-${parts[2]}`;
  if (day < 1) return { date: `${start}-01`, reason: 'no-such-date.write' };
  return { date: `${start}-${lastDayOf(year, month)}`, reason: 'no-such-date.month-ends' };
}

function lastDayOf(year: number, month: number): number {
  // The day before the first of the next month. Set, not constructed: the constructor takes 26 for 1926.
  const date = new Date(0);
  date.setUTCFullYear(year, month, 0);
  return date.getUTCDate();
}
