import type { Message } from '@jointwork/language';
import type { Heads, Plan, PlanMeeting, Player } from '@jointwork/plan';
import { type Child, el } from './tree.ts';

/** The reader's language: handed in by the door, as this package knows neither a catalogue's format nor a setting. */
export interface Words {
  /** Puts a message into words. */
  say(key: string, params?: Message['params']): string;
  /** A BCP 47 tag, for days and lists. */
  readonly locale: string;
}

/** What a part of a plan says: in the words that the door has put beside its message, else in those at hand. */
export function told(part: { readonly message: Message; readonly text?: string }, words: Words): string {
  return part.text ?? words.say(part.message.key, part.message.params);
}

/** `45 min`, `2 h`, `2 h 30 min`; up to two hours in minutes, as agendas count. */
export function duration(minutes: number, words: Words): string {
  if (minutes <= 90 || (minutes < 120 && minutes % 60 !== 0)) return words.say('view.minutes', { minutes });
  const hours = Math.floor(minutes / 60);
  return minutes % 60 === 0
    ? words.say('view.hours', { hours })
    : words.say('view.hours-minutes', { hours, minutes: minutes % 60 });
}

export function headsInWords({ min, max }: Heads, words: Words): string {
  return min === max ? words.say('view.heads', { min }) : words.say('view.heads.range', { min, max });
}

/** `A, B and C` */
export function listInWords(names: readonly string[], words: Words): string {
  if (names.length < 2) return names[0] ?? '';
  return words.say('view.and', { most: names.slice(0, -1).join(', '), last: names.at(-1)! });
}

/** What the parts of a plan are called, by id. */
export class Names {
  readonly #participants: ReadonlyMap<string, string>;
  readonly #organisations: ReadonlyMap<string, string>;
  readonly #meetings: ReadonlyMap<string, PlanMeeting>;

  constructor(plan: Plan) {
    this.#participants = new Map(plan.participants.map(({ id, title, name }) => [id, title ?? spaced(name)]));
    this.#organisations = new Map(plan.organisations.map(({ id, title, name }) => [id, title ?? spaced(name)]));
    this.#meetings = new Map(plan.meetings.map((meeting) => [meeting.id, meeting]));
  }

  participant(id: string): string {
    return this.#participants.get(id) ?? id;
  }

  organisation(id: string): string {
    return this.#organisations.get(id) ?? id;
  }

  meeting(id: string): PlanMeeting | undefined {
    return this.#meetings.get(id);
  }

  meetingTitle(id: string): string {
    const meeting = this.#meetings.get(id);
    return meeting ? (meeting.title ?? spaced(meeting.name)) : id;
  }

  player({ participant, count, member }: Player, words: Words): string {
    const name = this.participant(participant);
    if (member !== undefined) return words.say('view.player.member', { name, member });
    return count === undefined ? name : words.say('view.player.count', { name, count });
  }
}

/** `joint-work`, `YearFive` and `year_5` as they are said: `Joint work`, `Year five`, `Year 5`. */
export function spaced(name: string): string {
  const words = name
    .replaceAll(/[-_]+/g, ' ')
    .replaceAll(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .replaceAll(/(\p{L})(\p{N})/gu, '$1 $2')
    .replaceAll(/ (\p{Lu})(?=\p{Ll})/gu, (_, letter: string) => ` ${letter.toLowerCase()}`);
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}

/** Messages put names and words of the language between backticks. */
export function withCode(text: string): readonly Child[] {
  return text
    .split(/`([^`]+)`/)
    .map((part, place) => (place % 2 === 1 ? el('code', { class: 'jw-code' }, part) : part));
}
