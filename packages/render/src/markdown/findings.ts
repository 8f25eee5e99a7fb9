import type { Place } from '@jointwork/language';
import type { ExportInput } from '../export/format.ts';
import type { Said } from '../export/said.ts';
import { told } from '../html/words.ts';
import { type Block, code, heading, joined, list, paragraph, strong, withCode } from './build.ts';

/** What the rules found, each with its rule and where it stands. */
export function findings(said: Said, input: ExportInput): readonly Block[] {
  const all = said.plan.findings;
  const title = heading(2, said.say('view.findings'));
  if (all.length === 0) return [title, ...paragraph(said.say('view.findings.none'))];
  const items = all.map((finding) =>
    joined(
      [
        strong(said.say(`view.severity.${finding.severity}`)),
        withCode(told(finding, said.words)),
        code(finding.rule),
        code(placeOf(finding.source, input)),
      ],
      ' · ',
    ),
  );
  return [title, ...list(items)];
}

/** `lesson-study.collab:12`: with the line where the text is at hand. */
function placeOf({ file, span }: Place, { file: own, source }: ExportInput): string {
  if (file !== own) return file;
  return `${file}:${source.slice(0, span.start).split(/\r\n|\r|\n/).length}`;
}
