import { sizeOf, standing } from '../../export/phrases.ts';
import { columnsOf, type Line, line, paragraph, piece, rightAligned, row } from '../line.ts';
import type { View } from './view.ts';

/** Everyone who takes part: how many, as what, from where. */
export function people(view: View): Line[] {
  const { participants } = view.plan;
  if (participants.length === 0) return [];
  const title = view.say('view.opening.who');
  const sum = participants.some(({ served }) => served) ? view.say('terminal.served') : undefined;
  const lines = view.heading(title, sum);
  const heads = participants.map((one) => sizeOf(one, view));
  const headsWidth = Math.max(...heads.map(columnsOf));
  const names = participants.map((one) => view.names.participant(one.id));
  const nameWidth = Math.min(Math.max(...names.map(columnsOf)), Math.floor(view.width * 0.4));
  for (const [i, one] of participants.entries()) {
    const ring = piece(one.served ? '○ ' : '  ');
    const rest = piece(standing(one, view), 'faint');
    if (view.isNarrow) {
      const count = heads[i] ? [piece(`  ${heads[i]}`)] : [];
      lines.push(...paragraph(line(ring, names[i]!, ...count), view.width), ...paragraph(line(rest), view.width, 4));
      continue;
    }
    const widths = [nameWidth, headsWidth, view.width - nameWidth - headsWidth - 6];
    const [first, ...more] = row([line(names[i]!), line(rightAligned(heads[i]!, headsWidth)), line(rest)], widths, 2);
    lines.push([ring, ...(first ?? []).slice(1)], ...more);
  }
  return lines;
}
