/** How people talk: the protocols by name, who plays which role, what is agreed for the talk. */
import type { Agenda, MeetingProtocol, PlanMeeting } from '@jointwork/plan';
import { spaced } from '../../html/words.ts';
import { clause } from '../model/make.ts';
import type { Block, Clause } from '../model/model.ts';
import { phrase, sentence } from '../model/text.ts';
import type { Say } from '../say.ts';

export function talkClauses(say: Say): readonly Block[] {
  const { meetings } = say.plan;
  if (meetings.length === 0) return [];
  const ordered = meetings.flatMap((meeting) =>
    meeting.protocol ? [protocolClause(meeting, meeting.protocol, say)] : [],
  );
  const free = meetings.filter(({ protocol }) => !protocol).map(({ id }) => id);
  if (ordered.length === 0) return [clause(say.say('agreement.talk.none'))];
  return [
    ...ordered,
    ...(free.length > 0 ? [clause(say.say('agreement.talk.free', { meetings: say.meetings(free) }))] : []),
  ];
}

function protocolClause(meeting: PlanMeeting, protocol: MeetingProtocol, say: Say): Clause {
  const { title, name, origin, purpose, norms, bindings } = protocol;
  const params = { meeting: say.meeting(meeting.id), protocol: say.quote(title ?? spaced(name)) };
  const roles = bindings
    .filter(({ people }) => people.who.length > 0)
    .map(({ role, people }) => say.say('agreement.talk.role', { role: say.role(role), who: say.people(people) }));
  return clause(
    origin === undefined
      ? say.say('agreement.talk.follows', params)
      : say.say('agreement.talk.follows.origin', { ...params, origin: phrase(origin) }),
    [
      ...(purpose === undefined ? [] : [say.say('agreement.talk.purpose', { purpose: sentence(purpose) })]),
      ...(roles.length > 0 ? [say.say('agreement.talk.roles', { roles: say.list(roles), count: roles.length })] : []),
      ...(norms.length > 0
        ? [say.say('agreement.talk.norms', { count: norms.length, norms: norms.map(phrase).join('; ') })]
        : []),
      ...timeOf(agendaOf(meeting, say), say),
    ],
  );
}

function agendaOf({ id }: PlanMeeting, { plan }: Say): Agenda | undefined {
  const held = [...plan.sessions, ...plan.undated].find(
    ({ meeting, agenda }) => meeting === id && agenda !== undefined,
  );
  return held?.agenda === undefined ? undefined : plan.agendas[held.agenda];
}

function timeOf(agenda: Agenda | undefined, say: Say): string[] {
  if (agenda?.slot === undefined || agenda.needed === 0) return [];
  const { slot, planned, needed, overrun } = agenda;
  return [
    overrun > 0
      ? say.say('agreement.talk.over', { needed: say.time(needed), slot: say.time(slot) })
      : say.say('agreement.talk.fits', { planned: say.time(planned), slot: say.time(slot) }),
  ];
}
