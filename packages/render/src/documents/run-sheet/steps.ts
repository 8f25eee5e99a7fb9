/** The steps of a session as a table: the clock, what happens, who speaks, who listens, who says nothing. */
import type { Agenda, AgendaRound, AgendaStep } from '@jointwork/plan';
import { clock, elapsed } from '../../html/dates.ts';
import { spaced } from '../../html/words.ts';
import { paragraph, soft, strong, table } from '../model/make.ts';
import type { Cell, Inline, Paragraph, Row, Table } from '../model/model.ts';
import { phrase } from '../model/text.ts';
import type { Say } from '../say.ts';
import { withHeights } from './heights.ts';

export interface Reader {
  /** Sees prompts, what may stretch, and what is to spare. */
  readonly facilitator: boolean;
  /** The local start of the session; without it, times count from its beginning. */
  readonly start?: string;
}

/** From so many rows on, steps take one line each, so that a long protocol stays on one page. */
const many = 13;

/** @param room what the table may take of the page, in millimetres */
export function stepsTable(agenda: Agenda, reader: Reader, room: number, say: Say): Table {
  const rows = rowsOf(agenda, reader, say);
  const tight = rows.length > Math.min(many, room / 12);
  return table(
    say.say('sheet.column.step'),
    [
      { head: say.say('sheet.column.time'), width: 9 },
      { head: say.say('sheet.column.minutes'), width: 6 },
      { head: say.say('sheet.column.step'), width: 37 },
      { head: say.say('sheet.column.speaks'), width: 16 },
      { head: say.say('sheet.column.listens'), width: 17 },
      { head: say.say('sheet.column.silent'), width: 15 },
    ],
    withHeights(
      rows.map(({ row, minutes }) => ({ row: row(tight), minutes })),
      room,
      tight,
    ),
    tight,
  );
}

interface Made {
  readonly row: (tight: boolean) => Row;
  readonly minutes: number;
}

function rowsOf(agenda: Agenda, reader: Reader, say: Say): readonly Made[] {
  const slot = agenda.slot ?? Number.POSITIVE_INFINITY;
  const at = (minutes: number) => (reader.start === undefined ? elapsed(minutes) : clock(reader.start, minutes));
  const made: Made[] = [];
  let rounds: readonly AgendaRound[] = [];
  let ended = false;
  for (const step of agenda.steps) {
    for (const [depth, round] of step.rounds.entries()) {
      if (round.of > 1 && !same(rounds, step.rounds, depth)) {
        made.push({ row: () => ({ cells: [[paragraph(roundOf(round, say))]], look: 'round' }), minutes: 0 });
      }
    }
    rounds = step.rounds;
    if (step.end > slot && !ended && !step.dropped) {
      ended = true;
      const time = say.time(agenda.overrun);
      const text =
        step.start >= slot
          ? say.say('sheet.ends', { at: at(slot), time })
          : say.say('sheet.ends.within', { at: at(slot), time, minutes: agenda.overrun });
      made.push({ row: () => ({ cells: [[paragraph(text)]], look: 'over' }), minutes: 0 });
    }
    made.push({
      row: (tight) => stepRow(step, at, step.end > slot, reader, tight, say),
      minutes: step.end - step.start,
    });
  }
  if (agenda.slack > 0) {
    const { planned, slack } = agenda;
    const text = say.say('sheet.slack', { time: say.time(slack) });
    made.push({
      row: () => ({ cells: [[paragraph(at(planned))], [], [paragraph(text)], [], [], []], look: 'slack' }),
      minutes: slack,
    });
  }
  return made;
}

function same(one: readonly AgendaRound[], other: readonly AgendaRound[], depth: number): boolean {
  return other.slice(0, depth + 1).every(({ round, of, each }, level) => {
    const before = one[level];
    return before?.round === round && before.of === of && before.each === each;
  });
}

