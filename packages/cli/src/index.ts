/**
 * Jointwork as a library: what the command line does, for other programs. `check` and `plan` work on texts and touch no
 * disk; `checkPaths` reads.
 */
import { catalogue, Engine } from '@jointwork/engine';
import { join } from '@jointwork/language';
import type { Plan } from '@jointwork/plan';
import { found, reportOf } from './report/found.ts';
import { printable } from './report/printable-plan.ts';
import type { Report } from './report/report.ts';

export type { Plan } from '@jointwork/plan';
export type {
  Report,
  ReportFinding,
  ReportPlace,
  ReportPosition,
  ReportRange,
  ReportSummary,
} from './report/report.ts';

/** The texts of protocol files by their paths: relative ones, with `/`. */
export type Files = Readonly<Record<string, string>>;

export interface CheckOptions {
  /** Checks drafts like designs that are agreed. */
  readonly strict?: boolean;
  /** The day of the check, as an ISO date, for exceptions that run out; without it, none has. */
  readonly today?: string;
}

/** Checks a workspace of texts. Its files may import each other and the library, and nothing else. */
export function check(files: Files, options: CheckOptions = {}): Report {
  const { engine, named, shown } = workspaceOf(files, options);
  return reportOf(found([{ engine, named, unread: new Map() }], shown), named.length);
}

/**
 * The plan of a design.
 *
 * @param file the path in `files` of the file where the design stands
 * @param design its name; the first design of the file where none is given
 * @returns undefined where there is no such design
 */
export function plan(files: Files, file: string, design?: string): Plan | undefined {
  const { engine, shown } = workspaceOf(files, {});
  const made = engine.plan(addressOf(file), design);
  return made && printable(made, engine, shown);
}

/**
 * Checks files and folders on the disk, as `jointwork check` does.
 *
 * @param options.cwd the folder that paths are relative to; by default the working directory
 * @throws an Error named `UsageError` where a path leads to no protocol file
 */
export async function checkPaths(
  paths: readonly string[],
  options: CheckOptions & { readonly cwd?: string } = {},
): Promise<Report> {
  const { sessionsOf, shownFrom } = await import('./session.ts');
  const { cwd = process.cwd(), today, ...rest } = options;
  const sessions = await sessionsOf(paths, cwd, { ...rest, ...(today ? { today: () => today } : {}) });
  const files = sessions.reduce((sum, { named }) => sum + named.length, 0);
  return reportOf(found(sessions, shownFrom(cwd)), files);
}

const root = 'file:///';

function addressOf(path: string): string {
  return join(root, path) ?? root;
}

function workspaceOf(files: Files, options: CheckOptions) {
  const { today, ...rest } = options;
  const engine = new Engine({ ...rest, ...(today ? { today: () => today } : {}), catalogue, roots: [root] });
  const paths = new Map(Object.keys(files).map((path) => [addressOf(path), path]));
  for (const [address, path] of paths) engine.setFile(address, files[path]!);
  return { engine, named: [...paths.keys()], shown: (address: string) => paths.get(address) ?? address };
}
