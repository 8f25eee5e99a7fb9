/**
 * About how much of a page something takes, in millimetres: enough to choose a size of type, not to set a page. Rather
 * too much, by up to an eighth. Rows count with their words alone, as they give way where there is no room.
 */
import type { Paper } from '../../export/format.ts';
import type { Block, Cell, Inline } from './model.ts';
import { textOf } from './text.ts';

/** Characters on a whole line, and how tall a line is. */
const line = 98;
const lineHeight = 5.2;
/** The words beside a name. */
const besideName = 82;

/** The height of a page within its margins. */
export function pageOf(paper: Paper | undefined): number {
  return paper === 'letter' ? 243 : 261;
}

/** How close blocks must stand to share one page. */
export function densityOf(blocks: readonly Block[], paper: Paper | undefined): 0 | 1 | 2 {
  const part = millimetres(blocks) / pageOf(paper);
  if (part <= 1) return 0;
  return part <= 1.22 ? 1 : 2;
}

export function millimetres(blocks: readonly Block[]): number {
  return blocks.reduce((sum, block) => sum + heightOf(block), 0);
}

function heightOf(block: Block): number {
  switch (block.kind) {
    case 'masthead':
      return 30 + linesOf([block.lead ?? ''], 70) * 6.5 + block.under.length * 6;
    case 'heading':
      return 11;
    case 'facts':
      return block.rows.reduce((sum, { lines }) => sum + 1.6 + linesIn(lines, besideName) * lineHeight, 4);
    case 'table':
      return block.rows.reduce((sum, { cells }) => {
        const lines = cells.map((cell, place) => cellLines(cell, (block.columns[place]?.width ?? 100) * 0.93));
        return sum + (block.tight ? 1.7 : 3) + Math.max(1, ...lines) * lineHeight;
      }, 10);
    case 'signatures':
      return 10 + block.parties.length * 15;
    case 'room':
      return block.lines * 8.5;
    case 'page-break':
      return 0;
    case 'list':
      return linesIn(block.items, line) * lineHeight;
    case 'clause':
      return linesIn([block.text, ...block.parts], line - 8) * lineHeight + 2;
    case 'paragraph':
      return linesOf(block.text, line) * lineHeight + 2;
  }
}

function cellLines(cell: Cell, perLine: number): number {
  return cell.reduce((sum, { text }) => sum + linesOf(text, perLine), 0);
}

function linesIn(lines: readonly (readonly Inline[])[], perLine: number): number {
  return lines.reduce((sum, text) => sum + linesOf(text, perLine), 0);
}

function linesOf(text: readonly Inline[], perLine: number): number {
  return Math.ceil(textOf(text).length / perLine);
}
