import { dayRange } from '../../html/dates.ts';
import { spaced } from '../../html/words.ts';
import { blank, type Line, line, paragraph, piece } from '../line.ts';
import type { View } from './view.ts';

/** What the design is called, what it is for, where and when it runs. */
export function opening(view: View): Line[] {
  const { design } = view.plan;
  const lines: Line[] = [...paragraph(line(piece(design.title ?? spaced(design.name), 'strong')), view.width), blank];
  const purposes = design.purposes.map(({ text }) => text);
  if (purposes.length === 0) purposes.push(view.say('view.purpose.waits'));
  // A purpose is read, not scanned: it gets lines of the length that books have.
  for (const purpose of purposes) lines.push(...paragraph(line(piece(purpose)), Math.min(view.width, 72), 2));
  const facts = [nature(view), time(view)].filter(Boolean);
  if (facts.length > 0) lines.push(blank);
  for (const fact of facts) lines.push(...paragraph(line(piece(fact, 'faint')), view.width, 2));
  return lines;
}

/** How far it is, where in the system it stands, what it looks at, how deep it goes. */
function nature(view: View): string {
  const { status, level, focus, depth } = view.plan.design;
  const [prime, ...rest] = focus;
  const stand = status && view.say(`view.status.${status.word}`);
  const parts = [
    status?.on && stand ? view.say('view.status.on', { status: stand, day: view.date(status.on) }) : stand,
    level && view.say('terminal.level', { level }),
    prime && view.say(rest.length > 0 ? 'terminal.focus.with' : 'terminal.focus', { prime, rest: view.list(rest) }),
    depth,
  ];
  return parts.filter(Boolean).join(' · ');
}

function time(view: View): string {
  const { period, zone, calendar } = view.plan.design;
  const parts = [
    period && dayRange(period.from, period.to, view.words.locale),
    calendar && (calendar.title ?? spaced(calendar.name)),
    zone,
  ];
  return parts.filter(Boolean).join(' · ');
}
