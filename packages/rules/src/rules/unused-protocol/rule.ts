import { unusedItems } from '../../facts/names.ts';
import { defineRule } from '../../rule.ts';

/** A protocol that stands beside a design is followed. */
export const rule = defineRule({
  id: 'unused-protocol',
  category: 'housekeeping',
  severity: 'info',
  sources: ['D'],
  messages: {
    title: 'A protocol that stands beside a design is followed',
    unused: 'No activity follows `{name}`, and no other file takes it. It can go, or be followed: `follows {name}`.',
    'unused.question': 'Which activity follows `{name}`?',
    'fix.remove': 'Remove `{name}`',
  },
  *checkFile(around) {
    for (const protocol of unusedItems(around, 'protocol')) {
      const { name, span, doc } = protocol;
      yield {
        message: 'unused',
        params: { name: name.value },
        at: name.span,
        about: [protocol],
        unnecessary: true,
        fixes: (layout) => [
          {
            title: 'fix.remove',
            params: { name: name.value },
            edits: [layout.remove((doc ?? { span }).span.start, span.end)],
          },
        ],
      };
    }
  },
});
