/** The steps of a session: the clock in a rail on the left, each as tall as its time, and who takes part in it how. */
import type { Agenda, AgendaRound, AgendaStep, PlanMeeting } from '@jointwork/plan';
import { clock, elapsed } from './dates.ts';
import { hidden } from './marks.ts';
import { goButton } from './opening.ts';
import { type RunRow, runRows } from './run-sheet-geometry.ts';
import { type Child, type Element, el } from './tree.ts';
import { go, type View } from './view.ts';
import { duration, listInWords, spaced, type Words } from './words.ts';

/** What the rows are of. */
interface RowsOf {
  readonly key: string;
  /** The kind of the meeting, whose colour the rail has. */
  readonly kind: PlanMeeting['kind'];
  /** The local time at which it begins; without one, the rail says how long it has gone on. */
  readonly start?: string;
}

/** The rows of an agenda: rounds, steps and slack. */
export function runSheetRows(shown: RowsOf, agenda: Agenda, view: View): Element {
  const timeAt = (minutes: number) => (shown.start === undefined ? elapsed(minutes) : clock(shown.start, minutes));
  return el(
    'ol',
    { class: `jw-run jw-${shown.kind}`, key: shown.key },
    runRows(agenda).map((row) => {
      if (row.kind === 'round') return roundRow(row.key, row.round, view);
      if (row.kind === 'slack') return slackRow(row, timeAt(row.start), view);
      return stepRow(row, agenda, timeAt, view);
    }),
  );
}

function roundRow(key: string, round: AgendaRound, { words }: View): Element {
  return el('li', { class: 'jw-round', key }, roundInWords(round, words));
}

/** `Round 2 of 3, writer as circle` */
export function roundInWords(round: AgendaRound, words: Words): string {
  const { round: number, of, each, rotated, passed, moved } = round;
  const listed = (roles: readonly string[]) =>
    listInWords(
      roles.map((role) => spaced(role)),
      words,
    );
  const said = [
    each === undefined
      ? words.say('view.sheet.round', { round: number, of })
      : words.say('view.sheet.round.each', { role: spaced(each), round: number, of }),
    ...rotated
      .filter(({ players, plays }) => players !== plays)
      .map(({ players, plays }) =>
        words.say('view.sheet.round.plays', { players: spaced(players), plays: spaced(plays) }),
      ),
    ...(passed.length > 0 ? [words.say('view.sheet.round.passed', { roles: listed(passed) })] : []),
    ...(moved.length > 0 ? [words.say('view.sheet.round.moved', { roles: listed(moved) })] : []),
  ];
  return said.join(', ');
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
    !step.dropped && doing(step, view),
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
function doing(step: AgendaStep, view: View): Element {
  return el(
    'div',
    { class: 'jw-doing' },
    el('span', { class: 'jw-moves' }, mannerOf(step, view)),
    !step.moves.includes('break') && el('ul', { class: 'jw-chips' }, voices(step, view)),
  );
}

/** `warm, cool, 2 min each of 4 circle, in pairs` */
export function mannerOf(step: AgendaStep, view: View): string {
  const { words } = view;
  const { each, grouping, stretch, optional } = step;
  const manner = [
    ...step.moves.map((move) => spaced(move).toLowerCase()),
    ...(each
      ? [
          words.say('view.step.each', {
            minutes: duration(each.minutes, words),
            heads: each.heads,
            role: spaced(each.role).toLowerCase(),
          }),
        ]
      : []),
    ...(grouping ? [groupsInWords(grouping, view)] : []),
    ...(optional ? [words.say('view.step.optional')] : []),
    ...(stretch > 0 ? [words.say('view.step.stretch', { minutes: duration(stretch, words) })] : []),
  ];
  return manner.join(', ');
}

function groupsInWords({ size, mixed }: { size: number; mixed: boolean }, { words }: View): string {
  const named = ['pairs', 'threes', 'fours'][size - 2];
  const groups = words.say(named ? `view.step.groups.${named}` : 'view.step.groups', { size });
  return mixed ? words.say('view.step.groups.mixed', { groups }) : groups;
}

export type Voice = 'speaks' | 'works' | 'listens' | 'silent';

function voices(step: AgendaStep, { words }: View): readonly Element[] {
  const active: Voice = step.speaks ? 'speaks' : 'works';
  const all: [Voice, string][] = [
    ...(step.by.length > 0
      ? step.by.map((role): [Voice, string] => [active, spaced(role)])
      : [[active, words.say('view.voice.everyone')] as [Voice, string]]),
    ...step.listen.map((role): [Voice, string] => ['listens', spaced(role)]),
    ...step.silent.map((role): [Voice, string] => ['silent', spaced(role)]),
  ];
  return all.map(([voice, name]) =>
    el('li', { key: `${voice} ${name}` }, voiceChip(voice, name), hidden(` ${words.say(`view.voice.${voice}`)}`)),
  );
}

export function voiceChip(voice: Voice, name: string): Element {
  return el('span', { class: `jw-chip jw-${voice}` }, name);
}
