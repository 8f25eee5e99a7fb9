import { weekdays as dayNames } from '@jointwork/language';
import { words } from '../../desk.ts';
import { shortDay, weekdayOf } from '../days.ts';
import { isDate, walk } from '../walk.ts';
import { type Hint, type HintMaker, meets } from './hint.ts';

/** The day of the week beside a date; none where the clause itself says that day. */
export const weekdays: HintMaker = (desk, id, within) => {
  const hints: Hint[] = [];
  for (const item of desk.engine.model(id)?.items ?? []) {
    if (!meets(item.span, within)) continue;
    const said: { readonly end: number; readonly days: ReadonlySet<number> }[] = [];
    walk(item, (node) => {
      if (isSchedule(node))
        said.push({ end: node.span.end, days: new Set(node.days.map(({ day }) => dayOf(day.value))) });
      if (!isDate(node) || !node.valid || !meets(node.span, within)) return;
      // One day that is closed is where that begins and where it ends.
      if (hints.at(-1)?.at === node.span.end) return;
      const around = said.at(-1);
      if (around && node.span.end <= around.end && around.days.has(weekdayOf(node.value))) return;
      const tooltip = words(desk, 'server.hint.weekday', { date: node.value });
      hints.push({ at: node.span.end, label: shortDay(desk, node.value), tooltip });
    });
  }
  return hints;
};

interface WithDays {
  readonly span: { readonly end: number };
  readonly days: readonly { readonly day: { readonly value: string } }[];
}

function isSchedule(node: object): node is WithDays {
  return 'days' in node && 'unit' in node && 'span' in node;
}

function dayOf(name: string): number {
  return (dayNames.words as readonly string[]).indexOf(name) + 1;
}
