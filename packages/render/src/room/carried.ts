import type { TimedStep } from './course.ts';

/** What the page hands its script, as JSON: times, and words that are ready to be shown. */
export interface Carried {
  /** Tells this session's place and notes from others that are kept in the same browser. */
  readonly key: string;
  readonly locale: string;
  readonly steps: readonly CarriedStep[];
  /** The length of the session, in minutes. */
  readonly slot: number;
  readonly words: Readonly<Record<CarriedWord, string>>;
  /** By their number of minutes; the last stands for all that are more. */
  readonly left: readonly string[];
  readonly over: readonly string[];
  readonly spare: readonly string[];
  readonly behind: readonly string[];
}

export interface CarriedStep extends TimedStep {
  readonly gate: boolean;
  readonly title: string;
  /** What is told when it begins. */
  readonly said: string;
  /** What stands behind "Next". */
  readonly next: string;
}

/** Words by their keys, without `room.`. */
export const carriedWords = [
  'start',
  'resume',
  'pause',
  'skip',
  'skip.next',
  'skip.none',
  'left.last',
  'untimed',
  'waiting',
  'paused',
  'ends',
  'end',
  'end.text',
  'next',
  'next.end',
  'gate.sure',
  'said.minute',
  'said.over',
  'said.added',
  'said.skipped',
  'notes.copied',
  'notes.selected',
  'notes.none',
  'anew',
  'anew.sure',
] as const;
export type CarriedWord = (typeof carriedWords)[number];
