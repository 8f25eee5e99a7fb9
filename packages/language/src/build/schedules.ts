import type * as ast from '../generated/ast.ts';
import type { AsNeeded, At, DayOn, Every, Once, Schedule, Within } from '../model/model.ts';
import { ordinals, units, vocabulary, weekdays, wordOf } from '../model/vocabulary.ts';
import { spanOf } from '../parse/clause-parser.ts';
import { type Builder, type Clause, meetings } from './builder.ts';
import type { Writable } from './writable.ts';

/** `every weekday` stands among the units of a recurrence only. */
const recurrenceUnits = vocabulary('unit', [...units.words, 'weekday'], { ...units.other, weekdays: 'weekday' });

/** The schedule that a clause says; undefined where the clause is none. */
export function schedule(b: Builder, clause: Clause): Schedule | undefined {
  switch (clause.rule) {
    case 'Every':
      return every(b, clause);
    case 'Once':
      return once(b, clause);
    case 'AsNeeded':
      return asNeeded(b, clause);
    default:
      return undefined;
  }
}

type TimedOption = ast.EveryOption | ast.OnceOption | ast.NeededOption;

function timed(b: Builder, into: { at?: Schedule['at']; for?: Schedule['for'] }, option: TimedOption): void {
  if (option.$type === 'AtTime') into.at = b.time(option.time);
  else if (option.$type === 'ForTime') into.for = b.minutes(option.time);
}

function every(b: Builder, { segment, node }: Clause): Every | undefined {
  const { n, unit, options } = node as ast.Every;
  const named = dayForUnit(b, unit);
  const word = named?.unit ?? b.word(recurrenceUnits, unit);
  if (!word) return undefined;
  const item: Writable<Every> = {
    kind: 'every',
    ...b.base(segment),
    n: b.integer(n)?.value ?? 1,
    unit: word,
    days: named ? [named.day] : [],
    except: [],
    also: [],
  };
  for (const option of options) {
    if (option.$type === 'OnDays')
      item.days.push(...option.days.map((day) => dayOn(b, day)).filter((day) => day !== undefined));
    else if (option.$type === 'FromDate') item.from = b.date(option.date);
    else if (option.$type === 'UntilDate') item.until = b.date(option.date);
    else if (option.$type === 'Times') item.times = b.integer(option.count);
    else if (option.$type === 'Except') item.except.push(...b.dates(option.dates));
    else if (option.$type === 'AlsoOn') item.also.push(...b.dates(option.dates));
    else timed(b, item, option);
  }
  return item;
}

/** `every Tuesday` is read as `every week on Tuesday`, which is how it is written. */
function dayForUnit(b: Builder, unit: unknown): { unit: Every['unit']; day: DayOn } | undefined {
  const { value: spelling, span } = (unit ?? { value: '' }) as At<string>;
  const day = wordOf(weekdays, spelling.replace(/s$/, ''));
  if (!day) return undefined;
  const text = `week on ${day}`;
  const fixes = [{ title: { key: 'fix.write', params: { text } }, edits: [{ span, text }], safe: true }];
  b.problem('day-for-unit', span, { text }, fixes);
  return { unit: { value: 'week', span }, day: { day: { value: day, span }, span } };
}

function dayOn(b: Builder, node: ast.DayOn): DayOn | undefined {
  const day = b.word(weekdays, node.day);
  return day && { ordinal: b.word(ordinals, node.ordinal), day, span: spanOf(node) };
}

function once(b: Builder, { segment, node }: Clause): Once | Within | undefined {
  const { dates, within, options } = node as ast.Once;
  const times: { at?: Schedule['at']; for?: Schedule['for'] } = {};
  for (const option of options) timed(b, times, option);
  // Without a date it is half-written, which the parser has said.
  if (!within && dates.length === 0) return undefined;
  if (!within) return { kind: 'once', ...b.base(segment), dates: b.dates(dates), ...times };
  const distance = b.distance(within.distance);
  if (!distance || within.ref === undefined) return undefined;
  return { kind: 'within', ...b.base(segment), distance, of: b.ref(within.ref, meetings), ...times };
}

function asNeeded(b: Builder, { segment, node }: Clause): AsNeeded {
  const item: Writable<AsNeeded> = { kind: 'as-needed', ...b.base(segment) };
  for (const option of (node as ast.AsNeeded).options) {
    if (option.$type === 'When') item.when = b.text(option.text);
    else if (option.$type === 'About') {
      const times: At<number> | undefined = b.integer(option.count);
      const per = b.word(units, option.unit);
      item.about = times && per && { times, per };
    } else timed(b, item, option);
  }
  return item;
}
