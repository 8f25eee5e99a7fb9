import type { Place } from '@jointwork/language';
import type { Review } from '@jointwork/plan';
import { textOf } from '../diff/say.ts';
import { blockLines, pieces, widest } from '../diff/terminal.ts';
import type { Words } from '../html/words.ts';
import { severityMarks } from '../terminal/findings.ts';
import { blank, type Line, line, paragraph, piece } from '../terminal/line.ts';
import type { ReviewBlock } from './block.ts';
import { reviewDocument } from './document.ts';

export interface ReviewViewOptions {
  readonly words: Words;
  readonly width: number;
  shown(file: string): string;
  /** How a place is called: `oak/lesson.collab:12:8`. Findings that are gone have their earlier place. */
  where(place: Place, isNew: boolean): string;
}

/** A review as lines of a terminal. */
export function reviewLines(review: Review, options: ReviewViewOptions): Line[] {
  const { head, body, foot } = reviewDocument(review, options.words, options.shown);
  const blocks = [...head, ...body, ...foot].flatMap((block) =>
    block.is === 'folded' ? [{ is: 'section' as const, text: block.title }, ...block.blocks] : [block],
  );
  const width = Math.min(widest, options.width);
  return blocks.flatMap((block, i) => [
    ...(i > 0 && opensGap(block, blocks[i - 1]!) ? [blank] : []),
    ...linesOf(block, width, options),
  ]);
}

function opensGap(block: ReviewBlock, before: ReviewBlock): boolean {
  if (block.is === 'change') return before.is === 'table';
  if (block.is === 'part' || block.is === 'design') return before.is !== 'section';
  return block.is === 'section' || block.is === 'note' || (block.is === 'alarm' && before.is !== 'alarm');
}

function linesOf(block: ReviewBlock, width: number, options: ReviewViewOptions): Line[] {
  switch (block.is) {
    case 'verdict': {
      const mark = block.grade === 'good' ? piece('✓', 'inquiry') : piece(severityMarks[block.grade], block.grade);
      const [first, ...more] = paragraph(line(piece(textOf(block.text), 'strong')), width - 2);
      return [line(mark, ' ', ...(first ?? [])), ...more.map((each) => line('  ', ...each))];
    }
    case 'counts':
      return paragraph(line(piece(block.counts.map(textOf).join(' · '), 'faint')), width);
    case 'alarm':
      return paragraph(pieces(block.text), width);
    case 'section':
      return paragraph(line(piece(textOf(block.text), 'strong')), width);
    case 'design':
      return [line('  ', piece(textOf(block.text), 'strong'), '  ', piece(block.file, 'faint'))];
    case 'part':
      return paragraph(line(piece(textOf(block.text), 'faint')), width, 2);
    case 'note':
      return paragraph(line(piece(textOf(block.text), 'faint')), width);
    case 'finding': {
      const lines = blockLines(block, width, options);
      return block.cause ? [...lines, ...paragraph(line(piece(textOf(block.cause), 'faint')), width, 4)] : lines;
    }
    case 'folded':
      return [];
    default:
      return blockLines(block, width, options);
  }
}
