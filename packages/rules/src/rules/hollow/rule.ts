import { bringIn, waysOf } from '../../facts/ways.ts';
import { defineRule } from '../../rule.ts';

/** Something holds a collaboration together: a gain, a bond, or somebody above who wants it. */
export const rule = defineRule({
  id: 'hollow',
  category: 'balance',
  severity: 'warning',
  sources: ['002'],
  messages: {
    title: 'Something holds a collaboration together',
    hollow:
      'Nothing says what holds `{design}` together: no gain for anyone, no shared value or promise, nobody who gives it time or asks for it. A line for each is enough to begin with.',
    'hollow.question':
      'What holds `{design}` together: what do people gain, what do they share, who makes room for it?',
    'fix.add': 'Say what holds it together, to be filled in',
  },
  *checkDesign(context) {
    const { design, plan } = context;
    if (waysOf(plan.balance).length > 0) return;
    const lines = (['solidarity', 'individualism', 'hierarchy'] as const).map((way) => bringIn(way, context));
    yield {
      message: 'hollow',
      params: { design: design.name.value },
      at: design.name.span,
      about: [design],
      fixes: (layout) => [{ title: 'fix.add', edits: [layout.append(design, ...lines.filter((line) => line !== ''))] }],
    };
  },
});
