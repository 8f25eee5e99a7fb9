/** Who takes part in a session: who attends, who leads, whose turn it is, and how many play each role. */
import type { Binding, Grouping, Lead, Participant, People } from '@jointwork/language';
import type { RoleHeads } from './agenda.ts';
import { leadsOn, type PeopleReader, type Someone } from './people.ts';
import type { Heads, IsoDate } from './plan.ts';
import { Turns } from './turns.ts';
import type { In } from './whole.ts';

export interface Present extends Someone {
  readonly heads?: Heads;
  /** Somebody else who attends, of whom this is a part. */
  readonly countedIn?: In<Participant>;
  readonly lead: boolean;
  readonly roles: readonly string[];
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
      const turns = new Turns(people, date, [lead.people, lead.deputy]);
      leads.push(...turns.of(lead.people, led));
      deputies.push(...turns.of(lead.deputy, led));
    }
    const present = this.#present(this.#listed(this.#meeting.with, date, turn), leads);
    const groups = grouping && groupsOf(present, grouping);
    const turns = new Turns(
      people,
      date,
      bindings.map((binding) => binding.people),
    );
    const roles = bindings.map((binding): Played => {
      const players = turns.of(binding.people, turn, groups);
      return { role: binding.role.name, players, each: eachGroup(binding.people, groups, people) };
    });
    const heads = roleHeads(people, roles, grouping);
    return {
      attend: present.map((someone) => ({ ...someone, roles: rolesOf(someone, roles, people) })),
      heard: this.#listed(this.#meeting.hear, date, turn),
      leads,
      deputies,
      roles: roles.map(({ role, players }) => ({ role, players, heads: heads.get(role) })),
      heads,
      groups,
    };
  }

  #listed(people: People | undefined, date: IsoDate | undefined, turn: number): readonly Someone[] {
    return new Turns(this.#people, date, [people]).of(people, turn);
  }

  /** Those in `with`, and whoever leads without being one of them. */
  #present(listed: readonly Someone[], leads: readonly Someone[]): readonly Omit<Present, 'roles'>[] {
    const people = this.#people;
    const outside = leads.flatMap((lead) => this.#outside(lead, listed));
    const all = distinct([...listed, ...outside]);
    return all.map((someone) => ({
      ...someone,
      heads: people.headsOf(someone),
      countedIn: all.find(
        (other) => other.at.to !== someone.at.to && other.count === undefined && people.within(someone.at, other.at),
      )?.at,
      lead: leads.some((lead) => holds(lead, someone, people)),
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
  /** In small groups, where the players are members in turn: how many of them each group has. */
  readonly each: Someone | undefined;
}

/** Members in turn are named for all small groups together. */
function eachGroup(list: People, groups: number | undefined, people: PeopleReader): Someone | undefined {
  const [who, ...more] = list.who;
  const at = who && people.at(who);
  if (!at || more.length > 0 || !list.inTurn || !groups || groups === 1) return undefined;
  return { at, count: who.count?.value ?? 1 };
}

function rolesOf(someone: Someone, roles: readonly Played[], people: PeopleReader): readonly string[] {
  return roles
    .filter(({ players }) => players.some((player) => holds(player, someone, people)))
    .map(({ role }) => role);
}

/** Whether somebody who attends is, or may have among them, who does something. A numbered member is nobody with a name. */
function holds(doing: Someone, present: Someone, people: PeopleReader): boolean {
  if (doing.member !== undefined && present.at.to.kind === 'person') return false;
  return people.share(doing.at, present.at);
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
  const counted = roles.flatMap(({ role, players, each }) =>
    (each ? [each] : players).flatMap(({ at, count }) => {
      if (count !== undefined) return [{ role, at, count }];
      return at.to.kind === 'person' ? [{ role, at, count: 1 }] : [];
    }),
  );
  const heads = new Map<string, Heads | undefined>();
  for (const { role, players, each } of roles) {
    let sum: Heads | undefined = heads.get(role) ?? { min: 0, max: 0 };
    for (const { at, count } of each ? [each] : players) {
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
function groupsOf(attend: readonly Omit<Present, 'roles'>[], { size }: Grouping): number | undefined {
  let heads = 0;
  for (const present of attend) {
    if (present.countedIn) continue;
    if (!present.heads) return undefined;
    heads += present.heads.max;
  }
  return size > 0 ? Math.max(1, Math.floor(heads / size)) : undefined;
}
