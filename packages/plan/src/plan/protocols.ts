/** Protocols as they are written, before they are laid out for a number of heads. */
import type { Move, Place } from '@jointwork/language';

/** A protocol that a meeting follows, with what it takes over by `like`. */
export interface PlanProtocol {
  /** The declared name; `name~2` and so on where two declarations share it. */
  readonly id: string;
  readonly name: string;
  readonly title?: string;
  readonly roles: readonly ProtocolRole[];
  /** In their order, those within `repeat` once. */
  readonly steps: readonly ProtocolStep[];
  readonly source: Place;
}

export interface ProtocolRole {
  readonly name: string;
  readonly title?: string;
  readonly min: number;
  /** Absent for `any`, which may stay unbound and has no limit. */
  readonly max?: number;
}

export interface ProtocolStep {
  readonly title: string;
  /** Minutes: `exact` and `least` have the minimum, `most` has the maximum, `range` both. `each`: for each head of a role. */
  readonly time?: {
    readonly bound: 'exact' | 'least' | 'most' | 'range';
    readonly min?: number;
    readonly max?: number;
    readonly each?: string;
  };
  readonly moves: readonly Move[];
  /** Empty is everyone. */
  readonly by: readonly string[];
  readonly silent: readonly string[];
  readonly grouping?: { readonly size: number; readonly mixed: boolean };
  readonly optional: boolean;
  readonly gate: boolean;
  readonly prompts: readonly string[];
  /** The `repeat`s that it stands in, outermost first. */
  readonly repeats: readonly {
    readonly rounds?: number;
    readonly each?: string;
    readonly rotating: readonly string[];
    readonly moving: readonly string[];
  }[];
  readonly source: Place;
}
