/** How a document looks in a word processor. Lengths are twentieths of a point; sizes of type are half points. */
import { AlignmentType, BorderStyle, type IParagraphStyleOptions, type IStylesOptions, LevelFormat } from 'docx';
import type { Paper } from '../../export/format.ts';

export const ink = '1C1C1A';
export const soft = '56564F';
export const rule = 'B9B8B0';

/** Twentieths of a point. */
export const mm = (millimetres: number) => Math.round((millimetres / 25.4) * 1440);

export const sheets: Readonly<Record<Paper, { readonly width: number; readonly height: number }>> = {
  a4: { width: 11906, height: 16838 },
  letter: { width: 12240, height: 15840 },
};
/** Wide on the left, for the punch. */
export const margins = { top: mm(18), right: mm(16), bottom: mm(18), left: mm(25), header: mm(9), footer: mm(9) };

/** How far numbered words stand in. */
const hang = mm(12);
const partHang = mm(7);

/** As wide as the fonts of the page, and there on every system or in one of its measures. */
const text = 'Arial';
const display = 'Georgia';

const paragraphStyles: readonly IParagraphStyleOptions[] = (
  [
    {
      id: 'Over',
      name: 'Over',
      basedOn: 'Normal',
      run: { size: 18, bold: true, color: soft, characterSpacing: 12, allCaps: true },
    },
    {
      id: 'Lead',
      name: 'Lead',
      basedOn: 'Normal',
      run: { size: 26, font: display },
      paragraph: { spacing: { before: 100, after: 60, line: 300, lineRule: 'auto' } },
    },
    { id: 'Under', name: 'Under', basedOn: 'Normal', run: { color: soft } },
    {
      id: 'Clause',
      name: 'Clause',
      basedOn: 'Normal',
      paragraph: { spacing: { before: 100, after: 0, line: 276, lineRule: 'auto' } },
    },
    {
      id: 'Part',
      name: 'Part',
      basedOn: 'Normal',
      paragraph: { spacing: { before: 40, after: 0, line: 276, lineRule: 'auto' } },
    },
    { id: 'Note', name: 'Note', basedOn: 'Normal', run: { size: 19, color: soft } },
    { id: 'Quotation', name: 'Quotation', basedOn: 'Normal', run: { italics: true } },
    {
      id: 'Cell',
      name: 'Cell',
      basedOn: 'Normal',
      paragraph: { spacing: { before: 20, after: 20, line: 252, lineRule: 'auto' } },
    },
    { id: 'CellHead', name: 'Cell head', basedOn: 'Cell', run: { size: 18, bold: true, color: soft } },
    { id: 'Foot', name: 'Foot', basedOn: 'Normal', run: { size: 17, color: soft } },
  ] satisfies readonly IParagraphStyleOptions[]
).map((style) => ({ quickFormat: true, ...style }));

/** Sizes of the running text, by how close a document is set. */
const sizes = [21, 19, 17] as const;

export function styles(locale: string, dense: 0 | 1 | 2 = 0): IStylesOptions {
  return {
    default: {
      document: {
        run: { font: text, size: sizes[dense], color: ink, language: { value: locale } },
        paragraph: { spacing: { before: 60, after: 60, line: 276, lineRule: 'auto' } },
      },
      title: {
        run: { font: display, size: 44, color: ink },
        paragraph: { spacing: { before: 60, after: 60, line: 264, lineRule: 'auto' }, keepNext: true },
      },
      heading1: {
        run: { font: text, size: 25, bold: true, color: ink },
        paragraph: { spacing: { before: 320, after: 80 }, keepNext: true, keepLines: true },
      },
    },
    paragraphStyles: [...paragraphStyles],
  };
}

/** Clauses are numbered by the word processor, so that they stay right when a board adds one. */
export const numbering = {
  config: [
    {
      reference: 'clauses',
      levels: [
        level(0, LevelFormat.DECIMAL, '%1', { left: hang, hanging: hang }),
        level(1, LevelFormat.DECIMAL, '%1.%2', { left: hang, hanging: hang }),
        level(2, LevelFormat.LOWER_LETTER, '(%3)', { left: hang + partHang, hanging: partHang }),
      ],
    },
    { reference: 'list', levels: [level(0, LevelFormat.BULLET, '•', { left: mm(5), hanging: mm(5) })] },
    {
      reference: 'boxes',
      levels: [
        {
          ...level(0, LevelFormat.BULLET, '☐', { left: mm(7), hanging: mm(7) }),
          style: { run: { font: 'Segoe UI Symbol' }, paragraph: { indent: { left: mm(7), hanging: mm(7) } } },
        },
      ],
    },
  ],
};

function level(
  depth: number,
  format: (typeof LevelFormat)[keyof typeof LevelFormat],
  template: string,
  indent: { left: number; hanging: number },
) {
  return { level: depth, format, text: template, alignment: AlignmentType.START, style: { paragraph: { indent } } };
}

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
/** Rules, not boxes. */
export const noBorders = {
  top: none,
  bottom: none,
  left: none,
  right: none,
  insideHorizontal: none,
  insideVertical: none,
};
