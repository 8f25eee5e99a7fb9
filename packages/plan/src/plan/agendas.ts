/** Protocols, minute by minute. */
import type { Move, Place } from '@jointwork/language';

/** A protocol laid out for given head counts. All times are minutes from the start of the session. */
export interface Agenda {
  readonly protocol: string;
  readonly title?: string;
  /** The head counts that it was laid out for; `assumed` where the size is unknown and the role's least is taken. */
  readonly roles: readonly {
    readonly role: string;
    readonly title?: string;
    readonly heads: number;
    readonly assumed: boolean;
  }[];
  readonly steps: readonly AgendaStep[];
  /** The time that cannot yield: `up to` at its limit, `at least` and ranges at their least, optional steps at none. */
  readonly needed: number;
  /** Where the last step ends: `needed` and the optional steps that fit. */
  readonly planned: number;
  /** The session's length; absent where the protocol itself sets it. */
  readonly slot?: number;
  /** slot − planned, at least 0. */
  readonly slack: number;
  /** needed − slot, at least 0. */
  readonly overrun: number;
  /** True where the protocol has more steps than an agenda lists. */
  readonly truncated: boolean;
  readonly source: Place;
}

export interface AgendaStep {
  readonly title: string;
  /** Minutes from the start of the session. */
  readonly start: number;
  readonly end: number;
  /** Minutes of slack that the step may still take: `at least` and ranges. */
  readonly stretch: number;
  /** No time is written: it takes none in the sum. */
  readonly untimed: boolean;
  readonly moves: readonly Move[];
  /** Roles that do it; empty is everyone. */
  readonly by: readonly string[];
  /** Of those in `by`, whether they speak: some move of the step is spoken. */
  readonly speaks: boolean;
  readonly silent: readonly string[];
  /** Roles that neither do it nor must be silent: they listen. */
  readonly listen: readonly string[];
  /** `2 min each circle`: the time of one and how many take it. */
  readonly each?: { readonly role: string; readonly minutes: number; readonly heads: number };
  /** Small groups within the session. */
  readonly grouping?: { readonly size: number; readonly mixed: boolean };
  /** The rounds that it stands in, outermost first. */
  readonly rounds: readonly AgendaRound[];
  readonly optional: boolean;
  /** An optional step for which there is no time: it starts and ends where it would have stood. */
  readonly dropped: boolean;
  /** Must be done before the next step may start. */
  readonly gate: boolean;
  readonly prompts: readonly string[];
  readonly source: Place;
}

export interface AgendaRound {
  /** From 1. */
  readonly round: number;
  readonly of: number;
  /** `repeat each ROLE`: the round belongs to this head of the role. */
  readonly each?: string;
  /**
   * `rotating A, B` where the players of a role take the next one together, as each role has room for them: those who
   * began as `players` now play `plays`. Empty otherwise.
   */
  readonly rotated: readonly { readonly players: string; readonly plays: string }[];
  /** `rotating A, B` otherwise: roles that have passed on to the next person before this round; their numbers stay. */
  readonly passed: readonly string[];
  /** Roles whose players changed groups before this round. */
  readonly moved: readonly string[];
}
