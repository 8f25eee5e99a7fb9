import { safeJson } from '@jointwork/render/terminal';
import { messageKey, pageOf, ruleOf } from '@jointwork/rules';
import type { ReportFinding, ReportRange } from '../report.ts';
import { uriOf } from './paths.ts';
import { plain, shortened } from './plain.ts';
import { gravest, type Reported, type Reporter, withFingerprints } from './reporter.ts';

const levels = { error: 'error', warning: 'warning', info: 'note' } as const;

/** GitHub keeps 5,000 results of a run and so many characters of a description. */
const mostResults = 5000;
const mostCharacters = 1024;

/**
 * SARIF 2.1.0, with what GitHub code scanning asks for beyond the standard.
 *
 * @see https://docs.github.com/en/code-security/code-scanning/integrating-with-code-scanning/sarif-support-for-code-scanning
 */
export const sarif: Reporter = (reported) => {
  const all = [...withFingerprints(reported)];
  // Where not all fit, the gravest are those to keep.
  const kept =
    all.length <= mostResults
      ? all
      : gravest.flatMap((severity) => all.filter(([finding]) => finding.severity === severity)).slice(0, mostResults);
  const ids = [...new Set(kept.map(([{ rule }]) => rule))].sort();
  const cut = all.length - kept.length;
  const run = {
    tool: {
      driver: {
        name: 'Jointwork',
        semanticVersion: reported.version,
        rules: ids.map((id) => descriptor(id, reported)),
      },
    },
    automationDetails: { id: 'jointwork/check' },
    columnKind: 'utf16CodeUnits',
    results: kept.map(([finding, fingerprint]) => result(finding, fingerprint, ids.indexOf(finding.rule))),
    ...(cut > 0 && {
      invocations: [
        {
          executionSuccessful: true,
          toolExecutionNotifications: [
            {
              level: 'warning',
              message: { text: reported.say('cli.report.cut', { shown: kept.length, count: all.length }) },
            },
          ],
        },
      ],
    }),
  };
  const log = { $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [run] };
  return `${safeJson(JSON.stringify(log, null, 2))}\n`;
};

function descriptor(id: string, { say, report }: Reported) {
  const rule = ruleOf(id);
  const page = pageOf(id);
  // A mistake in the writing has no page; its first message says what it is about.
  const example = report.findings.find((finding) => finding.rule === id)?.message ?? id;
  const title = rule ? say(messageKey(id, 'title')) : say('cli.report.language-error', { code: id });
  const full = shortened(page?.short ?? example, mostCharacters) || id;
  return {
    id,
    name: id,
    shortDescription: { text: shortened(title, mostCharacters) },
    fullDescription: { text: full },
    help: { text: full, ...(page && { markdown: page.text }) },
    defaultConfiguration: { level: levels[rule?.severity ?? 'error'] },
    properties: { tags: ['collaboration', ...(rule ? [rule.category] : ['language'])] },
  };
}

function result(finding: ReportFinding, fingerprint: string, ruleIndex: number) {
  const { rule, severity, message, related } = finding;
  return {
    ruleId: rule,
    ruleIndex,
    level: levels[severity],
    message: { text: plain(message) || rule },
    locations: [{ physicalLocation: physical(finding.file, finding.range) }],
    ...(related.length > 0 && {
      relatedLocations: related.map((each, id) => ({
        id,
        message: { text: plain(each.message) || rule },
        physicalLocation: physical(each.file, each.range),
      })),
    }),
    partialFingerprints: { primaryLocationLineHash: fingerprint },
  };
}

function physical(file: string, { start, end }: ReportRange) {
  return {
    artifactLocation: { uri: uriOf(file) },
    region: {
      startLine: start.line,
      startColumn: start.column,
      endLine: end.line,
      // A region of nothing is none to GitHub.
      endColumn: start.line === end.line ? Math.max(end.column, start.column + 1) : end.column,
    },
  };
}
