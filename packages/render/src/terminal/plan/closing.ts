import { severityMarks } from '../findings.ts';
import { type Line, line, paragraph, piece } from '../line.ts';
import type { View } from './view.ts';

/** Questions that the design leaves open, and who settles them. */
export function open(view: View): Line[] {
  const all = view.plan.duties.undecided;
  if (all.length === 0) return [];
  const lines = view.heading(view.say('terminal.open'));
  for (const { text, by, before } of all) {
    const facts = [
      by.length > 0 && view.say('terminal.open.by', { by: view.participants(by) }),
      before && view.say('terminal.open.before', { day: view.date(before) }),
    ].filter(Boolean);
    const rest = facts.length > 0 ? [piece(`  ${facts.join(', ')}`, 'faint')] : [];
    lines.push(...paragraph(line(piece('? ', 'info'), text, ...rest), view.width, 2));
  }
  return lines;
}

/** What is wrong or remarkable, each with its rule and place. */
export function findings(view: View): Line[] {
  const all = view.plan.findings;
  const title = view.say('view.findings');
  if (all.length === 0) {
    return [
      ...view.heading(title),
      ...paragraph(line(piece('✓ ', 'inquiry'), view.say('view.findings.none')), view.width, 2),
    ];
  }
  const lines = view.heading(title);
  for (const { severity, text, message, rule, source } of all) {
    const says = text ?? view.say(message.key, message.params);
    const where = view.options.where?.(source);
    const kind = view.say('terminal.severity', { severity });
    const [first, ...more] = paragraph(line(says), Math.min(view.width, 96), 4);
    lines.push(
      line('  ', piece(severityMarks[severity], severity), ' ', ...(first ?? []).slice(1)),
      ...more,
      ...paragraph(
        line(piece(kind, severity), piece(` ${[rule, where].filter(Boolean).join('  ')}`, 'faint')),
        view.width,
        4,
      ),
    );
  }
  return lines;
}

/** What to know about how the plan was made. */
export function notes(view: View): Line[] {
  const all = view.plan.notes;
  if (all.length === 0) return [];
  return [
    ...view.heading(view.say('terminal.notes')),
    ...all.flatMap(({ message }) =>
      paragraph(line(view.say(message.key, message.params)), Math.min(view.width, 96), 2),
    ),
  ];
}
