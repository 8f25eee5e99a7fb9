import type { SkipReason, UndatedMeeting } from '@jointwork/plan';
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
      piece(`  ${why(reason, view)}`, 'faint'),
    );
    if (view.isNarrow) lines.push(...paragraph(line(days[i]!), view.width, 2), ...paragraph(name, view.width, 4));
    else lines.push(...row([line(days[i]!), name], [dayWidth, view.width - dayWidth - 4], 2));
  }
  return lines;
}

function why(reason: SkipReason, view: View): string {
  if (reason.kind === 'except') return view.say('view.session.except');
  const title = reason.title;
  if (reason.kind === 'closed') {
    return title === undefined ? view.say('view.session.closed') : view.say('view.session.closed.title', { title });
  }
  const organisation = view.names.organisation(reason.organisation);
  return title === undefined
    ? view.say('view.session.organisation', { organisation })
    : view.say('view.session.organisation.title', { organisation, title });
}

/** Meetings that happen without a date of their own. */
export function undated(view: View): Line[] {
  const all = view.plan.undated;
  if (all.length === 0) return [];
  const lines = view.heading(view.say('terminal.undated'));
  for (const each of all) {
    const { meeting, minutes } = each;
    const long = minutes === undefined ? '' : `  ${view.duration(minutes)}`;
    const facts = [when(each, view), view.attendance(each.attend, []), view.where(meeting)].filter(Boolean).join(' · ');
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

function when({ why: reason, when: said, about }: UndatedMeeting, view: View): string {
  const isNamed = reason === 'as-needed' && said !== undefined;
  const text = isNamed ? view.say('view.undated.as-needed.when', { when: said }) : view.say(`view.undated.${reason}`);
  const often = about && view.say('view.undated.about', { times: about.times, unit: about.per });
  return [text, often].filter(Boolean).join(', ');
}
