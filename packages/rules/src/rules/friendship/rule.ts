import { standingOn } from '../../facts/ways.ts';
import { defineRule } from '../../rule.ts';

/** A collaboration stands on more than shared values and good will. */
export const rule = defineRule({
  id: 'friendship',
  category: 'balance',
  severity: 'warning',
  sources: ['002'],
  messages: {
    title: 'A collaboration is more than a friendship',
    alone:
      '`{design}` stands on shared values and good will, and on nothing else. Say what each party gains, or how one may leave, or who above it gives it time or a mandate; good will alone seldom outlasts a hard year.',
    'alone.question': 'What does each party of `{design}` gain, and who above them makes room for it?',
    'fix.add': 'Add `{clause}`, to be filled in',
  },
  *checkDesign(context) {
    const report = standingOn('solidarity', context);
    if (report) yield report;
  },
});
