import type { Message, Model, Span } from '@jointwork/language';
import type { Desk, FileEdit } from '../desk.ts';

/** What a refactoring is asked about. */
export interface Place {
  readonly desk: Desk;
  readonly id: string;
  readonly text: string;
  readonly model: Model;
  /** What is selected, or where the cursor stands. */
  readonly span: Span;
}

/** What a refactoring does to files, old ones and new ones. */
export interface Change {
  readonly edits: readonly FileEdit[];
  readonly created?: { readonly id: string; readonly text: string };
}

/** A refactoring that can be done at a place. */
export interface Offer {
  /** What fills its title. */
  readonly params: Message['params'];
  /** Works it out, once somebody wants it. */
  change(): Change;
}

/** A way of writing something otherwise that leaves what it comes to as it is. */
export interface Refactoring {
  readonly id: string;
  /** A kind of code action. */
  readonly kind: string;
  /**
   * What must be the same afterwards: all that designs plan; what people do when (a schedule may be put otherwise); or
   * when who meets and for how long, summed up over all meetings.
   */
  readonly keeps: 'plans' | 'sessions' | 'hours';
  /** Asked at every move of the cursor; undefined where it cannot be done. */
  offer(place: Place): Offer | undefined;
}
