import type { Edit } from '@jointwork/language';
import type { Plan } from '@jointwork/plan';
import { dayAfter, daysBetween } from '../../facts/days.ts';
import { insert } from '../../fixes/layout.ts';
import { type DesignContext, defineRule } from '../../rule.ts';

/** Reviews come often enough to change something: never more than half of a design's life apart, and never over a year. */
export const rule = defineRule({
  id: 'review-too-rare',
  category: 'responsibility',
  severity: 'warning',
  sources: ['D'],
  options: {
    share: { type: 'number', default: 50, minimum: 1, maximum: 100 },
    days: { type: 'integer', default: 366, minimum: 1 },
  },
  messages: {
    title: 'Reviews come while something can still be changed',
    rare: 'From {from} to {to}, {days} days, nobody reviews `{design}`, which runs for {all} days. A review at least every {limit} days settles it: early enough to change something, not only to look back.',
    'rare.question': 'Who looks at `{design}` between {from} and {to}, {days} days of its {all}?',
    'fix.add': 'Add {count, plural, one {a date} other {# dates}} in between',
  },
  *checkDesign(context, { share, days }) {
    const { design, plan, meetings } = context;
    const { period } = plan.design;
    const reviews = meetings.filter(({ meeting }) => meeting.kind === 'review');
    const dates = plan.sessions.filter(({ meeting }) => isReview(meeting, plan)).map(({ date }) => date);
    // A review whose days are not known may be the one in between.
    if (!period || dates.length === 0 || plan.undated.some(({ meeting }) => isReview(meeting, plan))) return;
    const all = daysBetween(period.from, period.to);
    const limit = Math.min(Math.floor((all * share) / 100), days);
    const gap = longestGap([period.from, ...dates, period.to]);
    if (gap.days <= limit) return;
    const [only] = reviews.length === 1 ? reviews : [];
    yield {
      message: 'rare',
      params: { design: design.name.value, ...gap, all, limit },
      at: only?.meeting.schedule?.span ?? design.name.span,
      about: [design, only?.meeting],
      fixes: () => moreDates(context, limit),
    };
  },
});

function isReview(id: string, { meetings }: Plan): boolean {
  return meetings.some((meeting) => meeting.id === id && meeting.kind === 'review');
}

function longestGap(dates: readonly string[]): { from: string; to: string; days: number } {
  const gaps = dates.slice(1).map((to, index) => {
    const from = dates[index]!;
    return { from, to, days: daysBetween(from, to) };
  });
  return gaps.reduce((longest, gap) => (gap.days > longest.days ? gap : longest));
}

/** For a review on days that are written out: so many more that no gap is too long, none of them on a closed day. */
function moreDates({ design, plan }: DesignContext, limit: number) {
  const [review] = design.reviews;
  const { period, calendar } = plan.design;
  if (design.reviews.length !== 1 || review?.schedule?.kind !== 'once' || !period || limit < 7) return [];
  const isClosed = (day: string) => calendar?.closed.some(({ from, to }) => from <= day && day <= to) ?? false;
  const written = review.schedule.dates.map(({ value }) => value).sort();
  const added: string[] = [];
  let last = period.from;
  for (const next of [...written, period.to]) {
    while (daysBetween(last, next) > limit) {
      let day = dayAfter(last, Math.min(limit, Math.ceil(daysBetween(last, next) / 2)));
      while (isClosed(day) && day > last) day = dayAfter(day, -1);
      if (day <= last) return [];
      added.push(day);
      last = day;
    }
    last = next;
  }
  const end = review.schedule.dates.at(-1)!.span.end;
  const edit: Edit = insert(end, added.map((day) => `, ${day}`).join(''));
  return added.length === 0 ? [] : [{ title: 'fix.add' as const, params: { count: added.length }, edits: [edit] }];
}
