import type { Declaration, Design, Meeting, Participant, Place, Tenet } from '@jointwork/language';
import { dateAt, keyOf, type Plan, type PlanSession, weigh } from '@jointwork/plan';
import { type Asked, type Desk, words } from '../../desk.ts';
import { lengthOf, plain } from '../cards.ts';
import { shortDay } from '../days.ts';
import { plannedMeetings, planOf } from '../planned.ts';

/** Dates, people or meetings that are named; whoever wants all opens the plan. */
const shown = 3;

/** What the plan of the design around a place says of a meeting, a participant or a tenet, and other designs of them. */
export function planFacts(desk: Desk, place: Asked, declaration: Declaration, file: string): string | undefined {
  const design = desk.engine
    .designs(place.id)
    .find(({ span }) => span.start <= place.offset && place.offset <= span.end);
  const plan = design && planOf(desk, place.id, design);
  switch (declaration.kind) {
    case 'work':
    case 'dialogue':
    case 'inquiry':
    case 'review':
      return design && plan && lines(meetingFacts(desk, design, plan, declaration));
    case 'person':
    case 'group':
      return lines([...participantFacts(desk, plan, declaration), everywhere(desk, place.id, declaration, file)]);
    case 'tenet':
      return plan && lines(tenetFacts(desk, plan, declaration, file));
    default:
      return undefined;
  }
}

function lines(facts: readonly (string | undefined)[]): string | undefined {
  const told = facts.filter((fact) => fact !== undefined);
  return told.length > 0 ? told.join('  \n') : undefined;
}

// ------------------------------------------------------------------------------------------------------ a meeting

function meetingFacts(desk: Desk, design: Design, plan: Plan, meeting: Meeting): (string | undefined)[] {
  const found = plannedMeetings(design, plan).find((one) => one.meeting === meeting);
  if (!found) return [];
  const { planned, sessions } = found;
  const facts: (string | undefined)[] = [];
  facts.push(...sessionFacts(desk, sessions));
  const skipped = plan.skipped.filter((one) => one.meeting === planned.id).length;
  if (skipped > 0) facts.push(words(desk, 'server.skipped', { count: skipped }));
  facts.push(agendaFacts(desk, plan, sessions[0]), asks(desk, plan, planned.id));
  const served = plan.coverage.filter(({ serves }) => serves.some((one) => one.meeting === planned.id));
  if (served.length > 0) {
    const tenets = served.map(({ tenet, title }) => plain(title ?? tenet)).join(', ');
    facts.push(words(desk, 'server.serves', { tenets }));
  }
  return facts;
}

/** How many there are, and the next ones; few that all lie ahead are named at once. */
function sessionFacts(desk: Desk, sessions: readonly PlanSession[]): string[] {
  const [first] = sessions;
  if (!first) return [];
  const count = sessions.length;
  const next = sessions.filter(({ date }) => date >= desk.today()).slice(0, shown);
  const dates = next.map((session) => when(desk, session)).join(', ');
  if (next.length === count) return [words(desk, 'server.sessions-all', { count, dates })];
  const all = words(desk, 'server.sessions', { count, first: first.date, last: sessions.at(-1)!.date });
  return next.length > 0 && count > 1 ? [all, words(desk, 'server.next', { dates })] : [all];
}

function when(desk: Desk, { date, start, end }: PlanSession): string {
  const day = `${shortDay(desk, date)} ${date}`;
  if (!start) return day;
  return `${day} ${start.slice(11)}${end ? `–${end.slice(11)}` : ''}`;
}

function agendaFacts(desk: Desk, plan: Plan, session: PlanSession | undefined): string | undefined {
  const agenda = session?.agenda === undefined ? undefined : plan.agendas[session.agenda];
  if (!agenda) return undefined;
  const slot = agenda.slot === undefined ? 'none' : String(agenda.slot);
  return words(desk, 'server.follows', { protocol: plain(agenda.protocol), needed: agenda.needed, slot });
}

