import type { Workspace } from '@jointwork/disk';
import { toText } from '@jointwork/render/terminal';
import { checkAll, mendAll } from '../checking/check-all.ts';
import type { Manner } from '../checking/results.ts';
import { type SelectionOptions, selected } from '../checking/selection.ts';
import { ownCache } from '../checking/where.ts';
import { type ExitCode, exitCodes, UsageError } from '../exit-codes.ts';
import { Baseline } from '../report/baseline.ts';
import { type Found, inOrder } from '../report/found.ts';
import { outputsOf } from '../report/outputs.ts';
import { Stopwatch } from '../report/stopwatch.ts';
import { tell } from '../report/tell.ts';
import { shownFrom } from '../shown.ts';
import { complain, complainOf } from '../terminal/complain.ts';
import { screen } from '../terminal/screen.ts';
import { say } from '../words.ts';

export interface CheckOptions extends SelectionOptions {
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
  /** Checks again whenever something has changed. */
  readonly watch?: boolean;
  /** False: nothing is taken from earlier checks, and nothing kept for later ones. */
  readonly cache: boolean;
  readonly cacheLocation?: string;
}

/** Checks files and folders, and tells what was found. */
export async function check(paths: readonly string[], options: CheckOptions): Promise<ExitCode> {
  if (options.fix && options.fixDryRun) throw new UsageError(say('cli.fix.both'));
  if (!options.watch) return checkOnce(paths, options);
  if (options.stdin) throw new UsageError(say('cli.watch.no-stdin'));
  const { workspaces } = await selected(paths, process.cwd(), {});
  const { watch } = await import('./watch.ts');
  return watch([...new Set(workspaces.flatMap(({ roots }) => roots))], () => checkOnce(paths, options));
}

async function checkOnce(paths: readonly string[], options: CheckOptions): Promise<ExitCode> {
  const cwd = process.cwd();
  const outputs = outputsOf(options.format ?? ['pretty']);
  const { quiet = false, maxWarnings, strict = false } = options;
  const stopwatch = options.stats ? new Stopwatch() : undefined;
  const { workspaces, texts } = await selected(paths, cwd, options);
  const manner = { strict, today: new Date().toISOString().slice(0, 10) };
  const means = {
    texts,
    // To see what the rules take, they have to run.
    timed: stopwatch?.timed,
    cache: options.cache && !stopwatch ? ownCache(options.cacheLocation) : undefined,
  };
  const mends = options.fix || options.fixDryRun;
  if (mends && texts.size > 0) throw new UsageError(say('cli.stdin.no-fix'));
  const { results, failures, textOf } = mends
    ? await mended(workspaces, manner, options)
    : await checkAll(workspaces, manner, means);
  const shown = shownFrom(cwd);
  const found = inOrder(
    results.flatMap(({ told }) => told),
    shown,
  );
  const checked = results.flatMap((result) => result.checked);
  const hasBrokenConfig = results.some((result) => result.hasBrokenConfig);
  const { isTooMuch } = await tell(outputs, {
    all: besideBaseline(found, checked, options),
    checked: checked.map(shown),
    hasBrokenConfig,
    quiet,
    maxWarnings,
    textOf,
    shown,
  });
  // Not with the report: that is the same each time.
  if (stopwatch) process.stderr.write(toText(stopwatch.lines(), screen(process.stderr).paint));
  if (failures.length > 0) {
    complainOf(failures[0]);
    return exitCodes.broken;
  }
  if (hasBrokenConfig) return exitCodes.broken;
  return isTooMuch ? exitCodes.findings : exitCodes.clean;
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
