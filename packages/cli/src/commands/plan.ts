import { statSync } from 'node:fs';
import type { Engine } from '@jointwork/engine';
import { nearest, type Place } from '@jointwork/language';
import type { Plan } from '@jointwork/plan';
import { planLines, toText } from '@jointwork/render/terminal';
import { type ExitCode, exitCodes, UsageError } from '../exit-codes.ts';
import { found } from '../report/found.ts';
import { json } from '../report/json.ts';
import { findingsAsLines } from '../report/pretty.ts';
import { printable } from '../report/printable-plan.ts';
import { textsOf } from '../report/texts.ts';
import { reader, type Session, say, sessionsOf, shownFrom } from '../session.ts';
import { screen } from '../terminal/screen.ts';
import { supposedIn, whatIf } from './what-if.ts';

export interface PlanOptions {
  readonly design?: string;
  readonly agenda?: string;
  readonly json?: boolean;
  readonly absent?: readonly string[];
  readonly join?: readonly string[];
  readonly shorten?: string;
  readonly from?: string;
}

/** Shows what a design comes to. */
export async function plan(file: string, options: PlanOptions): Promise<ExitCode> {
  const cwd = process.cwd();
  if (statSync(file, { throwIfNoEntry: false })?.isDirectory()) {
    throw new UsageError(say('cli.plan.not-a-file', { file }));
  }
  const [session] = await sessionsOf([file], cwd);
  const { engine, named } = session!;
  const address = named[0]!;
  const shown = shownFrom(cwd);
  if (session!.unread.has(address)) return refuse(session!, shown);
  const made = planOf(engine, address, file, options.design);
  const supposed = supposedIn(options, made);
  if (supposed) return whatIf({ engine, address, shown, made, supposed, options });
  if (options.json) {
    process.stdout.write(json(printable(made, engine, shown)));
    return exitCodes.clean;
  }
  const { width, paint } = screen();
  const agenda = options.agenda === undefined ? undefined : meetingOf(made, options.agenda);
  const lines = planLines(made, { words: reader, width, where: whereIn(engine, shown), agenda });
  process.stdout.write(toText(lines, paint));
  return exitCodes.clean;
}

/** How a place is called: `lesson.collab:12:8`. */
export function whereIn(engine: Engine, shown: (address: string) => string): (place: Place) => string {
  return ({ file, span }) => {
    const { line, character } = engine.lines(file).position(span.start);
    return `${shown(file)}:${line + 1}:${character + 1}`;
  };
}

/** A file that cannot be read has no plan; it is told as `check` tells it. */
function refuse(session: Session, shown: (address: string) => string): ExitCode {
  const { width, paint } = screen(process.stderr);
  const all = found([session], shown);
  process.stderr.write(toText(findingsAsLines(all, textsOf([session.engine]), width), paint));
  return exitCodes.findings;
}

function planOf(engine: Engine, address: string, file: string, wanted: string | undefined): Plan {
  const names = engine.designs(address).map(({ name }) => name.value);
  const list = names.join(', ');
  if (names.length === 0) throw new UsageError(say('cli.plan.no-design', { file }));
  if (wanted === undefined && names.length > 1) {
    throw new UsageError(say('cli.plan.which', { file, count: names.length, names: list, first: names[0]! }));
  }
  if (wanted !== undefined && !names.includes(wanted)) {
    const near = nearest(wanted, names) ?? 'none';
    throw new UsageError(say('cli.plan.no-such-design', { file, name: wanted, near, names: list }));
  }
  const made = engine.plan(address, wanted);
  if (!made) throw new UsageError(say('cli.plan.failed', { name: wanted ?? names[0]! }));
  return made;
}

/** The meeting of a name or title, where it has an agenda. */
export function meetingOf(made: Plan, wanted: string): string {
  const withAgenda = new Set(
    [...made.sessions, ...made.undated].filter(({ agenda }) => agenda !== undefined).map(({ meeting }) => meeting),
  );
  const meetings = made.meetings.filter(({ id }) => withAgenda.has(id));
  const meeting = meetings.find(({ id, name, title }) => [id, name, title].includes(wanted));
  if (meeting) return meeting.id;
  const names = meetings.map(({ name }) => name);
  const near = nearest(wanted, names) ?? 'none';
  const params = { name: wanted, near, count: names.length, names: names.join(', ') };
  throw new UsageError(say('cli.plan.no-such-agenda', params));
}
