import type { AgendaStep, ParticipantId, PlanPreparation, PlanSession } from '@jointwork/plan';
import { roleName, type Said } from '../export/said.ts';
import { clock, elapsed } from '../html/dates.ts';
import { spaced } from '../html/words.ts';

/** The most steps of an agenda that stand in a calendar; a run sheet has them all. */
const mostSteps = 60;

/**
 * What those who open a session in their calendar want to know: who comes, what to bring, what happens when.
 *
 * @param theirs for whom the calendar is, and what they are part of
 */
export function describe(session: PlanSession, said: Said, theirs?: ReadonlySet<ParticipantId>): string {
  const blocks = [
    about(session, said),
    [theirs && part(session, said, theirs)],
    asked(session, said),
    agenda(session, said),
  ];
  return blocks
    .map((lines) => lines.filter(Boolean).join('\n'))
    .filter(Boolean)
    .join('\n\n');
}

type Lines = readonly (string | undefined | false)[];

function about(session: PlanSession, said: Said): Lines {
  const { design } = said.plan;
  return [
    design.title ?? spaced(design.name),
    session.start !== undefined && session.minutes === undefined && said.say('export.ics.no-length'),
    session.attend.length > 0 && said.say('export.ics.who', { who: said.people(session.attend) }),
    session.leads.length > 0 && said.say('export.ics.lead', { who: said.people(session.leads) }),
    session.deputies.length > 0 && said.say('export.ics.deputy', { who: said.people(session.deputies) }),
    session.heard.length > 0 && said.say('export.ics.heard', { who: said.people(session.heard) }),
    (session.groups ?? 1) > 1 && said.say('export.ics.groups', { groups: session.groups! }),
  ];
}

/** What the one for whom the calendar is does there. */
function part({ attend, leads }: PlanSession, said: Said, theirs: ReadonlySet<ParticipantId>): string | undefined {
  const roles = new Set(attend.flatMap((each) => (theirs.has(each.participant) ? each.roles : [])));
  const parts = [...roles].map(roleName);
  if (leads.some(({ participant }) => theirs.has(participant))) parts.unshift(said.say('export.ics.you.lead'));
  return parts.length === 0 ? undefined : said.say('export.ics.you', { parts: said.list(parts) });
}

/** What is asked there, what is looked at, and what is to be prepared. */
function asked(session: PlanSession, said: Said): Lines {
  const meeting = said.meeting(session.meeting);
  const evidence = meeting?.evidence.map(({ kind, text }) =>
    text === undefined ? kind : said.say('export.evidence', { kind, text }),
  );
  const preparations = said.plan.duties.preparations.filter((each) => each.meeting === session.meeting);
  return [
    ...(meeting?.questions ?? []),
    evidence && evidence.length > 0 && said.say('export.ics.evidence', { evidence: evidence.join('; ') }),
    ...preparations.map((each) => prepare(each, said)),
  ];
}

function prepare({ text, by, minutes, before }: PlanPreparation, said: Said): string {
  const facts = [
    by && by.who.length > 0 && said.people(by.who),
    minutes !== undefined && said.duration(minutes),
    before && said.say('export.before', { value: before.value, unit: before.unit }),
  ].filter(Boolean);
  return said.say(facts.length > 0 ? 'export.ics.prepare.facts' : 'export.ics.prepare', {
    text,
    facts: facts.join(', '),
  });
}

function agenda(session: PlanSession, said: Said): Lines {
  const laidOut = session.agenda === undefined ? undefined : said.plan.agendas[session.agenda];
  if (!laidOut) return [];
  const at = (minutes: number) => (session.start ? clock(session.start, minutes) : elapsed(minutes));
  const steps = laidOut.steps.filter(({ dropped }) => !dropped);
  return [
    laidOut.title ?? spaced(laidOut.protocol),
    ...session.roles.flatMap(({ role, players }) =>
      players.length > 0 ? said.say('terminal.sheet.role', { role: roleName(role), who: said.people(players) }) : [],
    ),
    ...steps.slice(0, mostSteps).map((step) => `${at(step.start)} ${doing(step, said)}`),
    steps.length > mostSteps || laidOut.truncated ? said.say('export.ics.more-steps') : undefined,
    steps.length > 0 && `${at(laidOut.planned)} ${said.say('terminal.sheet.end')}`,
  ];
}

/** `Present the work (presenter; silent: critics)` */
function doing({ title, moves, by, silent }: AgendaStep, said: Said): string {
  if (moves.includes('break')) return title;
  const roles = (names: readonly string[]) => said.list(names.map(roleName));
  const voices = [
    by.length > 0 ? roles(by) : said.say('view.voice.everyone'),
    ...(silent.length > 0 ? [said.say('terminal.sheet.silent', { roles: roles(silent) })] : []),
  ];
  return `${title} (${voices.join('; ')})`;
}
