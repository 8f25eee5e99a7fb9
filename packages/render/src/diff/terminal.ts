import type { Place } from '@jointwork/language';
import type { WorkspaceDiff } from '@jointwork/plan';
import type { Words } from '../html/words.ts';
import { severityMarks } from '../terminal/findings.ts';
import { blank, type Line, line, paragraph, piece, rightAligned, row, widthOf } from '../terminal/line.ts';
import { type Block, diffDocument } from './document.ts';
import { type Phrases, textOf } from './say.ts';

export interface DiffViewOptions {
  readonly words: Words;
  readonly width: number;
  /** How a place is called: `oak/lesson.collab:12:8`. Findings that are gone have their earlier place. */
  where(place: Place, isNew: boolean): string;
}

/** Text is easier to read in lines that are not too long. */
export const widest = 92;

/** A difference as lines of a terminal. */
export function diffLines(diff: WorkspaceDiff, options: DiffViewOptions): Line[] {
  const width = Math.min(widest, options.width);
  return diffDocument(diff, options.words).flatMap((block, i, all) => [
    ...(i > 0 && opensGap(block, all[i - 1]!) ? [blank] : []),
    ...blockLines(block, width, options),
  ]);
}

function opensGap(block: Block, before: Block): boolean {
  if (block.is === 'title' || block.is === 'heading' || block.is === 'part') return true;
  return block.is === 'sentence' ? before.is !== 'title' : block.is === 'change' && before.is === 'table';
}

export function blockLines(block: Block, width: number, options: DiffViewOptions): Line[] {
  switch (block.is) {
    case 'title':
    case 'heading':
      return paragraph(line(piece(textOf(block.text), 'strong')), width);
    case 'part':
      return paragraph(line(piece(textOf(block.text), 'faint')), width);
    case 'sentence':
      return paragraph(pieces(block.text), width);
    case 'change':
      return [
        ...paragraph(pieces(block.text), width, 2),
        ...block.follows.flatMap((each) => paragraph(line(piece(textOf(each), 'faint')), width, 4)),
      ];
    case 'table':
      return tableLines(block, width);
    case 'finding': {
      const { finding, isNew, text } = block;
      const mark = isNew ? piece(severityMarks[finding.severity], finding.severity) : piece('✓', 'inquiry');
      const [first, ...more] = paragraph(line(piece(text)), width, 4);
      const again = block.again ? ` ${textOf(block.again)}` : '';
      const place = line(piece(`${finding.rule}  ${options.where(finding.source, isNew)}${again}`, 'faint'));
      return [
        line('  ', mark, ' ', ...(first ?? []).slice(1)),
        ...more,
        ...paragraph(place, Math.max(width, options.width), 4),
      ];
    }
  }
}

/** Names in code keep their backticks: they tell it without colour, too. */
export function pieces(phrases: Phrases): Line {
  return phrases.map(({ text, as }) =>
    as === 'subject' ? piece(text, 'strong') : piece(as === 'code' ? `\`${text}\`` : text),
  );
}

function tableLines({ head, rows }: Extract<Block, { is: 'table' }>, width: number): Line[] {
  const cells = [head, ...rows].map((cols) => cols.map((each) => textOf(each)));
  const widths = head.map((_, x) => Math.max(...cells.map((cols) => widthOf([piece(cols[x]!)]))));
  const rest = widths.slice(1).reduce((sum, each) => sum + each + 2, 2);
  widths[0] = Math.max(8, Math.min(widths[0]!, width - rest));
  return cells.flatMap((cols, y) => {
    const style = y === 0 ? 'faint' : undefined;
    const set = cols.map((text, x) => line(piece(x === 0 ? text : rightAligned(text, widths[x]!), style)));
    return row(set, widths, 2);
  });
}
