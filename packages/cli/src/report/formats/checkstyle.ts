import { byFile } from './by-file.ts';
import { plain } from './plain.ts';
import type { Reporter } from './reporter.ts';
import { element, xmlDocument } from './xml.ts';

/** The report of Checkstyle, which many hosts and plugins read. */
export const checkstyle: Reporter = ({ report }) => {
  const files = [...byFile(report.findings)].map(([file, findings]) =>
    element(
      'file',
      { name: plain(file) },
      findings.map(({ rule, severity, message, range: { start } }) =>
        element('error', {
          line: start.line,
          column: start.column,
          severity,
          message: plain(message),
          source: `jointwork.${rule}`,
        }),
      ),
    ),
  );
  return xmlDocument(element('checkstyle', { version: '4.3' }, files));
};
