import { stringify } from 'csv-stringify/browser/esm/sync';
import { plainLine } from '../export/text.ts';

/** A cell: undefined is empty, a list is joined. Numbers stay numbers, so that sheets can add them up. */
export type Cell = string | number | boolean | undefined | readonly string[];

export interface Table {
  readonly head: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/**
 * A table as RFC 4180 has it: commas, CRLF, a head. It begins with a byte order mark, without which Excel takes UTF-8 for
 * something else. What a sheet would take for a formula gets a `'` before it.
 */
export function toCsv({ head, rows }: Table): string {
  return stringify([head, ...rows.map((row) => row.map(cellOf))], {
    bom: true,
    record_delimiter: '\r\n',
    escape_formulas: true,
  });
}

function cellOf(cell: Cell): string | number {
  if (typeof cell === 'number') return cell;
  if (typeof cell === 'boolean') return cell ? 'yes' : 'no';
  // One row is one line: some programs lose their way where it is not.
  return plainLine(typeof cell === 'string' ? cell : (cell ?? []).join('; '));
}
