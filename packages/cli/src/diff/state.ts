/** A state of some designs: the files as they are, or as they were at a revision. */
import {
  addressOf,
  Configs,
  disk,
  extension,
  type FileState,
  type Files,
  fileStates,
  load,
  optionsOf,
  pathOf,
  type RevisionFiles,
  workspacesOf,
} from '@jointwork/disk';
import { Engine, LineMap } from '@jointwork/engine';
import { formatMessage, type Message, type Place, type Problem, parse } from '@jointwork/language';
import type { Plan, PlanFinding, Portfolio } from '@jointwork/plan';
import { UsageError } from '../exit-codes.ts';
import { words } from '../session.ts';

export interface State {
  readonly plans: readonly Plan[];
  /** Findings that stand in no design. */
  readonly elsewhere: readonly PlanFinding[];
  readonly files: readonly FileState[];
  /** The texts of the configurations that are for them, by their addresses. */
  readonly configurations: ReadonlyMap<string, string>;
  /** Errors inside Jointwork. */
  readonly failures: readonly unknown[];
  lines(address: string): LineMap | undefined;
  /** The designs of each workspace beside each other. */
  portfolios(): readonly Portfolio[];
  /** The files that a file takes something from, at one or several removes. */
  reaches(address: string): ReadonlySet<string>;
  /** Where the first part of a file begins that cannot be read. */
  faultIn(address: string): number | undefined;
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
  const asked = new Map<Engine, string[]>();
  const configurations = new Map<string, string>();
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
      asked.set(engine, [...(asked.get(engine) ?? []), address]);
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
      elsewhere.push(...outside.map((each) => findingOf(each, address)));
    }
    for (const [address, { text, problems: wrong }] of configs.files) {
      if (configurations.has(address)) continue;
      configurations.set(address, text);
      elsewhere.push(...wrong.map((each) => findingOf(each, address)));
    }
  }
  return {
    plans,
    elsewhere,
    failures,
    files: fileStates(files, named),
    configurations,
    lines: (address) => {
      const text = configurations.get(address);
      return text === undefined ? engines.find((engine) => engine.has(address))?.lines(address) : new LineMap(text);
    },
    portfolios: () => [...asked].map(([engine, addresses]) => engine.portfolio(addresses)),
    reaches: (address) =>
      reached(
        engines.find((engine) => engine.has(address)),
        address,
      ),
    faultIn: (address) => {
      const text = engines.find((engine) => engine.has(address))?.text(address) ?? textOf(files, address);
      if (text === undefined || !address.endsWith(extension)) return undefined;
      const errors = parse(text, address).problems.filter(({ severity }) => severity === 'error');
      return errors.length === 0 ? undefined : Math.min(...errors.map(({ span }) => span.start));
    },
  };
}

function findingOf({ code, severity, message, span, related = [] }: Problem, file: string): PlanFinding {
  return {
    rule: code,
    severity,
    message,
    source: { file, span },
    related: related.map((each) => ({ message: each.message, source: each.place })),
  };
}

function textOf(files: Files, address: string): string | undefined {
  const path = pathOf(address);
  const read = path === undefined ? undefined : files.read(path);
  return read?.problem ? undefined : read?.text;
}

function reached(engine: Engine | undefined, address: string): ReadonlySet<string> {
  const found = new Set<string>();
  const waiting = [address];
  for (let next = waiting.pop(); engine && next !== undefined; next = waiting.pop()) {
    for (const file of engine.imported(next)) {
      if (file === undefined || found.has(file)) continue;
      found.add(file);
      waiting.push(file);
    }
  }
  return found;
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
