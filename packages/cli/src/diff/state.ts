/** A state of some designs: the files as they are, or as they were at a revision. */
import {
  addressOf,
  Configs,
  disk,
  type FileState,
  type Files,
  fileStates,
  load,
  optionsOf,
  type RevisionFiles,
  workspacesOf,
} from '@jointwork/disk';
import { Engine, type LineMap } from '@jointwork/engine';
import { formatMessage, type Message, type Place } from '@jointwork/language';
import type { Plan, PlanFinding } from '@jointwork/plan';
import { UsageError } from '../exit-codes.ts';
import { words } from '../session.ts';

export interface State {
  readonly plans: readonly Plan[];
  /** Findings that stand in no design. */
  readonly elsewhere: readonly PlanFinding[];
  readonly files: readonly FileState[];
  /** Errors inside Jointwork. */
  readonly failures: readonly unknown[];
  lines(address: string): LineMap | undefined;
}

export interface StateOptions {
  readonly cwd: string;
  readonly today: string;
  /** Files by their own path; without it, the disk. */
  readonly files?: RevisionFiles;
  /** A path that is not there is no mistake: it may have come or gone between two states. */
  readonly lenient?: boolean;
}

/**
 * Plans all designs at some paths.
 *
 * @throws UsageError where a path leads to no protocol file
 */
export async function stateOf(paths: readonly string[], options: StateOptions): Promise<State> {
  const { cwd, today, lenient = false } = options;
  const files: Files = options.files ?? disk;
  const { workspaces, problems } = await workspacesOf(paths, cwd, files);
  if (problems.length > 0 && !lenient) throw new UsageError(problems.map(inWords).join('\n'));
  const failures: unknown[] = [];
  const engines: Engine[] = [];
  const plans: Plan[] = [];
  const elsewhere: PlanFinding[] = [];
  const named: string[] = [];
  for (const workspace of workspaces) {
    const configs = new Configs(workspace.roots, undefined, files);
    const engine = new Engine({
      ...optionsOf(files),
      today: () => today,
      settingsOf: (address) => configs.settingsOf(address),
      catalogue: words,
      roots: workspace.roots.map(addressOf),
      onError: (error) => failures.push(error),
    });
    const unread = load(engine, workspace.files, (path) => files.read(path));
    engines.push(engine);
    for (const path of workspace.named) {
      const address = addressOf(path);
      if (configs.settingsOf(address).ignored) continue;
      named.push(path);
      const made = engine.designs(address).flatMap(({ name }) => engine.plan(address, name.value) ?? []);
      plans.push(...made);
      const problem = unread.get(address);
      const outside = [...(problem ? [problem] : []), ...engine.findings(address)].filter(
        ({ code, span }) =>
          !made.some(({ findings }) =>
            findings.some(({ rule, source }) => {
              return rule === code && source.file === address && source.span.start === span.start;
            }),
          ),
      );
      elsewhere.push(
        ...outside.map(({ code, severity, message, span, related = [] }) => ({
          rule: code,
          severity,
          message,
          source: { file: address, span },
          related: related.map((each) => ({ message: each.message, source: each.place })),
        })),
      );
    }
  }
  return {
    plans,
    elsewhere,
    failures,
    files: fileStates(files, named),
    lines: (address) => engines.find((engine) => engine.has(address))?.lines(address),
  };
}

/** `12:8`, from 1; undefined in a file that is not there. */
export function placeIn(state: State, { file, span }: Place): string | undefined {
  const lines = state.lines(file);
  if (!lines) return undefined;
  const { line, character } = lines.position(span.start);
  return `${line + 1}:${character + 1}`;
}

function inWords(message: Message): string {
  return formatMessage(words, message);
}
