/** A calendar (RFC 5545): closed days and terms become a `calendar`, meetings a draft of a design. */
import ICAL from 'ical.js';
import { addDays, daysApart, gaps, weekdayOf } from './days.ts';
import type { Left, Outcome } from './outcome.ts';
import { NewNames, note, quoted } from './writing.ts';

/** Dates of one recurring event that are written out, and how many days of one that never ends. */
const mostDates = 400;
const mostDays = 365;

interface Span {
  readonly from: string;
  /** The last day. */
  readonly to: string;
  readonly title: string;
}

interface Held {
  readonly date: string;
  /** `15:30`; absent all day. */
  readonly at?: string;
  readonly minutes?: number;
}

interface Meeting {
  readonly title: string;
  readonly kind: string;
  readonly place?: string;
  readonly about: readonly string[];
  readonly held: Held[];
}

const closedWords =
  /\b(holidays?|vacation|closed|closure|half[- ]?term|break|recess|bank holiday|inset|training day|ferien|feiertag|schulfrei)\b/i;
const termWords = /\b(term|semester|trimester|quarter)\b/i;
const aboutClosing = /\b(holidays?|term dates|closures?|closed days|school (?:calendar|year)|ferien)\b/i;
const kinds: Readonly<Record<string, string>> = {
  work: 'work',
  dialogue: 'dialogue',
  inquiry: 'inquiry',
  review: 'review',
};

/** What says nothing of what happens. */
const machinery = new Set(
  'uid dtstamp sequence created last-modified transp class priority dtstart dtend duration rrule rdate exdate summary location description categories status recurrence-id x-microsoft-cdo-busystatus'.split(
    ' ',
  ),
);

export interface CalendarOptions {
  readonly name?: string;
  /** Every event that lasts all day is a closed day. */
  readonly closed?: boolean;
}

/** @returns undefined where the text is no calendar */
export function importCalendar(text: string, options: CalendarOptions = {}): Outcome | undefined {
  let root: ICAL.Component;
  try {
    const parsed = ICAL.parse(text.replace(/^\ufeff/, ''));
    root = new ICAL.Component(Array.isArray(parsed[0]) ? parsed[0] : parsed);
  } catch {
    return undefined;
  }
  if (root.name !== 'vcalendar') return undefined;
  return new Calendar(root, options).outcome();
}

class Calendar {
  readonly #root: ICAL.Component;
  readonly #options: CalendarOptions;
  readonly #title: string;
  readonly #left: Left[] = [];
  readonly #closed: Span[] = [];
  readonly #terms: Span[] = [];
  readonly #meetings = new Map<string, Meeting>();
  /** The zone that times are told in: what the calendar says, else the first that an event has. */
  readonly #zone: string | undefined;

  constructor(root: ICAL.Component, options: CalendarOptions) {
    this.#root = root;
    this.#options = options;
    this.#zone = textOf(root, 'x-wr-timezone') ?? firstZone(root);
    this.#title = textOf(root, 'x-wr-calname') ?? textOf(root, 'name') ?? 'Imported calendar';
  }

  outcome(): Outcome {
    for (const component of this.#root.getAllSubcomponents()) {
      const { name } = component;
      if (name !== 'vevent' && name !== 'vtimezone') this.#leave(name, textOf(component, 'summary') ?? name);
    }
    for (const event of this.#root.getAllSubcomponents('vevent')) this.#take(event);
    return { text: this.#text(), left: this.#left };
  }

  #leave(where: string, what: string): void {
    this.#left.push({ where, what });
  }

  #take(component: ICAL.Component): void {
    const event = new ICAL.Event(component);
    const title = event.summary ?? '';
    const where = `event “${title}”`;
    const start = event.startDate as ICAL.Time | null;
    if (!start) {
      this.#leave(where, 'it has no beginning');
      return;
    }
    const day = dateOf(start);
    if (textOf(component, 'status')?.toUpperCase() === 'CANCELLED') {
      this.#leave(`${where}, ${day}`, 'cancelled');
      return;
    }
    this.#leaveProperties(component, `${where}, ${day}`);
    const category = textOf(component, 'categories') ?? '';
    if (start.isDate) {
      const last = lastDay(event, day);
      const span = { from: day, to: last, title };
      const isClosing = closedWords.test(title) || closedWords.test(category);
      const isTerm = termWords.test(title) && daysApart(day, last) > 13;
      if (isTerm && !isClosing) this.#terms.push(span);
      else if (this.#options.closed || isClosing || aboutClosing.test(this.#title)) this.#takeClosed(event, span);
      else if (kinds[category.toLowerCase()]) this.#hold(event, title, category);
      else this.#leave(where, day === last ? `all day on ${day}` : `all day from ${day} to ${last}`);
      const description = event.description?.trim();
      if (description && !kinds[category.toLowerCase()]) this.#leave(`${where}, ${day}`, description);
      return;
    }
    this.#hold(event, title, category);
  }

  /** One that comes back every year is closed each time. */
  #takeClosed(event: ICAL.Event, span: Span): void {
    const length = daysApart(span.from, span.to);
    for (const { date } of this.#dates(event)) {
      this.#closed.push({ from: date, to: addDays(date, length), title: span.title });
    }
  }

