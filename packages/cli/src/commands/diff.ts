import { GitError, RevisionFiles } from '@jointwork/disk';
import { type Catalogue, formatMessage, type Message, type Place } from '@jointwork/language';
import { isSame, type WorkspaceDiff } from '@jointwork/plan';
import { diffLines, diffMarkdown, diffMessages, withText } from '@jointwork/render/diff';
import { toText, type Words } from '@jointwork/render/terminal';
import { type Wanted, wantedOf } from '../diff/arguments.ts';
import { compared, withShownPaths } from '../diff/compared.ts';
import { followed } from '../diff/moved-paths.ts';
import { placeIn, type State, stateOf } from '../diff/state.ts';
import { type ExitCode, exitCodes, UsageError } from '../exit-codes.ts';
import { json } from '../report/json.ts';
import { reader, words as sessionWords, shownFrom } from '../session.ts';
import { complainOf } from '../terminal/complain.ts';
import { screen } from '../terminal/screen.ts';

export interface DiffOptions {
  readonly format: 'terminal' | 'markdown' | 'json';
  readonly json?: boolean;
  readonly design?: string;
  readonly exitCode?: boolean;
  readonly today?: string;
}

const catalogue: Catalogue = { ...sessionWords, ...diffMessages };
const words: Words = {
  say: (key, params?: Message['params']) => formatMessage(catalogue, { key, params }),
  locale: reader.locale,
};

/**
 * Tells what a change means, between two files or two revisions.
 *
 * @param args what stands before `--`
 * @param paths what stands behind it; undefined where there is none
 */
export async function diff(
  args: readonly string[],
  paths: readonly string[] | undefined,
  options: DiffOptions,
): Promise<ExitCode> {
  const cwd = process.cwd();
  try {
    return await tell(await wantedOf(args, paths, cwd), options, cwd);
  } catch (error) {
    if (error instanceof GitError) throw new UsageError(formatMessage(catalogue, error.problem));
    throw error;
  }
}

async function tell(wanted: Wanted, options: DiffOptions, cwd: string): Promise<ExitCode> {
  const today = options.today ?? new Date().toISOString().slice(0, 10);
  const { before, after } = await statesOf(wanted, cwd, today);
  const made = compared({ before, after, ...meant(wanted, options), areFiles: wanted.kind === 'files' });
  const shown = shownFrom(cwd);
  const where = (place: Place, isNew: boolean) => {
    const at = placeIn(isNew ? after : before, place);
    return [shown(place.file), at].filter(Boolean).join(':');
  };
  print(made, { ...options, shown, where });
  const failure = [...before.failures, ...after.failures][0];
  if (failure !== undefined) {
    complainOf(failure);
    return exitCodes.broken;
  }
  const { designs, elsewhere } = made;
  const differs = designs.some((each) => !isSame(each)) || elsewhere.new.length + elsewhere.fixed.length > 0;
  return options.exitCode && differs ? exitCodes.findings : exitCodes.clean;
}

async function statesOf(wanted: Wanted, cwd: string, today: string): Promise<{ before: State; after: State }> {
  if (wanted.kind === 'files') {
    return {
      before: await stateOf([wanted.before.path], { cwd, today }),
      after: await stateOf([wanted.after.path], { cwd, today }),
    };
  }
  const paths = wanted.paths.length > 0 ? wanted.paths : ['.'];
  const earlier = await RevisionFiles.open(wanted.before);
  const later = wanted.after && (await RevisionFiles.open(wanted.after));
  // A path that is at one of both has come or gone.
  const there = await followed(paths, cwd, earlier, later);
  const after = await stateOf(there.after, { cwd, today, files: later, lenient: true });
  const before = await stateOf(there.before, { cwd, today, files: earlier, lenient: true });
  // A path that is at neither is a slip, and is told as for every other command.
  if (before.files.length + after.files.length === 0) await stateOf(paths, { cwd, today, files: later });
  return { before, after };
}

/** What the two sides are called, and which designs are meant. */
function meant(wanted: Wanted, { design }: DiffOptions) {
  if (wanted.kind === 'files') {
    const { before, after } = wanted;
    return {
      names: { before: { name: before.path }, after: { name: after.path } },
      designs: { before: before.design ?? design, after: after.design ?? design },
    };
  }
  const { before, after } = wanted;
  return {
    names: {
      before: { name: before.name, commit: before.commit },
      after: after ? { name: after.name, commit: after.commit } : {},
    },
    designs: { before: design, after: design },
  };
}

interface Printing extends DiffOptions {
  shown(address: string): string;
  where(place: Place, isNew: boolean): string;
}

function print(diff: WorkspaceDiff, { format, json: asJson, shown, where }: Printing): void {
  if (asJson || format === 'json') {
    process.stdout.write(json(withShownPaths(withText(diff, words), shown)));
    return;
  }
  const plain = {
    ...diff,
    moved: diff.moved.map((move) => ({ before: shown(move.before), after: shown(move.after) })),
  };
  if (format === 'markdown') {
    process.stdout.write(diffMarkdown(plain, { words, where }));
    return;
  }
  const { width, paint } = screen();
  process.stdout.write(toText(diffLines(plain, { words, width, where }), paint));
}
