/** The meetings that a participant comes to, and what it does there. */
import type { PlanMeeting, PlanSession } from '@jointwork/plan';
import { timeOf } from '../../html/dates.ts';
import { paragraph, strong, table } from '../model/make.ts';
import type { Block, Cell, Row } from '../model/model.ts';
import { capital, phrase } from '../model/text.ts';
import type { Say } from '../say.ts';
import { rhythm } from '../when.ts';
import type { Mine } from './mine.ts';

export function meetingsTable(mine: Mine, say: Say): readonly Block[] {
  const rows = say.plan.meetings.flatMap((meeting) => rowOf(meeting, mine, say) ?? []);
  if (rows.length === 0) return [];
  return [
    table(
      say.say('asks.sessions'),
      [
        { head: say.say('asks.column.what'), width: 30 },
        { head: say.say('asks.column.when'), width: 40 },
        { head: say.say('asks.column.part'), width: 30 },
      ],
      rows,
      true,
    ),
  ];
}

function rowOf(meeting: PlanMeeting, mine: Mine, say: Say): Row | undefined {
  const sessions = mine.sessions(meeting);
  const undated = mine.undated(meeting);
  const title = [paragraph([strong(phrase(say.names.meetingTitle(meeting.id)))])];
  if (sessions.length > 0)
    return { cells: [title, whenOf(meeting, sessions, say), partOf(meeting, sessions, mine, say)] };
  if (undated) {
    const attend = undated.attend.find(({ participant }) => mine.has(participant));
    const when = capital(rhythm(meeting, say) ?? say.say('asks.when.undated'));
    const part = say.say(attend?.speaks === false ? 'asks.part.listens' : 'asks.part.speaks');
    return { cells: [title, [paragraph(when)], [paragraph(part)]] };
  }
  if (!mine.heard(meeting)) return undefined;
  const all = say.plan.sessions.filter((session) => session.meeting === meeting.id);
  const when =
    all.length > 0
      ? whenOf(meeting, all, say)
      : [paragraph(capital(rhythm(meeting, say) ?? say.say('asks.when.undated')))];
  return { cells: [title, when, [paragraph(say.say('asks.part.heard'))]] };
}

/** The rhythm where there is one, then the days: all of them up to six. */
function whenOf(meeting: PlanMeeting, sessions: readonly PlanSession[], say: Say): Cell {
  const [first] = sessions;
  const days = say.days(sessions.map(({ date }) => date));
  const often = meeting.schedule?.kind === 'every' ? rhythm(meeting, say) : undefined;
  if (often !== undefined) return [paragraph(`${capital(often)}: ${days}`)];
  if (first?.start === undefined) return [paragraph(say.say('asks.when.days', { days }))];
  const start = timeOf(first.start);
  return [
    paragraph(
      first.end === undefined
        ? say.say('asks.when.from', { days, start })
        : say.say('asks.when.hours', { days, start, end: timeOf(first.end) }),
    ),
  ];
}

function partOf(meeting: PlanMeeting, sessions: readonly PlanSession[], mine: Mine, say: Say): Cell {
  const [first] = sessions;
  const attend = first?.attend.find(({ participant }) => mine.has(participant));
  const leads = meeting.leads.some(({ people }) => mine.in(people));
  const deputy = meeting.leads.some(({ deputy: people }) => mine.in(people));
  const turns = meeting.protocol?.bindings.some(({ people }) => people.inTurn && mine.in(people)) ?? false;
  const said = [
    ...(leads ? [say.say('asks.part.lead')] : []),
    ...(deputy ? [say.say('asks.part.deputy')] : []),
    ...(attend?.count === undefined ? [] : [say.say('asks.part.some', { count: attend.count })]),
    ...(turns
      ? [say.say('asks.part.turn')]
      : attend && attend.roles.length > 0
        ? rolesIn(meeting, first!, mine, say)
        : attend?.speaks === false
          ? [say.say('asks.part.listens')]
          : leads || deputy
            ? []
            : [say.say('asks.part.speaks')]),
  ];
  return [paragraph(said.join(' '))];
}

/** A sentence for each role: how many of them play it, and whether it has a voice in the protocol. */
function rolesIn(meeting: PlanMeeting, session: PlanSession, mine: Mine, say: Say): string[] {
  const agenda = session.agenda === undefined ? undefined : say.plan.agendas[session.agenda];
  return session.roles.flatMap(({ role, players }) => {
    const player = players.find(({ participant }) => mine.has(participant));
    if (!player || !meeting.protocol) return [];
    const speaks = agenda?.steps.some(
      (step) => step.speaks && !step.dropped && (step.by.length === 0 || step.by.includes(role)),
    );
    const group = say.number([player.participant]) > 1;
    const count = group ? (player.count ?? (player.member === undefined ? 0 : 1)) : 0;
    return say.say(`asks.part.role${speaks === false ? '.silent' : ''}`, { roles: say.role(role), count });
  });
}
