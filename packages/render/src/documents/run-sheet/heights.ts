/** A step is as tall as its minutes, as far as the page has room; and never too low for its words. Millimetres. */
import type { Row } from '../model/model.ts';
import { textOf } from '../model/text.ts';

const lineHeight = 5.4;
const tightLineHeight = 5;
/** The most that a minute takes. */
const mostPerMinute = 1.9;
/** Characters that fit on a line of the column that holds most words; and of a row that runs through. */
const columnLine = 34;
const wholeLine = 85;

export interface Timed {
  readonly row: Row;
  readonly minutes: number;
}

/** Rows with heights in proportion to their minutes, together no taller than the room, where their words allow it. */
export function withHeights(rows: readonly Timed[], room: number, tight: boolean): readonly Row[] {
  const natural = rows.map(({ row }) => naturalHeight(row, tight));
  const heightAt = (scale: number) =>
    rows.reduce((sum, { minutes }, place) => sum + Math.max(natural[place]!, minutes * scale), 0);
  let [low, high] = [0, mostPerMinute];
  for (let turn = 0; turn < 20; turn++) {
    const middle = (low + high) / 2;
    if (heightAt(middle) <= room) low = middle;
    else high = middle;
  }
  return rows.map(({ row, minutes }, place) => {
    const height = minutes * low;
    return height > natural[place]! ? { ...row, height } : row;
  });
}

function naturalHeight({ cells }: Row, tight: boolean): number {
  const perLine = cells.length === 1 ? wholeLine : columnLine;
  const cell = cells.length === 1 ? cells[0]! : (cells[2] ?? []);
  const lines = cell.reduce((sum, { text }) => sum + Math.ceil(textOf(text).length / perLine), 0);
  const others = cells.length === 1 ? 0 : Math.max(...cells.slice(3).map((each) => linesIn(each, 12)));
  return Math.max(lines, others, 1) * (tight ? tightLineHeight : lineHeight) + (tight ? 1.4 : 2.9);
}

function linesIn(cell: Row['cells'][number], perLine: number): number {
  return cell.reduce((sum, { text }) => sum + Math.ceil(textOf(text).length / perLine), 0);
}
