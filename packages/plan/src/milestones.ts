/** The dates that a reader looks for first, in order. */
import type { Design } from '@jointwork/language';
import type { Coverage } from './coverage.ts';
import type { Duties, Milestone } from './plan.ts';
import { dateOf, type Registry } from './registry.ts';
import type { Timetable } from './timetable.ts';

/** On one day: what opens comes first, what closes comes last. */
const order: readonly Milestone['kind'][] = [
  'start',
  'first-session',
  'review',
  'action-due',
  'commitment-due',
  'undecided',
  'target',
  'end',
];

export function milestoneFacts(
  design: Design,
  table: Timetable,
  registry: Registry,
  coverage: Coverage,
  duties: Duties,
): Milestone[] {
  const source = registry.place(design.period?.span ?? design.calendar?.span ?? design.name.span);
  const milestones: Milestone[] = [];
  if (table.period) {
    milestones.push({ date: table.period.from, kind: 'start', source });
    milestones.push({ date: table.period.to, kind: 'end', source });
  }
  for (const { meeting, whole, expansion } of table.meetings) {
    const held = expansion?.held ?? [];
    const id = registry.meetingId(meeting);
    const dates = whole.kind === 'review' ? held : held.slice(0, 1);
    for (const { date, span } of dates) {
      const kind = whole.kind === 'review' ? 'review' : 'first-session';
      milestones.push({ date, kind, meeting: id, source: registry.place(span) });
    }
  }
  for (const { due, meeting, text, source: where } of duties.actions) {
    if (due) milestones.push({ date: due, kind: 'action-due', meeting, text, source: where });
  }
  for (const { due, again, text, source: where } of duties.commitments) {
    for (const date of due ? [due, ...again] : []) {
      milestones.push({ date, kind: 'commitment-due', text, source: where });
    }
  }
  for (const { before, meeting, text, source: where } of duties.undecided) {
    if (before) milestones.push({ date: before, kind: 'undecided', meeting, text, source: where });
  }
  for (const target of design.targets) {
    const date = dateOf(target.by);
    const text = target.tenet.to && coverage.idOf(target.tenet.to);
    if (date) milestones.push({ date, kind: 'target', text, source: registry.place(target.span) });
  }
  return milestones.sort(byDay);
}

function byDay(a: Milestone, b: Milestone): number {
  if (a.date !== b.date) return a.date < b.date ? -1 : 1;
  return order.indexOf(a.kind) - order.indexOf(b.kind) || a.source.span.start - b.source.span.start;
}
