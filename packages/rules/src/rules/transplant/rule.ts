import type { Adapted, Block, Name } from '@jointwork/language';
import { defineRule, type Report } from '../../rule.ts';

/** What comes from elsewhere is changed for the place where it goes. */
export const rule = defineRule({
  id: 'transplant',
  category: 'context',
  severity: 'warning',
  sources: ['003'],
  messages: {
    title: 'What comes from elsewhere is changed for this place',
    same: '`{name}` is adapted from {source}, and nothing in it was changed for this place. A `change "…" because "…"` settles it.',
    'same.question': 'What did `{name}` change in what comes from {source}, so that it fits this place?',
    'fix.change': 'Add what was changed, to be filled in',
  },
  *checkDesign({ design }) {
    for (const adapted of design.adapted) yield* unchanged(adapted, design);
  },
  *checkProtocol({ protocol }) {
    if (protocol.adapted) yield* unchanged(protocol.adapted, protocol);
  },
});

function* unchanged(adapted: Adapted, into: Block & { readonly name: Name }): Iterable<Report<'same' | 'fix.change'>> {
  const source = adapted.ref ? `\`${adapted.ref.name}\`` : `“${adapted.text?.value ?? ''}”`;
  if (adapted.change.some(({ text }) => text.value.trim() !== '')) return;
  yield {
    message: 'same',
    params: { name: into.name.value, source },
    at: (adapted.ref ?? adapted.text ?? adapted).span,
    about: [adapted, into],
    fixes: (layout) => [{ title: 'fix.change', edits: [layout.append(adapted, 'change "…" because "…"')] }],
  };
}
