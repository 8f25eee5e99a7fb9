/** A document as a DOCX file: real headings, real numbers, header rows that repeat. The same document, the same bytes. */
import {
  BorderStyle,
  Document,
  type FileChild,
  Footer,
  Header,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  TabStopType,
  TextRun,
} from 'docx';
import type { Block, Look, PaperDocument } from '../model/model.ts';
import { clean } from '../model/text.ts';
import { repack } from './pack.ts';
import { paragraph, run } from './runs.ts';
import { margins, mm, numbering, sheets, soft, styles } from './styles.ts';
import { factsOf, roomOf, signaturesOf, tableOf } from './tables.ts';

/** The document as the bytes of a DOCX file. */
export async function writeDocx(document: PaperDocument): Promise<Uint8Array> {
  const { paper, locale, title, blocks } = document;
  const sheet = sheets[paper];
  const width = sheet.width - margins.left - margins.right;
  const file = new Document({
    title: clean(title),
    ...(document.author === undefined ? {} : { creator: clean(document.author) }),
    styles: styles(locale, document.dense),
    numbering,
    sections: [
      {
        properties: {
          titlePage: true,
          page: { size: sheet, margin: margins },
        },
        headers: {
          default: new Header({ children: [new Paragraph({ style: 'Foot', children: [run(short(title))] })] }),
        },
        footers: { default: footer(document, width), first: footer(document, width) },
        children: childrenOf(blocks, width),
      },
    ],
  });
  return repack(new Uint8Array(await Packer.toArrayBuffer(file)), document);
}

function short(text: string): string {
  const letters = [...clean(text)];
  return letters.length > 90 ? `${letters.slice(0, 88).join('')}…` : letters.join('');
}

function footer({ source, page: [before, between, after] }: PaperDocument, width: number): Footer {
  return new Footer({
    children: [
      new Paragraph({
        style: 'Foot',
        tabStops: [{ type: TabStopType.RIGHT, position: width }],
        children: [
          run(short(source)),
          new TextRun({ children: ['\t', before, PageNumber.CURRENT, between, PageNumber.TOTAL_PAGES, after] }),
        ],
      }),
    ],
  });
}

function childrenOf(blocks: readonly Block[], width: number): FileChild[] {
  let broken = false;
  return blocks.flatMap((block, place) => {
    if (block.kind === 'page-break') {
      broken = true;
      return [];
    }
    const next = blocks[place + 1]?.kind;
    const made = blockOf(block, width, { broken, leads: next === 'table' || next === 'signatures' || next === 'room' });
    broken = false;
    return made;
  });
}

/** Where a block stands: after a page break; before a table, which it stays with. */
interface Standing {
  readonly broken: boolean;
  readonly leads: boolean;
}

function blockOf(
  block: Exclude<Block, { kind: 'page-break' }>,
  width: number,
  { broken, leads }: Standing,
): FileChild[] {
  switch (block.kind) {
    case 'masthead':
      return [
        paragraph([block.over], { style: 'Over', pageBreakBefore: broken, keepNext: true }),
        paragraph([block.title], { heading: HeadingLevel.TITLE, outlineLevel: 0 }),
        ...(block.lead === undefined ? [] : [paragraph([block.lead], { style: 'Lead' })]),
        ...block.under.map((line) => paragraph([line], { style: 'Under' })),
        new Paragraph({
          spacing: { before: 0, after: 120, line: 120, lineRule: 'auto' },
          border: { bottom: { style: BorderStyle.SINGLE, size: 12, color: 'auto', space: 1 } },
        }),
      ];
    case 'heading':
      return [
        paragraph([block.text], {
          heading: HeadingLevel.HEADING_1,
          pageBreakBefore: broken,
          ...(block.numbered ? { numbering: { reference: 'clauses', level: 0 } } : {}),
        }),
      ];
    case 'paragraph':
      return [
        paragraph(block.text, { style: styleOf(block.look), keepNext: leads }, block.look),
        ...line(block.look, 0),
      ];
    case 'clause':
      return [
        paragraph(
          block.text,
          { style: 'Clause', keepNext: leads, numbering: { reference: 'clauses', level: 1 } },
          block.look,
        ),
        ...line(block.look, mm(12)),
        ...block.parts.map((part) => paragraph(part, { style: 'Part', numbering: { reference: 'clauses', level: 2 } })),
      ];
    case 'list':
      return block.items.map((item) =>
        paragraph(item, { numbering: { reference: block.boxes ? 'boxes' : 'list', level: 0 }, keepLines: true }),
      );
    case 'facts':
      return [factsOf(block, width), gap()];
    case 'table':
      return [tableOf(block, width), gap()];
    case 'signatures':
      return [signaturesOf(block, width), gap()];
    case 'room':
      return [roomOf(block, width), gap()];
  }
}

/** Two tables that touch would be one. */
function gap(): Paragraph {
  return new Paragraph({ spacing: { before: 0, after: 0, line: 120, lineRule: 'auto' } });
}

/** A line to write on, below what waits. */
function line(look: Look | undefined, left: number): Paragraph[] {
  if (look !== 'waits') return [];
  const bottom = { style: BorderStyle.DASHED, size: 6, color: soft, space: 1 };
  return [new Paragraph({ indent: { left }, spacing: { before: 120, after: 60 }, border: { bottom } })];
}

function styleOf(look: Look | undefined): string | undefined {
  return look && { lead: 'Lead', note: 'Note', quote: 'Quotation', waits: undefined }[look];
}
