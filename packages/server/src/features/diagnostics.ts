import type { LineMap } from '@jointwork/engine';
import type { Problem } from '@jointwork/language';
import { pageOf } from '@jointwork/rules';
import { type Diagnostic, DiagnosticSeverity, DiagnosticTag } from 'vscode-languageserver';
import { rulePageUri } from '../addresses.ts';
import { type Desk, locationOf } from '../desk.ts';

/** The most problems of one file that are shown at once. */
const most = 500;

const severities = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
};

/** What is wrong or remarkable in a file, as an editor shows it. */
export function diagnostics(desk: Desk, id: string): Diagnostic[] {
  const lines = desk.engine.lines(id);
  return desk.engine
    .findings(id)
    .slice(0, most)
    .map((problem) => diagnostic(desk, lines, problem));
}

/** @param lines those of the text in which the problem stands */
export function diagnostic(desk: Desk, lines: LineMap, problem: Problem): Diagnostic {
  const { code, severity, message, span, related = [], unnecessary } = problem;
  const known = related.filter(({ place }) => desk.engine.has(place.file));
  return {
    range: lines.range(span),
    severity: unnecessary ? DiagnosticSeverity.Hint : severities[severity],
    code,
    codeDescription: pageOf(code) && { href: rulePageUri(code) },
    source: 'jointwork',
    message: desk.engine.message(message),
    tags: unnecessary ? [DiagnosticTag.Unnecessary] : undefined,
    relatedInformation:
      known.length > 0
        ? known.map(({ place, message: why }) => ({
            location: locationOf(desk, place.file, place.span),
            message: desk.engine.message(why),
          }))
        : undefined,
  };
}
