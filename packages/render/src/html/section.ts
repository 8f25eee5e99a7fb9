import { type Child, type Element, el } from './tree.ts';
import type { View } from './view.ts';

/** A part of the plan under a heading that folds it away. */
export function section(id: string, view: View, aside: Child, ...children: readonly Child[]): Element {
  const open = !view.state.folded.has(id);
  return el(
    'section',
    { key: id, class: `jw-section jw-section-${id}`, 'aria-labelledby': `jw-h-${id}` },
    el(
      'div',
      { class: 'jw-section-head' },
      el(
        'h2',
        { id: `jw-h-${id}` },
        el(
          'button',
          {
            type: 'button',
            class: 'jw-fold',
            'data-fold': id,
            'aria-expanded': String(open),
            'aria-controls': `jw-s-${id}`,
          },
          view.words.say(`view.${id}`),
        ),
      ),
      aside,
    ),
    el('div', { id: `jw-s-${id}`, class: 'jw-section-body', hidden: !open }, open && children),
  );
}
