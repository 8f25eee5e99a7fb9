/** Errors of a design that only its dates show. They are errors of the language: no rule switches them off. */
import type {
  Artefact,
  DateAt,
  Design,
  Lead,
  Meeting,
  Message,
  Place,
  Problem,
  Ref,
  Schedule,
  Span,
} from '@jointwork/language';
import { spanOf } from './calendar.ts';
import { addTo } from './days.ts';
import { leadsOn } from './people.ts';
import type { DateSpan } from './plan.ts';
import type { Held } from './schedule.ts';
import { type Planned, type Timetable, timetable } from './timetable.ts';

/**
 * What the dates of a linked design contradict: `outside-period`, `no-session`, `used-before-made` (errors), `long-period`,
 * `lead-gap`, `lead-overlap`, `after-contradicted` (warnings). In the order of the text.
 *
 * @param file where the design stands
 * @param table the design's timetable, where it was made already
 */
export function dateProblems(design: Design, file: string, table: Timetable = timetable(design, file)): Problem[] {
  const outside = outsidePeriod(design, table);
  const makers = makersIn(design);
  const problems = [
    ...longPeriod(design, table),
    ...outside,
    ...table.meetings.flatMap((planned) => [
      ...noSession(planned, outside),
      ...usedBeforeMade(planned, makers, table),
      ...leadsOf(planned, file),
      ...afterContradicted(planned, table),
    ]),
  ];
  return problems.sort((a, b) => a.span.start - b.span.start);
}

function nameOf(meeting: Meeting): string {
  return meeting.title?.value ?? meeting.name.value;
}

function firstOf(planned: Planned | undefined): Held | undefined {
  return planned?.expansion?.undated ? undefined : planned?.expansion?.held[0];
}

/** A clause that an activity takes over by `like` stands elsewhere: what it leads to is shown at the name. */
function ownSpan(meeting: Meeting, clauses: readonly unknown[], clause: { readonly span: Span }): Span {
  return clauses.includes(clause) ? clause.span : meeting.name.span;
}

// -------------------------------------------------------------------------------------------- the period

/** Years after which a period is taken for a slip of the pen: nobody plans meetings for a working life. */
const longestPeriod = 50;

function longPeriod(design: Design, { period }: Timetable): Problem[] {
  if (!period || period.to <= addTo(period.from, longestPeriod, 'year')) return [];
  const span = design.period?.to.span ?? design.calendar?.span ?? design.name.span;
  const params = { from: period.from, to: period.to, years: longestPeriod };
  return [{ code: 'long-period', severity: 'warning', message: { key: 'long-period', params }, span }];
}

function outsidePeriod(design: Design, { period, calendar, file }: Timetable): Problem[] {
  if (!period) return [];
  const own = spanOf(design.period) ? design.period : undefined;
  const written = own ?? calendar?.calendar.period;
  const where = written && { file: own || !calendar ? file : calendar.file, span: written.span };
  const dates = [...design.activities, ...design.reviews].flatMap(({ schedule }) =>
    schedule ? datesOf(schedule) : [],
  );
  for (const { by } of design.targets) if (by) dates.push(by);
  return dates
    .filter(({ valid, value }) => valid && (value < period.from || value > period.to))
    .map((date) => outside(date, period, where));
}

function outside(date: DateAt, { from, to }: DateSpan, where: Place | undefined): Problem {
  const params = { date: date.value, from, to };
  return {
    code: 'outside-period',
    severity: 'error',
    message: { key: 'outside-period', params },
    span: date.span,
    related: where && [{ place: where, message: { key: 'outside-period.related' } }],
  };
}

/** The dates that a schedule writes for sessions to be on, or to begin and end with. */
function datesOf(schedule: Schedule): DateAt[] {
  if (schedule.kind === 'once') return [...schedule.dates];
  if (schedule.kind !== 'every') return [];
  return [schedule.from, schedule.until, ...schedule.also].filter((date) => date !== undefined);
}

/**
 * Silent where another error explains it: a date that does not exist, or lies outside the period; a span that runs
 * backwards; a number that is zero.
 */
function noSession({ meeting, whole, expansion }: Planned, outsides: readonly Problem[]): Problem[] {
  const { schedule } = meeting;
  if (!schedule || schedule !== whole.schedule || !expansion || expansion.undated || expansion.held.length > 0)
    return [];
  if (expansion.stopped || schedule.kind === 'within') return [];
  const { span } = schedule;
  if (outsides.some((problem) => problem.span.start >= span.start && problem.span.end <= span.end)) return [];
  if (datesOf(schedule).some(({ valid }) => !valid) || isImpossible(schedule)) return [];
  const days = expansion.skipped.length;
  const name = nameOf(meeting);
  const message: Message =
    days > 0 ? { key: 'no-session.closed', params: { name, days } } : { key: 'no-session', params: { name } };
  return [{ code: 'no-session', severity: 'error', message, span }];
}

function isImpossible(schedule: Schedule): boolean {
  if (schedule.kind !== 'every') return false;
  const { n, times, from, until } = schedule;
  return n < 1 || (times !== undefined && times.value < 1) || (from && until ? from.value > until.value : false);
}

// ------------------------------------------------------------------------------------------ uses and makes

