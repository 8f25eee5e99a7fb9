/** The views as tabs, one stop for the Tab key, and what can be done with the plan as a whole. */
import { type Element, el, type Words } from '@jointwork/render/html';
import { type ViewName, viewNames } from '../contract.ts';

export function tabBar(chosen: ViewName, words: Words): Element {
  const tool = (name: string) =>
    el('button', { key: name, type: 'button', 'data-do': name }, words.say(`preview.${name}`));
  return el(
    'div',
    { class: 'jw-frame jw-bar', key: 'bar' },
    tabList(chosen, words),
    el('div', { class: 'jw-tools' }, tool('print'), tool('export')),
  );
}

function tabList(chosen: ViewName, words: Words): Element {
  return el(
    'div',
    { class: 'jw-tabs', role: 'tablist', 'aria-label': words.say('preview.tabs') },
    viewNames.map((name) =>
      el(
        'button',
        {
          key: name,
          type: 'button',
          role: 'tab',
          id: `jw-tab-${name}`,
          'data-view': name,
          'aria-selected': String(name === chosen),
          'aria-controls': name === chosen ? 'jw-view' : undefined,
          tabindex: name === chosen ? 0 : -1,
        },
        words.say(`preview.tab.${name}`),
      ),
    ),
  );
}
