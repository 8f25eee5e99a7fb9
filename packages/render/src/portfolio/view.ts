/** A portfolio as a tree: one line a design, then groups, changes, who never meets, and what is coming. */
import type { Portfolio, PortfolioDesign, PortfolioParty } from '@jointwork/plan';
import { severityIcon, waiting } from '../html/marks.ts';
import { type Child, type Element, el } from '../html/tree.ts';
import type { Words } from '../html/words.ts';
import { type Axis, axisOf } from './axis.ts';
import { changes, circles, reviews } from './closing.ts';
import { nextOf, toSettle, unweighed, weighed } from './facts.ts';
import { section } from './section.ts';
import { load, runs, scale } from './strip.ts';
import { PortfolioWords, titleOf } from './words.ts';

export function portfolioView(portfolio: Portfolio, reader: Words): Element {
  const words = new PortfolioWords(portfolio, reader);
  const axis = axisOf(portfolio);
  return el(
    'main',
    { class: 'jw-pf' },
    opening(words),
    portfolio.designs.length > 0 && [
      designs(portfolio, axis, words),
      parties(portfolio, axis, words),
      changes(portfolio, words),
      circles(portfolio, words),
      reviews(portfolio, words),
    ],
  );
}

function opening(words: PortfolioWords): Element {
  const { designs: all, parties: people, today } = words.portfolio;
  if (all.length === 0)
    return el('header', {}, el('h1', { class: 'jw-purpose' }, waiting(words.say('portfolio.none'))));
  const over = people.filter(({ tips }) => tips > 0);
  return el(
    'header',
    { class: 'jw-opening' },
    el('p', { class: 'jw-title' }, words.say('portfolio.title')),
    el('h1', { class: 'jw-purpose' }, words.say('portfolio.lead', { sum: words.sum(), count: over.length })),
    today !== undefined &&
      el('p', { class: 'jw-soft jw-pf-made' }, words.say('portfolio.made', { day: words.day(today) })),
  );
}

// ------------------------------------------------------------------------------------------------ designs

function designs({ designs: all }: Portfolio, axis: Axis | undefined, words: PortfolioWords): Element {
  return section(
    'designs',
    words,
    undefined,
    axis && el('div', { class: 'jw-pf-head' }, scale(axis, words)),
    el(
      'ol',
      { class: 'jw-pf-rows' },
      all.map((design) => designRow(design, axis, words)),
    ),
  );
}

function designRow(design: PortfolioDesign, axis: Axis | undefined, words: PortfolioWords): Element {
  const { id, period, minutes, sessions, status, nextReview } = design;
  const size = [
    words.say('portfolio.design.sessions', { count: sessions }),
    minutes > 0 && words.say('portfolio.design.person-hours', { hours: Math.round(minutes / 60) }),
  ].filter((fact) => typeof fact === 'string');
  return el(
    'li',
    { class: 'jw-pf-row', key: id },
    el(
      'div',
      { class: 'jw-pf-label' },
      el(
        'h3',
        {},
        titleOf(design, id),
        status !== undefined && el('span', { class: 'jw-pf-status' }, words.say(`view.status.${status}`)),
      ),
      period && el('p', { class: 'jw-pf-facts' }, words.span(period)),
      el('p', { class: 'jw-pf-facts' }, size.join(' · ')),
    ),
    el('div', { class: 'jw-pf-time' }, axis && runs(design, axis, words)),
    el(
      'div',
      { class: 'jw-pf-state' },
      settles(design, words),
      sessions > 0 && el('p', { class: 'jw-soft' }, nextOf(design, words)),
      nextReview === undefined && sessions > 0 && hasNoReview(design, words)
        ? el('p', {}, waiting(words.say('portfolio.design.review.waits')))
        : nextReview !== undefined &&
            el('p', { class: 'jw-soft' }, words.say('portfolio.design.review', { day: words.day(nextReview) })),
    ),
  );
}

/** A design that is over looks back no more. */
function hasNoReview({ next }: PortfolioDesign, { portfolio }: PortfolioWords): boolean {
  return next !== undefined || portfolio.today === undefined;
}

