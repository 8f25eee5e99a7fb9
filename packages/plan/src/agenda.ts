/** A protocol laid out minute by minute for the heads that play its roles. */
import {
  type Grouping,
  isEveryone,
  moveMeanings,
  type Repeat,
  type Step,
  type StepItem,
  type StepTime,
} from '@jointwork/language';
import type { Agenda, AgendaRound, AgendaStep, Heads } from './plan.ts';
import type { WholeProtocol } from './whole.ts';

/** Steps that an agenda lists at most; its times are right beyond that. */
export const maxSteps = 1_000;

/** How many play each role. A role that is not in it is bound to nobody. */
export type RoleHeads = ReadonlyMap<string, Heads | undefined>;

/**
 * The agenda of one session.
 *
 * Each step takes its written time: `up to` its limit, `at least` and ranges their least, times `each ROLE` the heads of
 * the role. Optional steps are laid out in the order of the text while there is time for them. Where a role can be
 * played by several numbers of people, the most is taken; where nobody knows how many, the least that the role allows.
 *
 * @param heads what the bindings give; undefined lays the protocol out by itself, each role at its least
 * @param slot the length of the session in minutes; undefined where the protocol itself sets it
 */
export function layOut(whole: WholeProtocol, heads: RoleHeads | undefined, slot: number | undefined): Agenda {
  const { protocol } = whole;
  const roles = protocol.roles.map((role) => ({
    role: role.name.value,
    ...(role.title ? { title: role.title.value } : {}),
    ...playing(role, heads),
  }));
  const base: Cast = new Map(roles.map(({ role, heads: count }) => [role, count]));
  const ranges: Ranges = new Map(protocol.roles.map((role) => [role.name.value, role]));
  const needed = timeOf(protocol.steps, base, ranges, { left: maxTurns });
  const spare = slot === undefined ? Number.POSITIVE_INFINITY : Math.max(0, slot - needed);
  const layer = new Layer(whole.stepsFile, ranges, spare);
  layer.lay(protocol.steps, base, []);
  const planned = layer.truncated ? Math.max(needed, layer.clock) : layer.clock;
  const slack = slot === undefined ? 0 : Math.max(0, slot - planned);
  return {
    protocol: protocol.name.value,
    ...(protocol.title ? { title: protocol.title.value } : {}),
    roles,
    steps: layer.steps.map(({ room, ...step }) => ({ ...step, stretch: Math.min(room, slack) })),
    needed,
    planned,
    ...(slot === undefined ? {} : { slot }),
    slack,
    overrun: slot === undefined ? 0 : Math.max(0, needed - slot),
    truncated: layer.truncated,
    source: { file: whole.file, span: protocol.name.span },
  };
}

/** Heads by role, as they are in the present round. */
type Cast = ReadonlyMap<string, number>;

function playing(
  role: { readonly name: { readonly value: string }; readonly min: number; readonly any: boolean },
  heads: RoleHeads | undefined,
): { heads: number; assumed: boolean } {
  if (!heads) return { heads: role.min, assumed: true };
  if (!heads.has(role.name.value)) return { heads: role.any ? 0 : role.min, assumed: !role.any };
  const bound = heads.get(role.name.value);
  return bound ? { heads: bound.max, assumed: false } : { heads: Math.max(1, role.min), assumed: true };
}

/** Turns of roles that are told apart when time is summed; rotations within rotations beyond it count as unturned. */
const maxTurns = 10_000;

/** The minutes that steps cannot do without. */
function timeOf(items: readonly StepItem[], cast: Cast, ranges: Ranges, turns: { left: number }): number {
  let total = 0;
  for (const item of items) {
    if (item.kind === 'step') {
      if (!item.optional && someoneDoes(item, cast)) total += minutesOf(item.time, cast);
      continue;
    }
    const rounds = roundsOf(item, cast);
    const change = changeIn(item, cast, ranges);
    // Rotation comes round again after as many rounds as roles take part, so that no count of rounds takes long.
    const cycle = turns.left > 0 && change.together ? change.names.length : 1;
    turns.left -= cycle;
    let sum = 0;
    for (let round = 0; round < Math.min(cycle, rounds); round++) {
      const times = Math.floor(rounds / cycle) + (round < rounds % cycle ? 1 : 0);
      sum += times * timeOf(item.steps, turned(cast, change, round), ranges, turns);
    }
    total += sum;
  }
  return total;
}

function minutesOf(time: StepTime | undefined, cast: Cast): number {
  if (!time) return 0;
  return (time.bound === 'most' ? time.max : time.min) * (time.each ? (cast.get(time.each.name) ?? 0) : 1);
}

/** Minutes that a step could take beyond those it is laid out at. */
function roomOf(time: StepTime | undefined, cast: Cast): number {
  if (time?.bound === 'least') return Number.POSITIVE_INFINITY;
  if (time?.bound !== 'range') return 0;
  return (time.max - time.min) * (time.each ? (cast.get(time.each.name) ?? 0) : 1);
}

