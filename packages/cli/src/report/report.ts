import type { Severity } from '@jointwork/language';

/** A place between two characters: both counted from 1, columns in UTF-16 units. */
export interface ReportPosition {
  readonly line: number;
  readonly column: number;
}

/** From the first character to the one after the last. */
export interface ReportRange {
  readonly start: ReportPosition;
  readonly end: ReportPosition;
}

export interface ReportPlace {
  /** The path from the working directory, with `/`; `lib:/…` for a file of the library. */
  readonly file: string;
  readonly message: string;
  readonly range: ReportRange;
}

export interface ReportFinding extends ReportPlace {
  /** The id of a rule, or the code of a language error. */
  readonly rule: string;
  readonly severity: Severity;
  readonly related: readonly ReportPlace[];
}

/** What `jointwork check --format json` prints, version 1. */
export interface Report {
  readonly version: 1;
  /** By file, then by place. */
  readonly findings: readonly ReportFinding[];
  readonly summary: ReportSummary;
}

export interface ReportSummary {
  /** How many files were asked about. */
  readonly files: number;
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
}
