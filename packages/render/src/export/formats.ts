import { clean } from './clean.ts';
import type { ExportFormat } from './format.ts';

interface Known {
  /** A format is loaded when it is asked for. All but data get texts without what would steer their readers. */
  readonly load: () => Promise<ExportFormat>;
  /** It can be made for one participant; the others are the same for everyone. */
  readonly personal: boolean;
}

/** The formats by the names that people ask for them. */
export const formats = {
  html: { load: async () => clean((await import('../html/page.ts')).html), personal: false },
  md: { load: async () => clean((await import('../markdown/markdown.ts')).markdown), personal: false },
  json: { load: async () => (await import('../json/json.ts')).json, personal: false },
  ics: { load: async () => clean((await import('../ics/ics.ts')).ics), personal: true },
  csv: { load: async () => clean((await import('../csv/csv.ts')).csv), personal: false },
  mermaid: { load: async () => clean((await import('../mermaid/mermaid.ts')).mermaid), personal: false },
  svg: { load: async () => clean((await import('../svg/timeline.ts')).svg), personal: false },
  agreement: {
    load: async () => clean((await import('../documents/agreement/agreement.ts')).agreement),
    personal: false,
  },
  'run-sheet': {
    load: async () => clean((await import('../documents/run-sheet/run-sheet.ts')).runSheet),
    personal: true,
  },
  room: { load: async () => clean((await import('../room/room.ts')).room), personal: false },
  asks: { load: async () => clean((await import('../documents/asks/asks.ts')).asks), personal: true },
  'review-pack': {
    load: async () => clean((await import('../documents/review-pack/review-pack.ts')).reviewPack),
    personal: false,
  },
} satisfies Readonly<Record<string, Known>>;

export type FormatName = keyof typeof formats;
