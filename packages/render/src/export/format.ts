import type { IsoDate, ParticipantId, Plan } from '@jointwork/plan';
import type { Words } from '../html/words.ts';

/** What an export is made from. Exports know no clock and no disk: all that they say is handed in. */
export interface ExportInput {
  readonly plan: Plan;
  /** The text of the file that the design stands in. */
  readonly source: string;
  /** The file's path, as the reader knows it. */
  readonly file: string;
  readonly words: Words;
  /** The day on which it is made. */
  readonly today: IsoDate;
  /** Where the export is for one participant. */
  readonly for?: ParticipantId;
  readonly paper?: Paper;
  /** How long before a session a calendar reminds of it, in minutes, once each. */
  readonly alarms?: readonly number[];
  /** The plan as it was at an earlier time, with a word for that time: a git revision, a file, a day. */
  readonly before?: { readonly plan: Plan; readonly when: string };
}

export type Paper = 'a4' | 'letter';

/** One file that an export consists of. Its name is safe on every system and has no folder in it. */
export interface ExportFile {
  readonly name: string;
  readonly content: string | Uint8Array;
}

/** Makes the files of one format. The same input gives the same bytes. */
export type ExportFormat = (input: ExportInput) => Promise<readonly ExportFile[]>;
