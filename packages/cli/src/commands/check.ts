import { type Workspace, workspacesOf } from '@jointwork/disk';
import { toText } from '@jointwork/render/terminal';
import { checkAll, mendAll } from '../checking/check-all.ts';
import type { Manner } from '../checking/results.ts';
import { ownCache } from '../checking/where.ts';
import { type ExitCode, exitCodes, UsageError } from '../exit-codes.ts';
import { Baseline } from '../report/baseline.ts';
import { type Found, inOrder, reportOf } from '../report/found.ts';
import { json } from '../report/json.ts';
import { outputsOf, put } from '../report/outputs.ts';
import { findingsAsLines, summaryAsLines } from '../report/pretty.ts';
import { Stopwatch } from '../report/stopwatch.ts';
import { shownFrom } from '../shown.ts';
import { complain, complainOf } from '../terminal/complain.ts';
import { plainScreen, screen } from '../terminal/screen.ts';
import { say, sayProblem } from '../words.ts';

export interface CheckOptions {
  /** As `--format` has them: `pretty`, `sarif=out.sarif`. */
  readonly format?: readonly string[];
  readonly strict?: boolean;
  readonly quiet?: boolean;
  readonly maxWarnings?: number;
  readonly stats?: boolean;
  /** Mends what needs no look, and tells what is left. */
  readonly fix?: boolean;
  /** Tells what would be left, and writes nothing. */
  readonly fixDryRun?: boolean;
  /** A file of findings that are not told. */
  readonly baseline?: string;
  readonly updateBaseline?: boolean;
  /** False: nothing is taken from earlier checks, and nothing kept for later ones. */
  readonly cache: boolean;
  readonly cacheLocation?: string;
}

/** Checks files and folders, and tells what was found. */
export async function check(paths: readonly string[], options: CheckOptions): Promise<ExitCode> {
  const cwd = process.cwd();
  if (options.fix && options.fixDryRun) throw new UsageError(say('cli.fix.both'));
  const outputs = outputsOf(options.format ?? ['pretty']);
  const { quiet = false, maxWarnings, strict = false } = options;
  const stopwatch = options.stats ? new Stopwatch() : undefined;
  const { workspaces, problems } = await workspacesOf(paths, cwd);
  if (problems.length > 0) throw new UsageError(problems.map(sayProblem).join('\n'));
  const manner = { strict, today: new Date().toISOString().slice(0, 10) };
  const { results, failures, textOf } =
    options.fix || options.fixDryRun
      ? await mended(workspaces, manner, options)
      : // To see what the rules take, they have to run.
        await checkAll(
          workspaces,
          manner,
          stopwatch ? { timed: stopwatch.timed } : options.cache ? { cache: ownCache(options.cacheLocation) } : {},
        );
  const shown = shownFrom(cwd);
  const found = inOrder(
    results.flatMap(({ told }) => told),
    shown,
  );
  const checked = results.flatMap((result) => result.checked);
  const files = checked.length;
  const all = besideBaseline(found, checked, options);
  const { summary } = reportOf(all, files);
  const told = quiet ? all.filter(({ severity }) => severity === 'error') : all;
  const tooMany = maxWarnings !== undefined && summary.warnings > maxWarnings ? maxWarnings : undefined;
  const report = { ...reportOf(told, files), summary };
  for (const output of outputs) {
    if (output.format === 'json') {
      put(output, json(report));
    } else if (output.format === 'pretty') {
      const { width, paint } = output.path === undefined ? screen() : plainScreen;
      const lines = [...findingsAsLines(told, textOf, width), ...summaryAsLines(summary, { quiet, tooMany }, width)];
      put(output, toText(lines, paint));
    } else {
      const { written } = await import('../report/written.ts');
      put(output, written(output.format, report, told, shown));
    }
  }
  // Not with the report: that is the same each time.
  if (stopwatch) process.stderr.write(toText(stopwatch.lines(), screen(process.stderr).paint));
  if (failures.length > 0) {
    complainOf(failures[0]);
    return exitCodes.broken;
  }
  if (results.some(({ hasBrokenConfig }) => hasBrokenConfig)) return exitCodes.broken;
  return summary.errors > 0 || tooMany !== undefined ? exitCodes.findings : exitCodes.clean;
}

/** What is not in the baseline, where there is one; about the baseline itself, beside the report. */
function besideBaseline(all: readonly Found[], checked: readonly string[], options: CheckOptions): readonly Found[] {
  const { baseline: path, updateBaseline = false } = options;
  if (path === undefined) {
    if (updateBaseline) throw new UsageError(say('cli.baseline.which'));
    return all;
  }
  const baseline = Baseline.read(path, { mayBeMissing: updateBaseline });
  if (updateBaseline) complain(say('cli.baseline.updated', { path, count: baseline.update(all, checked) }));
  const { fresh, known, stale } = (updateBaseline ? Baseline.read(path, { mayBeMissing: false }) : baseline).without(
    all,
    checked,
  );
  if (known > 0) complain(say('cli.baseline.known', { path, count: known }));
  if (stale.length > 0) {
    const lines = stale.map(({ file, rule, message }) => `  ${file}  ${rule}  ${message}`);
    complain([say('cli.baseline.stale', { path, count: stale.length }), ...lines].join('\n'));
  }
  return fresh;
}

/** Mends, and says which files it was; beside the report, which is about what is left. */
async function mended(workspaces: readonly Workspace[], manner: Manner, { fix = false }: CheckOptions) {
  const all = await mendAll(workspaces, manner, fix);
  const shown = shownFrom(process.cwd());
  for (const address of all.mended)
    complain(say(fix ? 'cli.fix.mended' : 'cli.fix.would-mend', { file: shown(address) }));
  return all;
}