/** The time that all its sessions, with what is prepared for them, ask of each who comes. */
function asks(desk: Desk, plan: Plan, meeting: string): string | undefined {
  const each = plan.ledger.flatMap(({ participant, meetings }) => {
    const own = meetings.find((one) => one.meeting === meeting);
    return own && own.perHead > 0 ? [{ participant, length: lengthOf(own.perHead) }] : [];
  });
  if (each.length === 0) return undefined;
  const [first] = each;
  if (each.every(({ length }) => length === first!.length))
    return words(desk, 'server.asks', { length: first!.length });
  const named = each.slice(0, shown + 1).map(({ participant, length }) => `${plain(participant)} ${length}`);
  const all = each.length > named.length ? [...named, '…'] : named;
  return words(desk, 'server.asks-each', { each: all.join(', ') });
}

// -------------------------------------------------------------------------------------------------- a participant

function participantFacts(desk: Desk, plan: Plan | undefined, { name }: Participant): (string | undefined)[] {
  const participant = plan?.participants.find((one) => one.name === name.value);
  if (!plan || !participant) return [];
  const sessions = plan.sessions.filter(({ attend }) => attend.some((one) => one.participant === participant.id));
  if (sessions.length === 0) return [];
  const minutes = sessions.reduce((sum, session) => sum + (session.minutes ?? 0), 0);
  const hours = minutes > 0 ? String(Math.round(minutes / 6) / 10) : 'none';
  const design = plain(plan.design.title ?? plan.design.name);
  return [words(desk, 'server.in-sessions', { name: design, count: sessions.length, hours })];
}

/** The hours that all designs of the workspace want of them, against those that are there. */
function everywhere(desk: Desk, id: string, participant: Participant, file: string): string | undefined {
  // Loads are known of designs that were looked at.
  desk.engine.findings(id);
  const home = desk.engine.designs(file).find(({ participants }) => participants.includes(participant));
  const key = home ? keyOf({ to: participant, file }, home) : `${file}#${participant.name.value}`;
  const loads = desk.engine.loadsOf(key).filter(({ party }) => party.spent.length > 0);
  if (loads.length === 0) return undefined;
  const designs = new Set(loads.map((one) => `${one.file}#${one.load.design}`)).size;
  const weighed = weigh(loads.map(({ party, load }) => ({ party, active: load.active, terms: load.terms })));
  if (!weighed) {
    const all = loads.reduce((sum, { party }) => sum + minutesOf(party.spent), 0);
    return all > 0 ? words(desk, 'server.wanted-unknown', { designs, wanted: lengthOf(all) }) : undefined;
  }
  const fullest = weighed.windows.reduce((most, one) => (one.wanted > most.wanted ? one : most), weighed.windows[0]!);
  const given = lengthOf(Math.max(fullest.given, fullest.wanted - fullest.over));
  const params = { designs, unit: weighed.unit, from: dateAt(fullest.from), wanted: lengthOf(fullest.wanted), given };
  return words(desk, fullest.over >= 1 ? 'server.wanted' : 'server.wanted-fits', params);
}

function minutesOf(spent: readonly number[]): number {
  let sum = 0;
  for (let i = 2; i < spent.length; i += 3) sum += spent[i]!;
  return sum;
}

// --------------------------------------------------------------------------------------------------------- a tenet

function tenetFacts(desk: Desk, plan: Plan, { name, span }: Tenet, file: string): (string | undefined)[] {
  const isHere = (at: Place) => at.file === file && span.start <= at.span.start && at.span.end <= span.end;
  const row =
    plan.coverage.find(({ source }) => isHere(source)) ?? plan.coverage.find(({ tenet }) => tenet === name.value);
  if (!row) return [];
  const nameOf = (meeting: string) => plan.meetings.find(({ id }) => id === meeting)?.name ?? meeting;
  const meetings = row.serves.map(({ meeting, sessions }) =>
    words(desk, 'server.served-one', { name: plain(nameOf(meeting)), count: sessions }),
  );
  const { reviews } = row.examined;
  return [
    meetings.length > 0
      ? words(desk, 'server.served-by', { meetings: meetings.join(', ') })
      : words(desk, 'server.served-by-none'),
    reviews.length > 0
      ? words(desk, 'server.examined-in', { reviews: reviews.map((one) => plain(nameOf(one))).join(', ') })
      : undefined,
  ];
}
