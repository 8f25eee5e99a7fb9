/** All meetings of a design with their dates and people: what the plan is made of and what date errors are found in. */
import type {
  Activity,
  Calendar,
  Design,
  Meeting,
  Organisation,
  People,
  Protocol,
  Review,
  Schedule,
} from '@jointwork/language';
import { layOut } from './agenda.ts';
import { type CalendarAt, type ClosedOn, closedOn, spanOf, termsOf } from './calendar.ts';
import { type Cast, Casting } from './casting.ts';
import { dayAfter, isZone, maxDate } from './days.ts';
import { covers, PeopleReader } from './people.ts';
import type { Agenda, DateSpan, IsoDate } from './plan.ts';
import { type Closure, type Expansion, expand, maxSessions, type ScheduleContext } from './schedule.ts';
import { follow, type In, type WholeProtocol, wholeActivity, wholeProtocol } from './whole.ts';

/** A meeting with its own and taken-over clauses, expanded. */
export interface Planned {
  /** As declared. */
  readonly meeting: Meeting;
  /** With what it takes over by `like`. */
  readonly whole: Activity | Review;
  readonly protocol?: WholeProtocol;
  readonly zone?: string;
  /** Absent where no schedule is written. */
  readonly expansion?: Expansion;
  /** One for each session held; one for all where there are no dates. */
  readonly casts: readonly Cast[];
  /** Indexes into the timetable's agendas, beside `casts`; empty without a protocol. */
  readonly agendas: readonly number[];
  /** Organisations whose calendars may close a day of it. */
  readonly organisations: readonly In<Organisation>[];
  /** What its working days and terms go by. */
  readonly year: Year;
}

/** Closed days and terms: of the design's calendar or, without one, of the calendars of the organisations that attend. */
export interface Year {
  readonly closed: ClosedOn;
  readonly terms: readonly DateSpan[];
}

export interface Timetable extends Year {
  readonly file: string;
  readonly people: PeopleReader;
  readonly calendar?: CalendarAt;
  readonly period?: DateSpan;
  /** Activities, then reviews. */
  readonly meetings: readonly Planned[];
  readonly agendas: readonly Agenda[];
  planned(meeting: Meeting | undefined): Planned | undefined;
}

const open: ClosedOn = () => undefined;

/**
 * Expands every meeting of a linked design. Bounded: 20,000 sessions in all.
 *
 * @param file where the design stands
 */
export function timetable(design: Design, file: string): Timetable {
  return new Builder(design, file);
}

class Builder implements Timetable {
  readonly file: string;
  readonly people: PeopleReader;
  readonly calendar?: CalendarAt;
  readonly period?: DateSpan;
  readonly closed: ClosedOn;
  readonly meetings: readonly Planned[];
  readonly agendas: Agenda[] = [];
  readonly #known = new Map<Meeting, Planned>();
  /** In the making: a circle of `after` or `within` ends here. */
  readonly #making = new Set<Meeting>();
  readonly #agendas = new Map<string, number>();
  readonly #protocols = new Map<Protocol, { whole: WholeProtocol; number: number }>();
  #terms: readonly DateSpan[] | undefined;
  #left = maxSessions;

