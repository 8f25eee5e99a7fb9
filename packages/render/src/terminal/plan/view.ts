import type { Place } from '@jointwork/language';
import type { Attendance, IsoDate, MeetingId, Plan, PlanMeeting, Player } from '@jointwork/plan';
import { plainDay, shortDay } from '../../html/dates.ts';
import { duration, listInWords, Names, type Words } from '../../html/words.ts';
import { type Line, line, type Piece, paragraph, piece } from '../line.ts';

export interface PlanViewOptions {
  readonly words: Words;
  /** In columns. */
  readonly width: number;
  /** The id of the meeting whose agenda is laid out; the first that has one where none is named. */
  readonly agenda?: MeetingId;
  /** How a place is called, `lesson.collab:12:8`; findings go without where it is not given. */
  readonly where?: (place: Place) => string;
}

/** Each kind of meeting has a mark of its own: colour never tells alone. */
const kindMarks = { work: '■', dialogue: '❝', inquiry: '◎', review: '◆' } as const;

/** A date that begins with one digit, under others that begin with two. */
export function inColumn(day: string): string {
  return day.replace(/^\d(?!\d)/, ' $&');
}

/** What the parts of the view share: the plan, its names, the words, the room there is. */
export class View {
  readonly plan: Plan;
  readonly names: Names;
  readonly words: Words;
  readonly width: number;
  readonly options: PlanViewOptions;

  constructor(plan: Plan, options: PlanViewOptions) {
    this.plan = plan;
    this.names = new Names(plan);
    this.words = options.words;
    this.width = options.width;
    this.options = options;
  }

  /** Room for columns side by side. */
  get isWide(): boolean {
    return this.width >= 96;
  }

  /** Too little room for anything beside anything. */
  get isNarrow(): boolean {
    return this.width < 64;
  }

  say(key: string, params?: Parameters<Words['say']>[1]): string {
    return this.words.say(key, params);
  }

  /** A section's title, and beside it the number that sums it up. */
  heading(title: string, sum?: string): Line[] {
    return paragraph(line(piece(title, 'strong'), ...(sum ? [piece(`  ${sum}`, 'faint')] : [])), this.width);
  }

  meeting(id: MeetingId): PlanMeeting | undefined {
    return this.names.meeting(id);
  }

  /** The mark of a meeting's kind, in its colour. */
  mark(id: MeetingId): Piece {
    const kind = this.meeting(id)?.kind;
    return kind ? piece(kindMarks[kind], kind) : piece('·');
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

  /** `90 min`, which no line end takes apart. */
  duration(minutes: number): string {
    return duration(minutes, this.words).replaceAll(' ', '\u00a0');
  }

  /** `8 September 2026`, which no line end takes apart. */
  date(date: IsoDate): string {
    return plainDay(date, this.words.locale).replaceAll(' ', '\u00a0');
  }

  /** `Tue  8 September 2026`, in a column with others. */
  day(date: IsoDate): string {
    const { locale } = this.words;
    return `${shortDay(date, locale).weekday} ${inColumn(plainDay(date, locale))}`;
  }

  /** Where a meeting takes place. */
  where(id: MeetingId): string {
    const meeting = this.meeting(id);
    const at = meeting?.at && this.say('terminal.session.at', { organisation: this.names.organisation(meeting.at) });
    const online = meeting?.online && this.say('terminal.session.online', { place: meeting.online });
    return [[meeting?.place, at].filter(Boolean).join(' '), online].filter(Boolean).join('; ');
  }
}
