import { toolWords } from '../../facts/tool-words.ts';
import { listed } from '../../lists.ts';
import { defineRule } from '../../rule.ts';

/** A digital tool is there for something that people do with it. */
export const rule = defineRule({
  id: 'digital-for-its-own-sake',
  category: 'context',
  severity: 'info',
  sources: ['003'],
  messages: {
    title: 'A digital tool is there for something',
    tool: 'The reason for “{tool}” is the tool itself ({words}). What people can do with it that they could not do without it settles this; otherwise it may be left out.',
    'tool.question':
      'What can people do with “{tool}” that they could not do without it? The reason names the tool itself ({words}).',
    'fix.reason': 'Write another reason, to be filled in',
  },
  *checkDesign({ design }) {
    for (const { digital } of design.activities) {
      for (const { text, because } of digital) {
        const words = because ? toolWords(because.value, text.value) : [];
        if (!because || words.length === 0) continue;
        yield {
          message: 'tool',
          params: { tool: text.value, words: listed(words.map((word) => `“${word}”`)) },
          at: because.span,
          fixes: () => [{ title: 'fix.reason', edits: [{ span: because.span, text: '"…"' }] }],
        };
      }
    }
  },
});
