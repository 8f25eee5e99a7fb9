/** What stands around the plan: the designs to choose from, and how the plan stands to the text. */
import { type Element, el, type Words, withCode } from '@jointwork/render/html';
import type { PlanUpdate } from '../contract.ts';

/** A choice of designs, where the file holds several. */
export function designsBar({ designs, plan }: PlanUpdate, words: Words): Element | undefined {
  if (designs.length < 2) return undefined;
  return el(
    'nav',
    { class: 'jw-frame jw-designs', key: 'designs', 'aria-label': words.say('view.designs') },
    designs.map(({ name, title }) =>
      el(
        'button',
        {
          key: name,
          type: 'button',
          'data-design': name,
          'aria-current': name === plan?.design.name ? 'true' : undefined,
        },
        title ?? name,
      ),
    ),
  );
}

/** Says when the plan is not that of the text. It lies over the page, so that nothing moves when it comes or goes. */
export function badge({ standing, broken, document }: PlanUpdate, words: Words): Element {
  const shown = standing === 'partial' || standing === 'kept' || standing === 'gone';
  return el(
    'div',
    { class: 'jw-frame jw-badge-place', key: 'badge', role: 'status' },
    shown &&
      el(
        'div',
        { class: 'jw-badge' },
        el(
          'p',
          {},
          el('strong', {}, words.say(standing === 'gone' ? 'view.text.gone' : 'view.text.broken')),
          ` ${words.say(standing === 'partial' ? 'view.text.partial' : 'view.text.kept')}`,
        ),
        broken &&
          el(
            'button',
            { type: 'button', 'data-go': `${broken.range.start}-${broken.range.end}@${document}`, 'data-fresh': true },
            withCode(broken.text),
          ),
      ),
  );
}

/** In place of a plan, where the file declares no design. */
export function noDesign(words: Words): Element {
  return el(
    'section',
    { class: 'jw-frame jw-none', key: 'none' },
    el('h1', {}, words.say('view.none.question')),
    el('p', {}, words.say('view.none.how')),
    el('pre', {}, el('code', {}, 'design Name "Title" {\n  purpose "…"\n}')),
  );
}