  constructor(design: Design, file: string) {
    this.file = file;
    this.people = new PeopleReader(design, file);
    const calendar = follow(design.calendar, file);
    this.calendar = calendar && { calendar: calendar.to, file: calendar.file };
    this.period = spanOf(design.period) ?? spanOf(calendar?.to.period);
    this.closed = calendar ? closedOn(calendar.to) : open;
    this.meetings = [...design.activities, ...design.reviews].map((meeting) => this.#plan(meeting));
  }

  get terms(): readonly DateSpan[] {
    this.#terms ??= termsOf(this.calendar ? [this.calendar.calendar] : [], this.period);
    return this.#terms;
  }

  planned(meeting: Meeting | undefined): Planned | undefined {
    return meeting && this.#known.get(meeting);
  }

  /** Plans a meeting after those that its dates depend on: by hand, as a long chain would exhaust the call stack. */
  #plan(meeting: Meeting): Planned {
    const waiting = [meeting];
    while (waiting.length > 0) {
      const next = waiting.at(-1)!;
      const before = this.#making.has(next) ? [] : this.#dependsOn(next).filter((other) => !this.#known.has(other));
      this.#making.add(next);
      const free = before.filter((other) => !this.#making.has(other));
      if (free.length > 0) waiting.push(...free);
      else {
        waiting.pop();
        if (!this.#known.has(next)) this.#known.set(next, this.#make(next));
        this.#making.delete(next);
      }
    }
    return this.#known.get(meeting)!;
  }

  #dependsOn(meeting: Meeting): readonly Meeting[] {
    const whole = wholeMeeting(meeting);
    if (whole.schedule?.kind === 'within') return whole.schedule.of.to ? [whole.schedule.of.to] : [];
    return whole.schedule?.kind === 'every' ? whole.after.flatMap(({ to }) => to ?? []) : [];
  }

  #make(meeting: Meeting): Planned {
    const whole = wholeMeeting(meeting);
    const protocol = this.#protocol(whole);
    const closing = this.#closing(whole);
    const year = this.#year(closing);
    const zone = this.#zone(whole);
    const casting = new Casting(this.people, {
      with: whole.with,
      hear: whole.hear,
      leads: whole.leads,
      grouping: whole.kind === 'review' ? undefined : whole.grouping,
      bindings: whole.follows?.bindings ?? [],
    });
    const casts: Cast[] = [];
    const agendas: number[] = [];
    const { schedule } = whole;
    const next = (date: IsoDate | undefined): number | undefined => {
      const cast = casting.next(date);
      casts.push(cast);
      const written = schedule?.for?.value;
      if (!protocol) return written;
      const index = this.#agenda(protocol, cast, written);
      agendas.push(index);
      return written ?? (this.agendas[index]!.planned || undefined);
    };
    const expansion = schedule && expand(schedule, this.#context(whole, schedule, zone, closing, year, next));
    if (casts.length === 0) next(undefined);
    this.#left -= (expansion?.held.length ?? 0) + (expansion?.skipped.length ?? 0);
    return {
      meeting,
      whole,
      ...(protocol ? { protocol: protocol.whole } : {}),
      ...(zone === undefined ? {} : { zone }),
      ...(expansion ? { expansion } : {}),
      casts,
      agendas,
      organisations: closing.map(({ organisation }) => organisation),
      year,
    };
  }

  #context(
    whole: Activity | Review,
    schedule: Schedule,
    zone: string | undefined,
    closing: readonly Closing[],
    year: Year,
    minutes: ScheduleContext['minutes'],
  ): ScheduleContext {
    return {
      period: this.period,
      zone,
      get terms() {
        return year.terms;
      },
      notBefore: schedule.kind === 'every' ? this.#dayAfterFirsts(whole) : undefined,
      closed: year.closed,
      closure: (date) => this.#closure(date, closing),
      followed: schedule.kind === 'within' ? this.#dates(schedule.of.to) : undefined,
      minutes,
      limit: Math.max(0, this.#left),
    };
  }

  #dates(meeting: Meeting | undefined): Expansion['held'] | undefined {
    // Unknown: it waits for this one in turn.
    const expansion = meeting && this.#known.get(meeting)?.expansion;
    return expansion?.undated === undefined ? expansion?.held : undefined;
  }

  #dayAfterFirsts(whole: Activity | Review): IsoDate | undefined {
    const firsts = whole.after.flatMap(({ to }) => this.#dates(to)?.[0]?.date ?? []);
    return firsts.length === 0 ? undefined : dayAfter(firsts.reduce(maxDate));
  }

  // ------------------------------------------------------------------------------------------- closed days

