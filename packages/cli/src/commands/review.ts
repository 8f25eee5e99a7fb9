import { GitError, RevisionFiles } from '@jointwork/disk';
import { type Catalogue, formatMessage, type Message, type Place } from '@jointwork/language';
import { type Review, reviewOf } from '@jointwork/plan';
import { diffMessages } from '@jointwork/render/diff';
import { reviewLines, reviewMarkdown, reviewMessages, reviewWithText } from '@jointwork/render/review';
import { toText, type Words } from '@jointwork/render/terminal';
import { isDay } from '../day.ts';
import { compared, withShownPaths } from '../diff/compared.ts';
import { placeIn, type State, stateOf } from '../diff/state.ts';
import { type ExitCode, exitCodes, UsageError } from '../exit-codes.ts';
import { json } from '../report/json.ts';
import { put } from '../report/outputs.ts';
import { changedFiles } from '../review/changed-files.ts';
import { linkFrom } from '../review/link.ts';
import { type Output, outputsOf } from '../review/outputs.ts';
import { type Sides, sidesOf } from '../review/sides.ts';
import { reader, say, words as sessionWords, shownFrom } from '../session.ts';
import { complainOf } from '../terminal/complain.ts';
import { plainScreen, screen } from '../terminal/screen.ts';

export interface ReviewOptions {
  readonly format?: readonly string[];
  readonly out?: string;
  readonly failOn?: 'new-errors' | 'new-warnings' | 'any';
  readonly link?: string;
  readonly today?: string;
}

const catalogue: Catalogue = { ...sessionWords, ...diffMessages, ...reviewMessages };
const words: Words = {
  say: (key, params?: Message['params']) => formatMessage(catalogue, { key, params }),
  locale: reader.locale,
};

/** Tells what a change comes to, for whoever has to agree to it. */
export async function review(base: string, head: string | undefined, options: ReviewOptions): Promise<ExitCode> {
  const cwd = process.cwd();
  const today = options.today ?? new Date().toISOString().slice(0, 10);
  if (!isDay(today)) throw new UsageError(say('cli.portfolio.today', { said: today }));
  const outputs = outputsOf(options.format ?? ['terminal'], options.out);
  const link = options.link === undefined ? undefined : linkFrom(options.link);
  try {
    const sides = await sidesOf(base, head, cwd);
    const { before, after } = await statesOf(sides, cwd, today);
    const made = reviewed(sides, before, after);
    const shown = shownFrom(cwd);
    const view: View = { before, after, shown, root: shownFrom(sides.before.repository.root), link };
    for (const output of outputs) put(output, written(made, output, view));
    const failure = [...before.failures, ...after.failures][0];
    if (failure !== undefined) {
      complainOf(failure);
      return exitCodes.broken;
    }
    return fails(made, options.failOn) ? exitCodes.findings : exitCodes.clean;
  } catch (error) {
    if (error instanceof GitError) throw new UsageError(formatMessage(catalogue, error.problem));
    throw error;
  }
}

async function statesOf(sides: Sides, cwd: string, today: string): Promise<{ before: State; after: State }> {
  const earlier = await RevisionFiles.open(sides.before);
  const later = sides.after && (await RevisionFiles.open(sides.after));
  const after = await stateOf(['.'], { cwd, today, files: later, lenient: true });
  const before = await stateOf(['.'], { cwd, today, files: earlier, lenient: true });
  // A folder that has protocol files on neither side is a slip, and is told as for every other command.
  if (before.files.length + after.files.length === 0) await stateOf(['.'], { cwd, today, files: later });
  return { before, after };
}

function reviewed({ before: base, after: head }: Sides, before: State, after: State): Review {
  const names = {
    before: { name: base.name, commit: base.commit },
    after: head ? { name: head.name, commit: head.commit } : {},
  };
  const diff = compared({ before, after, names, designs: {}, areFiles: false });
  const stateFor = (state: State) => ({ ...state, portfolios: state.portfolios() });
  return reviewOf({ diff, before: stateFor(before), after: stateFor(after), files: changedFiles(before, after) });
}

function fails({ counts: { new: found } }: Review, failOn: ReviewOptions['failOn']): boolean {
  if (failOn === undefined) return false;
  const { errors, warnings, infos } = found;
  const grave = { 'new-errors': errors, 'new-warnings': errors + warnings, any: errors + warnings + infos };
  return grave[failOn] > 0;
}

interface View {
  readonly before: State;
  readonly after: State;
  shown(address: string): string;
  /** What a file is called from the root of the repository. */
  root(address: string): string;
  readonly link: ((path: string, line: number) => string) | undefined;
}

function written(made: Review, { format, path }: Output, view: View): string {
  const { before, after, shown, root, link } = view;
  const where = (place: Place, isNew: boolean) =>
    [shown(place.file), placeIn(isNew ? after : before, place)].filter(Boolean).join(':');
  switch (format) {
    case 'json':
      return json(withShownPaths(withPlaces(reviewWithText(made, words, shown), view), shown));
    case 'markdown':
      return reviewMarkdown(made, {
        words,
        shown,
        where,
        // What is settled stands in the earlier state, to which no address leads.
        link: (place, isNew) => {
          const line = Number.parseInt(placeIn(after, place) ?? '', 10);
          return link && isNew && line > 0 ? link(root(place.file), line) : undefined;
        },
      });
    case 'terminal': {
      const { width, paint } = path === undefined ? screen() : plainScreen;
      return toText(reviewLines(made, { words, width, shown, where }), paint);
    }
  }
}

/** Findings with their lines and columns: a program has no texts to count in. */
function withPlaces(made: Review, { before, after }: View): Review {
  const placed = (all: Review['findings']['new'], state: State) =>
    all.map((finding) => {
      const [line, column] = (placeIn(state, finding.source) ?? '').split(':').map(Number);
      return line && column ? { ...finding, at: { line, column } } : finding;
    });
  const { new: fresh, fixed, still } = made.findings;
  return {
    ...made,
    findings: { new: placed(fresh, after), fixed: placed(fixed, before), still: placed(still, after) },
  };
}
