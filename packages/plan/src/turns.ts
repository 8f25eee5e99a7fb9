/** Whose turn it is: one of a list, or members of a group. */
import type { Participant, People } from '@jointwork/language';
import type { PeopleReader, Someone } from './people.ts';
import type { IsoDate } from './plan.ts';
import type { In } from './whole.ts';

/** Members that one list names in a session at most: beyond it, nobody would look for their own number. */
const maxNamed = 100;
/** Members that a turn passes over at most. */
const maxSearch = 10_000;

/**
 * Gives out what there is to do in one session so that nobody gets two things: a turn passes over whoever has one
 * already. Asked in the order of the text.
 */
export class Turns {
  readonly #people: PeopleReader;
  readonly #date: IsoDate | undefined;
  /** Persons, and groups that were taken whole. */
  readonly #busy = new Set<Participant>();
  /** By group, the members (from 0) who have something to do. */
  readonly #members = new Map<Participant, Set<number>>();

  /**
   * @param date undefined counts everybody, whenever they come
   * @param lists all that will be asked: whoever is named for good keeps that, wherever it stands
   */
  constructor(people: PeopleReader, date: IsoDate | undefined, lists: readonly (People | undefined)[]) {
    this.#people = people;
    this.#date = date;
    for (const list of lists) {
      if (list && !list.inTurn)
        for (const { at } of people.there(list, date)) if (at.to.kind === 'person') this.#busy.add(at.to);
    }
  }

  /**
   * Those of a list who are there, or whose turn it is.
   *
   * @param turn how many sessions came before, from 0: moves the turn on
   * @param sides how many small groups sit side by side: each wants somebody of its own
   */
  of(people: People | undefined, turn: number, sides = 1): readonly Someone[] {
    const there = this.#people.there(people, this.#date);
    const [first] = there;
    if (!people?.inTurn || !first) return there;
    return people.who.length > 1 ? [this.#nextOf(there, turn)] : this.#membersOf(first, turn, sides);
  }

  #nextOf(there: readonly Someone[], turn: number): Someone {
    const inOrder = there.map((_, step) => there[(turn + step) % there.length]!);
    const next = inOrder.find(({ at, count }) => count !== undefined || !this.#busy.has(at.to)) ?? inOrder[0]!;
    if (next.count === undefined) this.#busy.add(next.at.to);
    return next;
  }

  /** As many as are named (normally one) for each small group; those of a joined group in the order it joins. */
  #membersOf({ at, count = 1 }: Someone, turn: number, sides: number): readonly Someone[] {
    const parts = this.#people.partsOf(at).map((part) => ({ part, size: this.#people.whole(part).size?.max }));
    if (parts.some(({ size }) => size === undefined)) {
      // Nobody knows how many there are: a part takes one turn.
      return [{ at: parts[turn % parts.length]!.part, count }];
    }
    const total = parts.reduce((sum, { size }) => sum + size!, 0);
    const wanted = Math.min(count * sides, total);
    if (wanted > maxNamed) return [{ at, count }];
    const chosen: Someone[] = [];
    for (let step = 0; step < Math.min(total, maxSearch) && chosen.length < wanted; step++) {
      let place = (turn * wanted + step) % total;
      let index = 0;
      for (; place >= parts[index]!.size!; index++) place -= parts[index]!.size!;
      const member = this.#free(parts[index]!.part, place, parts[index]!.size!);
      if (member) chosen.push(member);
    }
    return chosen;
  }

  /** The member at a place (from 0), now busy: a person whom the design names, else a number; undefined if busy already. */
  #free(part: In<Participant>, place: number, size: number): Someone | undefined {
    const persons = this.#people.personsIn(part.to);
    const person = part.to.kind === 'person' ? part : persons[place - (size - persons.length)];
    const members = this.#membersIn(part.to);
    if (members.has(place) || (person && this.#busy.has(person.to))) return undefined;
    members.add(place);
    if (person) this.#busy.add(person.to);
    return person ? { at: person, count: 1 } : { at: part, count: 1, member: place + 1 };
  }

  #membersIn(group: Participant): Set<number> {
    let members = this.#members.get(group);
    if (!members) {
      members = new Set();
      this.#members.set(group, members);
    }
    return members;
  }
}
