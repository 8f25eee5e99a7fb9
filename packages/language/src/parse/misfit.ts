import type { IToken } from 'chevrotain';
import type { Automaton, State, Step } from './automaton.ts';
import type { BlockShape } from './shapes.ts';
import type { Sign } from './slips.ts';
import { isWord } from './tokens.ts';

/** The first place where a clause stops making sense. */
export interface Misfit {
  /** The tokens of the clause, with the brace that opens its block. */
  readonly tokens: readonly IToken[];
  /** The index of the token that does not fit; the number of tokens where something is missing at the end. */
  readonly at: number;
  /** Where one is before it. */
  readonly states: ReadonlySet<State>;
  /** What could stand there. */
  readonly wanted: readonly Step[];
  /** The clause could end before it. */
  readonly couldEnd: boolean;
  /** The token begins a clause of the block that the clause may have. */
  readonly isOfBody: boolean;
  /** Signs without a meaning between the token and the one before it. */
  readonly sign?: Sign;
}

/** The first place of a clause that does not fit the grammar; undefined where all of it does. */
export function misfitIn(
  automaton: Automaton,
  tokens: readonly IToken[],
  body: BlockShape | undefined,
  signBetween: (before: IToken, after: IToken) => Sign | undefined,
): Misfit | undefined {
  let states = automaton.begin();
  for (let at = 0; at < tokens.length; at++) {
    const next = automaton.after(states, tokens[at]!);
    if (next.size === 0) {
      const token = tokens[at]!;
      const sign = at > 0 ? signBetween(tokens[at - 1]!, token) : undefined;
      const isOfBody = isWord(token) && body?.heads.has(token.image) === true;
      return { tokens, at, states, wanted: wantedAt(states), couldEnd: isFinal(states), isOfBody, sign };
    }
    states = next;
  }
  if (isFinal(states)) return undefined;
  return { tokens, at: tokens.length, states, wanted: wantedAt(states), couldEnd: false, isOfBody: false };
}

/** What could come next. */
export function wantedAt(states: ReadonlySet<State>): Step[] {
  return [...states].flatMap(({ edges }) => edges.map(({ step }) => step));
}

/** Whether a clause could end here. */
export function isFinal(states: ReadonlySet<State>): boolean {
  for (const { final } of states) if (final) return true;
  return false;
}
