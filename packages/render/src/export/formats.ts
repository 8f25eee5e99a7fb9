import type { ExportFormat } from './format.ts';

interface Known {
  /** A format is loaded when it is asked for. */
  readonly load: () => Promise<ExportFormat>;
  /** It can be made for one participant; the others are the same for everyone. */
  readonly personal: boolean;
}

/** The formats by the names that people ask for them. */
export const formats = {
  html: { load: async () => (await import('../html/page.ts')).html, personal: false },
  svg: { load: async () => (await import('../svg/timeline.ts')).svg, personal: false },
  ics: { load: async () => (await import('../ics/ics.ts')).ics, personal: true },
  md: { load: async () => (await import('../markdown/markdown.ts')).markdown, personal: false },
  csv: { load: async () => (await import('../csv/csv.ts')).csv, personal: false },
  mermaid: { load: async () => (await import('../mermaid/mermaid.ts')).mermaid, personal: false },
  json: { load: async () => (await import('../json/json.ts')).json, personal: false },
} satisfies Readonly<Record<string, Known>>;

export type FormatName = keyof typeof formats;
