import type { ExportFormat } from './format.ts';

/** The formats by the names that people ask for them. A format is loaded when it is asked for. */
export const formats = {
  json: async () => (await import('../json/json.ts')).json,
} satisfies Readonly<Record<string, () => Promise<ExportFormat>>>;

export type FormatName = keyof typeof formats;
