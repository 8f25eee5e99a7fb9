import { defineRule } from '../../rule.ts';

/** A design says how one may leave it, or by whom it is mandated. */
export const rule = defineRule({
  id: 'no-way-out',
  category: 'balance',
  severity: 'info',
  sources: ['D'],
  messages: {
    title: 'A design says how one may leave it, or who requires it',
    none: '`{design}` does not say how one may leave it. An `exit "…"` settles it; where taking part is a duty, `mandated by` says whose.',
    'none.question': 'How may somebody leave `{design}`, or who requires it?',
    'fix.exit': 'Add an exit, to be filled in',
  },
  *checkDesign({ design }) {
    if (design.exit || design.mandated) return;
    yield {
      message: 'none',
      params: { design: design.name.value },
      at: design.name.span,
      about: [design],
      fixes: (layout) => [{ title: 'fix.exit', edits: [layout.append(design, 'exit "…"')] }],
    };
  },
});
