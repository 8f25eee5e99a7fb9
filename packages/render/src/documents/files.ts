/** What all documents share: the frame of their pages, and the files that they are written to. */
import type { ExportFile, ExportInput } from '../export/format.ts';
import { fileName } from '../export/names.ts';
import { plainDay } from '../html/dates.ts';
import { writeDocx } from './docx/write.ts';
import { writeHtml } from './html/write.ts';
import type { PaperDocument } from './model/model.ts';
import type { Say } from './say.ts';

/** All of a document but its blocks. */
export function frame(say: Say, kind: PaperDocument['kind'], title: string): Omit<PaperDocument, 'blocks'> {
  const { input, plan } = say;
  const { author, version } = plan.agreement;
  const file = input.file.split(/[/\\]/).at(-1) ?? input.file;
  const source =
    version === undefined
      ? say.say('document.source', { file })
      : say.say('document.source.version', { file, version });
  // Places for the two numbers, which only the writers know.
  const [before = '', between = '', after = ''] = say
    .say('document.page', { page: '\u0000', pages: '\u0000' })
    .split('\u0000');
  return {
    kind,
    title,
    locale: say.locale,
    paper: input.paper ?? 'a4',
    source: say.say('document.source.day', { source, day: plainDay(input.today, say.locale) }),
    page: [before, between, after],
    date: input.today,
    ...(author === undefined ? {} : { author }),
  };
}

/** One document in each of its forms. */
export async function filesOf(
  document: PaperDocument,
  part: string,
  input: Pick<ExportInput, 'plan' | 'for'>,
): Promise<readonly ExportFile[]> {
  return [
    { name: fileName(input, part, 'html'), content: writeHtml(document) },
    { name: fileName(input, part, 'docx'), content: await writeDocx(document) },
  ];
}
