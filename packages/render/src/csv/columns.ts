import type { Said } from '../export/said.ts';
import type { Cell, Table } from './table.ts';

/** The columns of a table by the keys of their heads, each with what it says of a row. */
export type Columns<Row> = Readonly<Record<string, (row: Row, said: Said) => Cell>>;

export function tableOf<Row>(columns: Columns<Row>, rows: readonly Row[], said: Said): Table {
  return {
    head: Object.keys(columns).map((key) => said.say(`export.csv.${key}`)),
    rows: rows.map((row) => Object.values(columns).map((cell) => cell(row, said))),
  };
}
