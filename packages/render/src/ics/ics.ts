/** Plans as calendars, RFC 5545. */
import type { IsoDate, Plan } from '@jointwork/plan';
import makeCalendar, {
  escape as escaped,
  type ICalCalendar,
  ICalEventBusyStatus,
  type ICalEventData,
  ICalEventStatus,
  ICalEventTransparency,
} from 'ical-generator';
import { Temporal } from 'temporal-polyfill';
import type { ExportFormat, ExportInput } from '../export/format.ts';
import { fileName } from '../export/names.ts';
import { plainLine } from '../export/text.ts';
import { daysBetween } from '../html/dates.ts';
import { Names, spaced } from '../html/words.ts';
import { entriesOf } from './entries.ts';
import type { Entry, Moment } from './entry.ts';
import { isPlain, isZone, momentOf, timezoneOf } from './zones.ts';

/** The sessions and the days that matter, as a calendar: of all, or of one participant. */
export const ics: ExportFormat = async (input) => [{ name: fileName(input, '', 'ics'), content: calendarOf(input) }];

function calendarOf(input: ExportInput): string {
  const entries = revised(input);
  const zones = spans(entries.map(({ entry }) => entry));
  const calendar = makeCalendar({
    prodId: { company: 'Jointwork', product: 'Jointwork', language: 'EN' },
    // The library writes the name as it is given.
    name: escaped(nameOf(input.plan, input.for), false),
    timezone: {
      name: null,
      generator: (zone) => {
        const span = zones.get(zone);
        return span ? timezoneOf(zone, span.first, span.last) : null;
      },
    },
  });
  for (const { entry, sequence, isCancelled } of entries) {
    add(calendar, entry, { sequence, isCancelled, today: input.today, alarms: input.alarms ?? [] });
  }
  // The last line ends like the others, which the library leaves to us.
  return `${calendar.toString()}\r\n`;
}

function nameOf(plan: Plan, id: string | undefined): string {
  const { title, name } = plan.design;
  const participant = id === undefined ? [] : [new Names(plan).participant(id)];
  return plainLine([title ?? spaced(name), ...participant].join(' – '));
}

// ------------------------------------------------------------------------------------------------ what changed

interface Revised {
  readonly entry: Entry;
  readonly sequence: number;
  readonly isCancelled: boolean;
}

/**
 * Entries with their revision. Against an earlier plan, what is new, changed or gone gets the number of the day on which
 * the calendar is made: it rises from export to export, and no export needs to know how many there were.
 */
function revised({ plan, words, for: id, before, today }: ExportInput): readonly Revised[] {
  const now = entriesOf(plan, words, id);
  if (!before) return now.map((entry) => ({ entry, sequence: 0, isCancelled: false }));
  const revision = Math.max(1, daysBetween('2020-01-01', today));
  const old = new Map(entriesOf(before.plan, words, id).map((entry) => [entry.uid, entry]));
  const kept = new Set(now.map(({ uid }) => uid));
  const gone = [...old.values()].filter(({ uid }) => !kept.has(uid));
  return [
    ...now.map((entry) => {
      const same = JSON.stringify(old.get(entry.uid)) === JSON.stringify(entry);
      return { entry, sequence: same ? 0 : revision, isCancelled: false };
    }),
    ...gone.map((entry) => ({ entry, sequence: revision, isCancelled: true })),
  ];
}

// ------------------------------------------------------------------------------------------------------- zones

interface Span {
  readonly first: Temporal.ZonedDateTime;
  readonly last: Temporal.ZonedDateTime;
}

/** From when until when each zone is needed. */
function spans(entries: readonly Entry[]): ReadonlyMap<string, Span> {
  const found = new Map<string, Span>();
  for (const { when } of entries) {
    if ('day' in when || !isZone(when.zone)) continue;
    const { zone } = when;
    const start = momentOf(when.start, zone, when.offset);
    const end = when.end ? momentOf(when.end, zone, when.endOffset) : start;
    const known = found.get(zone);
    found.set(zone, {
      first: known && Temporal.ZonedDateTime.compare(known.first, start) < 0 ? known.first : start,
      last: known && Temporal.ZonedDateTime.compare(known.last, end) > 0 ? known.last : end,
    });
  }
  return found;
}

// ------------------------------------------------------------------------------------------------------ events

interface Stamp {
  readonly sequence: number;
  readonly isCancelled: boolean;
  readonly today: IsoDate;
  /** In minutes. */
  readonly alarms: readonly number[];
}

function add(calendar: ICalCalendar, entry: Entry, { sequence, isCancelled, today, alarms }: Stamp): void {
  const { uid, summary, description, location, category, isBusy = false, when } = entry;
  const event = calendar.createEvent({
    id: uid,
    sequence,
    stamp: new Date(`${today}T00:00:00Z`),
    summary,
    ...(description && { description }),
    ...(location && { location }),
    categories: [{ name: category }],
    transparency: isBusy ? ICalEventTransparency.OPAQUE : ICalEventTransparency.TRANSPARENT,
    busystatus: isBusy ? ICalEventBusyStatus.BUSY : ICalEventBusyStatus.FREE,
    ...(isCancelled && { status: ICalEventStatus.CANCELLED }),
    ...timesOf(when),
  });
  // A day has no hour to be reminded before, but days.
  const fitting = isCancelled ? [] : alarms.filter((minutes) => !('day' in when) || minutes % 1440 === 0);
  for (const minutes of fitting) event.createAlarm({ triggerBefore: minutes * 60, description: summary });
}

function timesOf(when: Entry['when']): Pick<ICalEventData, 'allDay' | 'floating' | 'timezone' | 'start' | 'end'> {
  if ('day' in when) {
    const start = Temporal.PlainDate.from(when.day);
    // The day on which it ends is not part of it.
    return { allDay: true, start, end: start.add({ days: 1 }) };
  }
  return isZone(when.zone) ? zoned(when, when.zone) : floating(when);
}

function floating({ start, end }: Moment) {
  const local = (time: string) => Temporal.PlainDateTime.from(time);
  return { floating: true, start: local(start), ...(end && { end: local(end) }) };
}

function zoned({ start, offset, end, endOffset }: Moment, zone: string) {
  const from = momentOf(start, zone, offset);
  const to = end ? momentOf(end, zone, endOffset) : undefined;
  // The second time that clocks show an hour has no name in a zone, so the whole session is told in UTC.
  const timezone = isPlain(from) && (!to || isPlain(to)) ? zone : 'UTC';
  return { timezone, start: from, ...(to && { end: to }) };
}
