import { type Engine, LineMap } from '@jointwork/engine';
import type { Message, Problem, Severity, Span } from '@jointwork/language';
import type { Checked } from '@jointwork/rules';
import type { Report, ReportFinding, ReportPlace, ReportRange } from './report.ts';

/** A finding with what it was made of. */
export interface Found {
  readonly address: string;
  readonly problem: Problem;
  readonly finding: ReportFinding;
}

/** What a report is made of. */
export interface ReportInput {
  readonly engine: Pick<Engine, 'findings' | 'lines' | 'message'>;
  /** The addresses of the files that are reported. */
  readonly named: readonly string[];
  /** Why files could not be read: of the named ones, and of what they import. */
  readonly unread: ReadonlyMap<string, Problem>;
  /** The configurations that are for the named files. */
  readonly configs?: { readonly files: ReadonlyMap<string, Checked> };
}

/** The findings of the named files, and of the configurations that are for them, by file and place. */
export function found(inputs: readonly ReportInput[], shown: (address: string) => string): Found[] {
  const all = inputs.flatMap((input) => {
    const unread = [...input.unread].map(([address, problem]) => ({ address, problem }));
    const read = input.named.flatMap((address) => {
      return input.engine.findings(address).map((problem) => ({ address, problem }));
    });
    const inProtocols = [...unread, ...read].map(({ address, problem }) => ({
      address,
      problem,
      finding: findingOf(input.engine, address, problem, shown),
    }));
    return [...inProtocols, ...inConfigs(input, shown)];
  });
  return all.sort((one, other) => byPlace(one.finding, other.finding));
}

/** What is wrong in configurations; the engine knows nothing of those files. */
function inConfigs({ engine, configs }: ReportInput, shown: (address: string) => string): Found[] {
  return [...(configs?.files ?? [])].flatMap(([address, { text, problems }]) => {
    const lines = new LineMap(text);
    const words = { lines: () => lines, message: engine.message.bind(engine) };
    return problems.map((problem) => ({ address, problem, finding: findingOf(words, address, problem, shown) }));
  });
}

/** Whether a configuration has an error, so that what was found is not what was asked for. */
export function hasBrokenConfig({ configs }: Pick<ReportInput, 'configs'>): boolean {
  const all = [...(configs?.files.values() ?? [])].flatMap(({ problems }) => problems);
  return all.some(({ severity }) => severity === 'error');
}

export function reportOf(all: readonly Found[], files: number): Report {
  const count = (severity: Severity) => all.filter(({ finding }) => finding.severity === severity).length;
  return {
    version: 1,
    findings: all.map(({ finding }) => finding),
    summary: { files, errors: count('error'), warnings: count('warning'), infos: count('info') },
  };
}

function findingOf(
  engine: Pick<Engine, 'lines' | 'message'>,
  address: string,
  problem: Problem,
  shown: (address: string) => string,
): ReportFinding {
  const place = (file: string, message: Message, span: Span): ReportPlace => ({
    file: shown(file),
    message: engine.message(message),
    range: rangeOf(engine, file, span),
  });
  const { file, message, range } = place(address, problem.message, problem.span);
  const related = (problem.related ?? []).map((each) => place(each.place.file, each.message, each.place.span));
  return { file, rule: problem.code, severity: problem.severity, message, range, related };
}

function rangeOf(engine: Pick<Engine, 'lines'>, file: string, span: Span): ReportRange {
  const { start, end } = engine.lines(file).range(span);
  return {
    start: { line: start.line + 1, column: start.character + 1 },
    end: { line: end.line + 1, column: end.character + 1 },
  };
}

function byPlace(one: ReportFinding, other: ReportFinding): number {
  const [a, b] = [one.range, other.range];
  return (
    byCharacters(one.file, other.file) ||
    a.start.line - b.start.line ||
    a.start.column - b.start.column ||
    a.end.line - b.end.line ||
    a.end.column - b.end.column ||
    byCharacters(one.rule, other.rule) ||
    byCharacters(one.message, other.message)
  );
}

/** The same order on every machine. */
function byCharacters(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