function roundOf({ round, of, each, rotated, passed, moved }: AgendaRound, say: Say): string {
  const listed = (roles: readonly string[]) => say.list(roles.map(spaced));
  return [
    each === undefined
      ? say.say('view.sheet.round', { round, of })
      : say.say('view.sheet.round.each', { role: spaced(each), round, of }),
    ...rotated
      .filter(({ players, plays }) => players !== plays)
      .map(({ players, plays }) =>
        say.say('view.sheet.round.plays', { players: spaced(players), plays: spaced(plays) }),
      ),
    ...(passed.length > 0 ? [say.say('view.sheet.round.passed', { roles: listed(passed) })] : []),
    ...(moved.length > 0 ? [say.say('view.sheet.round.moved', { roles: listed(moved) })] : []),
  ].join(', ');
}

function stepRow(
  step: AgendaStep,
  at: (minutes: number) => string,
  over: boolean,
  reader: Reader,
  tight: boolean,
  say: Say,
): Row {
  const minutes = step.end - step.start;
  const look = lookOf(step, over);
  if (step.dropped) {
    const text: Inline[] = [phrase(step.title), `, ${say.say('sheet.dropped')}`];
    return { cells: [[], [], [paragraph(text)], [], [], []], look: 'dropped' };
  }
  const roles = (names: readonly string[], others: readonly string[]): Cell => {
    if (names.length === 0) return [];
    if (names.length > 1 && others.length === 0) return [paragraph(say.say('sheet.others'))];
    return [paragraph(say.list(names.map((name) => say.role(name))))];
  };
  const resting = step.moves.includes('break');
  return {
    cells: [
      [paragraph(at(step.start))],
      minutes > 0 ? [paragraph(String(minutes))] : [],
      whatOf(step, reader, tight, say),
      resting ? [] : [paragraph(whoOf(step, say))],
      roles(step.listen, step.silent),
      roles(step.silent, step.listen),
    ],
    ...(look ? { look } : {}),
  };
}

function lookOf(step: AgendaStep, over: boolean): Row['look'] {
  if (over) return 'over';
  if (step.gate) return 'gate';
  return step.moves.includes('break') ? 'break' : undefined;
}

function whoOf(step: AgendaStep, say: Say): readonly Inline[] {
  const who = step.by.length === 0 ? say.say('sheet.everyone') : say.list(step.by.map((role) => say.role(role)));
  return step.speaks ? [strong(who)] : [say.say('sheet.quietly', { who })];
}

function whatOf(step: AgendaStep, { facilitator }: Reader, tight: boolean, say: Say): readonly Paragraph[] {
  const manner = mannerOf(step, facilitator, say);
  const prompts = facilitator ? step.prompts.map((prompt) => paragraph(say.quote(prompt), 'quote')) : [];
  const gate = step.gate ? [paragraph(say.say('sheet.gate'), 'note')] : [];
  const title = strong(phrase(step.title));
  if (tight) return [paragraph(manner === '' ? [title] : [title, soft(`  ${manner}`)]), ...prompts, ...gate];
  return [paragraph([title]), ...(manner === '' ? [] : [paragraph(manner, 'note')]), ...prompts, ...gate];
}

/** What the title does not say already. */
function mannerOf(step: AgendaStep, facilitator: boolean, say: Say): string {
  const { title, each, grouping, stretch, optional, moves } = step;
  const named = grouping && ['pairs', 'threes', 'fours'][grouping.size - 2];
  const groups = grouping && say.say(named ? `view.step.groups.${named}` : 'view.step.groups', { size: grouping.size });
  return [
    ...moves.map((move) => spaced(move).toLowerCase()).filter((move) => !title.toLowerCase().includes(move)),
    ...(each ? [say.say('sheet.each', { minutes: say.time(each.minutes), heads: each.heads })] : []),
    ...(groups ? [grouping.mixed ? say.say('view.step.groups.mixed', { groups }) : groups] : []),
    ...(optional ? [say.say('sheet.optional')] : []),
    ...(facilitator && stretch > 0 ? [say.say('sheet.stretch', { minutes: say.time(stretch) })] : []),
  ].join(', ');
}
