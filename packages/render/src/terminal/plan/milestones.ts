import { milestoneOf } from '../../export/phrases.ts';
import { columnsOf, type Line, line, paragraph, piece, row } from '../line.ts';
import type { View } from './view.ts';

/** The dates that people look for first, in order. */
export function milestones(view: View): Line[] {
  const all = view.plan.milestones;
  if (all.length === 0) return [];
  const days = all.map(({ date }) => view.day(date));
  const width = Math.max(...days.map(columnsOf));
  const lines = view.heading(view.say('terminal.milestones'));
  for (const [i, each] of all.entries()) {
    const mark =
      each.kind === 'target' ? piece('⚑ ') : each.meeting ? [view.mark(each.meeting), piece(' ')] : piece('  ');
    const what = line(...[mark].flat(), milestoneOf(each, view));
    if (view.isNarrow) lines.push(...paragraph(line(days[i]!), view.width, 2), ...paragraph(what, view.width, 4));
    else lines.push(...row([line(days[i]!), what], [width, view.width - width - 4], 2));
  }
  return lines;
}
