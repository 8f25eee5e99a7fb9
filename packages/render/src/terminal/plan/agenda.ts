import type { Agenda, AgendaRound, AgendaStep, MeetingId, PlanSession } from '@jointwork/plan';
import { roleName } from '../../export/said.ts';
import { clock, elapsed, longDay, timeOf } from '../../html/dates.ts';
import { blank, columnsOf, type Line, line, paragraph, piece, rightAligned, row } from '../line.ts';
import type { View } from './view.ts';

/** The meetings that have an agenda, in the order in which it is first needed. */
export function agendaMeetings(view: View): MeetingId[] {
  const { sessions, undated } = view.plan;
  return [
    ...new Set([...sessions, ...undated].filter(({ agenda }) => agenda !== undefined).map(({ meeting }) => meeting)),
  ];
}

/** One agenda, minute by minute: of the first session of the meeting that is asked for. */
export function agenda(view: View): Line[] {
  const meetings = agendaMeetings(view);
  const meeting = view.options.agenda ?? meetings[0];
  if (meeting === undefined) return [];
  const session = view.plan.sessions.find((each) => each.meeting === meeting && each.agenda !== undefined);
  const undated = view.plan.undated.find((each) => each.meeting === meeting && each.agenda !== undefined);
  const index = session?.agenda ?? undated?.agenda;
  const laidOut = index === undefined ? undefined : view.plan.agendas[index];
  if (!laidOut) return [];
  const lines = [...head(view, meeting, laidOut, session), ...new Sheet(view, laidOut, session?.start).lines()];
  const others = meetings.filter((each) => each !== meeting).map((each) => view.names.meetingTitle(each));
  if (others.length > 0 && view.options.agenda === undefined) {
    const more = view.say('terminal.sheet.more', { meetings: view.list(others), count: others.length });
    lines.push(...paragraph(line(piece(more, 'faint')), view.width, 2));
  }
  return lines;
}

function head(view: View, meeting: MeetingId, laidOut: Agenda, session: PlanSession | undefined): Line[] {
  const title = view.names.meetingTitle(meeting);
  const lines = view.heading(view.say('terminal.sheet.of', { title }));
  const when = session && [
    longDay(session.date, view.words.locale),
    session.start && `${timeOf(session.start)}${session.end ? `–${timeOf(session.end)}` : ''}`,
    view.where(meeting),
  ];
  const time = view.duration(laidOut.slot ?? laidOut.planned);
  const how = view.say('terminal.sheet.by', { protocol: laidOut.title ?? laidOut.protocol, time });
  for (const text of [when?.filter(Boolean).join(', '), how]) {
    if (text) lines.push(...paragraph(line(piece(text, 'faint')), view.width, 2));
  }
  for (const { role, players } of session?.roles ?? []) {
    if (players.length === 0) continue;
    const title = laidOut.roles.find((each) => each.role === role)?.title;
    const key = title === undefined ? 'terminal.sheet.role' : 'terminal.sheet.role.title';
    const said = view.say(key, { role: roleName(role), title: title ?? '', who: view.people(players) });
    lines.push(...paragraph(line(piece(said, 'faint')), view.width, 2));
  }
  return [...lines, blank];
}

/** The steps below each other, each at its time. */
class Sheet {
  readonly #view: View;
  readonly #agenda: Agenda;
  readonly #start: string | undefined;
  readonly #clock: number;
  readonly #length: number;
  readonly #title: number;

  constructor(view: View, laidOut: Agenda, start: string | undefined) {
    this.#view = view;
    this.#agenda = laidOut;
    this.#start = start;
    this.#clock = Math.max(...[0, laidOut.planned].map((minutes) => this.#at(minutes).length));
    this.#title = Math.max(0, ...laidOut.steps.map(({ title }) => columnsOf(title)));
    this.#length = Math.max(6, ...laidOut.steps.map((step) => columnsOf(this.#lengthOf(step))));
  }

