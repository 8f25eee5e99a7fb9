/** Which run sheets a plan has: one for each order of talk that begins at the same time of day. */
import type { Agenda, PlanMeeting, PlanSession, UndatedMeeting } from '@jointwork/plan';
import { timeOf } from '../../html/dates.ts';
import type { Say } from '../say.ts';

export interface Sheet {
  readonly meeting: PlanMeeting;
  readonly agenda: Agenda;
  /** Those to come; all, where none is to come. Empty where the meeting has no date. */
  readonly sessions: readonly PlanSession[];
  readonly undated?: UndatedMeeting;
}

export function sheetsOf(say: Say): readonly Sheet[] {
  const { plan } = say;
  const sheets = new Map<string, Sheet & { sessions: PlanSession[] }>();
  const meetings = new Map(plan.meetings.map((meeting) => [meeting.id, meeting]));
  for (const session of plan.sessions) {
    const agenda = session.agenda === undefined ? undefined : plan.agendas[session.agenda];
    const meeting = meetings.get(session.meeting);
    if (!agenda || !meeting || !takesPart(session, say)) continue;
    const key = `${session.meeting} ${session.agenda} ${session.start === undefined ? '' : timeOf(session.start)}`;
    const sheet = sheets.get(key);
    if (sheet) sheet.sessions.push(session);
    else sheets.set(key, { meeting, agenda, sessions: [session] });
  }
  const undated = plan.undated.flatMap((each): Sheet[] => {
    const agenda = each.agenda === undefined ? undefined : plan.agendas[each.agenda];
    const meeting = meetings.get(each.meeting);
    return agenda && meeting && takesPart(each, say) ? [{ meeting, agenda, sessions: [], undated: each }] : [];
  });
  return [...[...sheets.values()].map((sheet) => ({ ...sheet, sessions: toCome(sheet.sessions, say) })), ...undated];
}

function toCome(sessions: readonly PlanSession[], { input }: Say): readonly PlanSession[] {
  const coming = sessions.filter(({ date }) => date >= input.today);
  return coming.length > 0 ? coming : sessions;
}

function takesPart({ attend }: Pick<PlanSession, 'attend'>, { input, plan }: Say): boolean {
  const { for: id } = input;
  if (id === undefined) return true;
  const group = plan.participants.find((each) => each.id === id)?.memberOf;
  return attend.some(({ participant }) => participant === id || participant === group || joins(participant, id, plan));
}

/** Whether a joined group holds a participant. */
function joins(group: string, id: string, plan: Say['plan']): boolean {
  return plan.participants.find((each) => each.id === group)?.joins.includes(id) ?? false;
}