function settles(design: PortfolioDesign, words: PortfolioWords): Child {
  const said = toSettle(design, words);
  if (said.length === 0) return el('p', { class: 'jw-soft' }, words.say('portfolio.design.found.nothing'));
  const { errors, warnings } = design.findings;
  const severity = errors > 0 ? 'error' : warnings + design.late > 0 ? 'warning' : 'info';
  return el('p', { class: 'jw-pf-settle' }, severityIcon(severity), el('span', {}, said.join(' · ')));
}

// ------------------------------------------------------------------------------------------------- parties

function parties(portfolio: Portfolio, axis: Axis | undefined, words: PortfolioWords): Child {
  const known = weighed(portfolio);
  const others = unweighed(portfolio);
  if (known.length + others.length === 0) return undefined;
  const over = known.filter(({ tips }) => tips > 0).length;
  return section(
    'parties',
    words,
    words.say('portfolio.settle', { count: over }),
    known.length > 0 && [
      el('p', { class: 'jw-soft jw-pf-note' }, words.say('portfolio.parties.note')),
      axis && el('div', { class: 'jw-pf-head' }, scale(axis, words)),
      el(
        'ol',
        { class: 'jw-pf-rows' },
        known.map((party) => partyRow(party, axis, words)),
      ),
    ],
    others.length > 0 &&
      el(
        'div',
        { class: 'jw-pf-rest' },
        el('p', { class: 'jw-soft' }, words.say('portfolio.parties.rest')),
        el(
          'ul',
          {},
          others.map((party) =>
            el(
              'li',
              { key: party.id },
              named(party, words),
              ' ',
              el('span', { class: 'jw-soft' }, totalOf(party, words)),
            ),
          ),
        ),
      ),
  );
}

function partyRow(party: PortfolioParty, axis: Axis | undefined, words: PortfolioWords): Element {
  const { id, tips, window, atOnce } = party;
  const shares = party.designs.filter(({ perHead }) => perHead > 0);
  return el(
    'li',
    { class: 'jw-pf-row', key: id },
    el(
      'div',
      { class: 'jw-pf-label' },
      el('h3', {}, named(party, words)),
      el('p', { class: 'jw-pf-facts' }, totalOf(party, words)),
      shares.length > 1 &&
        el(
          'ul',
          { class: 'jw-pf-shares' },
          shares.map(({ design, perHead }) =>
            el(
              'li',
              { key: design },
              el('span', {}, words.design(design)),
              el('span', { class: 'jw-number' }, words.time(perHead)),
            ),
          ),
        ),
    ),
    el('div', { class: 'jw-pf-time' }, axis && load(party, axis, words)),
    el(
      'div',
      { class: 'jw-pf-state' },
      tips > 0
        ? el(
            'p',
            { class: 'jw-pf-settle' },
            severityIcon('error'),
            el('span', {}, words.say('portfolio.party.tips', { count: tips, unit: window! })),
          )
        : el('p', { class: 'jw-soft' }, words.say('portfolio.party.fits')),
      el('p', { class: 'jw-soft' }, words.fullest(party) ?? ''),
      atOnce > 1 && el('p', { class: 'jw-soft' }, words.say('portfolio.party.many', { count: atOnce })),
    ),
  );
}

function named(party: PortfolioParty, words: PortfolioWords): Child {
  const { heads, kind, of } = party;
  const count =
    kind === 'group' &&
    heads &&
    words.say(heads.min === heads.max ? 'portfolio.party.heads' : 'portfolio.party.heads.range', { ...heads });
  const more = [count, ...of].filter((each) => typeof each === 'string');
  return [titleOf(party, party.id), more.length > 0 && el('span', { class: 'jw-pf-of' }, more.join(', '))];
}

function totalOf({ total, kind }: PortfolioParty, words: PortfolioWords): string {
  return words.say('portfolio.party.total', { each: words.time(total.perHead), of: kind === 'person' ? 'no' : 'yes' });
}
