import { defineRule } from '../../rule.ts';

/** An exception says why. */
export const rule = defineRule({
  id: 'allow-without-reason',
  category: 'housekeeping',
  severity: 'error',
  sources: ['D'],
  messages: {
    title: 'An exception says why',
    none: 'Nothing says why `{rule}` is set aside. `because` and a few words settle it: what makes this case another one.',
    'none.question': 'Why is `{rule}` set aside here?',
    word: '“{reason}” does not say yet why `{rule}` is set aside. A few more words settle it: what makes this case another one.',
    'word.question': '`{rule}` is set aside here, “{reason}”: what makes this case another one?',
    'fix.remove': 'Remove the exception',
  },
  *checkExceptions({ exceptions }) {
    for (const { allow } of exceptions) {
      const { rule: id, because, span } = allow;
      const reason = because?.value.trim() ?? '';
      if (isMoreThanAWord(reason)) continue;
      yield {
        message: reason === '' ? 'none' : 'word',
        params: { rule: id.value, reason },
        at: because?.span ?? id.span,
        fixes: (layout) => [{ title: 'fix.remove', edits: [layout.remove(span.start, span.end)] }],
      };
    }
  },
});

/** Scripts that write no spaces between words. */
const spaceless = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/gu;

/** Two words, or as many signs as two words have. */
function isMoreThanAWord(text: string): boolean {
  const words = text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word));
  return words.length > 1 || (text.match(spaceless)?.length ?? 0) > 3;
}
