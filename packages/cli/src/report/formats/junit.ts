import type { ReportFinding } from '../report.ts';
import { byFile } from './by-file.ts';
import { plain } from './plain.ts';
import type { Reporter } from './reporter.ts';
import { element, text, xmlDocument } from './xml.ts';

/**
 * A suite for each file and a case for each of its findings, as test reports have them. Errors and warnings fail;
 * information passes, and says what it has to say in its output. A file without findings is one case that passes.
 */
export const junit: Reporter = ({ report, say }) => {
  const { summary } = report;
  const suites = [...byFile(report.findings)].map(([file, findings]) =>
    element(
      'testsuite',
      { name: plain(file), tests: findings.length, failures: findings.filter(isFailure).length, errors: 0, time: 0 },
      findings.map((finding) => caseOf(file, finding)),
    ),
  );
  const clean = element('testsuite', { name: 'jointwork', tests: 1, failures: 0, errors: 0, time: 0 }, [
    element('testcase', { name: say('cli.summary.clean', { files: summary.files }), classname: 'jointwork', time: 0 }),
  ]);
  const all = suites.length === 0 ? [clean] : suites;
  const tests = Math.max(1, report.findings.length);
  const failures = report.findings.filter(isFailure).length;
  return xmlDocument(element('testsuites', { name: 'jointwork', tests, failures, errors: 0, time: 0 }, all));
};

function isFailure({ severity }: ReportFinding): boolean {
  return severity !== 'info';
}

function caseOf(file: string, finding: ReportFinding) {
  const { rule, severity, message, range } = finding;
  const { line, column } = range.start;
  const where = `${file}:${line}:${column}`;
  const name = `${rule} (${line}:${column})`;
  const said = text(`${plain(where)}\n${plain(message)}`);
  const inside = isFailure(finding)
    ? element('failure', { message: plain(message), type: severity }, [said])
    : element('system-out', {}, [said]);
  return element('testcase', { name, classname: plain(file), time: 0 }, [inside]);
}
