/** The people of a design: how they belong together, how many they are, and who of a list is there on a day. */
import type { DateAt, Design, Lead, Participant, People, Ref, Who } from '@jointwork/language';
import type { Heads, IsoDate } from './plan.ts';
import { follow, type In, partsOf, type WholeParticipant, type Wholes, wholeParticipant } from './whole.ts';

/** A participant in a session: all of it, some of it, or the one member whose turn it is. */
export interface Someone {
  readonly at: In<Participant>;
  readonly count?: number;
  /** From 1, among the members of `at`. */
  readonly member?: number;
}

/** Reads participants of one design; keeps what it has worked out. */
export class PeopleReader {
  /** Everyone whom the design names or declares, in the order of first mention. */
  readonly named: readonly In<Participant>[];
  readonly #file: string;
  readonly #wholes: Wholes = new Map();
  readonly #parts = new Map<Participant, readonly In<Participant>[]>();

  #persons: Map<Participant, readonly In<Participant>[]> | undefined;

  /** @param file where the design stands */
  constructor(design: Design, file: string) {
    this.#file = file;
    this.named = namedIn(design, file);
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
    return at && isParticipant(at.to) ? at : undefined;
  }

  headsOf({ at, count }: Someone): Heads | undefined {
    return count === undefined ? this.whole(at).size : { min: count, max: count };
  }

  /** Everybody who can be there by a list of people, whenever it is and whoever's turn it is. */
  all(people: People | undefined): readonly In<Participant>[] {
    return (people?.who ?? []).flatMap((who) => this.at(who) ?? []);
  }

  /** Those of a list who are there on a day, whoever's turn it is; without a day, whenever they come. */
  there(people: People | undefined, date: IsoDate | undefined): readonly Someone[] {
    return (people?.who ?? []).flatMap((who) => {
      const at = covers(who.from, who.until, date) ? this.at(who) : undefined;
      return at ? { at, ...(who.count ? { count: who.count.value } : {}) } : [];
    });
  }

  /** The persons whom the design names as some of a group: they are the last of its members, in the order of mention. */
  personsIn(group: Participant): readonly In<Participant>[] {
    if (!this.#persons) {
      this.#persons = new Map();
      for (const person of this.named) {
        const of = person.to.kind === 'person' ? this.whole(person).memberOf?.to : undefined;
        if (of) this.#persons.set(of, [...(this.#persons.get(of) ?? []), person]);
      }
    }
    return this.#persons.get(group) ?? [];
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

export function covers(from: DateAt | undefined, until: DateAt | undefined, date: IsoDate | undefined): boolean {
  if (date === undefined) return true;
  return !(from?.valid && date < from.value) && !(until?.valid && date > until.value);
}

/** The `led by` clauses that cover a day. */
export function leadsOn(leads: readonly Lead[], date: IsoDate | undefined): readonly Lead[] {
  return leads.filter(({ from, until }) => covers(from, until, date));
}

/** Everyone whom a design names, in the order of the text, then those whom it declares and never names. */
function namedIn(design: Design, file: string): readonly In<Participant>[] {
  const named = new Map<Participant, In<Participant>>();
  for (const ref of refsIn(design)) {
    const at = follow(ref as Ref<Participant>, file);
    if (at && isParticipant(at.to) && !named.has(at.to)) named.set(at.to, at);
  }
  for (const to of design.participants) if (!named.has(to)) named.set(to, { to, file });
  return [...named.values()];
}

export function isParticipant(to: { readonly kind: string }): to is Participant {
  return to.kind === 'person' || to.kind === 'group';
}

/** Every reference within an element, in the order of the text. */
function refsIn(element: object): Ref[] {
  const refs: Ref[] = [];
  const waiting: unknown[] = [element];
  while (waiting.length > 0) {
    const value = waiting.pop();
    if (typeof value !== 'object' || value === null) continue;
    if (isRef(value)) refs.push(value);
    else for (const part of Object.values(value)) if (typeof part === 'object') waiting.push(part);
  }
  return refs.sort((a, b) => a.span.start - b.span.start);
}

function isRef(value: object): value is Ref {
  return 'expects' in value && 'lead' in value;
}
