/** Where everything stands on a timeline. Places are shares of its width, 0 at the first day, 1 after the last. */
import type { DateSpan, IsoDate, Plan, PlanMeeting } from '@jointwork/plan';
import { daysBetween, plainDay, shortMonth, timeOf } from './dates.ts';
import type { View } from './view.ts';
import { duration, spaced } from './words.ts';

export interface TimelineFacts {
  readonly months: readonly {
    readonly at: number;
    readonly label: string;
    /** Of the first, where there is room for it. */
    readonly year?: string;
    /** 0 is always shown; the higher, the sooner it gives way. */
    readonly rank: number;
  }[];
  readonly terms: readonly (Stretch & { readonly label: string })[];
  /** Closed days, each run once. */
  readonly closed: readonly (Stretch & { readonly title?: string })[];
  readonly rows: readonly TimelineRow[];
  readonly flags: readonly Flag[];
  readonly today?: number;
}

export interface Stretch {
  readonly from: number;
  readonly to: number;
}

export interface TimelineRow {
  readonly meeting: PlanMeeting;
  readonly marks: readonly TimelineMark[];
  /** In place of marks where they would stand on each other: how many sessions in each stretch of time. */
  readonly bars: readonly (Stretch & { readonly share: number; readonly said: string })[];
  /** In pixels; less where marks are close. 0 where there are bars instead. */
  readonly size: number;
}

export interface TimelineMark {
  readonly at: number;
  readonly held: boolean;
  readonly key: string;
  readonly said: string;
}

/** A day by which a level is wanted. */
export interface Flag {
  readonly at: number;
  readonly said: string;
}

/** The width, in pixels, for which it is decided whether marks have room. */
const usual = 760;

/** The days that a timeline covers, as shares of its width. */
export interface TimeAxis {
  readonly span: DateSpan;
  readonly days: number;
  /** The beginning of a day. */
  at(date: IsoDate): number;
  middle(date: IsoDate): number;
  /** What of some days is on it. */
  stretch(days: DateSpan): Stretch | undefined;
}

/** So few marks stay marks, however close they are. */
const few = 8;

/** Undefined where nothing has a date. */
export function timeAxis(plan: Plan): TimeAxis | undefined {
  const span = spanOf(plan);
  return span && new TimeAxisOf(span);
}

/** Undefined where nothing has a date. */
export function timelineFacts(view: View): TimelineFacts | undefined {
  const { plan, words, state } = view;
  const axis = timeAxis(plan);
  if (!axis) return undefined;
  const { span } = axis;
  const today = state.today >= span.from && state.today <= span.to ? axis.middle(state.today) : undefined;
  return {
    months: monthsOf(axis, words.locale),
    terms: (plan.design.calendar?.terms ?? []).flatMap((term, index) => {
      const stretch = axis.stretch(term);
      return stretch ? [{ ...stretch, label: words.say('view.sessions.term', { number: index + 1 }) }] : [];
    }),
    closed: closedOf(plan, axis, words.locale),
    rows: plan.meetings.flatMap((meeting) => rowOf(meeting, axis, view) ?? []),
    flags: flagsOf(axis, view),
    ...(today === undefined ? {} : { today }),
  };
}

/** Whole months around all that has a date. */
function spanOf({ design, sessions, skipped }: Plan): DateSpan | undefined {
  const dates = [...sessions, ...skipped].map(({ date }) => date);
  if (design.period) dates.push(design.period.from, design.period.to);
  if (dates.length === 0) return undefined;
  let from = dates[0]!;
  let to = dates[0]!;
  for (const date of dates) {
    if (date < from) from = date;
    if (date > to) to = date;
  }
  return { from: `${from.slice(0, 8)}01`, to: lastOfMonth(to) };
}

function lastOfMonth(date: IsoDate): IsoDate {
  const [year, month] = date.split('-').map(Number);
  return new Date(Date.UTC(year!, month!, 0)).toISOString().slice(0, 10);
}

/** Days as shares of the width. */
class TimeAxisOf implements TimeAxis {
  readonly span: DateSpan;
  readonly days: number;

  constructor(span: DateSpan) {
    this.span = span;
    this.days = daysBetween(span.from, span.to) + 1;
  }

  at(date: IsoDate): number {
    return daysBetween(this.span.from, date) / this.days;
  }

  middle(date: IsoDate): number {
    return (daysBetween(this.span.from, date) + 0.5) / this.days;
  }

  stretch({ from, to }: DateSpan): Stretch | undefined {
    const start = Math.max(0, this.at(from));
    const end = Math.min(1, this.at(to) + 1 / this.days);
    return end > start ? { from: start, to: end } : undefined;
  }
}

