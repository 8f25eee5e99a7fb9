import type { ReportFinding } from '../report.ts';

/** Findings by file, in the order of the report. */
export function byFile(findings: readonly ReportFinding[]): Map<string, ReportFinding[]> {
  const files = new Map<string, ReportFinding[]>();
  for (const finding of findings) {
    const those = files.get(finding.file);
    if (those) those.push(finding);
    else files.set(finding.file, [finding]);
  }
  return files;
}
