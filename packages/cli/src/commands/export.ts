import { statSync } from 'node:fs';
import type { Engine } from '@jointwork/engine';
import type { Plan } from '@jointwork/plan';
import { type ExportFile, type ExportInput, type FormatName, formats, type Paper } from '@jointwork/render/export';
import { toText } from '@jointwork/render/terminal';
import { ruleIds } from '@jointwork/rules';
import { type ExitCode, exitCodes, UsageError } from '../exit-codes.ts';
import { formatsOf, participantIn, plansOf, unknownParticipant } from '../export/choice.ts';
import { alarmsOf, dayOf } from '../export/options.ts';
import { put } from '../export/output.ts';
import { type Earlier, earlier } from '../export/since.ts';
import { found } from '../report/found.ts';
import { findingsAsLines } from '../report/pretty.ts';
import { printable } from '../report/printable-plan.ts';
import { textsOf } from '../report/texts.ts';
import { reader, type Session, say, sessionsOf, shownFrom } from '../session.ts';
import { complain } from '../terminal/complain.ts';
import { Progress } from '../terminal/progress.ts';
import { screen } from '../terminal/screen.ts';

export interface ExportOptions {
  readonly to: string;
  readonly for?: string;
  readonly each?: boolean;
  readonly out?: string;
  readonly design?: string;
  readonly today?: string;
  readonly paper?: Paper;
  readonly since?: string;
  readonly alarm?: string;
}

/** Makes files of a design's plan, for people who do not have Jointwork. */
export async function exportPlan(file: string, options: ExportOptions): Promise<ExitCode> {
  const cwd = process.cwd();
  const wanted = formatsOf(options.to);
  const today = options.today === undefined ? utcToday() : dayOf(options.today);
  const alarms = options.alarm === undefined ? [] : alarmsOf(options.alarm);
  if (statSync(file, { throwIfNoEntry: false })?.isDirectory()) {
    throw new UsageError(say('cli.export.not-a-file', { file }));
  }
  const [session] = await sessionsOf([file], cwd, { today: () => today });
  const { engine, named, unread } = session!;
  const address = named[0];
  if (address === undefined) throw new UsageError(say('cli.export.ignored', { file }));
  const shown = shownFrom(cwd);
  if (unread.has(address)) return refuse(session!, shown);

  const plans = plansOf(engine, address, file, options.design).map((plan) => printable(plan, engine, shown));
  const source = engine.text(address) ?? '';
  const since =
    options.since === undefined ? undefined : await earlier(options.since, { plans, file, cwd, today, shown });
  const inputs = plans.map(
    (plan): ExportInput => ({
      plan,
      source,
      file: shown(address),
      words: reader,
      today,
      alarms,
      ...(options.paper && { paper: options.paper }),
      ...beforeOf(plan, since),
    }),
  );
  if (since) tellNew(plans, since);
  tellErrors(engine, address, file);
  put(await madeOf(jobs(inputs, wanted, options)), { out: options.out, isTerminal: process.stdout.isTTY === true });
  return exitCodes.clean;
}

function utcToday(): string {
  return new Date().toISOString().slice(0, 10);
}

/** A file that cannot be read has no plan; it is told as `check` tells it. */
function refuse(session: Session, shown: (address: string) => string): ExitCode {
  const { width, paint } = screen(process.stderr);
  const all = found([session], shown);
  process.stderr.write(toText(findingsAsLines(all, textsOf([session.engine]), width), paint));
  return exitCodes.findings;
}

/**
 * Where there are mistakes in the writing, a plan is of what could be read, and whoever gets it should hear of it. What
 * rules say about what is written well is in the plan.
 */
function tellErrors(engine: Engine, address: string, file: string): void {
  const count = engine.findings(address).filter(({ code, severity }) => severity === 'error' && !isRule(code)).length;
  if (count > 0) complain(say('cli.export.errors', { file, count }));
}

function isRule(code: string): boolean {
  return ruleIds.includes(code);
}

/** Without an earlier plan, all of a design is new. */
function tellNew(plans: readonly Plan[], since: Earlier): void {
  for (const plan of plans) {
    if (!since.planOf(plan)) complain(say('cli.export.since.new', { name: plan.design.name, when: since.when }));
  }
}

function beforeOf(plan: Plan, since: Earlier | undefined): Pick<ExportInput, 'before'> {
  const before = since?.planOf(plan);
  return before ? { before: { plan: before, when: since!.when } } : {};
}

interface Job {
  readonly format: FormatName;
  readonly input: ExportInput;
}

/** What is to be made: each format of each design; a personal one for whom it is asked for. */
function jobs(inputs: readonly ExportInput[], wanted: readonly FormatName[], options: ExportOptions): Job[] {
  const { for: name, each } = options;
  if (name !== undefined && each) throw new UsageError(say('cli.export.for-or-each'));
  const plans = inputs.map(({ plan }) => plan);
  const theirs = new Map(name === undefined ? [] : plans.map((plan) => [plan, participantIn(plan, name)]));
  if (name !== undefined && plans.every((plan) => theirs.get(plan) === undefined))
    throw unknownParticipant(plans, name);
  if ((name !== undefined || each) && !wanted.some((format) => formats[format].personal)) {
    const personal = (Object.keys(formats) as FormatName[]).filter((format) => formats[format].personal);
    throw new UsageError(say('cli.export.not-personal', { count: wanted.length, names: personal.join(', ') }));
  }
  return inputs.flatMap((input) =>
    wanted.flatMap((format): Job[] => {
      if (!formats[format].personal) return [{ format, input }];
      if (each) return input.plan.participants.map(({ id }) => ({ format, input: { ...input, for: id } }));
      if (name === undefined) return [{ format, input }];
      // Whoever takes part in one design of the file need not do so in the others.
      const id = theirs.get(input.plan);
      return id === undefined ? [] : [{ format, input: { ...input, for: id } }];
    }),
  );
}

async function madeOf(all: readonly Job[]): Promise<readonly ExportFile[]> {
  const progress = new Progress();
  const files: ExportFile[] = [];
  try {
    for (const [i, { format, input }] of all.entries()) {
      progress.tell(() => say('cli.export.progress', { format, index: i + 1, count: all.length }));
      const make = await formats[format].load();
      files.push(...(await make(input)));
    }
  } finally {
    progress.end();
  }
  return files;
}
