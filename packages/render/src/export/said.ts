import type { Message } from '@jointwork/language';
import type { Attendance, IsoDate, MeetingId, Plan, PlanMeeting, Player } from '@jointwork/plan';
import { plainDay } from '../html/dates.ts';
import { duration, listInWords, Names, type Words } from '../html/words.ts';

/** What the parts of a plan are called in a reader's words, for views that are lines of text. */
export class Said {
  readonly plan: Plan;
  readonly names: Names;
  readonly words: Words;

  constructor(plan: Plan, words: Words) {
    this.plan = plan;
    this.names = new Names(plan);
    this.words = words;
  }

  say(key: string, params?: Message['params']): string {
    return this.words.say(key, params);
  }

  meeting(id: MeetingId): PlanMeeting | undefined {
    return this.names.meeting(id);
  }

  /** `A, B and C` */
  list(names: readonly string[]): string {
    return listInWords(names, this.words);
  }

  people(players: readonly Player[]): string {
    return this.list(players.map((player) => this.names.player(player, this.words)));
  }

  participants(ids: readonly string[]): string {
    return this.list(ids.map((id) => this.names.participant(id)));
  }

  /** Who comes; those who lead are named as such, and only once. */
  attendance(attend: readonly Attendance[], leads: readonly Player[]): string {
    const led = leads.length > 0 ? this.say('terminal.session.lead', { who: this.people(leads) }) : '';
    // A group of which one member leads is named for itself, too.
    const isLead = (one: Attendance) =>
      leads.some(
        (lead) => lead.participant === one.participant && lead.member === one.member && lead.count === one.count,
      );
    const others = attend.filter((one) => !isLead(one));
    return [others.length > 0 ? this.people(others) : '', led].filter(Boolean).join(', ');
  }

  /** `90 min` */
  duration(minutes: number): string {
    return duration(minutes, this.words);
  }

  /** `8 September 2026` */
  date(date: IsoDate): string {
    return plainDay(date, this.words.locale);
  }

  /** Where a meeting takes place. */
  where(id: MeetingId): string {
    const meeting = this.meeting(id);
    const at = meeting?.at && this.say('terminal.session.at', { organisation: this.names.organisation(meeting.at) });
    const online = meeting?.online && this.say('terminal.session.online', { place: meeting.online });
    return [[meeting?.place, at].filter(Boolean).join(' '), online].filter(Boolean).join('; ');
  }
}

/** A role by its name: titles of roles are often whole sentences. */
export function roleName(role: string): string {
  return role.replaceAll('-', ' ');
}
