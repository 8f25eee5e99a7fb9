/** What a reader should know about how the plan was made. */
import type { Design } from '@jointwork/language';
import type { PlanNote } from './plan.ts';
import type { Registry } from './registry.ts';
import { maxSessions } from './schedule.ts';
import type { Timetable } from './timetable.ts';

export function noteFacts(design: Design, table: Timetable, registry: Registry): PlanNote[] {
  const notes: PlanNote[] = [];
  const whole = registry.place(design.name.span);
  if (!table.period) notes.push({ message: { key: 'plan.note-no-period' }, source: whole });
  const floating = table.meetings.some(
    ({ zone, expansion }) => zone === undefined && expansion?.held.some(({ start }) => start !== undefined),
  );
  if (floating) notes.push({ message: { key: 'plan.note-no-zone' }, source: whole });
  if (table.meetings.some(({ expansion }) => expansion?.stopped)) {
    notes.push({ message: { key: 'plan.note-stopped', params: { sessions: maxSessions } }, source: whole });
  }
  for (const { meeting, whole: said, expansion, agendas } of table.meetings) {
    const name = meeting.title?.value ?? meeting.name.value;
    if (expansion?.short) {
      const params = { name, wanted: expansion.short.wanted, held: expansion.held.length };
      notes.push({ message: { key: 'plan.note-short', params }, source: registry.place(said.schedule!.span) });
    }
    const used = [...new Set(agendas)].map((index) => table.agendas[index]!);
    const assumed = [...new Set(used.flatMap(({ roles }) => roles.filter((role) => role.assumed)))];
    for (const { role, heads } of new Map(assumed.map((each) => [each.role, each])).values()) {
      const params = { name, role, heads };
      notes.push({
        message: { key: 'plan.note-assumed-heads', params },
        source: registry.place(said.follows!.protocol.span),
      });
    }
    const truncated = used.find((agenda) => agenda.truncated);
    if (truncated) {
      const params = { name, steps: truncated.steps.length };
      notes.push({
        message: { key: 'plan.note-agenda-cut', params },
        source: registry.place(said.follows!.protocol.span),
      });
    }
  }
  return notes;
}
