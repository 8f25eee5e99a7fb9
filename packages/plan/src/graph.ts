/** Who meets whom in a plan, and who never does. */
import { Belonging } from './belonging.ts';
import { type LeavingInput, leavingFacts } from './leaving.ts';
import type { Attendance, ParticipantId, PlanCircle, PlanGraph, PlanMeeting, PlanSession, PlanTie } from './plan.ts';

export type GraphInput = Omit<LeavingInput, 'belonging'> & Pick<LeavingInput['belonging'], 'participants'>;

export function graphFacts(input: GraphInput): PlanGraph {
  const belonging = new Belonging(input.participants);
  const circles = circlesOf(input.meetings, belonging);
  const met = new Set(circles.flatMap(({ participants }) => participants));
  return {
    ties: tiesOf(input, belonging),
    circles,
    absent: belonging.single.flatMap(({ id }) => (met.has(id) ? [] : id)),
    leaving: leavingFacts({ ...input, belonging }),
  };
}

// ---------------------------------------------------------------------------------------------------- ties

/** Sessions with the same people of one meeting, together. */
interface Together {
  readonly meeting: PlanMeeting;
  readonly attend: readonly ParticipantId[];
  readonly heard: readonly ParticipantId[];
  sessions: number;
  minutes: number;
  first?: string;
  last?: string;
}

type Tie = { -readonly [K in keyof PlanTie]: PlanTie[K] } & { kinds: PlanMeeting['kind'][]; meetings: string[] };

function tiesOf({ meetings, sessions, undated }: GraphInput, belonging: Belonging): PlanTie[] {
  const ties = new Map<string, Tie>();
  const tie = (one: ParticipantId, other: ParticipantId): Tie | undefined => {
    if (one === other || isOneOf(one, other, belonging) || isOneOf(other, one, belonging)) return undefined;
    const between: [string, string] = belonging.place(one) < belonging.place(other) ? [one, other] : [other, one];
    const key = between.join(' ');
    let known = ties.get(key);
    if (!known) {
      known = { between, sessions: 0, minutes: 0, heard: 0, kinds: [], meetings: [] };
      ties.set(key, known);
    }
    return known;
  };
  for (const together of togetherIn(meetings, sessions, undated, belonging)) {
    const { attend, heard } = together;
    for (const [place, one] of attend.entries()) {
      for (const other of attend.slice(place + 1)) meet(tie(one, other), together);
      for (const other of heard) {
        const known = attend.includes(other) ? undefined : tie(one, other);
        if (known) known.heard += together.sessions;
      }
    }
  }
  return [...ties.values()].sort(
    (a, b) =>
      b.minutes - a.minutes ||
      b.sessions - a.sessions ||
      b.heard - a.heard ||
      belonging.place(a.between[0]) - belonging.place(b.between[0]) ||
      belonging.place(a.between[1]) - belonging.place(b.between[1]),
  );
}

function meet(tie: Tie | undefined, { meeting, sessions, minutes, first, last }: Together): void {
  if (!tie) return;
  tie.sessions += sessions;
  tie.minutes += minutes;
  if (first !== undefined && (tie.first === undefined || first < tie.first)) tie.first = first;
  if (last !== undefined && (tie.last === undefined || last > tie.last)) tie.last = last;
  if (!tie.kinds.includes(meeting.kind)) tie.kinds.push(meeting.kind);
  if (!tie.meetings.includes(meeting.id)) tie.meetings.push(meeting.id);
}

function isOneOf(one: ParticipantId, group: ParticipantId, belonging: Belonging): boolean {
  const memberOf = belonging.get(one)?.memberOf;
  return memberOf !== undefined && belonging.parts(memberOf).includes(group);
}

/** Most sessions of a meeting have the same people: they are counted first, and paired once. */
function togetherIn(
  meetings: readonly PlanMeeting[],
  sessions: readonly PlanSession[],
  undated: GraphInput['undated'],
  belonging: Belonging,
): Together[] {
  const byId = new Map(meetings.map((meeting) => [meeting.id, meeting]));
  const known = new Map<string, Map<readonly Attendance[], Together>>();
  const at = (id: string, attend: readonly Attendance[], heard: readonly Attendance[]): Together | undefined => {
    const meeting = byId.get(id);
    if (!meeting) return undefined;
    let ofMeeting = known.get(id);
    if (!ofMeeting) {
      ofMeeting = new Map();
      known.set(id, ofMeeting);
    }
    let together = ofMeeting.get(attend);
    if (!together) {
      const apart = (people: readonly Attendance[]) => [
        ...new Set(people.flatMap(({ participant }) => belonging.parts(participant))),
      ];
      together = { meeting, attend: apart(attend), heard: apart(heard), sessions: 0, minutes: 0 };
      ofMeeting.set(attend, together);
    }
    return together;
  };
  for (const { meeting, attend, heard, minutes, date } of sessions) {
    const together = at(meeting, attend, heard);
    if (!together) continue;
    together.sessions++;
    together.minutes += minutes ?? 0;
    together.first ??= date;
    together.last = date;
  }
  for (const { meeting, attend } of undated) at(meeting, attend, []);
  return [...known.values()].flatMap((ofMeeting) => [...ofMeeting.values()]);
}

// ------------------------------------------------------------------------------------------------- circles

/**
 * Those whom meetings connect, if only through others.
 *
 * @param gone left out
 */
export function circlesOf(
  meetings: readonly PlanMeeting[],
  belonging: Belonging,
  gone: ReadonlySet<ParticipantId> = nobody,
): PlanCircle[] {
  let all: { people: Set<ParticipantId>; meetings: PlanMeeting[] }[] = [];
  for (const meeting of meetings) {
    const people = connectedBy(meeting, belonging).filter((id) => !gone.has(id));
    if (people.length === 0) continue;
    const touched = all.filter((circle) => people.some((id) => circle.people.has(id)));
    const joined = {
      people: new Set([...touched.flatMap((circle) => [...circle.people]), ...people]),
      meetings: [...touched.flatMap((circle) => circle.meetings), meeting],
    };
    all = touched.length === 0 ? [...all, joined] : [...all.filter((circle) => !touched.includes(circle)), joined];
  }
  const place = ({ meetings: [first] }: (typeof all)[number]) => first!.source.span.start;
  for (const circle of all) circle.meetings.sort((a, b) => a.source.span.start - b.source.span.start);
  return all
    .sort((a, b) => b.meetings.length - a.meetings.length || place(a) - place(b))
    .map((circle) => ({
      participants: [...circle.people].sort((a, b) => belonging.place(a) - belonging.place(b)),
      meetings: circle.meetings.map(({ id }) => id),
    }));
}

const nobody: ReadonlySet<ParticipantId> = new Set();

/** Everybody who attends, is heard, leads or stands in; a person stands for the group that it is one of. */
function connectedBy({ with: attend, hear, leads }: PlanMeeting, belonging: Belonging): ParticipantId[] {
  const people = belonging.listed([attend, hear, ...leads.flatMap(({ people: lead, deputy }) => [lead, deputy])]);
  const groups = people.flatMap((id) => belonging.get(id)?.memberOf ?? []);
  return [...new Set([...people, ...groups.flatMap((id) => belonging.parts(id))])];
}
