/**
 * What a design asks of people, per head and by day: small enough to be kept for every design of a workspace, so that
 * the load of somebody who is in several of them can be told without their plans.
 */
import type { Design, Participant, Prepare, Unit } from '@jointwork/language';
import type { Cast } from '../casting.ts';
import type { Someone } from '../people.ts';
import type { DateSpan, IsoDate } from '../plan.ts';
import type { Planned, Timetable } from '../timetable.ts';
import { Turns } from '../turns.ts';
import type { In } from '../whole.ts';
import { type Grants, grantsIn } from './grants.ts';
import { type DayNumber, dayNumber } from './windows.ts';

export interface DesignLoad {
  readonly design: string;
  /** From its first to its last day: of its period, else of its sessions; absent where neither is known. */
  readonly active?: DateSpan;
  readonly terms: readonly DateSpan[];
  /** How many clauses begin something, and how many end something. */
  readonly starts: number;
  readonly stops: number;
  /** Activities, then reviews, by their names. */
  readonly meetings: readonly string[];
  /** Groups and persons; a joined group is there as those that it joins. */
  readonly parties: readonly PartyLoad[];
}

export interface PartyLoad {
  /** The same for the same declaration in every design. */
  readonly key: string;
  readonly name: string;
  readonly kind: 'person' | 'group';
  /** Declared at the top level of a file: other designs may name it too. */
  readonly shared: boolean;
  /** Minutes per head. */
  readonly available?: { readonly minutes: number; readonly per: Unit };
  readonly grants: Grants;
  /** Meetings, by index, whose `with` names it. */
  readonly listed: readonly number[];
  /** Dated sessions, three numbers each: the meeting, the day, and the minutes of the session and its preparation. */
  readonly spent: readonly number[];
  /** Sessions with a beginning and an end that it attends whole: the meeting, from, until (ms), and 1 where they float. */
  readonly busy: readonly number[];
}

/** The load of one participant in one design of the workspace. */
export interface LoadAt {
  readonly file: string;
  /** Its parties may be left out. */
  readonly load: DesignLoad;
  readonly party: PartyLoad;
}

/** The part of a participant that is there: 1 for all of it, or for everybody where the size is unknown. */
interface Share {
  readonly at: In<Participant>;
  readonly share: number;
  /** Nobody of it stays away. */
  readonly whole: boolean;
}

interface Party {
  readonly at: In<Participant>;
  readonly listed: Set<number>;
  readonly spent: number[];
  readonly busy: number[];
}

/** What the dated sessions of a design ask of whom. */
export function loadOf(design: Design, table: Timetable): DesignLoad {
  return loadAndPeople(design, table).load;
}

/** The same, with the declarations that the parties of the load are, in their order. */
export function loadAndPeople(
  design: Design,
  table: Timetable,
): { readonly load: DesignLoad; readonly people: readonly In<Participant>[] } {
  const parties = new Map<Participant, Party>();
  const party = (at: In<Participant>): Party => {
    let known = parties.get(at.to);
    if (!known) {
      known = { at, listed: new Set(), spent: [], busy: [] };
      parties.set(at.to, known);
    }
    return known;
  };
  const read = new Reader(table);
  const days: IsoDate[] = [];
  for (const [index, planned] of table.meetings.entries()) {
    for (const at of table.people.all(planned.whole.with)) {
      for (const part of table.people.partsOf(at)) party(part).listed.add(index);
    }
    if (planned.expansion?.undated) continue;
    for (const [turn, held] of (planned.expansion?.held ?? []).entries()) {
      days.push(held.date);
      const cast = planned.casts[turn]!;
      const day = dayNumber(held.date);
      const minutes = new Map<Participant, { at: In<Participant>; minutes: number }>();
      const add = (shares: readonly Share[], each: number) => {
        for (const { at, share } of shares) {
          const sum = minutes.get(at.to)?.minutes ?? 0;
          minutes.set(at.to, { at, minutes: sum + share * each });
        }
      };
      const there = read.attending(cast);
      add(there, held.minutes ?? 0);
      for (const prepare of planned.whole.prepare) {
        if (prepare.time) add(read.preparing(prepare, cast, held.date, turn), prepare.time.value);
      }
      for (const one of minutes.values()) if (one.minutes > 0) party(one.at).spent.push(index, day, one.minutes);
      if (held.end === undefined) continue;
      for (const { at, whole } of there) {
        if (whole) party(at).busy.push(index, held.from, held.until, held.zone === undefined ? 1 : 0);
      }
    }
  }
  const grants = grantsIn(design, table);
  const load: DesignLoad = {
    design: design.name.value,
    ...activeOf(table, days),
    terms: table.terms,
    starts: design.starts.length,
    stops: design.stops.length,
    meetings: table.meetings.map(({ meeting }) => meeting.name.value),
    parties: [...parties.values()].map((one) => partyLoad(one, design, table, grants)),
  };
  return { load, people: [...parties.values()].map(({ at }) => at) };
}

function activeOf({ period }: Timetable, days: IsoDate[]): { active?: DateSpan } {
  if (period) return { active: period };
  const sorted = days.sort();
  return sorted.length === 0 ? {} : { active: { from: sorted[0]!, to: sorted.at(-1)! } };
}

