/** Dates that lie outside the design, schedules that name no session, and periods longer than anyone plans for. */
import type { DateAt, Design, Edit, Fix, Message, Place, Problem, Schedule } from '@jointwork/language';
import { spanOf } from '../calendar.ts';
import { addTo } from '../days.ts';
import type { DateSpan, IsoDate } from '../plan.ts';
import { closureFile, type Planned, type Timetable } from '../timetable.ts';
import { nameOf, writeDate } from './words.ts';

/** Years after which a period is taken for a slip of the pen: nobody plans meetings for a working life. */
const longestPeriod = 50;

export function longPeriod(design: Design, { period }: Timetable): Problem[] {
  if (!period || period.to <= addTo(period.from, longestPeriod, 'year')) return [];
  const span = design.period?.to.span ?? design.calendar?.span ?? design.name.span;
  const params = { from: period.from, to: period.to, years: longestPeriod };
  return [{ code: 'long-period', severity: 'warning', message: { key: 'long-period', params }, span }];
}

/** A written date, and the end of the period that it may mean. */
interface Written {
  readonly date: DateAt;
  readonly bounds?: 'from' | 'to';
}

export function outsidePeriod(design: Design, { period, calendar, file }: Timetable): Problem[] {
  if (!period) return [];
  const own = spanOf(design.period) ? design.period : undefined;
  const written = own ?? calendar?.calendar.period;
  const place = written && { file: own || !calendar ? file : calendar.file, span: written.span };
  const related = place && [{ place, message: { key: 'outside-period.related' } }];
  const dates = [...design.activities, ...design.reviews].flatMap(({ schedule }) =>
    schedule ? datesOf(schedule) : [],
  );
  for (const { by } of design.targets) if (by) dates.push({ date: by, bounds: 'to' });
  return dates
    .filter(({ date: { valid, value } }) => valid && (value < period.from || value > period.to))
    .map(({ date, bounds }) => ({
      code: 'outside-period',
      severity: 'error',
      message: { key: 'outside-period', params: { date: date.value, ...period } },
      span: date.span,
      related,
      fixes: [...insteadOf(date, bounds, period), ...(own ? longer(date, own, period) : [])],
    }));
}

/** The same day of a year in which the design runs, as a slip of the pen; the day on which the design begins or ends. */
function insteadOf({ value, span }: DateAt, bounds: Written['bounds'], period: DateSpan): Fix[] {
  const years = [period.from, period.to].map((day) => day.slice(0, 4) + value.slice(4));
  const meant = years.filter((day) => addTo(day, 0, 'day') === day && day >= period.from && day <= period.to);
  const isBound = bounds === 'from' ? value < period.from : bounds === 'to' && value > period.to;
  const days = [...meant, ...(isBound && bounds ? [period[bounds]] : [])];
  return [...new Set(days)].map((day) => writeDate(span, day));
}

/** The design's own days, moved so that they hold the date. */
function longer({ value }: DateAt, own: { from: DateAt; to: DateAt }, period: DateSpan): Fix[] {
  const isEarly = value < period.from;
  const edits: Edit[] = [{ span: isEarly ? own.from.span : own.to.span, text: value }];
  return [{ title: { key: isEarly ? 'outside-period.begin' : 'outside-period.end', params: { date: value } }, edits }];
}

/** The dates that a schedule writes for sessions to be on, or to begin and end with. */
function datesOf(schedule: Schedule): Written[] {
  if (schedule.kind === 'once') return schedule.dates.map((date) => ({ date }));
  if (schedule.kind !== 'every') return [];
  const { from, until, also } = schedule;
  return [
    ...(from ? [{ date: from, bounds: 'from' as const }] : []),
    ...(until ? [{ date: until, bounds: 'to' as const }] : []),
    ...also.map((date) => ({ date })),
  ];
}

/**
 * Silent where another error explains it: a date that does not exist, or lies outside the period; a span that runs
 * backwards; a number that is zero.
 */
export function noSession(planned: Planned, outsides: readonly Problem[], table: Timetable): Problem[] {
  const { meeting, whole, expansion } = planned;
  const { schedule } = meeting;
  if (!schedule || schedule !== whole.schedule || !expansion || expansion.undated || expansion.held.length > 0)
    return [];
  if (expansion.stopped || schedule.kind === 'within') return [];
  const { span } = schedule;
  if (outsides.some((problem) => problem.span.start >= span.start && problem.span.end <= span.end)) return [];
  if (datesOf(schedule).some(({ date }) => !date.valid) || isImpossible(schedule)) return [];
  const days = expansion.skipped.length;
  const name = nameOf(meeting);
  const message: Message =
    days > 0 ? { key: 'no-session.closed', params: { name, days } } : { key: 'no-session', params: { name } };
  return [{ code: 'no-session', severity: 'error', message, span, related: takenOut(planned, table) }];
}

const placesShown = 3;

/** The clauses that close the days which a schedule names, or take them out. */
function takenOut(planned: Planned, table: Timetable): Problem['related'] {
  const places = new Map<string, { place: Place; days: IsoDate[] }>();
  for (const { date, closure, span } of planned.expansion?.skipped ?? []) {
    const file = closure ? closureFile(closure, planned, table) : table.file;
    const key = `${file} ${span.start}`;
    const known = places.get(key);
    if (known) known.days.push(date);
    else places.set(key, { place: { file, span }, days: [date] });
  }
  return [...places.values()].slice(0, placesShown).map(({ place, days }) => ({
    place,
    message: { key: 'no-session.related', params: { date: days[0]!, more: days.length - 1 } },
  }));
}

function isImpossible(schedule: Schedule): boolean {
  if (schedule.kind !== 'every') return false;
  const { n, times, from, until } = schedule;
  return n < 1 || (times !== undefined && times.value < 1) || (from && until ? from.value > until.value : false);
}
