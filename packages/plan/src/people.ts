/** Who takes part in a session: who attends, who leads, whose turn it is, and how many play each role. */
import type { Binding, DateAt, Grouping, Lead, Participant, People, Who } from '@jointwork/language';
import type { RoleHeads } from './agenda.ts';
import type { Heads, IsoDate } from './plan.ts';
import { follow, type In, partsOf, type WholeParticipant, type Wholes, wholeParticipant } from './whole.ts';

/** A participant in a session: all of it, some of it, or the one member whose turn it is. */
export interface Someone {
  readonly at: In<Participant>;
  readonly count?: number;
  /** From 1, among the members of `at`. */
  readonly member?: number;
}

export interface Present extends Someone {
  readonly heads?: Heads;
  /** Somebody else who attends, of whom this is a part. */
  readonly countedIn?: In<Participant>;
  readonly lead: boolean;
  readonly roles: readonly string[];
}

/** Reads participants of one design; keeps what it has worked out. */
export class PeopleReader {
  readonly #file: string;
  readonly #wholes: Wholes = new Map();
  readonly #parts = new Map<Participant, readonly In<Participant>[]>();

  /** @param file where the design stands */
  constructor(file: string) {
    this.#file = file;
  }

  whole({ to, file }: In<Participant>): WholeParticipant {
    return wholeParticipant(to, file, this.#wholes);
  }

  partsOf({ to, file }: In<Participant>): readonly In<Participant>[] {
    let parts = this.#parts.get(to);
    if (!parts) {
      parts = partsOf(to, file);
      this.#parts.set(to, parts);
    }
    return parts;
  }

  /** The participant that a name in the design leads to. */
  at(who: Who): In<Participant> | undefined {
    const at = follow<Participant>(who.ref, this.#file);
    return at && (at.to.kind === 'person' || at.to.kind === 'group') ? at : undefined;
  }

  headsOf({ at, count }: Someone): Heads | undefined {
    return count === undefined ? this.whole(at).size : { min: count, max: count };
  }

  /** Everybody who can be there by a list of people, whenever it is and whoever's turn it is. */
  all(people: People | undefined): readonly In<Participant>[] {
    return (people?.who ?? []).flatMap((who) => this.at(who) ?? []);
  }

  /**
   * Those of a list who are there on a day.
   *
   * @param date undefined counts everybody, whenever they come
   * @param turn how many sessions came before, from 0: moves the turn on
   * @param taken members who already have something to do in this session; a turn passes over them
   */
  on(
    people: People | undefined,
    date: IsoDate | undefined,
    turn: number,
    taken: Taken = new Map(),
  ): readonly Someone[] {
    if (!people) return [];
    const there = people.who.filter(({ from, until }) => covers(from, until, date));
    if (!people.inTurn) return there.flatMap((who) => this.#someone(who) ?? []);
    const listed = there.flatMap((who) => this.#someone(who) ?? []);
    if (listed.length === 0) return [];
    if (people.who.length > 1) return [listed[turn % listed.length]!];
    return this.#membersInTurn(listed[0]!, turn, taken);
  }

  #someone(who: Who): Someone | undefined {
    const at = this.at(who);
    return at && { at, ...(who.count ? { count: who.count.value } : {}) };
  }

  /** The next of a group's members, as many as are named (normally one); those of a joined group in the order it joins. */
  #membersInTurn({ at, count = 1 }: Someone, turn: number, taken: Taken): readonly Someone[] {
    const parts = this.partsOf(at).map((part) => ({ part, size: this.whole(part).size?.max }));
    if (parts.some(({ size }) => size === undefined)) {
      // Nobody knows how many there are: a part takes one turn.
      const { part } = parts[turn % parts.length]!;
      return [{ at: part, count }];
    }
    const total = parts.reduce((sum, { size }) => sum + size!, 0);
    const chosen: Someone[] = [];
    for (let step = 0; step < Math.min(total, maxTurnSearch) && chosen.length < Math.min(count, total); step++) {
      let place = (turn * count + step) % total;
      let index = 0;
      for (; place >= parts[index]!.size!; index++) place -= parts[index]!.size!;
      const { part } = parts[index]!;
      const members = taken.get(part.to) ?? new Set();
      if (members.has(place)) continue;
      members.add(place);
      taken.set(part.to, members);
      chosen.push({ at: part, count: 1, ...(part.to.kind === 'group' ? { member: place + 1 } : {}) });
    }
    return chosen;
  }

  /** Whether two participants share anybody: the same one, a joined group and a part of it, a group and one `in` it. */
  share(a: In<Participant>, b: In<Participant>): boolean {
    if (a.to === b.to) return true;
    const mine = this.#reach(a);
    for (const part of this.#reach(b)) if (mine.has(part)) return true;
    return false;
  }

  /** Whether all of `a` are among `b`. */
  within(a: In<Participant>, b: In<Participant>): boolean {
    if (a.to === b.to) return true;
    const around = new Set(this.partsOf(b).map(({ to }) => to));
    return this.partsOf(a).every(({ to }) => around.has(to) || (to.memberOf?.to && around.has(to.memberOf.to)));
  }

  #reach(at: In<Participant>): Set<Participant> {
    const reach = new Set<Participant>();
    for (const part of this.partsOf(at)) {
      reach.add(part.to);
      const group = this.whole(part).memberOf;
      if (group) for (const { to } of this.partsOf(group)) reach.add(to);
    }
    return reach;
  }
}

/** By group, the members (from 0) who already have something to do in a session. */
type Taken = Map<Participant, Set<number>>;

/** Members that a turn passes over at most. */
const maxTurnSearch = 10_000;

export function covers(from: DateAt | undefined, until: DateAt | undefined, date: IsoDate | undefined): boolean {
  if (date === undefined) return true;
  return !(from?.valid && date < from.value) && !(until?.valid && date > until.value);
}

/** The `led by` clauses that cover a day. */
export function leadsOn(leads: readonly Lead[], date: IsoDate | undefined): readonly Lead[] {
  return leads.filter(({ from, until }) => covers(from, until, date));
}

/** What a meeting says about people. */
export interface Attended {
  readonly with?: People;
  readonly hear?: People;
  readonly leads: readonly Lead[];
  readonly grouping?: Grouping;
  readonly bindings: readonly Binding[];
}

/** The people of one session. */
export interface Cast {
  readonly attend: readonly Present[];
  readonly heard: readonly Someone[];
  readonly leads: readonly Someone[];
  readonly deputies: readonly Someone[];
  readonly roles: readonly { readonly role: string; readonly players: readonly Someone[]; readonly heads?: Heads }[];
  readonly heads: RoleHeads;
  readonly groups?: number;
}

/**
 * Casts the sessions of one meeting, in order: each `led by` clause counts its own turns from the first session that it
 * covers.
 */
export class Casting {
  readonly #people: PeopleReader;
  readonly #meeting: Attended;
  readonly #led = new Map<Lead, number>();
  #session = 0;
  /** The cast of every session, where nothing in the meeting depends on the day or the turn. */
  #same: Cast | undefined;
  readonly #varies: boolean;

  constructor(people: PeopleReader, meeting: Attended) {
    this.#people = people;
    this.#meeting = meeting;
    const lists = [meeting.with, meeting.hear, ...meeting.bindings.map((binding) => binding.people)];
    const led = meeting.leads.flatMap((lead) => [lead.people, lead.deputy]);
    this.#varies =
      meeting.leads.some(({ from, until }) => from || until) ||
      [...lists, ...led].some((list) => list?.inTurn || list?.who.some(({ from, until }) => from || until));
  }

  /** Who is at the next session, on this day; without one, everybody who ever is. */
  next(date: IsoDate | undefined): Cast {
    if (this.#same) return this.#same;
    const cast = this.#cast(date, this.#session++);
    if (!this.#varies) this.#same = cast;
    return cast;
  }

  #cast(date: IsoDate | undefined, turn: number): Cast {
    const people = this.#people;
    const { bindings, grouping } = this.#meeting;
    const leads: Someone[] = [];
    const deputies: Someone[] = [];
    for (const lead of leadsOn(this.#meeting.leads, date)) {
      const led = this.#led.get(lead) ?? 0;
      this.#led.set(lead, led + 1);
      leads.push(...people.on(lead.people, date, led));
      deputies.push(...people.on(lead.deputy, date, led));
    }
    const taken: Taken = new Map();
    const roles = bindings.map((binding) => ({
      role: binding.role.name,
      players: people.on(binding.people, date, turn, taken),
    }));
    const attend = this.#attend(people.on(this.#meeting.with, date, turn), leads, roles);
    const heads = roleHeads(people, roles, grouping);
    const groups = grouping && groupsOf(attend, grouping);
    return {
      attend,
      heard: people.on(this.#meeting.hear, date, turn),
      leads,
      deputies,
      roles: roles.map(({ role, players }) => ({ role, players, heads: heads.get(role) })),
      heads,
      groups,
    };
  }

  /** Those in `with`, and whoever leads without being one of them. */
  #attend(listed: readonly Someone[], leads: readonly Someone[], roles: readonly Played[]): readonly Present[] {
    const people = this.#people;
    const outside = leads.flatMap((lead) => this.#outside(lead, listed));
    const all = distinct([...listed, ...outside]);
    return all.map((someone) => ({
      ...someone,
      heads: people.headsOf(someone),
      countedIn: all.find(
        (other) => other.at.to !== someone.at.to && other.count === undefined && people.within(someone.at, other.at),
      )?.at,
      lead: leads.some(({ at }) => people.share(at, someone.at)),
      roles: roles
        .filter(({ players }) => players.some(({ at }) => people.share(at, someone.at)))
        .map(({ role }) => role),
    }));
  }

  /** The part of a lead that is not among those listed: all of it, what a joined group joins besides, or nobody. */
  #outside(lead: Someone, listed: readonly Someone[]): readonly Someone[] {
    const people = this.#people;
    const isListed = (at: In<Participant>) => listed.some((other) => people.within(at, other.at));
    if (!listed.some(({ at }) => people.share(at, lead.at))) return [lead];
    if (lead.count !== undefined) return [];
    return people
      .partsOf(lead.at)
      .filter((part) => !isListed(part))
      .map((at) => ({ at }));
  }
}

interface Played {
  readonly role: string;
  readonly players: readonly Someone[];
}

function distinct(all: readonly Someone[]): Someone[] {
  const seen = new Set<Participant>();
  return all.filter(({ at }) => !seen.has(at.to) && seen.add(at.to));
}

/**
 * How many play each role. Two roles never get the same member: a group that is bound whole plays with those whom no
 * other role takes by number or by name, and in small groups with as many as one group has room for.
 */
function roleHeads(people: PeopleReader, roles: readonly Played[], grouping: Grouping | undefined): RoleHeads {
  const counted = roles.flatMap(({ role, players }) =>
    players.flatMap(({ at, count }) => {
      if (count !== undefined) return [{ role, at, count }];
      return at.to.kind === 'person' ? [{ role, at, count: 1 }] : [];
    }),
  );
  const heads = new Map<string, Heads | undefined>();
  for (const { role, players } of roles) {
    let sum: Heads | undefined = heads.get(role) ?? { min: 0, max: 0 };
    for (const { at, count } of players) {
      const here =
        count !== undefined || at.to.kind === 'person'
          ? { min: count ?? 1, max: count ?? 1 }
          : left(people, at, role, counted, grouping);
      sum = sum && here && { min: sum.min + here.min, max: sum.max + here.max };
    }
    heads.set(role, sum);
  }
  return heads;
}

function left(
  people: PeopleReader,
  at: In<Participant>,
  role: string,
  counted: readonly { readonly role: string; readonly at: In<Participant>; readonly count: number }[],
  grouping: Grouping | undefined,
): Heads | undefined {
  const others = counted.filter((other) => other.role !== role);
  const room = grouping && Math.max(0, grouping.size - others.reduce((sum, { count }) => sum + count, 0));
  const size = people.whole(at).size;
  if (!size) return room === undefined ? undefined : { min: room, max: room };
  let { min, max } = size;
  for (const other of others) {
    if (!people.share(other.at, at)) continue;
    min -= other.count;
    if (people.within(other.at, at)) max -= other.count;
  }
  return { min: Math.max(0, Math.min(min, room ?? min)), max: Math.max(0, Math.min(max, room ?? max)) };
}

/** Side by side, with nobody left over: who does not fill a group joins one. */
function groupsOf(attend: readonly Present[], { size }: Grouping): number | undefined {
  let heads = 0;
  for (const present of attend) {
    if (present.countedIn) continue;
    if (!present.heads) return undefined;
    heads += present.heads.max;
  }
  return size > 0 ? Math.max(1, Math.floor(heads / size)) : undefined;
}
