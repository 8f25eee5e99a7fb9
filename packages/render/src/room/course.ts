/**
 * How far a session has come: which step it is at, since when, how much time each step has had. Pure; the time is
 * handed in, in milliseconds, so that a test can let it pass.
 */

/** A step as its clock needs it. */
export interface TimedStep {
  /** In minutes; 0 is a step without a time of its own. */
  readonly minutes: number;
  readonly optional: boolean;
  /** Left out from the beginning, as there is no time for it. */
  readonly dropped: boolean;
}

/** Where a session stands. Plain data: it is kept over a reload. */
export interface Course {
  /** The step that it is at; the number of steps at the end. */
  readonly at: number;
  /** When the first step began. */
  readonly begun?: number;
  /** Since when the clock runs; absent while it stands. */
  readonly since?: number;
  /** What each step has had before `since`, in milliseconds. */
  readonly spent: readonly number[];
  /** What was added to each step, in minutes. */
  readonly added: readonly number[];
  readonly skipped: readonly boolean[];
}

/** How pressing the time is: `untimed` has none, `soon` is the last fifth, `last` the last minute. */
export type Tone = 'untimed' | 'plenty' | 'soon' | 'last' | 'over';

export interface Reading {
  readonly tone: Tone;
  /** Of the step, in milliseconds. */
  readonly spent: number;
  /** Of the step, in milliseconds, below zero where it is over; absent without a time of its own. */
  readonly left?: number;
  /** How much of its time is gone, from 0 to 1. */
  readonly share: number;
  /** What this and the coming steps still take, in milliseconds. */
  readonly ahead: number;
  /** Since the session began, in milliseconds, pauses counted. */
  readonly elapsed: number;
}

const minute = 60_000;

/** A session that has not begun. */
export function courseOf(steps: readonly TimedStep[]): Course {
  const skipped = steps.map(({ dropped }) => dropped);
  const course = { at: 0, spent: steps.map(() => 0), added: steps.map(() => 0), skipped };
  return { ...course, at: following(course, -1) };
}

export const isRunning = (course: Course) => course.since !== undefined;
export const isOver = (course: Course) => course.at >= course.spent.length;

/** The clock runs on, or begins. */
export function run(course: Course, now: number): Course {
  return isRunning(course) || isOver(course) ? course : { ...course, begun: course.begun ?? now, since: now };
}

/** The clock stands. */
export function pause(course: Course, now: number): Course {
  const { since, ...rest } = course;
  if (since === undefined) return course;
  const spent = course.spent.map((had, step) => (step === course.at ? had + Math.max(0, now - since) : had));
  return { ...rest, spent };
}

/** To a step, whatever it is; the clock goes on as it did. One that was skipped takes place after all. */
export function goTo(course: Course, to: number, now: number): Course {
  const stood = pause(course, now);
  const at = Math.max(0, Math.min(to, course.spent.length));
  const moved = { ...stood, at, skipped: stood.skipped.map((was, step) => was && step !== at) };
  return isRunning(course) && !isOver(moved) ? { ...moved, since: now } : moved;
}

/** The step after another that takes place; the number of steps where there is none. */
export function following(course: Pick<Course, 'skipped'>, at: number): number {
  const next = course.skipped.findIndex((skipped, step) => step > at && !skipped);
  return next < 0 ? course.skipped.length : next;
}

/** The step before another that takes place; the first where there is none. */
export function previous(course: Pick<Course, 'skipped'>, at: number): number {
  for (let step = at - 1; step >= 0; step--) if (!course.skipped[step]) return step;
  return Math.min(at, following(course, -1));
}

export function addMinute(course: Course): Course {
  return { ...course, added: course.added.map((had, step) => (step === course.at ? had + 1 : had)) };
}

/** The step that would be skipped: this one where it is optional, else the next; undefined where neither is. */
export function skippable(course: Course, steps: readonly TimedStep[]): number | undefined {
  if (steps[course.at]?.optional) return course.at;
  const next = following(course, course.at);
  return steps[next]?.optional ? next : undefined;
}

/** Leaves out an optional step; where it is this one, the next begins. */
export function skip(course: Course, steps: readonly TimedStep[], now: number): Course {
  const which = skippable(course, steps);
  if (which === undefined) return course;
  const moved = which === course.at ? goTo(course, following(course, course.at), now) : course;
  return { ...moved, skipped: moved.skipped.map((was, step) => was || step === which) };
}

/** What the clock says. */
export function read(course: Course, steps: readonly TimedStep[], now: number): Reading {
  const { at, since, begun } = course;
  const spent = (course.spent[at] ?? 0) + (since === undefined ? 0 : Math.max(0, now - since));
  const timeOf = (step: number) => ((steps[step]?.minutes ?? 0) + (course.added[step] ?? 0)) * minute;
  const whole = timeOf(at);
  const left = whole - spent;
  const coming = steps.reduce((sum, _, step) => (step > at && !course.skipped[step] ? sum + timeOf(step) : sum), 0);
  return {
    tone: toneOf(left, whole),
    spent,
    ...(whole > 0 && { left }),
    share: whole > 0 ? Math.min(1, spent / whole) : 0,
    ahead: Math.max(0, left) + coming,
    elapsed: begun === undefined ? 0 : Math.max(0, now - begun),
  };
}

function toneOf(left: number, whole: number): Tone {
  if (whole === 0) return 'untimed';
  if (left <= 0) return 'over';
  if (left <= Math.min(minute, whole / 3)) return 'last';
  return left <= whole / 5 ? 'soon' : 'plenty';
}

/** What was kept, where it fits the steps; undefined where it is something else. */
export function courseFrom(kept: unknown, steps: readonly TimedStep[]): Course | undefined {
  if (typeof kept !== 'object' || kept === null) return undefined;
  const { at, begun, since, spent, added, skipped } = kept as Record<string, unknown>;
  const listOf = <Item>(list: unknown, is: (item: unknown) => item is Item): list is Item[] =>
    Array.isArray(list) && list.length === steps.length && list.every(is);
  if (!isTime(at) || at > steps.length || !Number.isInteger(at)) return undefined;
  if (!listOf(spent, isTime) || !listOf(added, isTime)) return undefined;
  if (!listOf(skipped, (item): item is boolean => typeof item === 'boolean')) return undefined;
  return { at, spent, added, skipped, ...(isTime(begun) && { begun }), ...(isTime(since) && { since }) };
}

function isTime(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0;
}
