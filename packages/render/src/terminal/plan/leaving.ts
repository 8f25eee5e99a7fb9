import type { PlanLeaving } from '@jointwork/plan';
import { type Line, line, paragraph, piece } from '../line.ts';
import type { View } from './view.ts';

/** What stops if somebody leaves, and who never meets: where a plan hangs on one party. */
export function leaving(view: View): Line[] {
  const { leaving: all, circles } = view.plan.graph;
  const [main, ...others] = circles;
  const told = all.map((one) => ({ one, parts: stops(one, view) })).filter(({ parts }) => parts.length > 0);
  const lines: Line[] = [];
  if (told.length > 0) lines.push(...view.heading(view.say('terminal.leaving')));
  for (const { one, parts } of told) {
    lines.push(
      ...paragraph(
        line(view.names.participant(one.participant), piece(`  ${parts.join(' · ')}`, 'faint')),
        view.width,
        2,
      ),
    );
  }
  for (const { participants } of others) {
    const params = { these: view.participants(participants), those: view.participants(main!.participants) };
    lines.push(...paragraph(line(piece(view.say('terminal.apart', params), 'warning')), view.width, 2));
  }
  return lines;
}

function stops({ empty, unled, unbound, quorums, splits }: PlanLeaving, view: View): string[] {
  const { decisions } = view.plan.duties;
  const meetings = (ids: readonly string[]) => view.list(ids.map((id) => view.names.meetingTitle(id)));
  return [
    empty.length > 0 && view.say('terminal.leaving.empty', { meetings: meetings(empty) }),
    unled.length > 0 && view.say('terminal.leaving.unled', { meetings: meetings(unled.map(({ meeting }) => meeting)) }),
    ...unbound.map(({ meeting, role }) => view.say('terminal.leaving.unbound', { role, meeting: meetings([meeting]) })),
    ...quorums.map((index) => view.say('terminal.leaving.quorum', { text: decisions[index]?.text ?? '' })),
    splits.length > 0 && view.say('terminal.leaving.splits', { parts: splits.length }),
  ].filter((part) => typeof part === 'string');
}
