import { reasonOf, undatedWhen } from '../../export/phrases.ts';
import { columnsOf, type Line, line, paragraph, piece, row } from '../line.ts';
import type { View } from './view.ts';

/** Days that a schedule names and on which nobody meets, with the reason. */
export function skipped(view: View): Line[] {
  const all = view.plan.skipped;
  if (all.length === 0) return [];
  const days = all.map(({ date }) => view.day(date));
  const dayWidth = Math.max(...days.map(columnsOf));
  const lines = view.heading(view.say('terminal.skipped'));
  for (const [i, { meeting, reason }] of all.entries()) {
    const name = line(
      view.mark(meeting),
      ' ',
      view.names.meetingTitle(meeting),
      piece(`  ${reasonOf(reason, view)}`, 'faint'),
    );
    if (view.isNarrow) lines.push(...paragraph(line(days[i]!), view.width, 2), ...paragraph(name, view.width, 4));
    else lines.push(...row([line(days[i]!), name], [dayWidth, view.width - dayWidth - 4], 2));
  }
  return lines;
}

/** Meetings that happen without a date of their own. */
export function undated(view: View): Line[] {
  const all = view.plan.undated;
  if (all.length === 0) return [];
  const lines = view.heading(view.say('terminal.undated'));
  for (const each of all) {
    const { meeting, minutes } = each;
    const long = minutes === undefined ? '' : `  ${view.duration(minutes)}`;
    const facts = [undatedWhen(each, view), view.attendance(each.attend, []), view.where(meeting)]
      .filter(Boolean)
      .join(' · ');
    lines.push(
      ...paragraph(
        line(view.mark(meeting), ' ', view.names.meetingTitle(meeting), piece(long, 'faint')),
        view.width,
        2,
      ),
      ...paragraph(line(piece(facts, 'faint')), view.width, 4),
    );
  }
  return lines;
}
