/** Narrows the views down to somebody, and to a term. */
import type { Plan } from '@jointwork/plan';
import { dayRange, type Element, el, spaced, type Words } from '@jointwork/render/html';
import type { ViewName } from '../contract.ts';
import { type Narrowing, termsOf } from '../narrow.ts';

/** The views that are about people and days. */
export const narrowable: ReadonlySet<ViewName> = new Set(['timeline', 'sheet', 'people', 'coverage', 'follow']);

export function filterBar(plan: Plan, { person, term }: Narrowing, words: Words): Element {
  const terms = termsOf(plan);
  const option = (value: string, said: string, chosen: boolean) =>
    el('option', { key: value, value, selected: chosen }, said);
  const choice = (name: 'person' | 'term', options: readonly Element[]) =>
    el(
      'label',
      { key: name },
      el('span', { class: 'jw-soft' }, words.say(`preview.filter.${name}`)),
      el('select', { 'data-filter': name }, options),
    );
  return el(
    'div',
    { class: 'jw-filter', key: 'filter', role: 'group', 'aria-label': words.say('preview.filter') },
    choice('person', [
      option('', words.say('preview.filter.person.all'), person === undefined),
      ...plan.participants.map(({ id, name, title }) => option(id, title ?? spaced(name), id === person)),
    ]),
    terms.length > 0 &&
      choice('term', [
        option('', words.say('preview.filter.term.all'), term === undefined),
        ...terms.map(({ from, to }, place) => {
          const range = dayRange(from, to, words.locale);
          return option(from, words.say('preview.filter.term.one', { number: place + 1, range }), from === term);
        }),
      ]),
  );
}
