import { pathOf, readProtocol } from '@jointwork/disk';
import type { Engine } from '@jointwork/engine';
import type { Fix } from '@jointwork/language';
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
import { reader, say } from '../session.ts';
import type { Found } from './found.ts';
import type { ReportPlace, ReportSummary } from './report.ts';

/** A finding, and the engine that knows its file. */
export interface PrettyFound extends Found {
  readonly engine: Engine;
}

/** Findings as people read them, one after the other. */
export function findingsAsLines(all: readonly PrettyFound[], width: number): Line[] {
  return all.flatMap(({ engine, address, problem, finding }) => {
    const related = (problem.related ?? []).map(({ place }, i) => {
      const reported = finding.related[i]!;
      return { message: reported.message, place: seen(engine, place.file, place.span, reported) };
    });
    const { rule, severity, message } = finding;
    const place = seen(engine, address, problem.span, finding);
    const fixes = (problem.fixes ?? []).filter(isSettling).map(({ title }) => engine.message(title));
    return [...findingLines({ rule, severity, message, place, related, fixes }, reader, width), blank];
  });
}

/** To set a finding aside is always on offer in an editor; here it would only make every finding longer. */
function isSettling({ title }: Fix): boolean {
  return title.key !== 'rules.fix.allow';
}

function seen(engine: Engine, address: string, span: SeenPlace['span'], { file, range }: ReportPlace): SeenPlace {
  const { line: first, column } = range.start;
  return { shown: `${file}:${first}:${column}`, span, line: first, text: textOf(engine, address) };
}

/** The engine keeps the texts of few files; the others are read once more. */
function textOf(engine: Engine, address: string): string | undefined {
  const kept = engine.text(address);
  if (kept !== undefined) return kept;
  const path = pathOf(address);
  const read = path === undefined ? undefined : readProtocol(path);
  return read?.problem ? undefined : read?.text;
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
