import type { ExportFormat } from '../export/format.ts';
import { fileName } from '../export/names.ts';
import { safeJson } from '../terminal/safe.ts';

/** The plan as data, as its schema describes it. */
export const json: ExportFormat = async (input) => [
  { name: fileName(input, 'plan', 'json'), content: `${safeJson(JSON.stringify(input.plan, null, 2))}\n` },
];
