/** The plan in plain sentences: names, days, lengths of time and lists as documents say them. */
import type { Message } from '@jointwork/language';
import type {
  Heads,
  IsoDate,
  ParticipantId,
  Plan,
  PlanEvidence,
  PlanMeeting,
  PlanPeople,
  PlanWho,
  Player,
} from '@jointwork/plan';
import type { ExportInput } from '../export/format.ts';
import { plainDay } from '../html/dates.ts';
import { listInWords, Names, spaced } from '../html/words.ts';
import { phrase } from './model/text.ts';
import { shortDays } from './short-days.ts';

type Params = NonNullable<Message['params']>;

export class Say {
  readonly plan: Plan;
  readonly input: ExportInput;
  readonly names: Names;
  readonly #artefacts: ReadonlyMap<string, string>;
  readonly #tenets: ReadonlyMap<string, string>;
  readonly #heads: ReadonlyMap<ParticipantId, Heads | undefined>;

  constructor(input: ExportInput) {
    const { plan } = input;
    this.input = input;
    this.plan = plan;
    this.names = new Names(plan);
    this.#artefacts = new Map(
      plan.meetings.flatMap(({ produces }) =>
        produces.flatMap(({ name, text }) => (name === undefined ? [] : [[name, text ?? spaced(name)] as const])),
      ),
    );
    this.#tenets = new Map(plan.coverage.map(({ id, title, tenet }) => [id, title ?? spaced(tenet)]));
    this.#heads = new Map(plan.participants.map(({ id, heads }) => [id, heads]));
  }

  get locale(): string {
    return this.input.words.locale;
  }

  /** A message of the documents. */
  say(key: string, params?: Params): string {
    return this.input.words.say(key, params);
  }

  title(): string {
    const { title, name } = this.plan.design;
    return title ?? spaced(name);
  }

  quote(text: string): string {
    return this.say('document.quote', { text: phrase(text) });
  }

  /** Where a name holds a comma, semicolons keep the others apart from it. */
  list(parts: readonly string[]): string {
    if (parts.length < 2 || !parts.some((part) => /, /.test(part.replaceAll(/“[^”]*”/g, '')))) {
      return listInWords(parts, this.input.words);
    }
    return this.say('document.list', { most: parts.slice(0, -1).join('; '), last: parts.at(-1)! });
  }

  quotes(texts: readonly string[]): string {
    return this.list(texts.map((text) => this.quote(text)));
  }

  // ------------------------------------------------------------------------------------------------- people

  participant(id: ParticipantId): string {
    return this.names.participant(id);
  }

  participants(ids: readonly ParticipantId[]): string {
    return this.list(ids.map((id) => this.participant(id)));
  }

  /** Participants or organisations. */
  parties(ids: readonly string[]): string {
    return this.list(ids.map((id) => (this.#heads.has(id) ? this.participant(id) : this.names.organisation(id))));
  }

  /** By which a verb agrees: 1 for one person or one organisation, 2 otherwise. */
  number(ids: readonly string[]): number {
    if (ids.length !== 1) return 2;
    const participant = this.plan.participants.find(({ id }) => id === ids[0]);
    return participant?.kind === 'group' ? 2 : 1;
  }

  numberOf({ who, inTurn }: PlanPeople): number {
    const [first] = who;
    if (who.length !== 1 || !first) return 2;
    if (inTurn) return first.count ?? 1;
    return first.count === undefined ? this.number([first.participant]) : first.count;
  }

  people({ who, inTurn }: PlanPeople): string {
    const [only] = who;
    if (inTurn && only && who.length === 1) {
      return this.say('document.turn.members', { who: this.participant(only.participant), count: only.count ?? 1 });
    }
    const named = this.list(who.map((each) => this.#who(each)));
    return inTurn ? this.say('document.turn.list', { who: named }) : named;
  }

  #who({ participant, count, from, until }: PlanWho): string {
    const name = this.counted(participant, count);
    if (from !== undefined && until !== undefined)
      return this.say('document.who.between', { name, from: this.day(from), until: this.day(until) });
    if (from !== undefined) return this.say('document.who.from', { name, from: this.day(from) });
    return until === undefined ? name : this.say('document.who.until', { name, until: this.day(until) });
  }

  counted(id: ParticipantId, count: number | undefined): string {
    const name = this.participant(id);
    return count === undefined ? name : this.say('document.who.count', { name, count });
  }

  /** One who plays a part in a session; a member whose turn it is goes by a number. */
  player({ participant, count, member }: Player): string {
    if (member === undefined) return this.counted(participant, count);
    return this.say('document.who.member', { name: this.participant(participant), member });
  }

  /** Several members of one group are named together. */
  players(players: readonly Player[]): string {
    const together = new Map<ParticipantId, number[]>();
    for (const { participant, member } of players) {
      if (member !== undefined) together.set(participant, [...(together.get(participant) ?? []), member]);
    }
    const said = new Set<ParticipantId>();
    const named = players.flatMap((player) => {
      const members = player.member === undefined ? [] : (together.get(player.participant) ?? []);
      if (members.length < 2) return this.player(player);
      if (said.has(player.participant)) return [];
      said.add(player.participant);
      const name = this.participant(player.participant);
      return this.say('document.who.members', { name, members: listInWords(members.map(String), this.input.words) });
    });
    return this.list(named);
  }

  // --------------------------------------------------------------------------------------------------- time

  day(date: IsoDate): string {
    return plainDay(date, this.locale);
  }

  /** Two days in full; up to eight in short; of more, how many there are between the first and the last. */
  days(dates: readonly IsoDate[]): string {
    if (dates.length <= 2) return this.list(dates.map((date) => this.day(date)));
    if (dates.length <= 8) return shortDays(dates, this.locale);
    const [from, to] = [this.day(dates[0]!), this.day(dates.at(-1)!)];
    return this.say('document.days', { count: dates.length, from, to });
  }

  /** `90 minutes`, `2 hours`, `2 hours 30 minutes`. */
  time(minutes: number): string {
    const whole = Math.round(minutes);
    const [hours, rest] = [Math.floor(whole / 60), whole % 60];
    if (hours === 0 || (hours === 1 && rest !== 0)) return this.say('document.minutes', { minutes: whole });
    return this.say(rest === 0 ? 'document.hours' : 'document.hours-minutes', { hours, minutes: rest });
  }

  /** `3 hours a week` */
  rate({ minutes, per }: { readonly minutes: number; readonly per: string }): string {
    return this.say('document.rate', { time: this.time(minutes), unit: per });
  }

  distance({ value, unit }: { readonly value: number; readonly unit: string }): string {
    return this.say('document.distance', { value, unit });
  }

  // ----------------------------------------------------------------------------------------- what is spoken of

  meeting(id: string): string {
    return this.quote(this.names.meetingTitle(id));
  }

  meetings(ids: readonly string[]): string {
    return this.list(ids.map((id) => this.meeting(id)));
  }

  artefact(name: string): string {
    return this.quote(this.#artefacts.get(name) ?? spaced(name));
  }

  tenet(id: string): string {
    return this.#tenets.get(id) ?? spaced(id);
  }

  evidence({ kind, text, anonymised, under }: PlanEvidence): string {
    const what =
      text === undefined
        ? this.say('document.evidence', { kind })
        : this.say('document.evidence.text', { text: this.quote(text), kind });
    if (under !== undefined) return this.say('document.evidence.under', { what, agreement: this.artefact(under) });
    return anonymised ? this.say('document.evidence.anonymised', { what }) : what;
  }

  evidences(list: readonly PlanEvidence[]): string {
    return this.list(list.map((each) => this.evidence(each)));
  }

  /** A role's name as it is said. */
  role(name: string): string {
    return spaced(name).toLowerCase();
  }

  /** Where a meeting takes place; undefined where it is not said. */
  place({ place, at, online }: PlanMeeting): string | undefined {
    const here =
      place === undefined
        ? undefined
        : at === undefined
          ? place
          : this.say('document.place.at', { place, organisation: this.names.organisation(at) });
    if (here !== undefined && online !== undefined) return this.say('document.place.both', { place: here, online });
    return here ?? online;
  }
}
