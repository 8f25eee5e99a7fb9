/** A table that may be wider than the page: it is moved by itself, with the keyboard too. */
import { type Element, el } from './tree.ts';

/** It is a part of its own for those who move by parts, so it has a name. */
export function across(key: string, name: string, table: Element): Element {
  return el('div', { class: 'jw-across', key, tabindex: 0, role: 'region', 'aria-label': name }, table);
}
