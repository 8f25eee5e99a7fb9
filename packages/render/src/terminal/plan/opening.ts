import { nature, span } from '../../export/phrases.ts';
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
  const facts = [nature(view), span(view)].filter(Boolean);
  if (facts.length > 0) lines.push(blank);
  for (const fact of facts) lines.push(...paragraph(line(piece(fact, 'faint')), view.width, 2));
  return lines;
}
