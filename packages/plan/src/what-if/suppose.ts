/** A model as it would be if something were otherwise. */
import type {
  Action,
  Activity,
  Commit,
  DateAt,
  Design,
  Lead,
  Meeting,
  Model,
  Participant,
  People,
  Ref,
  Review,
  Schedule,
  Size,
} from '@jointwork/language';
import { maxDate } from '../days.ts';
import type { IsoDate } from '../plan.ts';
import type { Timetable } from '../timetable.ts';
import type { In } from '../whole.ts';
import { copyModel } from './copy.ts';
import { lasting, later, shorter } from './schedules.ts';

/** What is supposed of the people that a design names, as they are declared. */
export interface SupposedPeople {
  readonly absent: readonly In<Participant>[];
  readonly join: readonly { readonly at: In<Participant>; readonly heads: number }[];
  /** Minutes of a meeting, by its place among the activities and then the reviews of the design. */
  readonly lengths: readonly { readonly place: number; readonly minutes: number }[];
  readonly shorten: number;
  readonly from?: IsoDate;
}

/**
 * A copy of a linked model in which a design is otherwise. Spans stay what they are, so that what is found in the copy
 * can be shown in the text.
 *
 * @param table the timetable of the design as it is
 */
export function suppose(
  model: Model,
  design: Design,
  table: Timetable,
  supposed: SupposedPeople,
): { readonly model: Model; readonly design: Design } {
  const supposing = new Supposing(design, table, supposed);
  const copy = copyModel(model, (part) => supposing.edit(part));
  return { model: copy, design: copy.items[model.items.indexOf(design)] as Design };
}

class Supposing {
  readonly #design: Design;
  readonly #table: Timetable;
  readonly #supposed: SupposedPeople;
  readonly #gone: ReadonlySet<Participant>;
  readonly #sizes: ReadonlyMap<Participant, Size>;
  readonly #meetings: ReadonlyMap<object, Meeting>;
  readonly #lengths: ReadonlyMap<object, number>;
  readonly #fallen: ReadonlySet<object>;

