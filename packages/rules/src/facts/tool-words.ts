import { withoutQuotations } from './quotations.ts';

/** Turns of English that are about having a tool, or about its being new. */
const tool: readonly RegExp[] = [
  /\b(?:we|they|everyone|everybody|all|the \w+) (?:all |already |now |have |has |had |just )*(?:have|has|had|own|owns|bought|uses?|paid for|pays? for|got) (?:it|them|this|one|a licen[cs]e|the licen[cs]es?|the tool|the tools|the app|the platform|the software)\b/giu,
  /\b(?:modern|innovative|innovation|cutting[- ]edge|state[- ]of[- ]the[- ]art|up[- ]to[- ]date|digital strategy|digitali[sz]ation|digital transformation|21st[- ]century|the future)\b/giu,
  /\b(?:to )?(?:use|try|go|be|become|embrace) (?:more )?(?:technology|digital|online|ai|the (?:tool|app|platform|software))\b/giu,
];

/** A further clause, which may be about something else than the tool. */
const further = /[;,.:–—]\s*\S|\b(?:so that|because|since|who|whom|whose|when|where|otherwise|without)\b/iu;

/** The words by which the reason for a tool is the tool itself, as written; none where the reason has more to say. */
export function toolWords(reason: string, name: string): string[] {
  const own = withoutQuotations(reason).trim();
  if (plain(own) !== '' && plain(own) === plain(name)) return [own];
  if (further.test(own)) return [];
  return [...new Set(tool.flatMap((turn) => [...own.matchAll(turn)].map(([words]) => words)))];
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[\p{P}\p{S}\s]+/gu, ' ')
    .trim();
}
