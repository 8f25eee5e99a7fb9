/** One session minute by minute: the clock on the left, each step as tall as its time. */
import type { Agenda, PlanSession, UndatedMeeting } from '@jointwork/plan';
import { kindMark, waiting } from './marks.ts';
import { goButton, nextSession } from './opening.ts';
import { runSheetRows, type Voice, voiceChip } from './run-sheet-rows.ts';
import { section } from './section.ts';
import { sessionWhen } from './sessions.ts';
import { type Child, type Element, el } from './tree.ts';
import { go, sessionKey, undatedKey, type View } from './view.ts';
import { duration, listInWords, spaced } from './words.ts';

/** What a run sheet is of: a session, or a meeting without a date. */
export interface Shown {
  readonly key: string;
  readonly meeting: string;
  readonly session?: PlanSession;
  readonly undated?: UndatedMeeting;
  readonly agenda?: Agenda;
}

export function runSheet(view: View): Element {
  const shown = shownSession(view);
  if (!shown) return section('sheet', view, undefined, el('p', {}, waiting(view.words.say('view.sheet.waits'))));
  return section(
    'sheet',
    view,
    turner(shown, view),
    sheetHead(shown, view),
    shown.agenda
      ? sheetRows(shown, shown.agenda, view)
      : el('p', { class: 'jw-free' }, waiting(view.words.say('view.sheet.free'))),
  );
}

/** The agenda of what is shown, minute by minute. */
export function sheetRows({ key, meeting, session }: Shown, agenda: Agenda, view: View): readonly Child[] {
  const { start } = session ?? {};
  const kind = view.names.meeting(meeting)?.kind ?? 'work';
  return [
    runSheetRows({ key, kind, ...(start === undefined ? {} : { start }) }, agenda, view),
    agenda.truncated && el('p', { class: 'jw-soft' }, view.words.say('view.sheet.truncated')),
  ];
}

/** The one that was chosen; else the next with an agenda, else any with one, else the next. */
export function shownSession({ plan, state }: Pick<View, 'plan' | 'state'>): Shown | undefined {
  const all = everyShown(plan.sessions, plan.undated, plan.agendas);
  const chosen = all.find(({ key }) => key === state.selected);
  if (chosen) return chosen;
  const coming = nextSession(plan, state.today);
  return (
    all.find(({ session, agenda }) => agenda && session && session.date >= state.today) ??
    all.find(({ agenda }) => agenda) ??
    (coming ? all.find(({ session }) => session === coming) : undefined) ??
    all[0]
  );
}

export function everyShown(
  sessions: readonly PlanSession[],
  undated: readonly UndatedMeeting[],
  agendas: readonly Agenda[],
): readonly Shown[] {
  const agendaOf = (index: number | undefined) => (index === undefined ? undefined : agendas[index]);
  return [
    ...sessions.map((session) => ({
      key: sessionKey(session),
      meeting: session.meeting,
      session,
      agenda: agendaOf(session.agenda),
    })),
    ...undated.map((each) => ({
      key: undatedKey(each),
      meeting: each.meeting,
      undated: each,
      agenda: agendaOf(each.agenda),
    })),
  ];
}

/** To the session before and after, whatever it is. */
function turner({ key }: Shown, { plan, words }: View): Element {
  const all = everyShown(plan.sessions, plan.undated, plan.agendas);
  const place = all.findIndex((each) => each.key === key);
  const turn = (name: 'previous' | 'following', target: Shown | undefined) =>
    el(
      'button',
      { type: 'button', class: `jw-turn jw-turn-${name}`, 'data-session': target?.key, disabled: target === undefined },
      words.say(`view.sheet.${name}`),
    );
  return el('div', { class: 'jw-turner' }, turn('previous', all[place - 1]), turn('following', all[place + 1]));
}