  constructor(design: Design, table: Timetable, supposed: SupposedPeople) {
    this.#design = design;
    this.#table = table;
    this.#supposed = supposed;
    this.#gone = goneWith(supposed.absent, table);
    this.#sizes = sizesOf(supposed, this.#gone, table);
    const meetings = [...design.activities, ...design.reviews];
    this.#lengths = new Map(
      supposed.lengths.flatMap(({ place, minutes }) => (meetings[place] ? [[meetings[place], minutes] as const] : [])),
    );
    this.#meetings = new Map(meetings.map((meeting) => [meeting, this.#meeting(meeting)]));
    this.#fallen = new Set(meetings.filter((meeting) => this.#falls(meeting)));
  }

  edit(part: object): object {
    if (part === this.#design) return this.#edited(this.#design);
    const meeting = this.#meetings.get(part);
    if (meeting) return this.#withoutFallen(meeting);
    if ('kind' in part && (part.kind === 'group' || part.kind === 'person'))
      return this.#participant(part as Participant);
    return part;
  }

  // ------------------------------------------------------------------------------------------------- people

  #participant(participant: Participant): Participant {
    const size = this.#sizes.get(participant);
    const joins = participant.joins.filter(({ to }) => !(to && this.#gone.has(to)));
    if (!size && joins.length === participant.joins.length) return participant;
    const isLess = joins.length < participant.joins.length;
    return { ...participant, joins, size: isLess ? undefined : (size ?? participant.size) };
  }

  #isGone({ to }: Ref<Participant> | { readonly to: undefined }): boolean {
    return to !== undefined && (this.#gone.has(to) || this.#isEmptied(to));
  }

  /** A joined group of which everybody is gone. */
  #isEmptied(to: Participant): boolean {
    const parts = this.#table.people.partsOf({ to, file: this.#table.file });
    return parts.every((part) => this.#gone.has(part.to));
  }

  #left<T extends { readonly kind: string }>(refs: readonly Ref<T & Participant>[]): readonly Ref<T & Participant>[] {
    return refs.filter((ref) => !this.#isGone(ref as Ref<Participant>));
  }

  /** Those of a list who are left; undefined where nobody is, who was. */
  #fewer(people: People | undefined): People | undefined {
    if (!people) return undefined;
    const who = people.who.filter(({ ref }) => !this.#isGone(ref));
    if (who.length === people.who.length) return people;
    // Of several who took turns, the one who is left does it each time.
    return who.length === 0 ? undefined : { ...people, who, inTurn: people.inTurn && who.length > 1 };
  }

  // ----------------------------------------------------------------------------------------------- meetings

  #meeting<M extends Activity | Review>(meeting: M): M {
    const fewer = (people: People | undefined) => this.#fewer(people);
    const edited = {
      ...meeting,
      with: fewer(meeting.with),
      hear: fewer(meeting.hear),
      leads: meeting.leads.flatMap((lead) => this.#lead(lead)),
      follows: meeting.follows && {
        ...meeting.follows,
        bindings: meeting.follows.bindings.flatMap((binding) => {
          const people = fewer(binding.people);
          return people ? { ...binding, people } : [];
        }),
      },
      schedule: this.#schedule(meeting),
      prepare: meeting.prepare.flatMap((prepare) => {
        const by = fewer(prepare.by);
        return prepare.by && !by ? [] : { ...prepare, by };
      }),
      actions: meeting.actions.map((action): Action => ({ ...action, by: fewer(action.by) })),
      decisions: meeting.decisions.map((decision) => {
        const people = fewer(decision.how?.people);
        const lost = decision.how?.people && !people;
        return lost
          ? { ...decision, how: undefined }
          : decision.how
            ? { ...decision, how: { ...decision.how, people } }
            : decision;
      }),
    };
    if (meeting.kind === 'review') return edited;
    const activity: Activity = meeting;
    const handoffs = activity.handoffs.flatMap((handoff) => {
      const [from, to] = [this.#left(handoff.from), this.#left(handoff.to)];
      return from.length === 0 || to.length === 0
        ? []
        : { ...handoff, from, to, confirmedBy: this.#left(handoff.confirmedBy) };
    });
    const accountable = activity.accountable.flatMap((each) => {
      const who = this.#left(each.who);
      return who.length === 0 ? [] : { ...each, who };
    });
    return { ...edited, handoffs, accountable };
  }

  /** A deputy leads where those who lead are gone. */
  #lead(lead: Lead): Lead | readonly never[] {
    const [people, deputy] = [this.#fewer(lead.people), this.#fewer(lead.deputy)];
    if (people) return { ...lead, people, deputy };
    return deputy ? { ...lead, people: deputy, deputy: undefined } : [];
  }

  /** Those who were to come are all gone. */
  #falls(meeting: Meeting): boolean {
    const whole = this.#table.planned(meeting)?.whole ?? meeting;
    const lists = [whole.with, ...whole.leads.map(({ people }) => people)].filter((list) => list !== undefined);
    return lists.length > 0 && lists.every((list) => list.who.every(({ ref }) => this.#isGone(ref)));
  }

  /** Without what leads to meetings that fall. */
  #withoutFallen(meeting: Meeting): Meeting {
    const isHeld = ({ to }: { readonly to: object | undefined }) => !(to && this.#fallen.has(to));
    const held = <T extends { readonly to: object | undefined }>(ref: T | undefined) =>
      ref && isHeld(ref) ? ref : undefined;
    const edited = {
      ...meeting,
      after: meeting.after.filter(isHeld),
      actions: meeting.actions.map((action) => ({ ...action, checkedIn: held(action.checkedIn) })),
    };
    if (edited.kind === 'review') return edited;
    const digital = edited.digital.map((each) => ({ ...each, checkedIn: held(each.checkedIn) }));
    return { ...edited, digital };
  }

  // ---------------------------------------------------------------------------------------------- schedules

  #schedule(meeting: Meeting): Schedule | undefined {
    const { shorten, from } = this.#supposed;
    const length = this.#lengths.get(meeting);
    const planned = this.#table.planned(meeting);
    // What a meeting takes over is shortened where it is written, and moved with it.
    const schedule =
      meeting.schedule ?? (shorten || from || length !== undefined ? planned?.whole.schedule : undefined);
    if (!schedule) return schedule;
    const agenda = planned?.agendas[0];
    const taken = agenda === undefined ? undefined : this.#table.agendas[agenda]!.planned;
    return later(shorter(lasting(schedule, length), shorten, taken || undefined), from);
  }

  // ------------------------------------------------------------------------------------------------- design

  #edited(design: Design): Design {
    const isHeld = (meeting: object) => !this.#fallen.has(meeting);
    const given = <T extends { readonly to: readonly Ref<Participant>[] }>(all: readonly T[]): readonly T[] =>
      all.flatMap((each) => {
        const to = this.#left(each.to);
        return each.to.length > 0 && to.length === 0 ? [] : { ...each, to };
      });
    return {
      ...design,
      purpose: design.purpose.map((purpose) => ({ ...purpose, agreed: this.#left(purpose.agreed) })),
      period: this.#period(design),
      context: design.context && {
        ...design.context,
        entries: design.context.entries.map((entry) => ({ ...entry, grants: given(entry.grants) })),
      },
      sponsors: design.sponsors.filter(({ who }) => !this.#isGone(who)),
      parties: design.parties.filter(({ who }) => !this.#isGone(who)),
      tensions: design.tensions.map((tension) => ({
        ...tension,
        between: this.#left(tension.between),
        heldIn: tension.heldIn?.to && this.#fallen.has(tension.heldIn.to) ? undefined : tension.heldIn,
      })),
      commits: design.commits.flatMap((commit) => this.#commit(commit)),
      participants: design.participants.filter((one) => !this.#gone.has(one)),
      activities: design.activities.filter(isHeld),
      reviews: design.reviews.filter(isHeld),
      targets: design.targets.map((target) => ({
        ...target,
        through: target.through.filter(({ to }) => !(to && this.#fallen.has(to))),
      })),
      stops: design.stops.map((stop) => ({ ...stop, frees: stop.frees && given([stop.frees])[0] })),
    };
  }

  #commit(commit: Commit): Commit | readonly never[] {
    const [from, to] = [this.#left(commit.from), this.#left(commit.to)];
    if (from.length === 0 || to.length === 0) return [];
    const of = commit.within?.of.to;
    return { ...commit, from, to, within: of && this.#fallen.has(of) ? undefined : commit.within };
  }

  #period(design: Design): Design['period'] {
    const { from } = this.#supposed;
    const { period } = this.#table;
    if (!from || !period) return design.period;
    const span = design.period?.span ?? design.calendar?.span ?? design.name.span;
    const date = (value: IsoDate): DateAt => ({ value, valid: true, span });
    return { from: date(from), to: date(maxDate(from, period.to)), span };
  }
}

// ----------------------------------------------------------------------------------------------------- people

/** Whoever is gone with those who are absent: what they join, and who is one of them. */
function goneWith(absent: readonly In<Participant>[], { people }: Timetable): Set<Participant> {
  const gone = new Set<Participant>();
  for (const at of absent) {
    gone.add(at.to);
    for (const { to } of people.partsOf(at)) {
      gone.add(to);
      for (const person of people.personsIn(to)) gone.add(person.to);
    }
  }
  return gone;
}

/** The sizes of groups that more people join, and of those of whom somebody with a name is gone. */
function sizesOf({ join, absent }: SupposedPeople, gone: ReadonlySet<Participant>, { people }: Timetable) {
  const more = new Map<Participant, { readonly at: In<Participant>; heads: number }>();
  const add = (at: In<Participant>, heads: number) => {
    const known = more.get(at.to);
    if (known) known.heads += heads;
    else more.set(at.to, { at, heads });
  };
  for (const { at, heads } of join) add(at, heads);
  for (const at of absent) {
    const group = at.to.kind === 'person' ? people.whole(at).memberOf : undefined;
    if (group && !gone.has(group.to)) add(group, -1);
  }
  const sizes = new Map<Participant, Size>();
  for (const [to, { at, heads }] of more) {
    const size = people.whole(at).size;
    if (!size) continue;
    const [min, max] = [Math.max(0, size.min + heads), Math.max(0, size.max + heads)];
    sizes.set(to, { min, max, span: to.size?.span ?? to.name.span });
  }
  return sizes;
}