/** The key of a participant in the loads of a design. */
export function keyOf({ to, file }: In<Participant>, design: Design): string {
  const within = design.participants.includes(to) ? `${design.name.value}#` : '';
  return `${file}#${within}${to.name.value}`;
}

function partyLoad(
  { at, listed, spent, busy }: Party,
  design: Design,
  { people }: Timetable,
  grants: (at: In<Participant>) => Grants,
): PartyLoad {
  const { to } = at;
  const { available } = people.whole(at);
  return {
    key: keyOf(at, design),
    name: to.name.value,
    kind: to.kind,
    shared: !design.participants.includes(to),
    ...(available ? { available: { minutes: available.minutes.value, per: available.per.value } } : {}),
    grants: grants(at),
    listed: [...listed],
    // Lists that have grown hold room for more.
    spent: spent.slice(),
    busy: busy.slice(),
  };
}

/** Works out who is there, as parts of groups; most sessions have the same people as the one before. */
export class Reader {
  readonly #table: Timetable;
  readonly #casts = new Map<Cast, readonly Share[]>();

  constructor(table: Timetable) {
    this.#table = table;
  }

  attending(cast: Cast): readonly Share[] {
    let shares = this.#casts.get(cast);
    if (!shares) {
      shares = this.#shares(cast.attend.filter(({ countedIn }) => !countedIn));
      this.#casts.set(cast, shares);
    }
    return shares;
  }

  /** Who prepares for a session: those who are named, else all who attend. */
  preparing({ by }: Prepare, cast: Cast, date: IsoDate | undefined, turn: number): readonly Share[] {
    if (!by) return this.attending(cast);
    return this.#shares(new Turns(this.#table.people, date, [by]).of(by, turn));
  }

  #shares(all: readonly Someone[]): readonly Share[] {
    const { people } = this.#table;
    const shares = new Map<Participant, Share>();
    const add = (at: In<Participant>, share: number, whole: boolean) => {
      const known = shares.get(at.to);
      const sum = Math.min(1, (known?.share ?? 0) + share);
      shares.set(at.to, { at, share: sum, whole: whole || (known?.whole ?? false) });
    };
    for (const { at, count, member } of all) {
      const some = count ?? (member === undefined ? undefined : 1);
      const share = at.to.kind === 'person' ? 1 : this.#shareOf(at, some);
      const whole = at.to.kind === 'person' || some === undefined;
      for (const part of people.partsOf(at)) {
        add(part, share, whole);
        // Who is one of a group spends an hour of that group, and is there when all of it is.
        const group = part.to.kind === 'person' ? people.whole(part).memberOf : undefined;
        if (group && people.whole(group).size)
          for (const one of people.partsOf(group)) add(one, this.#shareOf(group, 1), false);
        if (whole) for (const person of people.personsIn(part.to)) add(person, 1, true);
      }
    }
    return [...shares.values()];
  }

  /** Ranges charge the maximum, so the fewest heads share it. */
  #shareOf(at: In<Participant>, some: number | undefined): number {
    const size = this.#table.people.whole(at).size;
    return some === undefined || !size ? 1 : Math.min(1, some / Math.max(1, size.min));
  }
}

/** The day and the length of every entry of `spent`, for one meeting or for all. */
export function* entriesOf({ spent }: PartyLoad): Iterable<{ meeting: number; day: DayNumber; minutes: number }> {
  for (let at = 0; at < spent.length; at += 3) {
    yield { meeting: spent[at]!, day: spent[at + 1]!, minutes: spent[at + 2]! };
  }
}

/** What a meeting without dates is estimated to take of somebody. */
export interface Estimate {
  readonly at: In<Participant>;
  readonly meeting: Planned['meeting'];
  /** Per head and time. */
  readonly minutes: number;
  readonly times: number;
  readonly per: Unit;
}

/** The estimates of meetings that happen as needed. They stand beside the sums. */
export function estimatesIn(table: Timetable): Estimate[] {
  const read = new Reader(table);
  return table.meetings.flatMap((planned) => {
    const { schedule, prepare } = planned.whole;
    if (schedule?.kind !== 'as-needed' || !schedule.about) return [];
    const cast = planned.casts[0]!;
    const agenda = planned.agendas[0];
    const length = schedule.for?.value ?? (agenda === undefined ? 0 : table.agendas[agenda]!.planned);
    const minutes = new Map<Participant, { at: In<Participant>; minutes: number }>();
    const add = (shares: readonly Share[], each: number) => {
      for (const { at, share } of shares) {
        minutes.set(at.to, { at, minutes: (minutes.get(at.to)?.minutes ?? 0) + share * each });
      }
    };
    add(read.attending(cast), length);
    for (const one of prepare) if (one.time) add(read.preparing(one, cast, undefined, 0), one.time.value);
    const { times, per } = schedule.about;
    return [...minutes.values()].flatMap((one) =>
      one.minutes > 0 ? { ...one, meeting: planned.meeting, times: times.value, per: per.value } : [],
    );
  });
}