function makersIn(design: Design): ReadonlyMap<Artefact, Meeting> {
  const makers = new Map<Artefact, Meeting>();
  for (const meeting of [...design.activities, ...design.reviews]) {
    for (const artefact of meeting.produces) makers.set(artefact, meeting);
  }
  return makers;
}

function usedBeforeMade(planned: Planned, makers: ReadonlyMap<Artefact, Meeting>, table: Timetable): Problem[] {
  const { meeting, whole } = planned;
  if (whole.kind === 'review') return [];
  return whole.uses.flatMap((ref) => {
    const maker = ref.to && makers.get(ref.to);
    if (!maker || maker === meeting) return [];
    const user = firstOf(planned);
    const made = firstOf(table.planned(maker));
    const names = { user: nameOf(meeting), maker: nameOf(maker), artefact: ref.name };
    const dated = user && made;
    if (dated ? !startsBeforeEnd(user, made) : !comesAfter(maker, meeting, table)) return [];
    const own = meeting.kind === 'review' ? [] : meeting.uses;
    return [
      {
        code: 'used-before-made',
        severity: 'error' as const,
        message: dated
          ? { key: 'used-before-made', params: { ...names, used: user.date, made: made.date } }
          : { key: 'used-before-made.undated', params: names },
        span: ownSpan(meeting, own, ref),
        related: [
          {
            place: placeOf(table, artefactSpan(ref)),
            message: { key: 'used-before-made.related', params: { artefact: ref.name } },
          },
        ],
      },
    ];
  });
}

function artefactSpan(ref: Ref<Artefact>): Span {
  return ref.to?.name?.span ?? ref.to?.span ?? ref.span;
}

/** Where one of the two has no time of day, only whole days can tell. */
function startsBeforeEnd(user: Held, made: Held): boolean {
  if (user.start === undefined || made.start === undefined) return user.date < (made.end ?? made.date).slice(0, 10);
  return user.from < made.until;
}

/** Whether `later` comes after `earlier`, by `after` at any number of steps. */
function comesAfter(later: Meeting, earlier: Meeting, table: Timetable): boolean {
  const seen = new Set<Meeting>([later]);
  const waiting = [later];
  for (let at = waiting.pop(); at; at = waiting.pop()) {
    for (const { to } of table.planned(at)?.whole.after ?? []) {
      if (to === earlier) return true;
      if (to && !seen.has(to)) {
        seen.add(to);
        waiting.push(to);
      }
    }
  }
  return false;
}

// --------------------------------------------------------------------------------------------------- leads

const datesShown = 3;

/** Where `led by` clauses carry dates, each session wants one of them. */
function leadsOf({ meeting, whole, expansion }: Planned, file: string): Problem[] {
  const { leads } = whole;
  const held = expansion?.held ?? [];
  if (held.length === 0 || !leads.some(({ from, until }) => from || until)) return [];
  const covering = held.map(({ date }) => ({ date, by: leadsOn(leads, date) }));
  const gaps = covering.filter(({ by }) => by.length === 0);
  const doubles = covering.filter(({ by }) => by.length > 1);
  const problems: Problem[] = [];
  if (gaps.length > 0) {
    problems.push({
      code: 'lead-gap',
      severity: 'warning',
      message: { key: 'lead-gap', params: { name: nameOf(meeting), ...shown(gaps) } },
      span: ownSpan(meeting, meeting.leads, lastBefore(leads, gaps[0]!.date)),
    });
  }
  const double = doubles[0];
  if (double) {
    problems.push({
      code: 'lead-overlap',
      severity: 'warning',
      message: { key: 'lead-overlap', params: { name: nameOf(meeting), ...shown(doubles) } },
      span: ownSpan(meeting, meeting.leads, double.by[1]!),
      related: [{ place: { file, span: double.by[0]!.span }, message: { key: 'lead-overlap.related' } }],
    });
  }
  return problems;
}

function shown(days: readonly { readonly date: string }[]): { dates: string; more: number; count: number } {
  const dates = days.slice(0, datesShown).map(({ date }) => date);
  return { dates: dates.join(', '), more: days.length - dates.length, count: days.length };
}

/** The clause that ran out before the day; the first one where none did. */
function lastBefore(leads: readonly Lead[], date: string): Lead {
  const over = leads.filter(({ until }) => until?.valid && until.value < date);
  return over.at(-1) ?? leads[0]!;
}

// --------------------------------------------------------------------------------------------------- after

function afterContradicted(planned: Planned, table: Timetable): Problem[] {
  const { meeting, whole } = planned;
  const first = firstOf(planned);
  if (!first) return [];
  return whole.after.flatMap((ref) => {
    const other = ref.to;
    const second = other && firstOf(table.planned(other));
    if (!second || !startsBefore(first, second)) return [];
    const names = { name: nameOf(meeting), other: nameOf(other) };
    return [
      {
        code: 'after-contradicted',
        severity: 'warning' as const,
        message: { key: 'after-contradicted', params: { ...names, first: first.date, second: second.date } },
        span: ownSpan(meeting, meeting.after, ref),
        related: [
          {
            place: placeOf(table, second.span),
            message: { key: 'after-contradicted.related', params: { other: names.other } },
          },
        ],
      },
    ];
  });
}

function startsBefore(first: Held, second: Held): boolean {
  if (first.start === undefined || second.start === undefined) return first.date < second.date;
  return first.from < second.from;
}

function placeOf(table: Timetable, span: Span): Place {
  return { file: table.file, span };
}
