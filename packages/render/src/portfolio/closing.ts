/** What begins and ends in a workspace, who never meets, and which reviews are coming. */
import type { Portfolio } from '@jointwork/plan';
import { longDay, timeOf } from '../html/dates.ts';
import { waiting } from '../html/marks.ts';
import { type Child, type Element, el } from '../html/tree.ts';
import { apartWithin, changesOf } from './facts.ts';
import { section } from './section.ts';
import { type PortfolioWords, titleOf } from './words.ts';

export function changes(portfolio: Portfolio, words: PortfolioWords): Element {
  const { starts, stops, said } = changesOf(portfolio);
  const list = (texts: readonly string[], waits: boolean) =>
    texts.length > 0
      ? el(
          'ul',
          {},
          texts.map((text, place) => el('li', { key: String(place) }, text)),
        )
      : waits && waiting(words.say('portfolio.changes.waits'));
  const cell = (key: string, ...children: readonly Child[]) =>
    el('td', { key, role: 'cell', 'data-name': words.say(`portfolio.changes.${key}`) }, ...children);
  const head = (key: string) =>
    el('th', { scope: 'col', role: 'columnheader', key }, words.say(`portfolio.changes.${key}`));
  if (said.length === 0) {
    return section('changes', words, undefined, el('p', { class: 'jw-soft' }, words.say('portfolio.changes.none')));
  }
  return section(
    'changes',
    words,
    words.say('portfolio.changes.sum', { starts, stops }),
    el(
      'table',
      { class: 'jw-pf-changes-table', role: 'table' },
      el(
        'thead',
        { role: 'rowgroup' },
        el('tr', { role: 'row' }, el('td', { role: 'cell' }), head('starts'), head('stops'), head('continues')),
      ),
      el(
        'tbody',
        { role: 'rowgroup' },
        said.map((design) =>
          el(
            'tr',
            { key: design.id, role: 'row' },
            el('th', { scope: 'row', role: 'rowheader' }, titleOf(design, design.id)),
            cell('starts', list(design.starts, false)),
            cell('stops', list(design.stops, design.starts.length > 0)),
            cell('continues', list(design.continues, false)),
          ),
        ),
      ),
    ),
  );
}

export function circles(portfolio: Portfolio, words: PortfolioWords): Element {
  const within = apartWithin(portfolio, words);
  const all = portfolio.circles;
  if (all.length < 2 && within.length === 0) {
    return section('circles', words, undefined, el('p', { class: 'jw-soft' }, words.say('portfolio.circles.none')));
  }
  return section(
    'circles',
    words,
    undefined,
    all.length > 1 && [
      el('p', {}, words.say('portfolio.circles.apart', { count: all.length })),
      el(
        'ol',
        { class: 'jw-pf-circles-list' },
        all.map(({ parties: ids, designs: where }) =>
          el(
            'li',
            { key: ids[0] ?? '' },
            el(
              'ul',
              { class: 'jw-chips' },
              ids.map((id) => el('li', { key: id }, chip(id, portfolio, words))),
            ),
            el('p', { class: 'jw-soft' }, words.say('portfolio.circles.in', { designs: words.designs(where) })),
          ),
        ),
      ),
    ],
    within.map((said, place) => el('p', { key: String(place) }, said)),
  );
}

function chip(id: string, { parties: all }: Portfolio, words: PortfolioWords): Element {
  const served = all.find((party) => party.id === id)?.served ?? false;
  return el('span', { class: `jw-chip jw-person${served ? ' jw-served' : ''}` }, words.party(id));
}

export function reviews({ reviews: all }: Portfolio, words: PortfolioWords): Element {
  if (all.length === 0) {
    return section('reviews', words, undefined, el('p', { class: 'jw-soft' }, words.say('portfolio.reviews.none')));
  }
  return section(
    'reviews',
    words,
    undefined,
    el(
      'ol',
      { class: 'jw-pf-coming' },
      all.map((review) =>
        el(
          'li',
          { key: `${review.design} ${review.name} ${review.date}` },
          el(
            'time',
            { datetime: review.start ?? review.date },
            longDay(review.date, words.words.locale),
            review.start ? `, ${timeOf(review.start)}` : '',
          ),
          el('span', {}, titleOf(review, '')),
          el('span', { class: 'jw-soft' }, words.design(review.design)),
        ),
      ),
    ),
  );
}
