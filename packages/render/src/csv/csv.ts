import type { ExportFormat } from '../export/format.ts';
import { fileName } from '../export/names.ts';
import { Said } from '../export/said.ts';
import { coverage } from './coverage.ts';
import { duties } from './duties.ts';
import { ledger } from './ledger.ts';
import { people } from './people.ts';
import { sessions } from './sessions.ts';
import { type Table, toCsv } from './table.ts';

const tables: Readonly<Record<string, (said: Said) => Table>> = { people, sessions, ledger, duties, coverage };

/** The plan as tables for spreadsheets, one file each. */
export const csv: ExportFormat = async (input) => {
  const said = new Said(input.plan, input.words);
  return Object.entries(tables).map(([part, make]) => ({
    name: fileName(input, part, 'csv'),
    content: toCsv(make(said)),
  }));
};
