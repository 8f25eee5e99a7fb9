/** How it stands with what somebody owes: done, due, or past its day. A sign, a word and a day. */
import type { IsoDate } from '@jointwork/plan';
import { plainDay } from './dates.ts';
import { severityIcon } from './marks.ts';
import { type Child, el } from './tree.ts';
import type { View } from './view.ts';

/** Facts in a row, with commas between them. */
export function inARow(facts: readonly Child[]): readonly Child[] {
  const there = facts.filter((fact) => fact !== undefined && fact !== false && fact !== '');
  return there.flatMap((fact, place) => (place === 0 ? [fact] : [', ', fact]));
}

/** What became of something that is due. */
export function standing({ due, done }: { readonly due?: IsoDate; readonly done?: IsoDate }, view: View): Child {
  const { words, state } = view;
  const day = (date: IsoDate) => plainDay(date, words.locale);
  if (done !== undefined) {
    return el('span', { class: 'jw-state jw-done' }, tick(), words.say('view.due.done', { day: day(done) }));
  }
  if (due === undefined) return undefined;
  if (due < state.today) {
    return el(
      'span',
      { class: 'jw-state jw-overdue' },
      severityIcon('warning'),
      words.say('view.due.late', { day: day(due) }),
    );
  }
  return el('span', { class: 'jw-state' }, words.say('view.due.by', { day: day(due) }));
}

function tick(): Child {
  return el(
    'svg',
    { class: 'jw-icon', viewBox: '0 0 16 16', width: 16, height: 16, 'aria-hidden': 'true', focusable: 'false' },
    el('path', { d: 'M6.4 12.6 2 8.2l1.2-1.2 3.2 3.2L12.8 3.6 14 4.8z' }),
  );
}