  lines(): Line[] {
    const { steps, slot, overrun, slack, planned, truncated } = this.#agenda;
    const lines: Line[] = [];
    let rounds = '';
    let isOver = false;
    for (const step of steps) {
      if (overrun > 0 && !isOver && step.start >= slot! && !step.dropped) {
        lines.push(this.#mark(slot!, 'view.sheet.ends', 'error'));
        isOver = true;
      }
      const now = step.rounds.map((round) => this.#round(round)).join(' · ');
      if (now !== rounds && now) lines.push(...this.#beside(line(piece(now, 'faint'))));
      rounds = now;
      lines.push(...this.#step(step));
      if (step.gate) lines.push(...this.#beside(line(piece(`══ ${this.#view.say('view.step.gate')}`, 'warning'))));
    }
    if (overrun > 0 && !isOver) lines.push(this.#mark(slot!, 'view.sheet.ends', 'error'));
    if (slack > 0) lines.push(this.#mark(planned, 'view.sheet.slack', 'faint', slack));
    lines.push(line(`  ${this.#at(Math.max(planned, slot ?? 0))}  `, this.#endNote(overrun)));
    if (truncated) lines.push(...this.#beside(line(piece(this.#view.say('view.sheet.truncated'), 'faint'))));
    return lines;
  }

  /** The clock, or the time that has gone by where nobody knows when it starts. */
  #at(minutes: number): string {
    return this.#start ? clock(this.#start, minutes) : elapsed(minutes);
  }

  #lengthOf(step: AgendaStep): string {
    return step.untimed || step.dropped ? '' : this.#view.duration(step.end - step.start);
  }

  #endNote(overrun: number): ReturnType<typeof piece> {
    if (overrun === 0) return piece(this.#view.say('terminal.sheet.end'), 'faint');
    return piece(this.#view.say('view.sheet.over', { minutes: this.#view.duration(overrun) }), 'error');
  }

  #mark(at: number, key: string, style: 'error' | 'faint', minutes = 0): Line {
    const text = this.#view.say(key, { minutes: this.#view.duration(minutes) });
    const dots = ` ${style === 'faint' ? '·····' : '─────'} `;
    return line(piece(`  ${this.#at(at)} ${dots}${text}`, style));
  }

  /** A line that begins where the titles of steps do. */
  #beside(of: Line): Line[] {
    return paragraph(of, this.#view.width, this.#titleAt);
  }

  get #titleAt(): number {
    return this.#view.isNarrow ? this.#clock + 4 : this.#clock + this.#length + 6;
  }

  #step(step: AgendaStep): Line[] {
    const view = this.#view;
    const at = line(step.dropped ? piece(this.#at(step.start), 'faint') : this.#at(step.start));
    const long = rightAligned(this.#lengthOf(step), this.#length);
    const title = line(piece(step.title, step.dropped ? 'faint' : 'strong'));
    const doing = line(piece(this.#doing(step), 'faint'));
    const room = view.width - this.#titleAt;
    const prompts = step.prompts.flatMap((prompt) =>
      paragraph(line(piece(`“${prompt}”`, 'prompt')), view.width, this.#titleAt),
    );
    if (view.isWide) {
      const left = Math.min(this.#title, Math.floor(room * 0.5));
      const widths = [this.#clock, this.#length, left, room - left - 2];
      return [...row([at, line(long), title, doing], widths, 2), ...prompts];
    }
    if (!view.isNarrow) {
      const first = row([at, line(long), title], [this.#clock, this.#length, room], 2);
      return [...first, ...this.#beside(doing), ...prompts];
    }
    const length = this.#lengthOf(step);
    const first = row([at, line(...title, ...(length ? [piece(`  ${length}`, 'faint')] : []))], [this.#clock, room], 2);
    return [...first, ...this.#beside(doing), ...prompts];
  }

  /** What is to be known of the step's time and groups. */
  #remarks(step: AgendaStep): string[] {
    const view = this.#view;
    const { each, grouping, stretch, optional, dropped } = step;
    const remarks: string[] = [];
    if (each) {
      const role = roleName(each.role);
      remarks.push(view.say('view.step.each', { minutes: view.duration(each.minutes), heads: each.heads, role }));
    }
    if (grouping) remarks.push(this.#groups(grouping));
    if (stretch > 0) remarks.push(view.say('view.step.stretch', { minutes: view.duration(stretch) }));
    if (dropped) remarks.push(view.say('view.step.dropped'));
    else if (optional) remarks.push(view.say('view.step.optional'));
    return remarks;
  }

  #groups({ size, mixed }: NonNullable<AgendaStep['grouping']>): string {
    const named: Readonly<Record<number, string>> = { 2: '.pairs', 3: '.threes', 4: '.fours' };
    const groups = this.#view.say(`view.step.groups${named[size] ?? ''}`, { size });
    return mixed ? this.#view.say('view.step.groups.mixed', { groups }) : groups;
  }

  /** `describe, probe · critics · silent: presenter` */
  #doing(step: AgendaStep): string {
    const view = this.#view;
    const roles = (names: readonly string[]) => view.list(names.map(roleName));
    const isBreak = step.moves.includes('break');
    const parts = [
      step.moves.join(', '),
      !isBreak && (step.by.length === 0 ? view.say('view.voice.everyone') : roles(step.by)),
      step.silent.length > 0 && view.say('terminal.sheet.silent', { roles: roles(step.silent) }),
      ...this.#remarks(step),
    ];
    return parts.filter(Boolean).join(' · ');
  }

  #round({ round, of, each, rotated, passed, moved }: AgendaRound): string {
    const view = this.#view;
    const turned = rotated.filter(({ players, plays }) => players !== plays);
    const parts = [
      each
        ? view.say('view.sheet.round.each', { role: roleName(each), round, of })
        : view.say('view.sheet.round', { round, of }),
      ...turned.map(({ players, plays }) =>
        view.say('view.sheet.round.plays', { players: roleName(players), plays: roleName(plays) }),
      ),
      passed.length > 0 && view.say('view.sheet.round.passed', { roles: view.list(passed.map(roleName)) }),
      moved.length > 0 && view.say('view.sheet.round.moved', { roles: view.list(moved.map(roleName)) }),
    ];
    return parts.filter(Boolean).join(', ');
  }
}
