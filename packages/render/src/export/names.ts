/** What exported files are called: names that are safe on every system, and tell design and participant. */
import { spaced } from '../html/words.ts';
import type { ExportInput } from './format.ts';
import { plainLine } from './text.ts';

/** The most characters of a design's or a participant's name that a file's name takes up. */
const longest = 48;

/** Devices of Windows: no file may be called so, whatever its ending. */
const devices = /^(con|prn|aux|nul|com\d|lpt\d)$/;

/** A part of a file's name: small letters, digits and hyphens, of any script. `ReasoningAloud` is `reasoning-aloud`. */
export function slug(name: string): string {
  const words = spaced(plainLine(name))
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replaceAll(/^-|-$/g, '');
  const cut = [...words].slice(0, longest).join('').replace(/-$/, '');
  return cut === '' || devices.test(cut) ? `${cut || 'unnamed'}-` : cut;
}

/**
 * The name of an exported file.
 *
 * @param part what the file holds, such as `plan`; goes between the design's name and the ending
 * @param ending without a dot
 */
export function fileName({ plan, for: id }: Pick<ExportInput, 'plan' | 'for'>, part: string, ending: string): string {
  const participant = plan.participants.find((each) => each.id === id);
  return [slug(plan.design.name), participant && slug(participant.id), part, ending].filter(Boolean).join('.');
}
