import { defineRule } from '../../rule.ts';

/** An exception excepts something. */
export const rule = defineRule({
  id: 'unused-allow',
  category: 'housekeeping',
  severity: 'warning',
  sources: ['D'],
  messages: {
    title: 'An exception excepts something',
    unused: '`{rule}` finds nothing here any more, so there is nothing to set aside. The exception can go.',
    'unused.question': 'What was `{rule}` set aside for, which finds nothing here?',
    'fix.remove': 'Remove the exception',
  },
  *checkExceptions({ exceptions, today = '' }) {
    for (const { allow, covers } of exceptions) {
      const { rule: id, until, span } = allow;
      // One whose date has passed has a rule of its own.
      if (covers !== 'nothing' || (until?.valid && until.value < today)) continue;
      yield {
        message: 'unused',
        params: { rule: id.value },
        at: id.span,
        fixes: (layout) => [{ title: 'fix.remove', edits: [layout.remove(span.start, span.end)], safe: true }],
      };
    }
  },
});
