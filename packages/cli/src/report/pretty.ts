import {
  blank,
  findingLines,
  type Line,
  line,
  paragraph,
  piece,
  type SeenPlace,
  severityMarks,
} from '@jointwork/render/terminal';
import { reader, say } from '../words.ts';
import type { Found, ToldPlace } from './found.ts';
import type { ReportPlace, ReportSummary } from './report.ts';

/** The text of a file, where it can be read. */
export type TextOf = (address: string) => string | undefined;

/** Findings as people read them, one after the other. */
export function findingsAsLines(all: readonly Found[], textOf: TextOf, width: number): Line[] {
  const seen = ({ address, span }: ToldPlace, { file, range }: ReportPlace): SeenPlace => {
    const { line: first, column } = range.start;
    return { shown: `${file}:${first}:${column}`, span, line: first, text: textOf(address) };
  };
  return all.flatMap(({ finding, place, related, fixes }) => {
    const { rule, severity, message } = finding;
    const around = related.map((each, i) => ({ message: each.message, place: seen(each, finding.related[i]!) }));
    const all = { rule, severity, message, place: seen(place, finding), related: around, fixes };
    return [...findingLines(all, reader, width), blank];
  });
}

/** How it went, in one sentence. */
export function summaryAsLines(
  summary: ReportSummary,
  { quiet, tooMany }: { readonly quiet: boolean; readonly tooMany: number | undefined },
  width: number,
): Line[] {
  const { files, errors, warnings, infos } = summary;
  const counts = [
    errors > 0 ? say('view.count.error', { count: errors }) : '',
    warnings > 0 ? say('view.count.warning', { count: warnings }) : '',
    infos > 0 ? say('view.count.info', { count: infos }) : '',
  ].filter(Boolean);
  if (counts.length === 0) {
    return paragraph(line(piece('✓ ', 'inquiry'), say('cli.summary.clean', { files })), width);
  }
  const [mark, style] =
    errors > 0
      ? (['error', 'error'] as const)
      : warnings > 0
        ? (['warning', 'warning'] as const)
        : (['info', 'info'] as const);
  const found =
    counts.length === 1 ? counts[0]! : say('cli.and', { most: counts.slice(0, -1).join(', '), last: counts.at(-1)! });
  let sentence = say('cli.summary.found', { files, found });
  if (tooMany !== undefined) sentence = say('cli.summary.too-many', { summary: sentence, most: tooMany });
  if (quiet && warnings + infos > 0) sentence = say('cli.summary.shown', { summary: sentence });
  return paragraph(line(piece(`${severityMarks[mark]} `, style), piece(sentence, 'strong')), width);
}
