/** One session minute by minute: the clock on the left, each step as tall as its time. */
import type { Agenda, AgendaRound, AgendaStep, PlanSession, UndatedMeeting } from '@jointwork/plan';
import { clock, elapsed } from './dates.ts';
import { hidden, kindMark, waiting } from './marks.ts';
import { goButton, nextSession } from './opening.ts';
import { type RunRow, runRows } from './run-sheet-geometry.ts';
import { section } from './section.ts';
import { sessionWhen } from './sessions.ts';
import { type Child, type Element, el } from './tree.ts';
import { go, sessionKey, undatedKey, type View } from './view.ts';
import { duration, listInWords, spaced } from './words.ts';

/** What a run sheet is of: a session, or a meeting without a date. */
interface Shown {
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
      ? [
          rows(shown, shown.agenda, view),
          shown.agenda.truncated && el('p', { class: 'jw-soft' }, view.words.say('view.sheet.truncated')),
        ]
      : el('p', { class: 'jw-free' }, waiting(view.words.say('view.sheet.free'))),
  );
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

function everyShown(
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

function sheetHead({ meeting: id, session, undated, agenda }: Shown, view: View): Element {
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
            el('dt', {}, roleName(agenda, role)),
            el(
              'dd',
              {},
              listInWords(
                players.map((player) => names.player(player, words)),
                words,
              ),
            ),
          ),
        ),
      ),
    assumed.map(({ role, heads }) =>
      el(
        'p',
        { key: `assumed ${role}`, class: 'jw-soft' },
        words.say('view.sheet.assumed', { role: roleName(agenda, role), heads }),
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

function roleName(agenda: Agenda, role: string): string {
  return agenda.roles.find((each) => each.role === role)?.title ?? spaced(role);
}

// ------------------------------------------------------------------------------------------------------ rows

function rows(shown: Shown, agenda: Agenda, view: View): Element {
  const meeting = view.names.meeting(shown.meeting);
  const timeAt = (minutes: number) =>
    shown.session?.start === undefined ? elapsed(minutes) : clock(shown.session.start, minutes);
  return el(
    'ol',
    { class: `jw-run jw-${meeting?.kind ?? 'work'}`, key: shown.key },
    runRows(agenda).map((row) => {
      if (row.kind === 'round') return roundRow(row.key, row.round, agenda, view);
      if (row.kind === 'slack') return slackRow(row, timeAt(row.start), view);
      return stepRow(row, agenda, timeAt, view);
    }),
  );
}

function roundRow(key: string, round: AgendaRound, agenda: Agenda, { words }: View): Element {
  const { round: number, of, each, rotated, passed, moved } = round;
  const listed = (roles: readonly string[]) =>
    listInWords(
      roles.map((role) => roleName(agenda, role)),
      words,
    );
  const said = [
    each === undefined
      ? words.say('view.sheet.round', { round: number, of })
      : words.say('view.sheet.round.each', { role: roleName(agenda, each), round: number, of }),
    ...rotated
      .filter(({ players, plays }) => players !== plays)
      .map(({ players, plays }) =>
        words.say('view.sheet.round.plays', { players: roleName(agenda, players), plays: roleName(agenda, plays) }),
      ),
    ...(passed.length > 0 ? [words.say('view.sheet.round.passed', { roles: listed(passed) })] : []),
    ...(moved.length > 0 ? [words.say('view.sheet.round.moved', { roles: listed(moved) })] : []),
  ];
  return el('li', { class: 'jw-round', key }, said.join(', '));
}

function slackRow(row: RunRow & { kind: 'slack' }, time: string, { words }: View): Element {
  return el(
    'li',
    { class: 'jw-step jw-slack', key: row.key, style: { 'min-height': `${row.height}px` } },
    el('span', { class: 'jw-clock' }, time),
    el(
      'div',
      { class: 'jw-step-body jw-part' },
      words.say('view.sheet.slack', { minutes: duration(row.minutes, words) }),
    ),
  );
}

function stepRow(
  { key, step, height, depth, over, ends }: RunRow & { kind: 'step' },
  agenda: Agenda,
  timeAt: (minutes: number) => string,
  view: View,
): Element {
  const { words } = view;
  const classes = [
    'jw-step',
    step.gate && 'jw-gate',
    step.dropped && 'jw-dropped',
    step.moves.includes('break') && 'jw-break',
    depth > 0 && 'jw-in-round',
  ];
  const minutes = step.end - step.start;
  const said: Child = [
    el(
      'p',
      { class: 'jw-step-head' },
      goButton(go(step.source), step.title),
      el('span', { class: 'jw-minutes' }, minutes > 0 ? duration(minutes, words) : stepTime(step, view)),
    ),
    !step.dropped && doing(step, agenda, view),
    step.prompts.map((prompt, place) => el('p', { class: 'jw-prompt', key: `prompt ${place}` }, prompt)),
    step.gate && el('p', { class: 'jw-gate-word' }, words.say('view.step.gate')),
  ];
  const end =
    ends && el('p', { class: 'jw-ends-word' }, `${words.say('view.sheet.ends')}, ${timeAt(agenda.slot ?? 0)}`);
  const overClass = `jw-part jw-over${ends ? ' jw-ends' : ''}`;
  return el(
    'li',
    {
      class: classes.filter(Boolean).join(' '),
      key,
      style: { 'min-height': `${height}px` },
      'data-go': go(step.source),
    },
    el('span', { class: 'jw-clock' }, step.dropped ? '' : timeAt(step.start)),
    el(
      'div',
      { class: 'jw-step-body' },
      over === undefined && el('div', { class: 'jw-part' }, said),
      over === 0 && el('div', { class: overClass }, end, said),
      // The line is drawn where the time ends, or below the words where they need the room.
      over !== undefined &&
        over > 0 && [
          el('div', { class: 'jw-part', style: { 'min-height': `${Math.round(over * height)}px` } }, said),
          el('div', { class: overClass }, end),
        ],
    ),
  );
}

function stepTime(step: AgendaStep, { words }: View): string {
  if (step.dropped) return words.say('view.step.dropped');
  return step.untimed ? words.say('view.step.untimed') : '';
}

/** What is done, how, and by whom: moves as words, then a chip for each who speaks, listens or is silent. */
function doing(step: AgendaStep, agenda: Agenda, view: View): Element {
  const { words } = view;
  const { each, grouping, stretch, optional } = step;
  const manner = [
    ...step.moves.map((move) => spaced(move).toLowerCase()),
    ...(each
      ? [
          words.say('view.step.each', {
            minutes: duration(each.minutes, words),
            heads: each.heads,
            role: roleName(agenda, each.role).toLowerCase(),
          }),
        ]
      : []),
    ...(grouping ? [groupsInWords(grouping, view)] : []),
    ...(optional ? [words.say('view.step.optional')] : []),
    ...(stretch > 0 ? [words.say('view.step.stretch', { minutes: duration(stretch, words) })] : []),
  ];
  return el(
    'div',
    { class: 'jw-doing' },
    el('span', { class: 'jw-moves' }, manner.join(', ')),
    !step.moves.includes('break') && el('ul', { class: 'jw-chips' }, voices(step, agenda, view)),
  );
}

function groupsInWords({ size, mixed }: { size: number; mixed: boolean }, { words }: View): string {
  const named = ['pairs', 'threes', 'fours'][size - 2];
  const groups = words.say(named ? `view.step.groups.${named}` : 'view.step.groups', { size });
  return mixed ? words.say('view.step.groups.mixed', { groups }) : groups;
}

type Voice = 'speaks' | 'works' | 'listens' | 'silent';

function voices(step: AgendaStep, agenda: Agenda, { words }: View): readonly Element[] {
  const active: Voice = step.speaks ? 'speaks' : 'works';
  const all: [Voice, string][] = [
    ...(step.by.length > 0
      ? step.by.map((role): [Voice, string] => [active, roleName(agenda, role)])
      : [[active, words.say('view.voice.everyone')] as [Voice, string]]),
    ...step.listen.map((role): [Voice, string] => ['listens', roleName(agenda, role)]),
    ...step.silent.map((role): [Voice, string] => ['silent', roleName(agenda, role)]),
  ];
  return all.map(([voice, name]) =>
    el('li', { key: `${voice} ${name}` }, voiceChip(voice, name), hidden(` ${words.say(`view.voice.${voice}`)}`)),
  );
}

function voiceChip(voice: Voice, name: string): Element {
  return el('span', { class: `jw-chip jw-${voice}` }, name);
}
