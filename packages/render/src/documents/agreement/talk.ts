/** How people talk: the protocols by name, who plays which role, what is agreed for the talk. */
import type { Agenda, MeetingProtocol, PlanMeeting } from '@jointwork/plan';
import { spaced } from '../../html/words.ts';
import { clause } from '../model/make.ts';
import type { Block } from '../model/model.ts';
import { phrase, sentence } from '../model/text.ts';
import type { Say } from '../say.ts';

export function talkClauses(say: Say): readonly Block[] {
  const { meetings } = say.plan;
  if (meetings.length === 0) return [];
  const ordered = alike(meetings, say).map(([followed, parts]) => clause(followed.text(followed.meetings), parts));
  const free = meetings.filter(({ protocol }) => !protocol).map(({ id }) => id);
  if (ordered.length === 0) return [clause(say.say('agreement.talk.none'))];
  return [
    ...ordered,
    ...(free.length > 0 ? [clause(say.say('agreement.talk.free', { meetings: say.meetings(free) }))] : []),
  ];
}

interface Followed {
  readonly meetings: string[];
  text(meetings: readonly string[]): string;
}

/** Meetings of which the same is said share a clause. */
function alike(meetings: readonly PlanMeeting[], say: Say): readonly (readonly [Followed, readonly string[]])[] {
  const known = new Map<string, readonly [Followed, readonly string[]]>();
  for (const meeting of meetings) {
    const { protocol } = meeting;
    if (!protocol) continue;
    const { title, name, origin } = protocol;
    const parts = partsOf(meeting, protocol, say);
    const key = JSON.stringify([name, title, origin, parts]);
    const same = known.get(key);
    if (same) same[0].meetings.push(meeting.id);
    else {
      const text = (ids: readonly string[]) => {
        const params = { meetings: say.meetings(ids), protocol: say.quote(title ?? spaced(name)) };
        if (origin === undefined) return say.say('agreement.talk.follows', params);
        return say.say('agreement.talk.follows.origin', { ...params, origin: phrase(origin) });
      };
      known.set(key, [{ meetings: [meeting.id], text }, parts]);
    }
  }
  return [...known.values()];
}

function partsOf(meeting: PlanMeeting, { purpose, norms, bindings }: MeetingProtocol, say: Say): readonly string[] {
  const roles = bindings
    .filter(({ people }) => people.who.length > 0)
    .map(({ role, people }) => say.say('agreement.talk.role', { role: say.role(role), who: say.people(people) }));
  return [
    ...(purpose === undefined ? [] : [say.say('agreement.talk.purpose', { purpose: sentence(purpose) })]),
    ...(roles.length > 0 ? [say.say('agreement.talk.roles', { roles: roles.join('; ') })] : []),
    ...(norms.length > 0
      ? [say.say('agreement.talk.norms', { count: norms.length, norms: norms.map(phrase).join('; ') })]
      : []),
    ...timeOf(agendaOf(meeting, say), say),
  ];
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
