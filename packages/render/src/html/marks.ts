/** The mark and the letter of each kind of activity, so that colour never speaks alone; and the icons of findings. */
import type { Severity } from '@jointwork/language';
import type { PlanMeeting } from '@jointwork/plan';
import { type Element, el } from './tree.ts';
import type { Words } from './words.ts';

type Kind = PlanMeeting['kind'];

/** A square, a speech bubble, a lens, a diamond; 20 by 20. */
const shapes: Readonly<Record<Kind, string>> = {
  work: 'M3 2h14a1 1 0 0 1 1 1v14a1 1 0 0 1-1 1H3a1 1 0 0 1-1-1V3a1 1 0 0 1 1-1z',
  dialogue: 'M4 1.5h12a3 3 0 0 1 3 3v7a3 3 0 0 1-3 3H9.5L5 19v-4.5H4a3 3 0 0 1-3-3v-7a3 3 0 0 1 3-3z',
  inquiry: 'M8.5 1a7.5 7.5 0 0 1 6.2 11.7l4.1 4.1-2.1 2.1-4.1-4.1A7.5 7.5 0 1 1 8.5 1z',
  review: 'M10 .5 19.5 10 10 19.5.5 10z',
};
/** Where the letter sits in its shape. */
const letterAt: Readonly<Record<Kind, readonly [x: number, y: number]>> = {
  work: [10, 13.8],
  dialogue: [10, 11.6],
  inquiry: [8.5, 12.2],
  review: [10, 13.6],
};

/** The shape of a kind without its letter, around 0,0 and so many units wide. */
export function bareMark(kind: Kind, size: number): Element {
  const scale = size / 20;
  return el('path', { d: shapes[kind], transform: `translate(${-size / 2} ${-size / 2}) scale(${scale})` });
}

/** The shape of a kind with its letter, in SVG, 20 by 20. */
export function letteredMark(kind: Kind, words: Words): readonly Element[] {
  const [x, y] = letterAt[kind];
  return [
    el('path', { d: shapes[kind] }),
    el('text', { x, y, 'text-anchor': 'middle' }, words.say(`view.kind.${kind}.letter`)),
  ];
}

/** The mark of a kind, with the kind's name for those who do not see it. A hollow one is a session that is not held. */
export function kindMark(kind: Kind, words: Words, hollow = false): Element {
  return el(
    'span',
    { class: `jw-mark jw-${kind}${hollow ? ' jw-hollow' : ''}` },
    el(
      'svg',
      { viewBox: '0 0 20 20', width: 20, height: 20, 'aria-hidden': 'true', focusable: 'false' },
      letteredMark(kind, words),
    ),
    hidden(`${words.say(`view.kind.${kind}`)}: `),
  );
}

const icons: Readonly<Record<Severity, string>> = {
  error:
    'M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1zm0 1.4a5.6 5.6 0 1 0 0 11.2A5.6 5.6 0 0 0 8 2.4zM6 5l2 2 2-2 1 1-2 2 2 2-1 1-2-2-2 2-1-1 2-2-2-2z',
  warning: 'M8 1.2 15.4 14H.6zm0 2.8L3 12.6h10zM7.3 6.8h1.4v3H7.3zm0 3.7h1.4v1.3H7.3z',
  info: 'M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1zm0 1.4a5.6 5.6 0 1 0 0 11.2A5.6 5.6 0 0 0 8 2.4zM7.3 7h1.4v4.5H7.3zm0-2.6h1.4v1.5H7.3z',
};

/** The icon of a severity. Its word stands beside it. */
export function severityIcon(severity: Severity): Element {
  return el(
    'svg',
    {
      class: `jw-icon jw-${severity}`,
      viewBox: '0 0 16 16',
      width: 16,
      height: 16,
      'aria-hidden': 'true',
      focusable: 'false',
    },
    el('path', { d: icons[severity], 'fill-rule': 'evenodd' }),
  );
}

/** Text for those who listen to the page. */
export function hidden(text: string): Element {
  return el('span', { class: 'jw-hidden' }, text);
}

/** What is missing, as a place that waits: one question in a dashed outline. */
export function waiting(question: string): Element {
  return el('span', { class: 'jw-waiting' }, question);
}
