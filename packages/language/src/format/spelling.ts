import type { IToken } from 'chevrotain';
import { standings, units, type Vocabulary, wordOf } from '../model/vocabulary.ts';
import type { Segment } from '../parse/split.ts';
import { slotOf } from '../words/slots.ts';

/** Where a token stands in its clause. */
export interface Spot {
  readonly segment: Segment;
  readonly index: number;
  /** The value that it is, as rule and feature; undefined for a keyword. */
  readonly slot?: string;
  /** The block's clause around this one; undefined at the top. */
  readonly owner?: Segment;
}

const keywords: Readonly<Record<string, string>> = {
  organization: 'organisation',
  license: 'licence',
  anonymized: 'anonymised',
};

/** The one way in which a token is written that can be written in several, all of the same meaning. */
export function spelled(token: IToken, written: string, spot: Spot): string {
  const { image } = token;
  // What was read as something else than it is has its own fix, which a person looks at.
  if (token.payload !== undefined || image !== written) return written;
  switch (token.tokenType.name) {
    case 'STRING':
      return /^[\u201C\u201E]/.test(image) ? `"${image.slice(1, -1)}"` : image;
    case 'DATE':
      return paddedDate(image);
    case 'TIME':
      return /^\d:\d\d$/.test(image) ? `0${image}` : image;
    case 'INT':
      return image;
    default:
      return spot.slot === undefined ? keyword(image, spot) : word(image, spot.slot, spot);
  }
}

function paddedDate(image: string): string {
  const [year, month, day] = image.split('-') as [string, string, string];
  return `${year.padStart(4, '0')}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

function keyword(image: string, { segment, index }: Spot): string {
  if (Object.hasOwn(keywords, image)) return keywords[image]!;
  switch (image) {
    case 'between':
      return index === 0 && segment.shape?.rule === 'ContextEntry' ? 'betwixt' : image;
    case 'round':
    case 'rounds':
      return segment.shape?.rule === 'Repeat' ? numbered('round', segment.tokens[index - 1]) : image;
    case 'time':
    case 'times':
      return segment.tokens[index - 1]?.tokenType.name === 'INT' ? numbered('time', segment.tokens[index - 1]) : image;
    default:
      return image;
  }
}

function word(image: string, slot: string, spot: Spot): string {
  if (slot === 'As.word') return standing(image, spot);
  const meaning = slotOf(slot, [spot.segment.shape!.rule], spot.owner?.shape?.rule);
  if (!meaning?.words || meaning.refers) return image;
  for (const vocabulary of meaning.words) {
    const found = wordOf(vocabulary as Vocabulary<string>, image);
    if (found === undefined) continue;
    return vocabulary.id === units.id ? unit(found, slot, spot) : found;
  }
  return image;
}

/** `person … as leader`, `group … as leaders`. */
function standing(image: string, { segment, owner }: Spot): string {
  const found = wordOf(standings, image);
  if (found === undefined) return image;
  const said = segment.shape?.rule === 'Participant' ? segment : owner;
  const isGroup = said?.tokens[0]?.image === 'group';
  if (!isGroup || found === 'community') return found;
  return Object.keys(standings.other).find((plural) => standings.other[plural] === found) ?? found;
}

/** `per week`, `every 2 weeks`. */
function unit(found: string, slot: string, { segment, index }: Spot): string {
  if (slot.endsWith('.per') || slot === 'About.unit') return found;
  const before = segment.tokens[index - 1];
  return numbered(found, before?.image === 'working' ? segment.tokens[index - 2] : before);
}

function numbered(singular: string, number: IToken | undefined): string {
  return number?.tokenType.name !== 'INT' || Number(number.image) === 1 ? singular : `${singular}s`;
}

/** Hours stand close to their number: `2h`, but `90 min`. */
export function isHour(image: string, slot: string | undefined): boolean {
  return image === 'h' && slot !== undefined && /\.(?:unit|secondUnit)$/.test(slot);
}
