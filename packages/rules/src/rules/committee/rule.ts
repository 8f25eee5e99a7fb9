import { standingOn } from '../../facts/ways.ts';
import { defineRule } from '../../rule.ts';

/** A collaboration stands on more than those above who set it up. */
export const rule = defineRule({
  id: 'committee',
  category: 'balance',
  severity: 'warning',
  sources: ['002'],
  messages: {
    title: 'A collaboration is more than a committee',
    alone:
      '`{design}` stands on those above who set it up or fund it, and on nothing else. Say what each party gains, or what they value together, or what they promise one another; what is only arranged ends when nobody looks.',
    'alone.question': 'Apart from being asked to, why would anybody take part in `{design}`?',
    'fix.add': 'Add `{clause}`, to be filled in',
  },
  *checkDesign(context) {
    const report = standingOn('hierarchy', context);
    if (report) yield report;
  },
});