  #leaveProperties(component: ICAL.Component, where: string): void {
    for (const property of component.getAllProperties()) {
      if (machinery.has(property.name)) continue;
      const name = property.getParameter('cn');
      this.#leave(`${where}, ${property.name}`, [name, String(property.getFirstValue())].filter(Boolean).join(' '));
    }
  }

  #hold(event: ICAL.Event, title: string, category: string): void {
    const dates = this.#dates(event);
    const { location, description } = event;
    const kind = kinds[category.toLowerCase()] ?? 'dialogue';
    const [first] = dates;
    const key = JSON.stringify([title, kind, location ?? '', first?.at ?? '', first?.minutes ?? 0]);
    const known = this.#meetings.get(key);
    const said = description?.trim() ?? '';
    const about = known?.about ?? [];
    if (said !== '' && known && !about.includes(said)) this.#leave(`event “${title}”, ${first?.date}`, said);
    if (known) known.held.push(...dates);
    else {
      const meeting = {
        title,
        kind,
        ...(location && { place: location }),
        about: said === '' ? [] : [said],
        held: [...dates],
      };
      this.#meetings.set(key, meeting);
    }
  }

  /** When an event takes place; of one that goes on and on, the first. */
  #dates(event: ICAL.Event): Held[] {
    const { startDate, endDate } = event;
    const minutes = startDate.isDate ? undefined : Math.round(endDate.subtractDate(startDate).toSeconds() / 60);
    const zone = zoneOf(event.component);
    const isUtc = zone === 'UTC' && this.#zone !== undefined && this.#zone !== 'UTC';
    if (zone !== undefined && !isUtc && zone !== this.#zone) {
      this.#leave(`event “${event.summary}”, ${dateOf(startDate)}`, `its time is that of ${zone}`);
    }
    const held = (time: ICAL.Time): Held => ({
      ...(time.isDate ? { date: dateOf(time) } : isUtc ? inZone(time, this.#zone!) : wall(time)),
      ...(minutes && minutes > 0 ? { minutes } : {}),
    });
    if (!event.isRecurring()) return [held(startDate)];
    const all: Held[] = [];
    const isEndless = event.component.getAllProperties('rrule').some((rule) => {
      const { count, until } = rule.getFirstValue() as ICAL.Recur;
      return !count && !until;
    });
    const iterator = event.iterator();
    for (let next = iterator.next(); next; next = iterator.next()) {
      const isFar = isEndless && daysApart(dateOf(startDate), dateOf(next)) > mostDays;
      if (all.length === mostDates || isFar) {
        this.#leave(`event “${event.summary}”`, `it goes on after ${all.at(-1)!.date}`);
        break;
      }
      all.push(held(next));
    }
    return all;
  }

  #text(): string {
    const names = new NewNames();
    const meetings = [...this.#meetings.values()];
    const days = [
      ...meetings.flatMap(({ held }) => held.map(({ date }) => date)),
      ...[...this.#terms, ...this.#closed].flatMap(({ from, to }) => [from, to]),
    ].sort();
    if (days.length === 0) return '';
    const zone = this.#zone;
    const between = gaps(this.#terms).map((span) => ({ ...span, title: 'Between terms' }));
    const closed = [
      ...this.#closed,
      ...between.filter((gap) => !this.#closed.some((span) => span.from <= gap.from && span.to >= gap.to)),
    ];
    const own =
      this.#options.name === undefined ? names.of(this.#title, 'Imported') : names.kept(this.#options.name, 'Imported');
    const calendar = meetings.length === 0 ? own : names.of(`${own} days`, 'Days');
    const lines = [
      `calendar ${calendar} ${quoted(this.#title)} {`,
      ...(zone ? [`  zone ${quoted(zone)}`] : []),
      `  from ${days[0]} to ${days.at(-1)}`,
      ...closed
        .sort((a, b) => (a.from < b.from ? -1 : 1))
        .map(({ from, to, title }) => `  closed ${from}${to === from ? '' : ` to ${to}`} ${quoted(title)}`),
      '}',
      '',
    ];
    if (meetings.length === 0) return lines.join('\n');
    const activities = meetings.map((meeting) => meetingText(meeting, names));
    return `${lines.join('\n')}\ndesign ${own} ${quoted(this.#title)} {\n  status draft\n  calendar ${calendar}\n  undecided "What this is for, and who takes part"\n\n${activities.join('\n')}}\n`;
  }
}

function meetingText({ title, kind, place, about, held }: Meeting, names: NewNames): string {
  const online = place !== undefined && /^https?:\/\//.test(place);
  return [
    `${note(about.join('\n\n'))}${kind} ${names.of(title, 'Meeting')} ${quoted(title)} {`,
    `  ${schedule(held)}`,
    ...(place ? [`  ${online ? 'online' : 'place'} ${quoted(place)}`] : []),
    '}\n',
  ].join('\n');
}

/** `every 2 weeks on Tuesday at 15:30 for 60 min from … 6 times`, where the days are so; else each day. */
function schedule(held: readonly Held[]): string {
  const dates = [...new Set(held.map(({ date }) => date))].sort();
  const [{ at, minutes } = {} as Held] = held;
  const time = `${at === undefined ? '' : ` at ${at}`}${minutes === undefined ? '' : ` for ${minutes} min`}`;
  const steps = new Set(dates.slice(1).map((date, place) => daysApart(dates[place]!, date)));
  const [step = 0] = steps;
  if (dates.length < 3 || steps.size !== 1 || step % 7 !== 0) return `once on ${dates.join(', ')}${time}`;
  const weeks = step === 7 ? 'every week' : `every ${step / 7} weeks`;
  return `${weeks} on ${weekdayOf(dates[0]!)}${time} from ${dates[0]} until ${dates.at(-1)}`;
}

function lastDay(event: ICAL.Event, first: string): string {
  const end = dateOf(event.endDate);
  // The day on which it ends is not part of it.
  return end > first ? addDays(end, -1) : first;
}

/** The zone of an event that has a time of day; undefined where it floats. */
function zoneOf(component: ICAL.Component): string | undefined {
  const start = component.getFirstProperty('dtstart');
  if (!start || start.type === 'date') return undefined;
  const zone = start.getParameter('tzid');
  if (typeof zone === 'string') return zone;
  return String(start.toJSON()[3]).endsWith('Z') ? 'UTC' : undefined;
}

/** UTC only where nothing else is named. */
function firstZone(root: ICAL.Component): string | undefined {
  const zones = root.getAllSubcomponents('vevent').flatMap((event) => zoneOf(event) ?? []);
  return zones.find((zone) => zone !== 'UTC') ?? zones[0];
}

function wall(time: ICAL.Time): { readonly date: string; readonly at: string } {
  return { date: dateOf(time), at: `${two(time.hour)}:${two(time.minute)}` };
}

/** A moment in UTC by the clocks of a zone; by its own where the zone is unknown. */
function inZone(time: ICAL.Time, zone: string): { readonly date: string; readonly at: string } {
  try {
    const moment = Date.UTC(time.year, time.month - 1, time.day, time.hour, time.minute);
    // Swedish writes days and times as ISO does.
    const [date = '', at = ''] = new Intl.DateTimeFormat('sv-SE', {
      dateStyle: 'short',
      timeStyle: 'short',
      timeZone: zone,
    })
      .format(moment)
      .split(' ');
    return { date, at };
  } catch {
    return wall(time);
  }
}

const two = (value: number) => String(value).padStart(2, '0');

function dateOf({ year, month, day }: ICAL.Time): string {
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
}

function textOf(component: ICAL.Component, name: string): string | undefined {
  const value = component.getFirstPropertyValue(name);
  return value === null || value === undefined ? undefined : String(value);
}
