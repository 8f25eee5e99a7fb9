/** Tables in a word processor: header rows repeat over pages, no row is split between two. */
import {
  BorderStyle,
  HeightRule,
  type ITableCellBorders,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlign,
  WidthType,
} from 'docx';
import type * as model from '../model/model.ts';
import { paragraph, runs } from './runs.ts';
import { mm, noBorders, rule, soft } from './styles.ts';

const thin = { style: BorderStyle.SINGLE, size: 4, color: rule };
const strong = { style: BorderStyle.SINGLE, size: 8, color: 'auto' };

export function tableOf({ columns, rows, tight }: model.Table, width: number): Table {
  const widths = columns.map((column) => Math.round((column.width / 100) * width));
  return plain(widths, [
    head(
      columns.map((column) => column.head),
      columns.map(({ figures }) => figures ?? false),
    ),
    ...rows.map((row) => rowOf(row, columns, tight)),
  ]);
}

function plain(widths: readonly number[], rows: readonly TableRow[]): Table {
  return new Table({
    width: { size: widths.reduce((sum, each) => sum + each, 0), type: WidthType.DXA },
    columnWidths: [...widths],
    layout: TableLayoutType.FIXED,
    borders: noBorders,
    margins: { left: 0, right: mm(3), top: mm(0.6), bottom: mm(0.6) },
    rows: [...rows],
  });
}

function head(names: readonly string[], figures: readonly boolean[]): TableRow {
  return new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: names.map(
      (name, place) =>
        new TableCell({
          borders: { bottom: strong },
          verticalAlign: VerticalAlign.BOTTOM,
          children: [paragraph([name], { style: 'CellHead', ...side(figures[place]), keepNext: true })],
        }),
    ),
  });
}

function side(figures: boolean | undefined) {
  return figures ? { alignment: 'end' as const } : {};
}

function rowOf({ cells, look, height }: model.Row, columns: readonly model.Column[], tight: boolean): TableRow {
  const alone = cells.length === 1 && columns.length > 1;
  return new TableRow({
    cantSplit: true,
    ...(height === undefined ? {} : { height: { value: mm(height), rule: HeightRule.ATLEAST } }),
    children: cells.map(
      (cell, place) =>
        new TableCell({
          ...(alone ? { columnSpan: columns.length } : {}),
          borders: bordersOf(look),
          ...(look === 'over'
            ? { shading: { type: ShadingType.REVERSE_DIAGONAL_STRIPE, color: rule, fill: 'auto' } }
            : {}),
          children: cellOf(cell, look, !alone && columns[place]!.figures, tight),
        }),
    ),
  });
}

function bordersOf(look: model.Row['look']): ITableCellBorders {
  if (look === 'gate') return { bottom: { style: BorderStyle.DOUBLE, size: 6, color: 'auto' } };
  if (look === 'break') return {};
  if (look === 'slack') return { bottom: { style: BorderStyle.DOTTED, size: 6, color: soft } };
  return { bottom: look === 'round' ? strong : thin };
}

function cellOf(cell: model.Cell, look: model.Row['look'], figures: boolean | undefined, tight: boolean): Paragraph[] {
  const bold = look === 'round' || look === 'strong';
  const faint = look === 'slack' || look === 'dropped' || look === 'break';
  const spacing = tight ? { spacing: { before: 0, after: 0, line: 240, lineRule: 'auto' as const } } : {};
  if (cell.length === 0) return [new Paragraph({ style: 'Cell', ...spacing })];
  return cell.map(
    (each) =>
      new Paragraph({
        style: each.look === 'note' ? 'Note' : 'Cell',
        ...side(figures),
        ...spacing,
        children: runs(
          bold || faint
            ? each.text.map((part) =>
                typeof part === 'string' ? { text: part, look: bold ? 'strong' : 'soft' } : part,
              )
            : each.text,
          each.look,
        ),
      }),
  );
}

export function factsOf({ rows }: model.Facts, width: number): Table {
  const name = mm(38);
  return plain(
    [name, width - name],
    rows.map(
      (row) =>
        new TableRow({
          cantSplit: true,
          children: [
            new TableCell({
              borders: { bottom: thin },
              children: cellOf(
                [{ kind: 'paragraph', text: [{ text: row.name, look: 'soft' }] }],
                undefined,
                false,
                false,
              ),
            }),
            new TableCell({
              borders: { bottom: thin },
              children: cellOf(
                row.lines.map((text) => ({ kind: 'paragraph', text })),
                undefined,
                false,
                false,
              ),
            }),
          ],
        }),
    ),
  );
}

/** Lines to sign on, each as tall as a hand needs. */
export function signaturesOf({ columns, parties }: model.Signatures, width: number): Table {
  const widths = [0.28, 0.3, 0.26, 0.16].map((part) => Math.round(part * width));
  return plain(widths, [
    head(columns, []),
    ...parties.map(
      (party, index) =>
        new TableRow({
          cantSplit: true,
          height: { value: mm(15), rule: HeightRule.ATLEAST },
          children: columns.map(
            (_, place) =>
              new TableCell({
                borders: { bottom: thin },
                verticalAlign: VerticalAlign.BOTTOM,
                children: [
                  paragraph(place === 0 ? [party] : [], { style: 'Cell', keepNext: index < parties.length - 1 }),
                ],
              }),
          ),
        }),
    ),
  ]);
}

export function roomOf({ lines }: model.Room, width: number): Table {
  return plain(
    [width],
    Array.from(
      { length: lines },
      () =>
        new TableRow({
          cantSplit: true,
          height: { value: mm(8.5), rule: HeightRule.ATLEAST },
          children: [new TableCell({ borders: { bottom: thin }, children: [new Paragraph({ style: 'Cell' })] })],
        }),
    ),
  );
}
