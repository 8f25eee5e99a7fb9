import { safeJson } from '@jointwork/render/terminal';
import type { ReportPlace, ReportPosition } from '../report.ts';
import { plain } from './plain.ts';
import type { Reporter } from './reporter.ts';

const severities = { error: 'ERROR', warning: 'WARNING', info: 'INFO' } as const;

/**
 * Diagnostics for reviewdog, one a line. Its columns count bytes of UTF-8; where a text cannot be had, lines alone are said.
 *
 * @see https://github.com/reviewdog/reviewdog/tree/master/proto/rdf
 */
export const rdjsonl: Reporter = ({ report, textOf }) => {
  const linesOf = new Map<string, readonly string[] | undefined>();
  const lineOf = (file: string, line: number): string | undefined => {
    if (!linesOf.has(file)) linesOf.set(file, textOf(file)?.split(/\r\n|\r|\n/));
    return linesOf.get(file)?.[line - 1];
  };
  const position = (file: string, { line, column }: ReportPosition) => {
    const text = lineOf(file, line);
    return text === undefined ? { line } : { line, column: utf8.encode(text.slice(0, column - 1)).length + 1 };
  };
  const location = ({ file, range }: Pick<ReportPlace, 'file' | 'range'>) => ({
    path: file,
    range: { start: position(file, range.start), end: position(file, range.end) },
  });
  return report.findings
    .map((finding) => ({
      message: plain(finding.message),
      location: location(finding),
      severity: severities[finding.severity],
      source: { name: 'jointwork' },
      code: { value: finding.rule },
      related_locations: finding.related.map((each) => ({ message: plain(each.message), location: location(each) })),
    }))
    .map((each) => `${safeJson(JSON.stringify(each))}\n`)
    .join('');
};

const utf8 = new TextEncoder();
