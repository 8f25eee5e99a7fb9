import type { ReportFinding } from '../report.ts';
import { plain } from './plain.ts';
import { gravest, type Reporter } from './reporter.ts';

const commands = { error: 'error', warning: 'warning', info: 'notice' } as const;

/** GitHub shows ten annotations of each kind for a step, and drops the rest without a word. */
const mostOfAKind = 10;

/**
 * Annotations of a GitHub workflow, the gravest first, and every finding as a line of the log besides: of what the host
 * would drop, nothing is lost.
 *
 * @see https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands
 */
export const github: Reporter = ({ report, say }) => {
  const ofAKind = gravest.map((severity) => report.findings.filter((finding) => finding.severity === severity));
  const annotated = ofAKind.flatMap((findings) => findings.slice(0, mostOfAKind));
  const lines = annotated.map(annotation);
  const { findings } = report;
  if (annotated.length < findings.length) {
    const params = { shown: annotated.length, count: findings.length };
    lines.push(say('cli.report.cut-annotations', params));
    // Only those: lines that GitHub takes for commands are not shown in its log.
    const rest = ofAKind.flatMap((all) => all.slice(mostOfAKind));
    lines.push(...rest.map(logLine));
  }
  return lines.map((line) => `${line}\n`).join('');
};

function annotation({ file, rule, severity, message, range: { start, end } }: ReportFinding): string {
  // Columns say something only within one line.
  const columns = start.line === end.line ? { col: start.column, endColumn: end.column } : {};
  const properties = { file: plain(file), line: start.line, endLine: end.line, ...columns, title: rule };
  const said = Object.entries(properties).map(([key, value]) => `${key}=${escapedProperty(String(value))}`);
  return `::${commands[severity]} ${said.join(',')}::${escaped(plain(message))}`;
}

function logLine({ file, rule, severity, message, range: { start } }: ReportFinding): string {
  const text = `${file}:${start.line}:${start.column} ${severity} ${rule} ${message}`;
  // No line of ours begins or hides a command.
  return plain(text).replaceAll('::', ': :').replaceAll('##[', '## [');
}

function escaped(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapedProperty(text: string): string {
  return escaped(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
