/** The protocols that the meetings of a design follow, as they are written. */
import type { Repeat, Step, StepItem, StepTime } from '@jointwork/language';
import { groupingOf } from './agenda.ts';
import { placeIn } from './facts.ts';
import type { PlanProtocol, ProtocolStep } from './plan.ts';
import { Ids } from './registry.ts';
import type { Timetable } from './timetable.ts';
import type { WholeProtocol } from './whole.ts';

/** Each once, in the order of the meetings that follow them. */
export function protocolFacts(table: Timetable): PlanProtocol[] {
  const used = new Set(table.meetings.flatMap(({ protocol }) => protocol ?? []));
  const ids = new Ids<WholeProtocol['protocol']>();
  return [...used].map(({ protocol, file, stepsFile }) => ({
    id: ids.of(protocol),
    name: protocol.name.value,
    title: protocol.title?.value,
    roles: protocol.roles.map(({ name, title, min, max }) => ({
      name: name.value,
      title: title?.value,
      min,
      max: Number.isFinite(max) ? max : undefined,
    })),
    steps: stepFacts(protocol.steps, stepsFile),
    source: placeIn(file, protocol.name.span),
  }));
}

function stepFacts(items: readonly StepItem[], file: string): ProtocolStep[] {
  const steps: ProtocolStep[] = [];
  // By hand: blocks may be nested deeper than the call stack.
  const waiting: { readonly item: StepItem; readonly within: readonly Repeat[] }[] = [];
  const wait = (some: readonly StepItem[], within: readonly Repeat[]) => {
    for (const item of some.toReversed()) waiting.push({ item, within });
  };
  wait(items, []);
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (next.item.kind === 'repeat') wait(next.item.steps, [...next.within, next.item]);
    else steps.push(stepFact(next.item, next.within, file));
  }
  return steps;
}

function timeFact({ bound, min, max, each }: StepTime): ProtocolStep['time'] {
  return {
    bound,
    min: bound === 'most' ? undefined : min,
    max: bound === 'most' || bound === 'range' ? max : undefined,
    each: each?.name,
  };
}

function stepFact(step: Step, within: readonly Repeat[], file: string): ProtocolStep {
  const { time } = step;
  return {
    title: step.title.value,
    time: time && timeFact(time),
    moves: step.moves.map(({ value }) => value),
    by: step.by.map(({ name }) => name),
    silent: step.silent.map(({ name }) => name),
    grouping: step.grouping && groupingOf(step.grouping),
    optional: step.optional,
    gate: step.gate,
    prompts: step.prompts.map(({ value }) => value),
    repeats: within.map((repeat) => ({
      rounds: repeat.rounds?.value,
      each: repeat.each?.name,
      rotating: repeat.rotating.map(({ name }) => name),
      moving: repeat.moving.map(({ name }) => name),
    })),
    source: placeIn(file, step.title.span),
  };
}
