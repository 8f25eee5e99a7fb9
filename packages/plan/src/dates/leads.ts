/** Sessions that no dated `led by` covers, or two. */
import type { DateAt, Fix, Lead, Problem } from '@jointwork/language';
import { dayAfter, dayBefore } from '../days.ts';
import { leadsOn } from '../people.ts';
import type { IsoDate } from '../plan.ts';
import type { Planned } from '../timetable.ts';
import { nameOf, ownSpan } from './words.ts';

const datesShown = 3;

/** A day on which there is a session, and the clauses that cover it. */
interface Covered {
  readonly date: IsoDate;
  readonly by: readonly Lead[];
}

/** Where `led by` clauses carry dates, each session wants one of them. */
export function leadProblems({ meeting, whole, expansion }: Planned, file: string): Problem[] {
  const { leads } = whole;
  const held = expansion?.held ?? [];
  if (held.length === 0 || !leads.some(({ from, until }) => from || until)) return [];
  const days: Covered[] = held.map(({ date }) => ({ date, by: leadsOn(leads, date) }));
  const gaps = days.filter(({ by }) => by.length === 0);
  const doubles = days.filter(({ by }) => by.length > 1);
  const isOwn = leads === meeting.leads;
  const problems: Problem[] = [];
  if (gaps.length > 0) {
    problems.push({
      code: 'lead-gap',
      severity: 'warning',
      message: { key: 'lead-gap', params: { name: nameOf(meeting), ...shown(gaps) } },
      span: ownSpan(meeting, meeting.leads, lastBefore(leads, gaps[0]!.date)),
      fixes: isOwn ? closed(leads, days) : [],
    });
  }
  const double = doubles[0];
  if (double) {
    const [first, second] = double.by;
    problems.push({
      code: 'lead-overlap',
      severity: 'warning',
      message: { key: 'lead-overlap', params: { name: nameOf(meeting), ...shown(doubles) } },
      span: ownSpan(meeting, meeting.leads, second!),
      related: [{ place: { file, span: first!.span }, message: { key: 'lead-overlap.related' } }],
      fixes: isOwn ? parted(first!, second!) : [],
    });
  }
  return problems;
}

function shown(days: readonly Covered[]): { dates: string; more: number; count: number } {
  const dates = days.slice(0, datesShown).map(({ date }) => date);
  return { dates: dates.join(', '), more: days.length - dates.length, count: days.length };
}

/** The clause that ran out before the day; the first one where none did. */
function lastBefore(leads: readonly Lead[], date: IsoDate): Lead {
  return latest(leads, date) ?? leads[0]!;
}

/** The clause that ran out last before a day. */
function latest(leads: readonly Lead[], date: IsoDate): Lead | undefined {
  return leads
    .filter(({ until }) => until?.valid && until.value < date)
    .reduce<Lead | undefined>((a, b) => (a && a.until!.value > b.until!.value ? a : b), undefined);
}

/** The clause that begins first after a day. */
function earliest(leads: readonly Lead[], date: IsoDate): Lead | undefined {
  return leads
    .filter(({ from }) => from?.valid && from.value > date)
    .reduce<Lead | undefined>((a, b) => (a && a.from!.value <= b.from!.value ? a : b), undefined);
}

/** Who led before the first gap stays until the next takes over, or the next begins as soon as the one before ends. */
function closed(leads: readonly Lead[], days: readonly Covered[]): Fix[] {
  const start = days.findIndex(({ by }) => by.length === 0);
  const length = days.slice(start).findIndex(({ by }) => by.length > 0);
  const first = days[start]!.date;
  const last = days[length < 0 ? days.length - 1 : start + length - 1]!.date;
  const before = latest(leads, first);
  const after = earliest(leads, last);
  return [
    ...(before ? [moved(before, before.until!, 'until', after ? dayBefore(after.from!.value) : last)] : []),
    ...(after ? [moved(after, after.from!, 'from', before ? dayAfter(before.until!.value) : first)] : []),
  ];
}

/** Who led first stops on the day before the other begins. */
function parted(one: Lead, other: Lead): Fix[] {
  const [first, second] = (one.from?.value ?? '') <= (other.from?.value ?? '') ? [one, other] : [other, one];
  if (!second.from?.valid || (first.from && first.from.value >= second.from.value)) return [];
  const date = dayBefore(second.from.value);
  if (first.until) return [moved(first, first.until, 'until', date)];
  const { end } = first.span;
  return [{ ...titled(first, 'until', date), edits: [{ span: { start: end, end }, text: ` until ${date}` }] }];
}

function moved(lead: Lead, written: DateAt, bound: 'from' | 'until', date: IsoDate): Fix {
  return { ...titled(lead, bound, date), edits: [{ span: written.span, text: date }] };
}

function titled({ people }: Lead, bound: 'from' | 'until', date: IsoDate): Pick<Fix, 'title'> {
  const lead = people.who.map(({ ref }) => ref.name).join(', ');
  return { title: { key: `dates.fix.lead-${bound}`, params: { lead, date } } };
}
