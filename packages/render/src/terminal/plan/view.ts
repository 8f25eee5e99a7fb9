import type { Place } from '@jointwork/language';
import type { IsoDate, MeetingId, Plan } from '@jointwork/plan';
import { Said } from '../../export/said.ts';
import { plainDay, shortDay } from '../../html/dates.ts';
import type { Words } from '../../html/words.ts';
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

/** What the parts of the view share: the plan in words, and the room there is. */
export class View extends Said {
  readonly width: number;
  readonly options: PlanViewOptions;

  constructor(plan: Plan, options: PlanViewOptions) {
    super(plan, options.words);
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

  /** A section's title, and beside it the number that sums it up. */
  heading(title: string, sum?: string): Line[] {
    return paragraph(line(piece(title, 'strong'), ...(sum ? [piece(`  ${sum}`, 'faint')] : [])), this.width);
  }

  /** The mark of a meeting's kind, in its colour. */
  mark(id: MeetingId): Piece {
    const kind = this.meeting(id)?.kind;
    return kind ? piece(kindMarks[kind], kind) : piece('·');
  }

  /** `90 min`, which no line end takes apart. */
  override duration(minutes: number): string {
    return super.duration(minutes).replaceAll(' ', '\u00a0');
  }

  /** `8 September 2026`, which no line end takes apart. */
  override date(date: IsoDate): string {
    return super.date(date).replaceAll(' ', '\u00a0');
  }

  /** `Tue  8 September 2026`, in a column with others. */
  day(date: IsoDate): string {
    const { locale } = this.words;
    return `${shortDay(date, locale).weekday} ${inColumn(plainDay(date, locale))}`;
  }
}
