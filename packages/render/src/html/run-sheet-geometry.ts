/** Where the rows of a run sheet stand and how tall they are. Pixels here are CSS pixels. */
import type { Agenda, AgendaRound, AgendaStep } from '@jointwork/plan';

/** A step is as tall as its minutes … */
export const pixelsPerMinute = 6;
/** … but never too small to be read. */
export const lowestStep = 56;
/** A step that is left out, or takes no time, is one line. */
export const oneLine = 36;

export type RunRow =
  | { readonly kind: 'round'; readonly key: string; readonly round: AgendaRound }
  | {
      readonly kind: 'step';
      readonly key: string;
      readonly step: AgendaStep;
      readonly height: number;
      /** How deep in a round it stands. */
      readonly depth: number;
      /** The part of the row, from the top, after which the slot is over: 0 to below 1. Absent while there is time. */
      readonly over?: number;
      /** The line where the slot ends is drawn in this row. */
      readonly ends: boolean;
    }
  | {
      readonly kind: 'slack';
      readonly key: string;
      readonly minutes: number;
      readonly start: number;
      readonly height: number;
    };

/** How tall a stretch of so many minutes is. */
export function heightOf(minutes: number): number {
  return Math.max(lowestStep, Math.round(minutes * pixelsPerMinute));
}

/** The rows of an agenda from top to bottom: steps, the rounds that they stand in, and the slack at the end. */
export function runRows(agenda: Agenda): readonly RunRow[] {
  const rows: RunRow[] = [];
  const slot = agenda.slot ?? Number.POSITIVE_INFINITY;
  let rounds: readonly AgendaRound[] = [];
  let ended = false;
  agenda.steps.forEach((step, place) => {
    for (const [depth, round] of step.rounds.entries()) {
      if (!sameRounds(rounds, step.rounds, depth)) rows.push({ kind: 'round', key: `round ${place}.${depth}`, round });
    }
    rounds = step.rounds;
    const { start, end } = step;
    const over = end > slot ? Math.max(0, slot - start) / (end - start) : undefined;
    rows.push({
      kind: 'step',
      key: `step ${place}`,
      step,
      height: step.dropped || end === start ? oneLine : heightOf(end - start),
      depth: step.rounds.length,
      ...(over === undefined ? {} : { over }),
      ends: over !== undefined && !ended,
    });
    ended ||= over !== undefined;
  });
  if (agenda.slack > 0) {
    const { slack: minutes, planned: start } = agenda;
    rows.push({ kind: 'slack', key: 'slack', minutes, start, height: heightOf(minutes) });
  }
  return rows;
}

/** Whether two steps stand in the same round, down to a depth. */
function sameRounds(one: readonly AgendaRound[], other: readonly AgendaRound[], depth: number): boolean {
  for (let level = 0; level <= depth; level++) {
    if (one[level]?.round !== other[level]?.round || one[level]?.of !== other[level]?.of) return false;
    if (one[level]?.each !== other[level]?.each) return false;
  }
  return true;
}
