import type { Closed, DateAt, Schedule } from '@jointwork/language';
import { dayAfter } from '../../facts/days.ts';
import { type DesignContext, defineRule } from '../../rule.ts';

/** Nobody is asked to come on a day on which the house is closed. */
export const rule = defineRule({
  id: 'on-closed-day',
  category: 'time',
  severity: 'warning',
  sources: [],
  messages: {
    title: 'A session is on an open day',
    closed:
      '`{meeting}` is on {date}, and `{calendar}` is closed then{hasTitle, select, yes { ({title})} other {}}. Another date settles it; where the day is meant, an `allow` can say that.',
    'closed.question': 'Is `{meeting}` meant to be on {date}, when `{calendar}` is closed?',
    because: 'Here the day is closed.',
    'fix.move': 'Move it to {date}, an open day of the same name',
  },
  *checkDesign(context) {
    const calendar = context.design.calendar;
    const to = calendar?.to;
    if (to?.kind !== 'calendar') return;
    for (const { meeting } of context.meetings) {
      for (const date of datesOf(meeting.schedule)) {
        const closed = to.closed.find((one) => covers(one, date.value));
        if (!closed) continue;
        const open = otherDay(date.value, to.closed, context);
        yield {
          message: 'closed',
          params: {
            meeting: meeting.name.value,
            date: date.value,
            calendar: to.name.value,
            title: closed.title?.value ?? '',
            hasTitle: closed.title ? 'yes' : 'no',
          },
          at: date.span,
          related: [{ place: { file: calendar?.file ?? context.file, span: closed.span }, message: 'because' }],
          fixes: () =>
            open ? [{ title: 'fix.move', params: { date: open }, edits: [{ span: date.span, text: open }] }] : [],
        };
      }
    }
  },
});

/** The days that a schedule names one by one; those of a rhythm fall out by themselves. */
function datesOf(schedule: Schedule | undefined): readonly DateAt[] {
  return schedule?.kind === 'once' ? schedule.dates.filter(({ valid }) => valid) : [];
}

function covers({ from, to }: Closed, date: string): boolean {
  return from.valid && to.valid && from.value <= date && date <= to.value;
}

/** The same weekday in one of the weeks that follow, else in one before, within the time of the design. */
function otherDay(date: string, closed: readonly Closed[], { plan }: DesignContext): string | undefined {
  const { period } = plan.design;
  const isFree = (day: string) =>
    (!period || (period.from <= day && day <= period.to)) && !closed.some((one) => covers(one, day));
  const weeks = Array.from({ length: 53 }, (_, week) => week + 1);
  return [...weeks, ...weeks.map((week) => -week)].map((week) => dayAfter(date, 7 * week)).find(isFree);
}