/** Whether there is somebody to do a step: one that only unbound roles do falls away. */
function someoneDoes(step: Step, cast: Cast): boolean {
  return step.by.length === 0 || step.by.some((role) => isEveryone(role) || cast.get(role.name) !== 0);
}

function roundsOf(repeat: Repeat, cast: Cast): number {
  if (repeat.each) return cast.get(repeat.each.name) ?? 0;
  return Math.max(0, Math.trunc(repeat.rounds?.value ?? 1));
}

/** How many a role may have, by its name. */
type Ranges = ReadonlyMap<string, { readonly min: number; readonly max: number }>;

/** How roles change hands from round to round. */
interface Change {
  /** The roles that do. */
  readonly names: readonly string[];
  /** The players of one role take the next one together; otherwise each goes on by one place, and numbers stay. */
  readonly together: boolean;
}

/** Players take the next role together where every role has room for the players of each. */
function changeIn({ rotating }: Repeat, cast: Cast, ranges: Ranges): Change {
  const names = rotating.length > 1 ? rotating.map(({ name }) => name) : [];
  const counts = names.map((name) => cast.get(name) ?? 0);
  const fits = ({ min, max }: { min: number; max: number }) => counts.every((count) => count >= min && count <= max);
  return { names, together: names.length > 0 && names.every((name) => fits(ranges.get(name) ?? { min: 0, max: 0 })) };
}

/** In round n (from 0), players who change roles together play the role n places on, and their number goes with them. */
function turned(cast: Cast, { names, together }: Change, round: number): Cast {
  if (!together || round % names.length === 0) return cast;
  const after = new Map(cast);
  names.forEach((name, place) => {
    after.set(names[(place + round) % names.length]!, cast.get(name) ?? 0);
  });
  return after;
}

class Layer {
  readonly steps: (Omit<AgendaStep, 'stretch'> & { room: number })[] = [];
  clock = 0;
  truncated = false;
  /** Minutes left for optional steps. */
  #spare: number;
  readonly #file: string;
  readonly #ranges: Ranges;

  constructor(file: string, ranges: Ranges, spare: number) {
    this.#file = file;
    this.#ranges = ranges;
    this.#spare = spare;
  }

  lay(items: readonly StepItem[], cast: Cast, rounds: readonly AgendaRound[]): void {
    for (const item of items) {
      if (this.truncated) return;
      if (item.kind === 'step') this.#step(item, cast, rounds);
      else this.#repeat(item, cast, rounds);
    }
  }

  #repeat(repeat: Repeat, cast: Cast, outer: readonly AgendaRound[]): void {
    const of = roundsOf(repeat, cast);
    const change = changeIn(repeat, cast, this.#ranges);
    const { names, together } = change;
    const moving = repeat.moving.map(({ name }) => name);
    for (let round = 0; round < of && !this.truncated; round++) {
      const before = this.steps.length;
      const here: AgendaRound = {
        round: round + 1,
        of,
        ...(repeat.each ? { each: repeat.each.name } : {}),
        rotated: together
          ? names.map((players, place) => ({ players, plays: names[(place + round) % names.length]! }))
          : [],
        passed: round === 0 || together ? [] : names,
        moved: round === 0 ? [] : moving,
      };
      this.lay(repeat.steps, turned(cast, change, round), [...outer, here]);
      if (this.steps.length === before) return;
    }
  }

  #step(step: Step, cast: Cast, rounds: readonly AgendaRound[]): void {
    if (this.steps.length >= maxSteps) {
      this.truncated = true;
      return;
    }
    const played = someoneDoes(step, cast);
    const minutes = played ? minutesOf(step.time, cast) : 0;
    const dropped = !played || (step.optional && minutes > this.#spare);
    if (step.optional && !dropped) this.#spare -= minutes;
    const start = this.clock;
    if (!dropped) this.clock += minutes;
    const by = step.by.some(isEveryone) ? [] : step.by.map(({ name }) => name);
    const silent = step.silent.some(isEveryone) ? [...cast.keys()] : step.silent.map(({ name }) => name);
    const moves = step.moves.map(({ value }) => value);
    const { each } = step.time ?? {};
    this.steps.push({
      title: step.title.value,
      start,
      end: this.clock,
      room: dropped ? 0 : roomOf(step.time, cast),
      untimed: step.time === undefined,
      moves,
      by,
      speaks: moves.some((move) => moveMeanings[move].speaks),
      silent,
      listen: by.length === 0 ? [] : [...cast.keys()].filter((role) => !by.includes(role) && !silent.includes(role)),
      ...(each
        ? {
            each: {
              role: each.name,
              minutes: minutesOf(step.time, new Map([[each.name, 1]])),
              heads: cast.get(each.name) ?? 0,
            },
          }
        : {}),
      ...(step.grouping ? { grouping: groupingOf(step.grouping) } : {}),
      rounds,
      optional: step.optional,
      dropped,
      gate: step.gate,
      prompts: step.prompts.map(({ value }) => value),
      source: { file: this.#file, span: step.span },
    });
  }
}

export function groupingOf({ size, mixed }: Grouping): { size: number; mixed: boolean } {
  return { size, mixed };
}
