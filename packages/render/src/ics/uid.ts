import type { MeetingId, Plan } from '@jointwork/plan';

/** What an entry is about, in words that outlast edits. */
export type Told =
  | { readonly kind: 'session'; readonly meeting: MeetingId; readonly place: number }
  | {
      readonly kind: 'action' | 'commitment' | 'undecided' | 'target';
      readonly meeting?: MeetingId;
      readonly text: string;
      /** From 1: how often the same stood before. */
      readonly times: number;
    };

/**
 * The name by which calendars know an entry again, from the design's name and what it is about. Neither day nor title is
 * in it, so that an entry that moves or is called otherwise stays the same one.
 */
export function uidOf({ design }: Plan, told: Told): string {
  const parts =
    told.kind === 'session'
      ? [design.name, told.meeting, String(told.place)]
      : [design.name, ...(told.meeting ? [told.meeting] : []), told.kind, `${hash(told.text)}-${told.times}`];
  return `${parts.map(readable).join('.')}@jointwork`;
}

/** The most characters of one part that can be read in the name. */
const longest = 40;

/** Letters, digits and hyphens of ASCII; a part that has others, or is long, is told apart by its hash. */
function readable(part: string): string {
  const plain = part.replaceAll(/[^A-Za-z0-9_~-]/g, '').slice(0, longest);
  return plain === part ? plain : `${plain}-${hash(part)}`;
}

/** FNV-1a of 64 bits. It only tells texts apart that nobody chose to collide. */
function hash(text: string): string {
  let value = 0xcbf29ce484222325n;
  for (const byte of new TextEncoder().encode(text)) {
    value = BigInt.asUintN(64, (value ^ BigInt(byte)) * 0x100000001b3n);
  }
  return value.toString(36);
}
