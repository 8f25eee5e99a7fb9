import { withoutQuotations } from './quotations.ts';

/**
 * Words of English that ask whether something is good. Each needs the words around it that make it a verdict: "the right
 * hand" and "the best-known case" are none.
 */
const verdicts: readonly RegExp[] = [
  /\bhow (?:good|bad|well|badly|effective|effectively|successful|strong|weak|appropriate)\b/giu,
  /\b(?:goes|go|going|gone|went|works?|working|worked|does|do|doing|done|did) (?:(?:really|very|so|quite|not) )?(?:well|badly|better|best|worst|wrong|right)\b/giu,
  /\b(?:is|are|was|were|be|been|what|anything|something|too|very|really|most|least) (?:really |very |so |not )?(?:good|bad|better|best|worse|worst|weak|poor|strong|effective|successful|appropriate|wrong|excellent)\b/giu,
  /\b(?:best|worst)(?=\s*(?:[?.!]|$))/giu,
  /\bshould(?: not|n['’]t)? have\b/giu,
  /\b(?:strengths?|weakness(?:es)?|mistakes?|shortcomings|could be improved)\b/giu,
  /(?:^|[.!?:;,] |\b(?:to|you|we|and|then|please) )\b(?:rate|grade|judge|evaluate|assess|rank)\b/giu,
];

/** "Not whether it was good": what is told to wait is not asked for. */
const denied = /\b(?:not|no|never|without|nor|neither|before|instead of|rather than|don['’]t|do not)\b[^.?!;:]*$/iu;

/** The words of a prompt that ask for a verdict, as written, each once; none in a quotation. */
export function verdictWords(text: string): string[] {
  const own = withoutQuotations(text);
  const found = verdicts.flatMap((verdict) =>
    [...own.matchAll(verdict)].flatMap((match) =>
      denied.test(own.slice(0, match.index)) ? [] : [{ at: match.index, word: match[0].replace(/^\W+/u, '') }],
    ),
  );
  found.sort((one, other) => one.at - other.at);
  return [...new Set(found.map(({ word }) => word))];
}
