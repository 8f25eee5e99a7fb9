import { standingOn } from '../../facts/ways.ts';
import { defineRule } from '../../rule.ts';

/** A collaboration stands on more than what each party gets out of it. */
export const rule = defineRule({
  id: 'deal',
  category: 'balance',
  severity: 'warning',
  sources: ['002'],
  messages: {
    title: 'A collaboration is more than a deal',
    alone:
      '`{design}` stands on what each party gets out of it, and on nothing else. A `value` that all share, commitments that are returned, or somebody above who gives it time would make it more than a deal.',
    'alone.question': 'What holds `{design}` together when it no longer pays for one of them?',
    'fix.add': 'Add `{clause}`, to be filled in',
  },
  *checkDesign(context) {
    const report = standingOn('individualism', context);
    if (report) yield report;
  },
});
