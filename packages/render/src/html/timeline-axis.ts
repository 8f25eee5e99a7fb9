/** The head of a timeline: terms, months, today. */
import { groundOf, percent } from './strip.ts';
import type { Stretch, TimelineFacts } from './timeline-facts.ts';
import { type Element, el } from './tree.ts';
import type { View } from './view.ts';

/** Terms, months and today above the rows of a timeline. What lies behind these rows is drawn in it, under an id. */
export function timelineAxis(facts: TimelineFacts, groundId: string, { words }: View): Element {
  const top = facts.terms.length > 0 || facts.today !== undefined ? 20 : 0;
  return el(
    'div',
    { class: 'jw-tl-axis', 'aria-hidden': 'true' },
    el(
      'svg',
      { class: 'jw-tl-scale', height: top + 22, width: '100%' },
      groundOf(groundId, facts),
      facts.terms
        .filter((term) => hasRoom(term, facts))
        .map(({ from, label }) =>
          el(
            'text',
            { x: percent(from), y: 13, class: isClose(from, facts) ? 'jw-tl-term-name jw-close' : 'jw-tl-term-name' },
            label,
          ),
        ),
      facts.months.map(({ at, label, year, rank }) => [
        el('line', { class: 'jw-tl-month', x1: percent(at), y1: top, x2: percent(at), y2: top + 22 }),
        el(
          'text',
          { x: percent(at), dx: 4, y: top + 14, class: `jw-tl-month-name jw-rank-${rank}` },
          label,
          year !== undefined && el('tspan', { class: 'jw-tl-year' }, ` ${year}`),
        ),
      ]),
      facts.today !== undefined &&
        el(
          'text',
          {
            x: percent(facts.today),
            y: 13,
            'text-anchor': todayAnchor(facts),
            class: 'jw-tl-today-name',
          },
          words.say('view.timeline.today'),
        ),
    ),
  );
}

/** A short term goes without its name, and so does one in whose beginning today is. */
export function hasRoom({ from, to }: Stretch, { today }: TimelineFacts): boolean {
  return to - from > 0.07 && (today === undefined || today < from || today - from > 0.08);
}

/** Where the page is narrow, the name of a term that begins so close to today would stand in its way. */
function isClose(from: number, { today }: TimelineFacts): boolean {
  return today !== undefined && Math.abs(from - today) < 0.24;
}

/** The word keeps clear of a term's name that begins close by. */
export function todayAnchor({ today = 0, terms }: TimelineFacts): 'start' | 'middle' | 'end' {
  if (today > 0.93 || terms.some(({ from }) => from > today && from - today < 0.1)) return 'end';
  return terms.some(({ from }) => from <= today && today - from > 0.08 && today - from < 0.12) || today < 0.05
    ? 'start'
    : 'middle';
}
