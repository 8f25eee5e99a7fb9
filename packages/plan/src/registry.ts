/** Ids for what a plan names, given out in the order of asking; and the plan's way of writing people and places. */
import type {
  Activity,
  DateAt,
  Design,
  Meeting,
  Organisation,
  Participant,
  People,
  Place,
  Ref,
  Review,
  Span,
  Who,
} from '@jointwork/language';
import { isParticipant, type PeopleReader, type Someone } from './people.ts';
import type { IsoDate, MeetingId, OrganisationId, ParticipantId, PlanPeople, PlanWho, Player } from './plan.ts';
import { follow, type In } from './whole.ts';

interface Named {
  readonly name: { readonly value: string };
}

/** Names as ids; a second declaration of the same name becomes `name~2`. */
export class Ids<T extends Named> {
  readonly #ids = new Map<T, string>();
  readonly #used = new Map<string, number>();

  of(declared: T): string {
    let id = this.#ids.get(declared);
    if (id === undefined) {
      const name = declared.name.value;
      // No name holds a tilde, so the numbered ones are free.
      const times = (this.#used.get(name) ?? 0) + 1;
      this.#used.set(name, times);
      id = times === 1 ? name : `${name}~${times}`;
      this.#ids.set(declared, id);
    }
    return id;
  }

  has(declared: T): boolean {
    return this.#ids.has(declared);
  }
}

export class Registry {
  readonly file: string;
  readonly people: PeopleReader;
  /** In the order of first mention; grows while it is read. */
  readonly participants: In<Participant>[] = [];
  readonly organisations: In<Organisation>[] = [];
  readonly #participants = new Ids<Participant>();
  readonly #organisations = new Ids<Organisation>();
  readonly #meetings = new Ids<Meeting>();

  constructor(design: Design, file: string, people: PeopleReader) {
    this.file = file;
    this.people = people;
    for (const meeting of [...design.activities, ...design.reviews]) this.#meetings.of(meeting);
    for (const at of people.named) this.participant(at);
  }

  place(span: Span): Place {
    return { file: this.file, span: { start: span.start, end: span.end } };
  }

  participant(at: In<Participant>): ParticipantId {
    if (!this.#participants.has(at.to)) this.participants.push(at);
    return this.#participants.of(at.to);
  }

  organisation(at: In<Organisation>): OrganisationId {
    if (!this.#organisations.has(at.to)) this.organisations.push(at);
    return this.#organisations.of(at.to);
  }

  meeting(ref: Ref<Meeting> | Ref<Review> | Ref<Activity> | undefined): MeetingId | undefined {
    return ref?.to && this.meetingId(ref.to);
  }

  meetingId(meeting: Meeting): MeetingId {
    return this.#meetings.of(meeting);
  }

  /** Those that references in the design lead to. */
  named(refs: readonly Ref<Participant>[]): ParticipantId[] {
    return refs.flatMap((ref) => {
      const at = follow<Participant>(ref, this.file);
      return at && isParticipant(at.to) ? this.participant(at) : [];
    });
  }

  /** Those that references to people or organisations lead to. */
  parties(refs: readonly Ref<Participant | Organisation>[]): string[] {
    return refs.flatMap((ref) => {
      const at = follow<Participant | Organisation>(ref, this.file);
      if (!at) return [];
      return at.to.kind === 'organisation'
        ? this.organisation({ to: at.to, file: at.file })
        : this.participant({ to: at.to, file: at.file });
    });
  }

  list(people: People): PlanPeople {
    return { who: people.who.flatMap((who) => this.#who(who) ?? []), inTurn: people.inTurn };
  }

  #who(who: Who): PlanWho | undefined {
    const at = this.people.at(who);
    return (
      at && {
        participant: this.participant(at),
        count: who.count?.value,
        from: dateOf(who.from),
        until: dateOf(who.until),
        source: this.place(who.span),
      }
    );
  }

  player({ at, count, member }: Someone): Player {
    return { participant: this.participant(at), count, member };
  }
}

/** A date that exists. */
export function dateOf(date: DateAt | undefined): IsoDate | undefined {
  return date?.valid ? date.value : undefined;
}
