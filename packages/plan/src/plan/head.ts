/** The head of a plan: what the design says of itself, and its calendar. */
import type { DepthWord, FocusWord, LevelWord, Place, StatusWord } from '@jointwork/language';
import type { DateSpan, IsoDate, ParticipantId } from './ids.ts';

export interface PlanDesign {
  readonly name: string;
  readonly title?: string;
  /** Markdown. */
  readonly doc?: string;
  readonly status?: { readonly word: StatusWord; readonly on?: IsoDate };
  readonly purposes: readonly {
    readonly text: string;
    readonly agreed: readonly ParticipantId[];
    readonly source: Place;
  }[];
  readonly level?: LevelWord;
  /** The first is the prime one. */
  readonly focus: readonly FocusWord[];
  readonly depth?: DepthWord;
  /** The design's own, else its calendar's. */
  readonly period?: DateSpan;
  /** The IANA zone that sessions fall back to; a session names its own. */
  readonly zone?: string;
  readonly calendar?: PlanCalendar;
  readonly source: Place;
}

export interface PlanCalendar {
  readonly name: string;
  readonly title?: string;
  readonly zone?: string;
  readonly closed: readonly (DateSpan & { readonly title?: string; readonly source: Place })[];
  /** Stretches between runs of seven or more closed days, within the design's period. */
  readonly terms: readonly DateSpan[];
  readonly source: Place;
}
