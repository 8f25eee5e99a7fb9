import type { Unit } from '@jointwork/language';
import type { LedgerWindow } from '@jointwork/plan';
import { type Line, line, paragraph, piece } from '../line.ts';
import type { View } from './view.ts';

/** What is asked of each, against what there is; over all designs of the workspace where others ask, too. */
export function hours(view: View): Line[] {
  const { ledger, workspace } = view.plan;
  const rows = ledger.filter(({ total }) => total.perHead > 0);
  if (rows.length === 0) return [];
  const lines = view.heading(view.say('terminal.hours'));
  for (const { participant, total, heads, window, windows } of rows) {
    const each = view.say('terminal.hours.each', {
      time: view.duration(Math.round(total.perHead)),
      of: heads?.max === 1 ? 'no' : 'yes',
    });
    lines.push(
      ...paragraph(line(piece(view.names.participant(participant)), '  ', piece(each, 'faint')), view.width, 2),
    );
    const around = workspace.find((row) => row.participant === participant);
    const told = around ? fullest(around.windows, around.window, view) : fullest(windows, window, view);
    if (around) {
      const others = around.designs.length - 1;
      const time = view.duration(Math.round(around.total.perHead));
      lines.push(
        ...paragraph(line(piece(view.say('terminal.hours.workspace', { others, time }), 'faint')), view.width, 4),
      );
    }
    if (told) lines.push(...paragraph(line(told), view.width, 4));
  }
  return lines;
}

/** The window that is furthest beyond what there is, else the one with least room left. */
function fullest(windows: readonly LedgerWindow[], unit: Unit | undefined, view: View) {
  const [first, ...more] = windows;
  if (!first || !unit) return undefined;
  const isFuller = (one: LedgerWindow, other: LedgerWindow) =>
    one.over !== other.over ? one.over > other.over : one.perHead - one.given > other.perHead - other.given;
  const most = more.reduce((so, one) => (isFuller(one, so) ? one : so), first);
  const isOver = most.over >= 1;
  const key = isOver ? 'terminal.hours.over' : 'terminal.hours.most';
  const params = {
    asked: view.duration(Math.round(most.perHead)),
    there: view.duration(Math.round(isOver ? most.perHead - most.over : Math.max(most.given, most.perHead))),
    unit,
    day: view.date(most.from),
  };
  return isOver ? piece(`✖ ${view.say(key, params)}`, 'error') : piece(view.say(key, params), 'faint');
}
