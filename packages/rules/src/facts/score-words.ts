import { withoutQuotations } from './quotations.ts';

/** A number that is asked for: a score, a percentage, a test, a rank. Words of English; a sign is one in any language. */
const score =
  /%|(?<![\p{L}\p{N}-])(?:scores?|per\s?cent|percentages?|tests?|rank(?:s|ed|ing|ings)?)(?![\p{L}\p{N}])/giu;

/** "to test", "we test": trying something out, which is no test. */
const triedOut = /(?<![\p{L}])(?:to|we|they|you|i|us|them|can|could|will|would|should|and|then)\s$/iu;

/** The words of texts that name a score, a percentage, a test or a rank, as written, each once. */
export function scoreWords(texts: readonly string[]): string[] {
  const found = new Map<string, string>();
  for (const text of texts) {
    const own = withoutQuotations(text);
    for (const match of own.matchAll(score)) {
      const [word] = match;
      if (/^test$/i.test(word) && triedOut.test(own.slice(0, match.index))) continue;
      if (!found.has(word.toLowerCase())) found.set(word.toLowerCase(), word);
    }
  }
  return [...found.values()];
}