/** What it is, when, by which protocol, and who plays which part. */
export function sheetHead({ meeting: id, session, undated, agenda }: Shown, view: View, more?: Child): Element {
  const { names, words } = view;
  const meeting = names.meeting(id);
  const minutes = session?.minutes ?? undated?.minutes;
  const leads = session?.leads.map((player) => names.player(player, words)) ?? [];
  return el(
    'div',
    { class: 'jw-sheet-head' },
    el(
      'h3',
      { 'data-meeting': id },
      meeting && kindMark(meeting.kind, words),
      meeting ? goButton(go(meeting.source), names.meetingTitle(id)) : names.meetingTitle(id),
    ),
    el(
      'p',
      { class: 'jw-sheet-when' },
      session && el('span', { class: 'jw-figures' }, sessionWhen(session, view)),
      minutes !== undefined && el('span', { class: 'jw-figures' }, `${session ? ', ' : ''}${duration(minutes, words)}`),
      leads.length > 0 && `, ${words.say('view.sheet.lead', { who: listInWords(leads, words) })}`,
    ),
    more,
    agenda && protocolLine(agenda, view, meeting?.protocol?.source),
    agenda && cast(agenda, session, view),
    agenda && legend(view),
  );
}

/** `Tuning a piece of work, 78 min planned of 90 min, 12 min to spare` */
function protocolLine(agenda: Agenda, { words }: View, source = agenda.source): Element {
  const { planned, needed, slot, slack, overrun } = agenda;
  const spent = Math.max(planned, needed);
  return el(
    'p',
    { class: 'jw-protocol' },
    goButton(go(source), agenda.title ?? spaced(agenda.protocol)),
    el(
      'span',
      { class: 'jw-figures jw-soft' },
      `, ${
        slot === undefined
          ? words.say('view.sheet.whole', { needed: duration(spent, words) })
          : words.say('view.sheet.needs', { needed: duration(spent, words), slot: duration(slot, words) })
      }`,
    ),
    slack > 0 &&
      el(
        'span',
        { class: 'jw-figures jw-soft' },
        `, ${words.say('view.sheet.slack', { minutes: duration(slack, words) })}`,
      ),
    overrun > 0 &&
      el(
        'strong',
        { class: 'jw-figures jw-over-word' },
        `, ${words.say('view.sheet.over', { minutes: duration(overrun, words) })}`,
      ),
  );
}

/** Who plays which role today. */
function cast(agenda: Agenda, session: PlanSession | undefined, { names, words }: View): Child {
  const assumed = agenda.roles.filter((role) => role.assumed && role.heads > 0);
  const played = session?.roles.filter(({ players }) => players.length > 0) ?? [];
  return [
    played.length > 0 &&
      el(
        'dl',
        { class: 'jw-cast' },
        played.map(({ role, players }) =>
          el(
            'div',
            { key: role },
            el('dt', {}, spaced(role)),
            el(
              'dd',
              {},
              listInWords(
                players.map((player) => names.player(player, words)),
                words,
              ),
              meaning(agenda, role),
            ),
          ),
        ),
      ),
    assumed.map(({ role, heads }) =>
      el(
        'p',
        { key: `assumed ${role}`, class: 'jw-soft' },
        words.say('view.sheet.assumed', { role: spaced(role), heads }),
      ),
    ),
  ];
}

function legend({ words }: View): Element {
  const sample = (voice: Voice) => el('li', {}, voiceChip(voice, words.say(`view.voice.${voice}`)));
  return el(
    'ul',
    { class: 'jw-chips jw-legend', 'aria-label': words.say('view.voice.legend') },
    sample('speaks'),
    sample('works'),
    sample('listens'),
    sample('silent'),
  );
}

/** What the protocol says of a role, where its title says more than its name; on chips the name is enough. */
function meaning(agenda: Agenda, role: string): Child {
  const title = agenda.roles.find((each) => each.role === role)?.title;
  if (title === undefined || title === spaced(role)) return undefined;
  return el('span', { class: 'jw-soft' }, ` – ${title}`);
}