/** The first of each month, January as its year; of a long time, of each quarter, half-year or year. Ranks say which to leave out first where it is narrow. */
function monthsOf(axis: TimeAxis, locale: string): TimelineFacts['months'] {
  const { from, to } = axis.span;
  const all: IsoDate[] = [];
  let [year, month] = from.split('-').map(Number) as [number, number];
  for (let date = from; date <= to; ) {
    all.push(date);
    month = (month % 12) + 1;
    if (month === 1) year++;
    date = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-01`;
  }
  const step = all.length <= 14 ? 1 : all.length <= 28 ? 3 : all.length <= 84 ? 6 : 12;
  const regular = all.filter((date) => (Number(date.slice(5, 7)) - 1) % step === 0);
  // The first month is said too, where there is room for it before the next.
  const first = regular[0] === undefined || axis.at(regular[0]) > 0.08 ? from : regular[0];
  const shown = first === regular[0] ? regular : [first, ...regular];
  return shown.map((date, index) => {
    const january = date.slice(5, 7) === '01';
    const room = (shown[index + 1] === undefined ? 1 : axis.at(shown[index + 1]!)) - axis.at(date);
    return {
      at: axis.at(date),
      label: january ? date.slice(0, 4) : shortMonth(date, locale),
      ...(index === 0 && !january && room > 0.12 ? { year: date.slice(0, 4) } : {}),
      rank: january || index % 4 === 0 ? 0 : index % 2 === 0 ? 1 : 2,
    };
  });
}

function closedOf(plan: Plan, axis: TimeAxis, locale: string): TimelineFacts['closed'] {
  return (plan.design.calendar?.closed ?? []).flatMap(({ from, to, title }) => {
    const stretch = axis.stretch({ from, to });
    if (!stretch) return [];
    const days = from === to ? plainDay(from, locale) : `${plainDay(from, locale)} – ${plainDay(to, locale)}`;
    return [{ ...stretch, title: title === undefined ? days : `${title}: ${days}` }];
  });
}

function rowOf(meeting: PlanMeeting, axis: TimeAxis, view: View): TimelineRow | undefined {
  const { plan } = view;
  const marks: TimelineMark[] = [];
  for (const session of plan.sessions) {
    if (session.meeting !== meeting.id) continue;
    const { date, start, minutes } = session;
    marks.push({
      at: axis.middle(date),
      held: true,
      key: `${meeting.id}#${session.index}`,
      said: [
        plainDay(date, view.words.locale),
        ...(start === undefined ? [] : [timeOf(start)]),
        ...(minutes === undefined ? [] : [duration(minutes, view.words)]),
      ].join(', '),
    });
  }
  for (const { meeting: id, date } of plan.skipped) {
    if (id !== meeting.id) continue;
    const said = view.words.say('view.timeline.skipped', { day: plainDay(date, view.words.locale) });
    marks.push({ at: axis.middle(date), held: false, key: `${id} ${date}`, said });
  }
  if (marks.length === 0) return undefined;
  marks.sort((one, other) => one.at - other.at);
  const room = closest(marks) * usual;
  // Two days in a row are two marks on each other, and read as one occasion.
  if (marks.length < few) return { meeting, marks, bars: [], size: 14 };
  if (room < 11) return { meeting, marks: [], bars: barsOf(marks, axis, view), size: 0 };
  return { meeting, marks, bars: [], size: room >= 16 ? 14 : 9 };
}

/** How far apart most of the marks are: a few pairs may be closer. */
function closest(marks: readonly TimelineMark[]): number {
  const gaps = marks.slice(1).map(({ at }, index) => at - marks[index]!.at);
  gaps.sort((one, other) => one - other);
  return gaps[Math.floor(gaps.length / 10)] ?? 1;
}

/** Sessions by week; by month where even weeks would be finer than the eye. */
function barsOf(marks: readonly TimelineMark[], axis: TimeAxis, { words }: View): TimelineRow['bars'] {
  const width = Math.max(7, Math.ceil((axis.days * 4) / usual / 7) * 7) / axis.days;
  const counts = new Map<number, { held: number; first: string }>();
  for (const { at, held, said } of marks) {
    const slot = Math.floor(at / width);
    const known = counts.get(slot) ?? { held: 0, first: said };
    counts.set(slot, { ...known, held: known.held + (held ? 1 : 0) });
  }
  const most = Math.max(1, ...[...counts.values()].map(({ held }) => held));
  return [...counts]
    .filter(([, { held }]) => held > 0)
    .map(([slot, { held, first }]) => ({
      from: slot * width,
      to: Math.min(1, (slot + 1) * width),
      share: held / most,
      said: words.say('view.timeline.bar', { count: held, first }),
    }));
}

/** Targets by their day: those of one day share a flag. */
function flagsOf(axis: TimeAxis, { plan, words }: View): readonly Flag[] {
  const byDay = new Map<IsoDate, string[]>();
  for (const row of plan.coverage) {
    for (const { by } of row.targets) {
      if (by === undefined) continue;
      const at = axis.at(by);
      if (at >= 0 && at <= 1) byDay.set(by, [...(byDay.get(by) ?? []), row.title ?? spaced(row.tenet)]);
    }
  }
  return [...byDay]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([day, names]) => ({ at: axis.middle(day), said: `${plainDay(day, words.locale)}: ${names.join(', ')}` }));
}
