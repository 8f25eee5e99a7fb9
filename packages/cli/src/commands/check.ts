import { toText } from '@jointwork/render/terminal';
import { type ExitCode, exitCodes } from '../exit-codes.ts';
import { found, hasBrokenConfig, reportOf } from '../report/found.ts';
import { json } from '../report/json.ts';
import { findingsAsLines, type PrettyFound, summaryAsLines } from '../report/pretty.ts';
import { Stopwatch } from '../report/stopwatch.ts';
import { sessionsOf, shownFrom } from '../session.ts';
import { complainOf } from '../terminal/complain.ts';
import { screen } from '../terminal/screen.ts';

export interface CheckOptions {
  readonly format: 'pretty' | 'json';
  readonly strict?: boolean;
  readonly quiet?: boolean;
  readonly maxWarnings?: number;
  readonly stats?: boolean;
}

/** Checks files and folders, and tells what was found. */
export async function check(paths: readonly string[], options: CheckOptions): Promise<ExitCode> {
  const cwd = process.cwd();
  const stopwatch = options.stats ? new Stopwatch() : undefined;
  const sessions = await sessionsOf(paths, cwd, { strict: options.strict, timed: stopwatch?.timed });
  const shown = shownFrom(cwd);
  const all = sessions.flatMap((session): PrettyFound[] => {
    return found([session], shown).map((each) => ({ ...each, engine: session.engine }));
  });
  const files = sessions.reduce((sum, { named }) => sum + named.length, 0);
  const { summary } = reportOf(all, files);
  const { quiet = false, maxWarnings } = options;
  const told = quiet ? all.filter(({ finding }) => finding.severity === 'error') : all;
  const tooMany = maxWarnings !== undefined && summary.warnings > maxWarnings ? maxWarnings : undefined;
  if (options.format === 'json') {
    process.stdout.write(json({ ...reportOf(told, files), summary }));
  } else {
    const { width, paint } = screen();
    const lines = [...findingsAsLines(told, width), ...summaryAsLines(summary, { quiet, tooMany }, width)];
    process.stdout.write(toText(lines, paint));
  }
  // Not with the report: that is the same each time.
  if (stopwatch) process.stderr.write(toText(stopwatch.lines(), screen(process.stderr).paint));
  const failures = sessions.flatMap((session) => session.failures);
  if (failures.length > 0) {
    complainOf(failures[0]);
    return exitCodes.broken;
  }
  if (sessions.some(hasBrokenConfig)) return exitCodes.broken;
  return summary.errors > 0 || tooMany !== undefined ? exitCodes.findings : exitCodes.clean;
}
