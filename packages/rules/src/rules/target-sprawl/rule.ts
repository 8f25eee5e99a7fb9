import { named } from '../../lists.ts';
import { defineRule } from '../../rule.ts';

/** A design aims at a few things. */
export const rule = defineRule({
  id: 'target-sprawl',
  category: 'tenets',
  severity: 'warning',
  sources: ['003'],
  options: { targets: { type: 'integer', default: 4, minimum: 1 } },
  messages: {
    title: 'A design aims at a few things, and means them',
    sprawl:
      '`{design}` has {count} targets: {names}. Keep the {most, plural, one {one} other {#}} that would change most, and leave the others for another year; they may still be what an activity is `for`.',
    'sprawl.question': 'Which of the {count} targets of `{design}` would change most? It aims at {names}.',
  },
  *checkDesign({ design }, { targets: most }) {
    const names = [...new Set(design.targets.flatMap(({ tenet }) => tenet.name || []))];
    if (names.length <= most) return;
    yield {
      message: 'sprawl',
      params: { design: design.name.value, count: names.length, most, names: named(names) },
      at: design.name.span,
    };
  },
});