  #closure(date: IsoDate, closing: readonly Closing[]): Closure | undefined {
    const own = this.closed(date);
    if (own) return { calendar: this.calendar!.calendar, closed: own, organisation: -1 };
    for (let index = 0; index < closing.length; index++) {
      const { calendar, attends, on } = closing[index]!;
      const closed = attends(date) && on(date);
      if (closed) return { calendar, closed, organisation: index };
    }
    return undefined;
  }

  #year(closing: readonly Closing[]): Year {
    if (this.calendar || closing.length === 0) return this;
    const { period } = this;
    const calendars = [...new Set(closing.map(({ calendar }) => calendar))];
    return {
      closed: (date) => this.#closure(date, closing)?.closed,
      get terms() {
        return termsOf(calendars, period);
      },
    };
  }

  /** The calendars of those who attend, other than the design's own. */
  #closing(whole: Activity | Review): readonly Closing[] {
    const found: Closing[] = [];
    const add = (people: People | undefined, during: (date: IsoDate) => boolean) => {
      for (const who of people?.who ?? []) {
        const at = this.people.at(who);
        for (const organisation of at ? this.people.whole(at).of : []) {
          const calendar = organisation.to.calendar?.to;
          if (!calendar || calendar === this.calendar?.calendar) continue;
          const attends = (date: IsoDate) => during(date) && covers(who.from, who.until, date);
          found.push({ organisation, calendar, attends, on: closedOn(calendar) });
        }
      }
    };
    add(whole.with, () => true);
    for (const lead of whole.leads) add(lead.people, (date) => covers(lead.from, lead.until, date));
    return found;
  }

  // --------------------------------------------------------------------------------------- zones, agendas

  /** The calendar's zone, else that of the place, else that of the first organisation that attends and has one. */
  #zone(whole: Activity | Review): string | undefined {
    const own = this.calendar?.calendar.zone?.value;
    if (own !== undefined && isZone(own)) return own;
    const place = follow(whole.place?.at, this.file);
    const attending = [...this.people.all(whole.with), ...whole.leads.flatMap((lead) => this.people.all(lead.people))];
    const organisations = [...(place ? [place] : []), ...attending.flatMap((at) => this.people.whole(at).of)];
    for (const organisation of organisations) {
      const zone = zoneOf(organisation.to);
      if (zone !== undefined) return zone;
    }
    return undefined;
  }

  #protocol(whole: Activity | Review): { whole: WholeProtocol; number: number } | undefined {
    const at = follow<Protocol>(whole.follows?.protocol, this.file);
    if (at?.to.kind !== 'protocol') return undefined;
    let protocol = this.#protocols.get(at.to);
    if (!protocol) {
      protocol = { whole: wholeProtocol(at), number: this.#protocols.size };
      this.#protocols.set(at.to, protocol);
    }
    return protocol;
  }

  #agenda({ whole, number }: { whole: WholeProtocol; number: number }, cast: Cast, slot: number | undefined): number {
    const heads = [...cast.heads].map(([role, count]) => `${role}:${count?.max ?? ''}`);
    const key = `${number} ${slot ?? ''} ${heads.join(' ')}`;
    let index = this.#agendas.get(key);
    if (index === undefined) {
      index = this.agendas.push(layOut(whole, cast.heads, slot)) - 1;
      this.#agendas.set(key, index);
    }
    return index;
  }
}

function wholeMeeting(meeting: Meeting): Activity | Review {
  return meeting.kind === 'review' ? meeting : wholeActivity(meeting);
}

interface Closing {
  readonly organisation: In<Organisation>;
  readonly calendar: Calendar;
  readonly attends: (date: IsoDate) => boolean;
  readonly on: ClosedOn;
}

/** Its own zone, that of its calendar, or that of what it is part of. */
export function zoneOf(organisation: Organisation): string | undefined {
  const seen = new Set<Organisation>();
  for (let at: Organisation | undefined = organisation; at && !seen.has(at); at = at.partOf?.to) {
    seen.add(at);
    const zone = [at.zone?.value, at.calendar?.to?.zone?.value].find((name) => name !== undefined && isZone(name));
    if (zone !== undefined) return zone;
  }
  return undefined;
}

/** The file in which the calendar stands that closes a day. */
export function closureFile({ calendar, organisation }: Closure, { organisations }: Planned, table: Timetable): string {
  const closes = organisations[organisation];
  if (!closes || calendar === table.calendar?.calendar) return table.calendar!.file;
  return closes.to.calendar?.file ?? closes.file;
}
