/** What is otherwise, without being broken. */
import type { LedgerRow, Plan, PlanMeeting } from '../plan.ts';
import { type Kept, type Pair, pairs, placeKey, sessionsOf, titleOf } from './pairs.ts';
import { hours } from './time.ts';
import type { WhatIfItem } from './what-if.ts';

type Meetings = ReturnType<typeof pairs<PlanMeeting>>;

export function changesBetween(both: Pair, meetings: Meetings): WhatIfItem[] {
  return [
    ...allSessions(both),
    ...meetings.kept.flatMap((pair) => meetingChanges(pair, both)),
    ...hoursOf(both),
    ...promises(both),
    ...settled(both),
  ];
}

function allSessions({ before, after }: Pair): WhatIfItem[] {
  const [was, now] = [before.sessions.length, after.sessions.length];
  if (was === now) return [];
  return [
    { kind: 'sessions', message: { key: 'what-if.sessions', params: { was, now } }, source: after.design.source },
  ];
}

function meetingChanges({ was, is }: Kept<PlanMeeting>, { before, after }: Pair): WhatIfItem[] {
  const item = (kind: WhatIfItem['kind'], key: string, params: Record<string, string | number>): WhatIfItem => ({
    kind,
    message: { key, params: { meeting: titleOf(is), ...params } },
    meeting: is.id,
    source: is.source,
  });
  const [then, now] = [was.schedule, is.schedule];
  const changes: WhatIfItem[] = [];
  if (then && now && now.sessions > 0) {
    if (then.sessions !== now.sessions) {
      changes.push(item('sessions', 'what-if.meeting-sessions', { was: then.sessions, now: now.sessions }));
    }
    if (then.first && now.first && then.first !== now.first) {
      changes.push(item('first-session', 'what-if.first-session', { was: then.first, now: now.first }));
    }
  }
  const [old, agenda] = [agendaOf(before, was), agendaOf(after, is)];
  if (old && agenda) {
    if (old.planned !== agenda.planned) {
      changes.push(item('agenda', 'what-if.agenda', { was: old.planned, now: agenda.planned }));
    }
    const dropped = agenda.steps.filter((step) => step.dropped && !old.steps.some((one) => isSameStep(one, step)));
    const titles = [...new Set(dropped.map(({ title }) => title))];
    if (titles.length > 0) changes.push(item('left-out', 'what-if.left-out', { steps: titles.join(', ') }));
  }
  const [groups, groupsNow] = [before, after].map((plan, i) => sessionsOf(plan, i === 0 ? was : is)[0]?.groups);
  if (groups !== undefined && groupsNow !== undefined && groups !== groupsNow) {
    changes.push(item('groups', 'what-if.groups', { was: groups, now: groupsNow }));
  }
  return changes;
}

type Step = Plan['agendas'][number]['steps'][number];

function isSameStep(one: Step, other: Step): boolean {
  return one.dropped && one.title === other.title;
}

function agendaOf(plan: Plan, meeting: PlanMeeting) {
  const index = [...sessionsOf(plan, meeting), ...plan.undated].find((one) => one.meeting === meeting.id)?.agenda;
  return index === undefined ? undefined : plan.agendas[index];
}

/** Hours per head, and of those who are not there any more. */
function hoursOf({ before, after, was }: Pair): WhatIfItem[] {
  const rows = ({ participants, ledger }: Plan) => {
    const byId = new Map(ledger.map((row) => [row.participant, row]));
    return new Map(participants.map((one) => [placeKey(one.source), { one, row: byId.get(one.id) }]));
  };
  const now = rows(after);
  return [...rows(before)].flatMap(([place, { one, row }]): WhatIfItem[] => {
    const next = now.get(place);
    const [then, all] = [row?.total.perHead ?? 0, next?.row?.total.perHead ?? 0];
    const who = titleOf(one);
    if (then > 0 && all === 0) {
      const params = { who, hours: hours(whole(row!)) };
      return [{ kind: 'leaves', message: { key: 'what-if.leaves', params }, participant: one.id, source: one.source }];
    }
    if (Math.abs(then - all) < 1) {
      const [wereAll, areAll] = [row?.total.all ?? 0, next?.row?.total.all ?? 0];
      if (wereAll === areAll || !next?.row?.heads) return [];
      const params = { who, was: hours(wereAll), now: hours(areAll), heads: next.row.heads.max };
      const message = { key: 'what-if.people-hours', params };
      return [{ kind: 'hours', message, participant: one.id, source: one.source }];
    }
    const params = { who, was: hours(then), now: hours(all), each: was.get(one.id)?.kind === 'person' ? 'no' : 'yes' };
    return [{ kind: 'hours', message: { key: 'what-if.hours', params }, participant: one.id, source: one.source }];
  });
}

/** For all heads where they are known, else per head. */
function whole({ total }: LedgerRow): number {
  return total.all ?? total.perHead;
}

function promises({ before, after }: Pair): WhatIfItem[] {
  return pairs(before.duties.commitments, after.duties.commitments).gone.flatMap(({ text, done, source }) =>
    done ? [] : { kind: 'promise-falls' as const, message: { key: 'what-if.promise-falls', params: { text } }, source },
  );
}

/** Findings of before that nothing gives any more. */
function settled({ before, after }: Pair): WhatIfItem[] {
  const key = ({ rule, source }: Plan['findings'][number]) => `${rule} ${placeKey(source)}`;
  const now = new Set(after.findings.map(key));
  return before.findings
    .filter((finding) => finding.severity !== 'info' && !now.has(key(finding)))
    .map(({ message, source }) => ({
      kind: 'settled',
      message: { key: 'what-if.settled', params: { finding: message } },
      source,
    }));
}
