import assert from 'node:assert/strict';
import type { DayOn, Every, OrdinalWord, Unit, Weekday } from '@jointwork/language';
import { ordinals, weekdays } from '@jointwork/language';
import fc from 'fast-check';
import { Temporal } from './days.ts';
import { visitGrid } from './recurrence.ts';

const nowhere = { start: 0, end: 0 };
const at = <T>(value: T) => ({ value, span: nowhere });

interface Day {
  readonly ordinal?: OrdinalWord | undefined;
  readonly day: Weekday;
}

function every(n: number, unit: Unit | 'weekday', days: readonly Day[]): Every {
  const on = days.map(({ ordinal, day }): DayOn => ({ ordinal: ordinal && at(ordinal), day: at(day), span: nowhere }));
  return { kind: 'every', n, unit: at(unit), days: on, except: [], also: [], span: nowhere };
}

function grid(schedule: Every, from: string, to: string, closed: (date: string) => boolean = () => false): string[] {
  const found: string[] = [];
  const closure = { span: nowhere, from: { ...at(''), valid: true }, to: { ...at(''), valid: true } };
  visitGrid(schedule, { from, to, terms: [], closed: (date) => (closed(date) ? closure : undefined) }, (date) => {
    found.push(date);
    return found.length < 5_000;
  });
  return found;
}

// --------------------------------------------------------------------------- the same, by walking over every day

function* walk(from: string, to: string): Generator<Temporal.PlainDate> {
  const end = Temporal.PlainDate.from(to);
  for (let day = Temporal.PlainDate.from(from); Temporal.PlainDate.compare(day, end) <= 0; day = day.add({ days: 1 })) {
    yield day;
  }
}

const mondayOf = (day: Temporal.PlainDate) => day.subtract({ days: day.dayOfWeek - 1 });
const isLast = (day: Temporal.PlainDate) => day.day + 7 > day.daysInMonth;
const isNamed = (day: Temporal.PlainDate, name: Weekday) => weekdays.words[day.dayOfWeek - 1] === name;
const isOrdinal = (day: Temporal.PlainDate, ordinal: OrdinalWord) =>
  ordinal === 'last' ? isLast(day) : Math.ceil(day.day / 7) === ordinals.words.indexOf(ordinal) + 1;

function walkWeeks(n: number, days: readonly Day[], from: string, to: string): string[] {
  let first: Temporal.PlainDate | undefined;
  const found: string[] = [];
  for (const day of walk(from, to)) {
    if (days.length > 0 && !days.some((named) => isNamed(day, named.day))) continue;
    first ??= day;
    if (days.length === 0 && day.dayOfWeek !== first.dayOfWeek) continue;
    const weeks = mondayOf(first).until(mondayOf(day), { largestUnit: 'weeks' }).weeks;
    if (weeks % n === 0) found.push(day.toString());
  }
  return found;
}

function walkMonths(n: number, { day: name, ordinal }: Day, from: string, to: string): string[] {
  let first: Temporal.PlainDate | undefined;
  let wanted = ordinal;
  const found: string[] = [];
  for (const day of walk(from, to)) {
    if (!isNamed(day, name) || (wanted && !isOrdinal(day, wanted))) continue;
    first ??= day;
    wanted ??= ordinals.words[Math.min(4, Math.ceil(first.day / 7) - 1)]!;
    const months = (day.year - first.year) * 12 + day.month - first.month;
    if (months % n === 0) found.push(day.toString());
  }
  return found;
}

const date = fc
  .record({
    year: fc.integer({ min: 1990, max: 2090 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 31 }),
  })
  .map((fields) => Temporal.PlainDate.from(fields).toString());
const name = fc.constantFrom(...weekdays.words);
const later = (from: string, days: number) => Temporal.PlainDate.from(from).add({ days }).toString();

describe('a recurrence', () => {
  it('in weeks is what a walk over every day finds', () => {
    fc.assert(
      fc.property(
        date,
        fc.integer({ min: 1, max: 6 }),
        fc.uniqueArray(name, { maxLength: 3 }),
        fc.nat(400),
        (from, n, names, length) => {
          const days = names.map((day) => ({ day }));
          const to = later(from, length);
          assert.deepEqual(grid(every(n, 'week', days), from, to), walkWeeks(n, days, from, to));
        },
      ),
      { numRuns: 150 },
    );
  });

  it('in months is what a walk over every day finds', () => {
    const day = fc.record({ day: name, ordinal: fc.option(fc.constantFrom(...ordinals.words), { nil: undefined }) });
    fc.assert(
      fc.property(date, fc.integer({ min: 1, max: 7 }), day, fc.nat(900), (from, n, named, length) => {
        const to = later(from, length);
        assert.deepEqual(grid(every(n, 'month', [named]), from, to), walkMonths(n, named, from, to));
      }),
      { numRuns: 150 },
    );
  });

  it('in years is one in months, twelve times as far', () => {
    fc.assert(
      fc.property(date, fc.integer({ min: 1, max: 3 }), name, (from, n, day) => {
        const to = later(from, 4_000);
        assert.deepEqual(
          grid(every(n, 'year', [{ day }]), from, to),
          grid(every(n * 12, 'month', [{ day }]), from, to),
        );
      }),
      { numRuns: 60 },
    );
  });

  it('in weekdays is every n-th open day from Monday to Friday', () => {
    fc.assert(
      fc.property(date, fc.integer({ min: 1, max: 4 }), fc.nat(120), fc.nat(60), (from, n, length, shut) => {
        const to = later(from, length);
        const closedUntil = later(from, shut);
        const open = [...walk(from, to)].filter((day) => day.dayOfWeek <= 5 && day.toString() > closedUntil);
        assert.deepEqual(
          grid(every(n, 'weekday', []), from, to, (day) => day <= closedUntil),
          open.filter((_, index) => index % n === 0).map(String),
        );
      }),
      { numRuns: 60 },
    );
  });

  it('is in order, each day once, within its bounds, whatever is written', () => {
    const units = fc.constantFrom<Unit | 'weekday'>('day', 'week', 'month', 'term', 'year', 'weekday');
    const days = fc.array(
      fc.record({ day: name, ordinal: fc.option(fc.constantFrom(...ordinals.words), { nil: undefined }) }),
      { maxLength: 4 },
    );
    fc.assert(
      fc.property(
        date,
        fc.integer({ min: -5, max: 1_000_000 }),
        units,
        days,
        fc.integer({ min: -10, max: 3_000 }),
        (from, n, unit, named, length) => {
          const to = later(from, length);
          const found = grid(every(n, unit, named), from, to);
          assert.deepEqual(found, [...new Set(found)].sort());
          for (const day of found) assert.ok(day >= from && day <= to, `${day} outside ${from} to ${to}`);
        },
      ),
      { numRuns: 300 },
    );
  });
});
