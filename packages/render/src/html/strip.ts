/** A row of a timeline as SVG: the time behind it, and what happens in it. Drawn in shares of the width, or in units. */
import { bareMark } from './marks.ts';
import type { Stretch, TimelineFacts, TimelineRow } from './timeline-facts.ts';
import { type Child, type Element, el } from './tree.ts';

/** Turns shares of the width into what stands in `x` and `width`. */
export type Scale = (share: number) => string;

/** For a drawing that is as wide as the page gives it room. */
export const percent: Scale = (share) => `${round(share * 100)}%`;

/** For a drawing of a width of its own. */
export function units(width: number): Scale {
  return (share) => `${round(share * width)}`;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

/** Lines across closed days, as what fills a shape. */
export function hatch(id: string): Element {
  return el(
    'pattern',
    { id, width: 5, height: 5, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' },
    el('line', { class: 'jw-hatch-line', x1: 0, y1: 0, x2: 0, y2: 5 }),
  );
}

/** The time behind all rows of a view, drawn once under an id of that view: `ground` in each row shows it again. */
export function groundOf(id: string, facts: TimelineFacts): Element {
  return el('defs', {}, hatch(`${id}-hatch`), el('g', { id }, background(facts, percent, `${id}-hatch`)));
}

/** What `groundOf` has drawn, behind a row. */
export function ground(id: string): Element {
  return el('use', { href: `#${id}` });
}

/** Terms as bands, closed days hatched, a hair line for each month, and today. */
export function background(
  facts: TimelineFacts,
  scale: Scale,
  hatching: string,
  height: number | string = '100%',
): readonly Child[] {
  const band = (stretch: Stretch, attributes: Readonly<Record<string, string>>, ...children: readonly Child[]) =>
    el(
      'rect',
      { x: scale(stretch.from), y: 0, width: scale(stretch.to - stretch.from), height, ...attributes },
      ...children,
    );
  return [
    facts.terms.map((term) => band(term, { class: 'jw-tl-term' })),
    facts.closed.map((closed) =>
      band(closed, { fill: `url(#${hatching})` }, closed.title !== undefined && el('title', {}, closed.title)),
    ),
    facts.months.map(({ at }) => el('line', { class: 'jw-tl-month', x1: scale(at), y1: 0, x2: scale(at), y2: height })),
    facts.today !== undefined &&
      el('line', { class: 'jw-tl-today', x1: scale(facts.today), y1: 0, x2: scale(facts.today), y2: height }),
  ];
}

/** The marks of a row, or its bars, around a middle. */
export function happenings(row: TimelineRow, scale: Scale, middle: number | string = '50%'): readonly Child[] {
  const kind = row.meeting.kind;
  return [
    row.marks.map(({ at, held, said, key }) =>
      el(
        'svg',
        {
          x: scale(at),
          y: middle,
          overflow: 'visible',
          class: `jw-tl-mark jw-${kind}${held ? '' : ' jw-hollow'}${row.size < 12 ? ' jw-tl-close' : ''}`,
          ...(held ? { 'data-session': key } : {}),
        },
        el('title', {}, said),
        bareMark(kind, row.size),
      ),
    ),
    row.bars.length > 0 && el('svg', { y: middle, overflow: 'visible', class: `jw-${kind}` }, bars(row, scale)),
  ];
}

/** Pixels, above and below the middle. */
const reach = 10;

function bars({ bars: all }: TimelineRow, scale: Scale): readonly Element[] {
  return all.map(({ from, to, share, said }) => {
    const tall = Math.max(5, Math.round(share * 2 * reach));
    return el(
      'rect',
      { x: scale(from), y: reach - tall, width: scale((to - from) * 0.7), height: tall, class: 'jw-tl-bar' },
      el('title', {}, said),
    );
  });
}

/** A flag, its pole left of the middle. */
export const flagShape = 'M-5 9V-9H8L4-4.5 8 0H-3.5V9Z';

/** A flag whose pole stands on its day. */
export function flag(at: number, said: string, scale: Scale, middle: number | string = '50%'): Element {
  return el(
    'svg',
    { x: scale(at), y: middle, overflow: 'visible', class: 'jw-tl-flag' },
    el('title', {}, said),
    el('path', { d: flagShape, transform: 'translate(5 0)' }),
  );
}

/** A strip of a page: as wide as there is room, as tall as what stands beside it. */
export function strip(...children: readonly Child[]): Element {
  return el(
    'div',
    { class: 'jw-strip', 'aria-hidden': 'true' },
    el('svg', { width: '100%', height: '100%', focusable: 'false' }, ...children),
  );
}
