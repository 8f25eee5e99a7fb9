/** Every session in order, by term where the calendar has terms, else by month. */
import type { IsoDate, Plan, PlanSession, SkippedSession, UndatedMeeting } from '@jointwork/plan';
import { dayRange, monthOf, plainDay, shortDay, timeOf } from './dates.ts';
import { hidden, kindMark, severityIcon, waiting } from './marks.ts';
import { goButton, nextSession } from './opening.ts';
import { section } from './section.ts';
import { type Child, type Element, el } from './tree.ts';
import { go, sessionKey, undatedKey, type View } from './view.ts';
import { duration, told, withCode } from './words.ts';

type Entry =
  | { readonly kind: 'session'; readonly date: IsoDate; readonly session: PlanSession }
  | { readonly kind: 'skipped'; readonly date: IsoDate; readonly skipped: SkippedSession };

interface Stretch {
  readonly key: string;
  readonly title: string;
  readonly range?: string;
  readonly entries: readonly Entry[];
}

export function sessions(view: View): Element {
  const { plan, words, state } = view;
  const stretches = inStretches(view);
  // One stop for the Tab key; the arrows go from session to session.
  const first = plan.sessions.find((each) => sessionKey(each) === state.selected) ?? nextSession(plan, state.today);
  const stop = first ? sessionKey(first) : plan.sessions[0] ? sessionKey(plan.sessions[0]) : undefined;
  const shape: Shape = { coming: nextSession(plan, state.today), stop, folds: isLong(plan) };
  return section(
    'sessions',
    view,
    undefined,
    stretches.length === 0 && plan.undated.length === 0 && el('p', {}, waiting(words.say('view.sessions.waits'))),
    el(
      'div',
      { class: 'jw-timetable', 'data-roving': 'sessions' },
      stretches.map((stretch) => stretchView(stretch, shape, view)),
      plan.undated.length > 0 && undatedView(view),
    ),
    plan.notes.map((note, place) =>
      el(
        'p',
        { class: 'jw-note', key: `note ${place}`, 'data-go': go(note.source) },
        goButton(go(note.source), withCode(told(note, words))),
      ),
    ),
  );
}

/** Sessions and skipped days by term or month, each stretch in order. */
export function inStretches({ plan, words }: Pick<View, 'plan' | 'words'>): readonly Stretch[] {
  const entries = inOrder(plan);
  const terms = plan.design.calendar?.terms ?? [];
  const stretches: (Stretch & { entries: Entry[] })[] = [];
  for (const entry of entries) {
    const number = terms.findIndex(({ from, to }) => from <= entry.date && entry.date <= to);
    const term = terms[number];
    const last = terms.findLastIndex(({ to }) => to < entry.date);
    const key = term ? `term ${number}` : terms.length > 0 ? `after ${last}` : entry.date.slice(0, 7);
    const open = stretches.at(-1);
    // A day that falls away in the holidays stays with the term that it would have followed.
    if (open && (open.key === key || (!term && entry.kind === 'skipped'))) {
      open.entries.push(entry);
      continue;
    }
    const head = term
      ? {
          title: words.say('view.sessions.term', { number: number + 1 }),
          range: dayRange(term.from, term.to, words.locale),
        }
      : { title: terms.length > 0 ? words.say('view.sessions.break') : monthOf(entry.date, words.locale) };
    stretches.push({ key, ...head, entries: [entry] });
  }
  return stretches;
}

function inOrder({ sessions: held, skipped }: Plan): readonly Entry[] {
  const entries: Entry[] = [
    ...held.map((session) => ({ kind: 'session' as const, date: session.date, session })),
    ...skipped.map((each) => ({ kind: 'skipped' as const, date: each.date, skipped: each })),
  ];
  // The sort is stable, so sessions of one day keep their order; a skipped one follows them.
  return entries.sort((one, other) => (one.date < other.date ? -1 : one.date > other.date ? 1 : 0));
}

/** More sessions than somebody reads through: each stretch can be folded away, and those that are not at hand are. */
const many = 120;

function isLong({ sessions: held, skipped }: Plan): boolean {
  return held.length + skipped.length > many;
}

interface Shape {
  /** The session that comes next. */
  readonly coming: PlanSession | undefined;
  /** The key of the session that is the stop for the Tab key. */
  readonly stop: string | undefined;
  readonly folds: boolean;
}

function stretchView({ key, title, range, entries }: Stretch, shape: Shape, view: View): Element {
  const { state, words } = view;
  const { stop, folds } = shape;
  const name = [title, range !== undefined && el('span', { class: 'jw-soft' }, ` ${range}`)];
  let day = '';
  const list = el(
    'ol',
    {},
    entries.map((entry) => {
      const again = entry.date === day;
      day = entry.date;
      return entry.kind === 'session'
        ? sessionRow(entry.session, again, shape, view)
        : skippedRow(entry.skipped, again, view);
    }),
  );
  if (!folds) return el('section', { class: 'jw-stretch', key }, el('h3', {}, name), list);
  const atHand = entries.some(
    (entry) => entry.kind === 'session' && [stop, state.selected].includes(sessionKey(entry.session)),
  );
  const held = entries.filter(({ kind }) => kind === 'session').length;
  return el(
    'details',
    { class: 'jw-stretch', key, open: atHand },
    el(
      'summary',
      {},
      el('h3', {}, name, el('span', { class: 'jw-soft' }, `, ${words.say('view.opening.sessions', { count: held })}`)),
    ),
    list,
  );
}

