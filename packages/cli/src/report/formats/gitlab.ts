import { safeJson } from '@jointwork/render/terminal';
import { plain } from './plain.ts';
import { type Reporter, withFingerprints } from './reporter.ts';

const severities = { error: 'major', warning: 'minor', info: 'info' } as const;

/**
 * A Code Quality report for GitLab.
 *
 * @see https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format
 */
export const gitlab: Reporter = (reported) => {
  const issues = [...withFingerprints(reported)].map(([{ file, rule, severity, message, range }, fingerprint]) => ({
    description: plain(message),
    check_name: rule,
    fingerprint,
    severity: severities[severity],
    location: { path: file, lines: { begin: range.start.line, end: range.end.line } },
  }));
  return `${safeJson(JSON.stringify(issues, null, 2))}\n`;
};
