import { toText } from '@jointwork/render/terminal';
import { plainScreen, screen } from '../terminal/screen.ts';
import type { Found } from './found.ts';
import { reportOf } from './found.ts';
import { json } from './json.ts';
import { type Output, put } from './outputs.ts';
import { partOf } from './parts.ts';
import { findingsAsLines, summaryAsLines, type TextOf } from './pretty.ts';
import type { Report, ReportSummary } from './report.ts';

/** What is told of a check, to whomever. */
export interface Telling {
  readonly all: readonly Found[];
  /** The files that were checked, as the reader knows them. */
  readonly checked: readonly string[];
  readonly hasBrokenConfig: boolean;
  /** Only errors are told; the others still count. */
  readonly quiet: boolean;
  readonly maxWarnings: number | undefined;
  readonly textOf: TextOf;
  readonly shown: (address: string) => string;
}

export interface Told {
  readonly summary: ReportSummary;
  /** There are errors, or more warnings than are allowed. */
  readonly isTooMuch: boolean;
}

/** Tells what was found, in every way that was asked for. */
export async function tell(outputs: readonly Output[], telling: Telling): Promise<Told> {
  const { all, checked, hasBrokenConfig, quiet, maxWarnings, textOf, shown } = telling;
  const { summary } = reportOf(all, checked.length);
  const told = quiet ? all.filter(({ severity }) => severity === 'error') : all;
  const tooMany = maxWarnings !== undefined && summary.warnings > maxWarnings ? maxWarnings : undefined;
  const report: Report = { ...reportOf(told, checked.length), summary };
  for (const output of outputs) {
    if (output.format === 'json') {
      put(output, json(report));
    } else if (output.format === 'part') {
      put(output, partOf(all, checked, hasBrokenConfig, shown));
    } else if (output.format === 'pretty') {
      const { width, paint } = output.path === undefined ? screen() : plainScreen;
      const lines = [...findingsAsLines(told, textOf, width), ...summaryAsLines(summary, { quiet, tooMany }, width)];
      put(output, toText(lines, paint));
    } else {
      const { written } = await import('./written.ts');
      put(output, written(output.format, report, told, shown));
    }
  }
  return { summary, isTooMuch: summary.errors > 0 || tooMany !== undefined };
}
