import type { CompassB, Design, Edit } from '@jointwork/language';
import type { Layout } from '../../fixes/layout.ts';
import { listed, named } from '../../lists.ts';
import { defineRule, messageKey } from '../../rule.ts';

const id = 'missing-b';

/** A design says what was there before it, betwixt what it lives, what stands beside it, and what lies beyond. */
export const rule = defineRule({
  id,
  category: 'context',
  severity: 'warning',
  sources: ['001', '003'],
  messages: {
    title: 'A design says on which ground it stands, on all four sides',
    missing:
      '`{design}` does not say {missing}. {count, plural, one {A line in `context` settles it} other {A line for each in `context` settles it}}; what nobody knows yet can be `undecided` there.',
    'missing.question': 'What surrounds `{design}`? It does not say yet {missing}.',
    before: 'what was there until now (`before`)',
    betwixt: 'which other collaborations it lives alongside (`betwixt`)',
    beside: 'what time, money or network supports it (`beside`)',
    beyond: 'what links it to the world outside (`beyond`)',
    'fix.add': 'Add {words} to the context, to be filled in',
  },
  *checkDesign({ design, plan }) {
    const { empty } = plan.context;
    if (empty.length === 0) return;
    yield {
      message: 'missing',
      params: {
        design: design.name.value,
        count: empty.length,
        missing: listed(empty.map((b) => ({ key: messageKey(id, b) }))),
      },
      at: design.name.span,
      about: [design, design.context],
      fixes: (layout) => [{ title: 'fix.add', params: { words: named(empty) }, edits: [addTo(design, empty, layout)] }],
    };
  },
});

function addTo(design: Design, missing: readonly CompassB[], layout: Layout): Edit | undefined {
  const lines = missing.map((b) => `${b} "…"`);
  if (design.context) return layout.append(design.context, ...lines);
  const context = ['context {', ...lines.map((line) => `  ${line}`), '}'];
  const end = endOfFrame(design);
  return end === undefined
    ? layout.append(design, ...context)
    : layout.after(end, layout.indentAt(end), '', ...context);
}

/** Where the clauses end that say what a design is and when it runs: the context follows them. */
function endOfFrame({ purpose, level, focus, depth, calendar, period, adapted }: Design): number | undefined {
  const ends = [...purpose, level, focus, depth, calendar, period, ...adapted].flatMap(
    (clause) => clause?.span.end ?? [],
  );
  return ends.length === 0 ? undefined : Math.max(...ends);
}
