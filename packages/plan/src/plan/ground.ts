/** What surrounds a collaboration, and what holds it together. */
import type { CompassB, Place, Unit } from '@jointwork/language';
import type { ParticipantId } from './ids.ts';

/** The four Bs. Several entries of one b follow each other in the order of the text. */
export interface PlanContext {
  readonly filled: readonly ContextFact[];
  readonly empty: readonly CompassB[];
  readonly source?: Place;
}

export interface ContextFact {
  readonly b: CompassB;
  readonly text: string;
  readonly grants: readonly PlanGrant[];
  readonly source: Place;
}

export interface PlanGrant {
  /** Per head, in minutes. */
  readonly time?: { readonly minutes: number; readonly per: Unit };
  readonly money?: { readonly amount: number; readonly currency: string };
  /** Empty where nobody is named. */
  readonly to: readonly ParticipantId[];
  readonly source: Place;
}

/** The three ways that a clumsy collaboration keeps together, each with what speaks for it. */
export interface Balance {
  readonly individualism: readonly Speaks<'interest' | 'exit'>[];
  readonly solidarity: readonly Speaks<'value' | 'returned-commitment'>[];
  readonly hierarchy: readonly Speaks<'sponsor' | 'grant' | 'mandate' | 'accountable'>[];
}

export interface Speaks<What extends string> {
  readonly what: What;
  readonly text?: string;
  readonly who: readonly ParticipantId[];
  readonly source: Place;
}
