import { type Engine, LineMap } from '@jointwork/engine';

import type { Message, Problem, Severity, Span } from '@jointwork/language';
import type { Checked } from '@jointwork/rules';
import type { Report, ReportFinding, ReportPlace, ReportRange } from './report.ts';

/** A finding in words, as plain data: it can be kept, and told from wherever the reader stands. */
export interface Told {
  readonly rule: string;
  readonly severity: Severity;
  readonly place: ToldPlace;
  readonly related: readonly ToldPlace[];
  /** What it says of whom, without numbers: the same while the same thing is wrong. */
  readonly identity: string;
  /** The titles of the fixes that settle it. */
  readonly fixes: readonly string[];
}

/** A place, and what is said of it. */
export interface ToldPlace {
  readonly address: string;
  readonly span: Span;
  readonly range: ReportRange;
  readonly message: string;
}

/** A finding with what it was made of. */
export interface Found extends Told {
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
  return inOrder(inputs.flatMap(told), shown);
}

/** The findings in words, in no order yet. */
export function told(input: ReportInput): Told[] {
  const { engine, unread, named } = input;
  const words = { lines: (address: string) => engine.lines(address), message: engine.message.bind(engine) };
  const inProtocols = [
    ...[...unread].map(([address, problem]) => toldOf(words, address, problem)),
    ...named.flatMap((address) => engine.findings(address).map((problem) => toldOf(words, address, problem))),
  ];
  return [...inProtocols, ...inConfigs(input)];
}

/** Findings by file and place, files called as the reader knows them. */
export function inOrder(all: readonly Told[], shown: (address: string) => string): Found[] {
  const place = ({ address, message, range }: ToldPlace): ReportPlace => ({ file: shown(address), message, range });
  return all
    .map((each): Found => {
      const { file, message, range } = place(each.place);
      const { rule, severity } = each;
      return { ...each, finding: { file, rule, severity, message, range, related: each.related.map(place) } };
    })
    .sort((one, other) => byPlace(one.finding, other.finding));
}

/** What is wrong in configurations; the engine knows nothing of those files. */
function inConfigs({ engine, configs }: ReportInput): Told[] {
  return [...(configs?.files ?? [])].flatMap(([address, { text, problems }]) => {
    const lines = new LineMap(text);
    const words = { lines: () => lines, message: engine.message.bind(engine) };
    return problems.map((problem) => toldOf(words, address, problem));
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

function toldOf(words: Pick<Engine, 'lines' | 'message'>, address: string, problem: Problem): Told {
  const place = (file: string, message: Message, span: Span): ToldPlace => ({
    address: file,
    span,
    range: rangeOf(words.lines(file), span),
    message: words.message(message),
  });
  // To set a finding aside is always on offer in an editor; here it would only make every finding longer.
  const settling = (problem.fixes ?? []).filter(({ title }) => title.key !== 'rules.fix.allow');
  return {
    rule: problem.code,
    severity: problem.severity,
    place: place(address, problem.message, problem.span),
    identity: identityOf(problem),
    related: (problem.related ?? []).map((each) => place(each.place.file, each.message, each.place.span)),
    fixes: settling.map(({ title }) => words.message(title)),
  };
}

function identityOf({ code, message }: Problem): string {
  return JSON.stringify([code, message.key, message.params ?? {}], (_, value) =>
    typeof value === 'number' ? undefined : value,
  );
}

function rangeOf(lines: LineMap, span: Span): ReportRange {
  const { start, end } = lines.range(span);
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
