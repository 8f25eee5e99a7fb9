import { md } from '@jointwork/render/markdown-text';
import type { ReportFinding, ReportSummary } from '../report.ts';
import { byFile } from './by-file.ts';
import type { Reported, Reporter } from './reporter.ts';

/** A comment on GitHub takes 65,536 characters; some room is left for what stands around a report. */
const mostCharacters = 60_000;

const marks = { error: '⛔', warning: '⚠️', info: '💬' } as const;

/** A summary that fits a comment or the summary of a step: findings by file, and what had to be left out. */
export const markdown: Reporter = (reported) => {
  const { report } = reported;
  const head = `### Jointwork\n\n${headline(reported)}\n`;
  let text = head;
  let shown = 0;
  for (const [file, findings] of byFile(report.findings)) {
    const title = `\n**${md(file)}**\n\n`;
    const lines = findings.map(findingLine);
    if (text.length + title.length + lines[0]!.length > mostCharacters) break;
    text += title;
    for (const line of lines) {
      if (text.length + line.length > mostCharacters) break;
      text += line;
      shown++;
    }
  }
  if (shown < report.findings.length) {
    text += `\n*${md(reported.say('cli.report.cut', { shown, count: report.findings.length }))}*\n`;
  }
  return text;
};

function headline({ report, say }: Reported): string {
  const { summary } = report;
  if (summary.errors + summary.warnings + summary.infos === 0) {
    return `✅ ${md(say('cli.summary.clean', { files: summary.files }))}`;
  }
  return `${marks[worst(summary)]} ${md(say('cli.summary.found', { files: summary.files, found: counts(summary, say) }))}`;
}

function worst({ errors, warnings }: ReportSummary): keyof typeof marks {
  return errors > 0 ? 'error' : warnings > 0 ? 'warning' : 'info';
}

/** `2 errors and 1 warning` */
export function counts({ errors, warnings, infos }: ReportSummary, say: Reported['say']): string {
  const all = [
    errors > 0 ? say('view.count.error', { count: errors }) : '',
    warnings > 0 ? say('view.count.warning', { count: warnings }) : '',
    infos > 0 ? say('view.count.info', { count: infos }) : '',
  ].filter(Boolean);
  return all.length < 2 ? (all[0] ?? '') : say('cli.and', { most: all.slice(0, -1).join(', '), last: all.at(-1)! });
}

function findingLine({ rule, severity, message, range: { start } }: ReportFinding): string {
  return `- ${marks[severity]} ${said(message)} <sub>${md(rule)}, line ${start.line}</sub>\n`;
}

/** A message in which names stand between backticks: they become code, whatever they hold. */
export function said(message: string): string {
  return message
    .split('`')
    .map((part, i, parts) => (i % 2 === 1 && i < parts.length - 1 ? `<code>${md(part)}</code>` : around(part)))
    .join('');
}

/** Escaped, with the spaces that part it from what stands beside it. */
function around(part: string): string {
  const [, before, text, after] = /^(\s*)(.*?)(\s*)$/s.exec(part)!;
  return `${before && ' '}${text && md(text)}${after && ' '}`;
}
