/** Rows of the portfolio as drawings: time from left to right, as wide as there is room. */
import type { Portfolio, PortfolioDesign, PortfolioParty } from '@jointwork/plan';
import { type Child, type Element, el } from '../html/tree.ts';
import type { Axis } from './axis.ts';
import type { PortfolioWords } from './words.ts';

const percent = (share: number) => `${Math.round(share * 10_000) / 100}%`;
const pixels = (value: number) => Math.round(value * 10) / 10;

/** The months above the rows. */
export function scale(axis: Axis, { words }: PortfolioWords): Element {
  return el(
    'div',
    { class: 'jw-pf-scale', 'aria-hidden': 'true' },
    axis
      .months(words.locale)
      .map(({ at, label, year }) =>
        el(
          'span',
          { class: 'jw-pf-month', style: { 'inset-inline-start': percent(at) } },
          label,
          year !== undefined && el('b', {}, year),
        ),
      ),
  );
}

function drawing(
  height: number,
  axis: Axis,
  { portfolio, words }: PortfolioWords,
  ...children: readonly Child[]
): Element {
  const { today } = portfolio;
  return el(
    'svg',
    { class: 'jw-pf-strip', width: '100%', height, 'aria-hidden': 'true', focusable: 'false' },
    axis
      .months(words.locale)
      .map(({ at }) => el('line', { class: 'jw-pf-line', x1: percent(at), x2: percent(at), y1: 0, y2: '100%' })),
    today !== undefined &&
      axis.holds(today) &&
      el('line', { class: 'jw-pf-today', x1: percent(axis.at(today)), x2: percent(axis.at(today)), y1: 0, y2: '100%' }),
    ...children,
  );
}

/** When a design runs, with its reviews as diamonds. */
export function runs({ id, period }: PortfolioDesign, axis: Axis, words: PortfolioWords): Element {
  const { reviews }: Portfolio = words.portfolio;
  const middle = 16;
  return drawing(
    middle * 2,
    axis,
    words,
    period &&
      el('rect', {
        class: 'jw-pf-run',
        x: percent(axis.at(period.from)),
        width: percent(Math.max(0.004, axis.after(period.to) - axis.at(period.from))),
        y: middle - 2,
        height: 4,
      }),
    reviews
      .filter(({ design, date }) => design === id && axis.holds(date))
      .map(({ date }) =>
        el(
          'svg',
          { class: 'jw-pf-review', x: percent(axis.at(date)), y: middle, overflow: 'visible' },
          el('path', { d: 'M0-5.5 5.5 0 0 5.5-5.5 0z' }),
        ),
      ),
  );
}

/** How tall, in pixels, the tallest bar is. */
const tallest = 40;

/** What is asked, window by window, and the line of what there is: at a scale of its own, so that what tips over is seen. */
export function load({ windows }: PortfolioParty, axis: Axis, words: PortfolioWords): Element {
  const most = windows.reduce((sum, { perHead, given }) => Math.max(sum, perHead, given), 1);
  const foot = tallest + 4;
  const tall = (minutes: number) => pixels((minutes / most) * tallest);
  return drawing(
    foot + 1,
    axis,
    words,
    windows.map(({ from, to, perHead, given, over }) => {
      const [start, end] = [axis.at(from), axis.after(to)];
      if (end <= start) return undefined;
      const x = percent(start + (end - start) * 0.12);
      const width = percent((end - start) * 0.76);
      const within = tall(Math.max(0, perHead - over));
      const beyond = tall(over);
      return [
        el('rect', { class: 'jw-pf-bar', x, width, y: pixels(foot - within), height: within }),
        beyond > 0 && el('rect', { class: 'jw-pf-over', x, width, y: pixels(foot - within - beyond), height: beyond }),
        given > 0 &&
          el('line', {
            class: 'jw-pf-there',
            x1: percent(start),
            x2: percent(end),
            y1: pixels(foot - tall(given)),
            y2: pixels(foot - tall(given)),
          }),
      ];
    }),
    el('line', { class: 'jw-pf-foot', x1: 0, x2: '100%', y1: foot, y2: foot }),
  );
}