function dayCell(date: IsoDate, again: boolean, { words }: View): Element {
  const { weekday, day } = shortDay(date, words.locale);
  if (again) return el('span', { class: 'jw-day jw-again' }, hidden(`${weekday} ${day}`));
  return el('span', { class: 'jw-day' }, el('span', { class: 'jw-weekday' }, weekday), ` ${day}`);
}

function sessionRow(session: PlanSession, again: boolean, { coming, stop }: Shape, view: View): Element {
  const { names, words, state } = view;
  const key = sessionKey(session);
  const meeting = names.meeting(session.meeting);
  const selected = state.selected === key;
  return el(
    'li',
    { key },
    el(
      'button',
      {
        type: 'button',
        class: `jw-session${session.date < state.today ? ' jw-past' : ''}`,
        'data-session': key,
        'data-meeting': session.meeting,
        'data-go': go(session.source),
        'aria-current': selected ? 'true' : undefined,
        tabindex: key === stop ? 0 : -1,
      },
      dayCell(session.date, again, view),
      ' ',
      el('span', { class: 'jw-time' }, session.start === undefined ? '' : timeOf(session.start)),
      ' ',
      meeting && kindMark(meeting.kind, words),
      el(
        'span',
        { class: 'jw-what' },
        names.meetingTitle(session.meeting),
        late(session, view),
        session === coming && el('span', { class: 'jw-next' }, ` ${words.say('view.session.next')}`),
      ),
      ' ',
      el('span', { class: 'jw-length' }, session.minutes === undefined ? '' : duration(session.minutes, words)),
    ),
  );
}

/** A session whose agenda does not fit says so where it stands. */
function late({ agenda: index }: PlanSession, { plan, words }: View): Child {
  const agenda = index === undefined ? undefined : plan.agendas[index];
  if (!agenda || agenda.overrun === 0) return undefined;
  return el(
    'span',
    { class: 'jw-late' },
    severityIcon('error'),
    words.say('view.sheet.over', { minutes: duration(agenda.overrun, words) }),
  );
}

function skippedRow(skipped: SkippedSession, again: boolean, view: View): Element {
  const { names, words } = view;
  const meeting = names.meeting(skipped.meeting);
  return el(
    'li',
    { key: `skipped ${skipped.meeting} ${skipped.date}` },
    el(
      'button',
      { type: 'button', class: 'jw-session jw-skipped', 'data-go': go(skipped.because), tabindex: -1 },
      dayCell(skipped.date, again, view),
      ' ',
      el('span', { class: 'jw-time' }),
      ' ',
      meeting && kindMark(meeting.kind, words, true),
      el(
        'span',
        { class: 'jw-what' },
        `${names.meetingTitle(skipped.meeting)} `,
        el('span', { class: 'jw-reason' }, words.say('view.session.skipped', { reason: reasonOf(skipped, view) })),
      ),
    ),
  );
}

function reasonOf({ reason }: SkippedSession, { names, words }: View): string {
  if (reason.kind === 'except') return words.say('view.session.except');
  const { title } = reason;
  const key = `view.session.${reason.kind}${title === undefined ? '' : '.title'}`;
  const organisation = reason.kind === 'organisation' ? names.organisation(reason.organisation) : '';
  return words.say(key, { title: title ?? '', organisation });
}

/** What happens without a date stands in a margin of its own. */
function undatedView(view: View): Element {
  const { plan, words } = view;
  return el(
    'section',
    { class: 'jw-stretch jw-undated', key: 'undated' },
    el('h3', {}, words.say('view.sessions.undated')),
    el(
      'ul',
      {},
      plan.undated.map((undated) => undatedRow(undated, view)),
    ),
  );
}

function undatedRow(undated: UndatedMeeting, view: View): Element {
  const { names, words, state, plan } = view;
  const key = undatedKey(undated);
  const meeting = names.meeting(undated.meeting);
  const onlyStop = plan.sessions.length === 0 && plan.undated[0] === undated;
  return el(
    'li',
    { key },
    el(
      'button',
      {
        type: 'button',
        class: 'jw-session',
        'data-session': key,
        'data-meeting': undated.meeting,
        'data-go': go(undated.source),
        'aria-current': state.selected === key ? 'true' : undefined,
        tabindex: state.selected === key || onlyStop ? 0 : -1,
      },
      meeting && kindMark(meeting.kind, words),
      el('span', { class: 'jw-what' }, `${names.meetingTitle(undated.meeting)} `, whyUndated(undated, view)),
      ' ',
      el('span', { class: 'jw-length' }, undated.minutes === undefined ? '' : duration(undated.minutes, words)),
    ),
  );
}

/** Why it has no date, or how often it is thought to happen. */
export function whyUndated(undated: UndatedMeeting, view: View): Child {
  if (undated.why === 'no-schedule') return waiting(view.words.say('view.undated.no-schedule'));
  return el('span', { class: 'jw-reason' }, undatedInWords(undated, view));
}

/** `as needed: Two lessons in a row went wrong, about 4 times a year` */
export function undatedInWords({ why, when, about }: UndatedMeeting, { words }: View): string {
  const said =
    why === 'as-needed' && when !== undefined
      ? words.say('view.undated.as-needed.when', { when })
      : words.say(`view.undated.${why}`);
  return about ? `${said}, ${words.say('view.undated.about', { times: about.times, unit: about.per })}` : said;
}

/** A session's day and hours in words, for a heading. */
export function sessionWhen(session: PlanSession, { words }: View): string {
  const { start, end } = session;
  const day = `${shortDay(session.date, words.locale).weekday} ${plainDay(session.date, words.locale)}`;
  if (start === undefined) return day;
  return `${day}, ${timeOf(start)}${end === undefined ? '' : `–${timeOf(end)}`}`;
}
