import type { AgendaStep, PlanSession } from '@jointwork/plan';
import { roleName, type Said } from '../export/said.ts';
import { clock, elapsed } from '../html/dates.ts';
import { spaced } from '../html/words.ts';
import { type Block, heading, joined, paragraph, strong, type Text, table } from './build.ts';

type First = Pick<PlanSession, 'meeting' | 'agenda' | 'start'> & Partial<Pick<PlanSession, 'roles'>>;

/** The order of each meeting that has one: of its first session, as the others only differ in who has which role. */
export function agendas(said: Said): readonly Block[] {
  const { plan } = said;
  const firsts = new Map<string, First>();
  for (const session of [...plan.sessions, ...plan.undated]) {
    if (session.agenda !== undefined && !firsts.has(session.meeting)) firsts.set(session.meeting, session);
  }
  if (firsts.size === 0) return [];
  return [heading(2, said.say('export.md.agendas')), ...[...firsts.values()].flatMap((first) => agenda(first, said))];
}

function agenda({ meeting, agenda: index, start, roles = [] }: First, said: Said): readonly Block[] {
  const laidOut = said.plan.agendas[index!];
  if (!laidOut) return [];
  const at = (minutes: number) => (start ? clock(start, minutes) : elapsed(minutes));
  const heads = ['clock', 'length', 'step', 'who', 'silent'].map((key) => said.say(`export.md.${key}`));
  const rows = laidOut.steps
    .filter(({ dropped }) => !dropped)
    .map((step): Text[] => [
      at(step.start),
      step.untimed ? '' : said.duration(step.end - step.start),
      strong(step.title),
      who(step, said),
      said.list(step.silent.map(roleName)),
    ]);
  const cast = roles
    .filter(({ players }) => players.length > 0)
    .map(({ role, players }) => said.say('terminal.sheet.role', { role: roleName(role), who: said.people(players) }));
  const protocol = laidOut.title ?? spaced(laidOut.protocol);
  const time = said.duration(laidOut.slot ?? laidOut.planned);
  return [
    heading(3, said.names.meetingTitle(meeting)),
    ...paragraph(said.say('terminal.sheet.by', { protocol, time })),
    ...paragraph(joined(cast, ' · ')),
    ...table(heads, rows, [1]),
    ...(laidOut.overrun > 0
      ? paragraph(strong(said.say('view.sheet.over', { minutes: said.duration(laidOut.overrun) })))
      : []),
    ...(laidOut.truncated ? paragraph(said.say('view.sheet.truncated')) : []),
  ];
}

function who({ moves, by }: AgendaStep, said: Said): string {
  if (moves.includes('break')) return '';
  return by.length === 0 ? said.say('view.voice.everyone') : said.list(by.map(roleName));
}
