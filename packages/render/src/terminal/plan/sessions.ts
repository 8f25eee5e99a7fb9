import type { PlanSession } from '@jointwork/plan';
import { timesOf } from '../../export/phrases.ts';
import { shortDay } from '../../html/dates.ts';
import { columnsOf, type Line, line, paragraph, piece, rightAligned, row, widthOf } from '../line.ts';
import { inColumn, type View } from './view.ts';

/** Every dated session in the order in which they happen, year by year. */
export function sessions(view: View): Line[] {
  const { sessions: all } = view.plan;
  const title = view.say('view.sessions');
  if (all.length === 0)
    return [...view.heading(title), ...paragraph(line(view.say('terminal.sessions.none')), view.width, 2)];
  const lines = view.heading(title, sum(view));
  const table = new Columns(view);
  let year = '';
  for (const session of all) {
    const now = session.date.slice(0, 4);
    if (now !== year) lines.push(line('  ', piece(now, 'faint')));
    year = now;
    lines.push(...table.session(session));
  }
  return lines;
}

function sum(view: View): string {
  const { sessions: all } = view.plan;
  const minutes = all.reduce((total, session) => total + (session.minutes ?? 0), 0);
  const unknown = all.filter((session) => session.minutes === undefined).length;
  return view.say('terminal.sessions.sum', { sessions: all.length, unknown, time: view.duration(minutes) });
}

/** Columns that all sessions share: the day, the time, the length, what it is, who comes and where. */
class Columns {
  readonly #view: View;
  readonly #day: number;
  readonly #time: number;
  readonly #length: number;
  readonly #name: number;
  /** The session at which a meeting first had the company that it has. */
  readonly #first = new Map<string, PlanSession>();

  constructor(view: View) {
    const { sessions: all } = view.plan;
    const widest = (text: (session: PlanSession) => string) => Math.max(...all.map((each) => columnsOf(text(each))));
    this.#view = view;
    this.#day = widest((session) => dayOf(session, view));
    this.#time = widest((session) => timesOf(session));
    this.#length = widest((session) => lengthOf(session, view));
    this.#name = Math.max(...all.map((session) => widthOf(nameOf(session, view))));
  }

  session(session: PlanSession): Line[] {
    const view = this.#view;
    const day = dayOf(session, view);
    const when = line(day);
    const time = line(timesOf(session));
    const length = line(rightAligned(lengthOf(session, view), this.#length));
    const name = nameOf(session, view);
    const who = line(piece(this.#company(session), 'faint'));
    const left = this.#day + this.#time + this.#length + 6;
    if (view.isWide) {
      const room = view.width - 2 - left - 2;
      const what = Math.min(this.#name, Math.floor(room * 0.5));
      return row([when, time, length, name, who], [this.#day, this.#time, this.#length, what, room - what], 2);
    }
    const room = view.width - 2 - left;
    if (!view.isNarrow && room >= 24) {
      const first = row([when, time, length, name], [this.#day, this.#time, this.#length, room], 2);
      return [...first, ...paragraph(who, view.width, this.#day + 4)];
    }
    const head = [day, timesOf(session), lengthOf(session, view)].filter(Boolean).join('  ');
    return [
      ...paragraph(line(head), view.width, 2),
      ...paragraph(name, view.width, 4),
      ...paragraph(who, view.width, 6),
    ];
  }

  /** Who comes and where; of a company that was there before, when that was. */
  #company(session: PlanSession): string {
    const view = this.#view;
    const said = company(session, view);
    const key = `${session.meeting} ${said}`;
    const before = this.#first.get(key);
    if (!before) {
      this.#first.set(key, session);
      return said;
    }
    const { locale } = view.words;
    const sameYear = before.date.slice(0, 4) === session.date.slice(0, 4);
    const day = sameYear ? shortDay(before.date, locale).day : view.date(before.date);
    return said && view.say('terminal.session.as', { day });
  }
}

/** `■ Read  2 of 3`; and the zone of its times, where it is not the design's own. */
function nameOf(session: PlanSession, view: View): Line {
  const count = view.meeting(session.meeting)?.schedule?.sessions ?? 1;
  const notes: string[] = [];
  if (count > 1) notes.push(view.say('terminal.session.of', { index: session.index, count }));
  if (session.start && session.zone && session.zone !== view.plan.design.zone) notes.push(session.zone);
  const name = [view.mark(session.meeting), ' ', view.names.meetingTitle(session.meeting)];
  return line(...name, ...notes.map((note) => piece(`  ${note}`, 'faint')));
}

/** `Tue  8 Sept` */
function dayOf({ date }: PlanSession, view: View): string {
  const { weekday, day } = shortDay(date, view.words.locale);
  return `${weekday} ${inColumn(day)}`;
}

function lengthOf({ minutes }: PlanSession, view: View): string {
  return minutes === undefined ? '' : view.duration(minutes);
}

/** Who comes, who is heard, in how many groups, and where. */
function company(session: PlanSession, view: View): string {
  const parts = [
    view.attendance(session.attend, session.leads),
    session.heard.length > 0 && view.say('terminal.session.heard', { who: view.people(session.heard) }),
    session.groups !== undefined &&
      session.groups > 1 &&
      view.say('terminal.session.groups', { groups: session.groups }),
    view.where(session.meeting),
  ];
  return parts.filter(Boolean).join(' · ');
}
