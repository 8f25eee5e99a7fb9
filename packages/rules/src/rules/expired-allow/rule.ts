import { defineRule } from '../../rule.ts';

/** An exception that was made until a day is looked at again after that day. */
export const rule = defineRule({
  id: 'expired-allow',
  category: 'housekeeping',
  severity: 'warning',
  sources: ['D'],
  messages: {
    title: 'An exception is looked at again when its day has come',
    expired:
      '`{rule}` was set aside until {until}, and that day has passed. Look again: settle what it finds, or say until when it is needed and why.',
    'expired.question': '`{rule}` was set aside until {until}: does the reason still hold?',
    'fix.remove': 'Remove the exception, and see what `{rule}` finds',
  },
  *checkExceptions({ exceptions, today }) {
    if (today === undefined) return;
    for (const { allow } of exceptions) {
      const { rule: id, until, span } = allow;
      if (!until?.valid || until.value >= today) continue;
      yield {
        message: 'expired',
        params: { rule: id.value, until: until.value },
        at: until.span,
        fixes: (layout) => [
          { title: 'fix.remove', params: { rule: id.value }, edits: [layout.remove(span.start, span.end)] },
        ],
      };
    }
  },
});
