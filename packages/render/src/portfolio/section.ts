import { type Child, type Element, el } from '../html/tree.ts';
import type { PortfolioWords } from './words.ts';

/** A part of the portfolio under its heading, with the number that sums it up beside it. */
export function section(id: string, words: PortfolioWords, aside: Child, ...children: readonly Child[]): Element {
  return el(
    'section',
    { class: `jw-section jw-pf-${id}`, key: id, 'aria-labelledby': `jw-pf-h-${id}` },
    el(
      'div',
      { class: 'jw-section-head' },
      el('h2', { id: `jw-pf-h-${id}` }, words.say(`portfolio.${id}`)),
      typeof aside === 'string' ? el('p', { class: 'jw-soft' }, aside) : aside,
    ),
    ...children,
  );
}
