import type { Mark } from '@jointwork/language';
import type { DateSpan } from '@jointwork/plan';
import { type Asked, type Desk, words } from '../../desk.ts';
import { plain } from '../cards.ts';
import { daysBetween, longDay } from '../days.ts';
import { planOf } from '../planned.ts';

/** The weekday of a date, how far it is into the design or calendar around it, and whether it is a closed day. */
export function dateMeaning(desk: Desk, place: Asked, { span }: Mark): string | undefined {
  const date = place.text.slice(span.start, span.end);
  if (!isDate(date)) return undefined;
  const around = periodAround(desk, place);
  const facts = [`**${longDay(desk, date)}** ${date}`];
  if (around) facts.push(within(desk, date, around));
  const closed = around?.closed.find(({ from, to }) => from <= date && date <= to);
  if (closed) facts.push(words(desk, 'server.date.closed', { title: closed.title ? plain(closed.title) : 'none' }));
  const away = daysBetween(desk.today(), date);
  facts.push(
    away < 0 ? words(desk, 'server.date.past', { days: -away }) : words(desk, 'server.date.away', { days: away }),
  );
  return facts.join('  \n');
}

interface Around {
  readonly name: string;
  readonly period: DateSpan;
  readonly closed: readonly (DateSpan & { readonly title?: string })[];
}

function periodAround(desk: Desk, { id, offset }: Asked): Around | undefined {
  const item = desk.engine.model(id)?.items.find(({ span }) => span.start <= offset && offset <= span.end);
  if (item?.kind === 'calendar' && item.period?.from.valid && item.period.to.valid) {
    const period = { from: item.period.from.value, to: item.period.to.value };
    return { name: item.title?.value ?? item.name.value, period, closed: [] };
  }
  const plan = item?.kind === 'design' ? planOf(desk, id, item) : undefined;
  if (!plan?.design.period) return undefined;
  const { title, name, period, calendar } = plan.design;
  return { name: title ?? name, period, closed: calendar?.closed ?? [] };
}

function within(desk: Desk, date: string, { name, period: { from, to } }: Around): string {
  const of = plain(name);
  const days = daysBetween(from, date);
  if (days < 0) return words(desk, 'server.date.before', { days: -days, of });
  if (date > to) return words(desk, 'server.date.after', { days: daysBetween(to, date), of });
  return words(desk, 'server.date.week', { week: Math.floor(days / 7) + 1, of });
}

function isDate(date: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(date) && !Number.isNaN(Date.parse(date)) && isoOf(date) === date;
}

function isoOf(date: string): string {
  return new Date(Date.parse(date)).toISOString().slice(0, 10);
}
