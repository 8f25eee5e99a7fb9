/** What breaks and what changes between a plan and the one that is supposed. */
import { Belonging } from '../belonging.ts';
import type { Plan, PlanFinding, PlanMeeting } from '../plan.ts';
import { changesBetween } from './changes.ts';
import { type Clash, clashBreaks } from './clashes.ts';
import { leadBreaks } from './leads.ts';
import { type Pair, pairs, placeKey, titleOf } from './pairs.ts';
import { quorumBreaks, roleBreaks } from './people.ts';
import { capacityBreaks, overrunBreaks } from './time.ts';
import type { BreakKind, WhatIfItem, WhatIfOutcome } from './what-if.ts';

/** Findings of a rule or an error that say what a break of this kind says. */
const said: Readonly<Record<string, BreakKind>> = {
  'slot-overrun': 'overrun',
  'double-booked': 'double-booking',
  'over-capacity': 'over-capacity',
  'target-unserved': 'unserved-target',
  'role-unbound': 'unbound-role',
  'no-session': 'no-session',
  'lead-gap': 'no-lead',
  'single-point': 'no-deputy',
  'orphan-action': 'nobody-does',
  'never-meets': 'apart',
};

const order: readonly BreakKind[] = [
  'nobody-left',
  'no-session',
  'no-lead',
  'unbound-role',
  'quorum',
  'unserved-target',
  'double-booking',
  'overrun',
  'over-capacity',
  'no-deputy',
  'nobody-does',
  'nobody-makes',
  'apart',
  'finding',
];

/** Clashes as the design is, and as it is supposed: other designs of the workspace take part in them. */
export interface Clashes {
  readonly before: ReadonlyMap<string, Clash>;
  readonly after: ReadonlyMap<string, Clash>;
}

/**
 * Compares two plans of one design: as it is, and as it is supposed. Both with all their findings; parts that say the
 * same are known by the places of their words.
 */
export function compareWhatIf(before: Plan, after: Plan, clashes?: Clashes): WhatIfOutcome {
  const both: Pair = { before, after, was: new Belonging(before.participants), is: new Belonging(after.participants) };
  const meetings = pairs(before.meetings, after.meetings);
  const structural: WhatIfItem[] = [
    ...meetings.gone.map((meeting) => nobodyLeft(meeting, after)),
    ...meetings.kept.flatMap((pair) => [
      ...(noSession(pair) ?? []),
      ...leadBreaks(pair, both),
      ...roleBreaks(pair, both),
      ...overrunBreaks(pair, both),
    ]),
    ...quorumBreaks(both),
    ...unserved(both),
    ...(clashes ? clashBreaks(clashes.before, clashes.after, after) : []),
    ...capacityBreaks(both),
    ...nobodyDoes(both),
    ...nobodyMakes(both),
    ...apart(both),
  ];
  const kinds = new Set(structural.map(({ kind }) => kind));
  const found = newFindings(before.findings, after.findings).filter(
    ({ rule, severity }) => severity !== 'info' && !(said[rule] && kinds.has(said[rule])),
  );
  const breaks = [
    ...structural,
    ...found.map(({ rule, message, source }): WhatIfItem => ({ kind: said[rule] ?? 'finding', message, source })),
  ];
  const rank = ({ kind }: WhatIfItem) => order.indexOf(kind as BreakKind);
  return { breaks: breaks.sort((a, b) => rank(a) - rank(b)), changes: changesBetween(both, meetings) };
}

/** Findings that were not there before, wherever their figures may have changed. */
export function newFindings(before: readonly PlanFinding[], after: readonly PlanFinding[]): PlanFinding[] {
  const key = ({ rule, source }: PlanFinding) => `${rule} ${placeKey(source)}`;
  const known = new Set(before.map(key));
  return after.filter((finding) => !known.has(key(finding)));
}

function nobodyLeft(meeting: PlanMeeting, { design }: Plan): WhatIfItem {
  const message = { key: 'what-if.nobody-left', params: { meeting: titleOf(meeting) } };
  return { kind: 'nobody-left', message, meeting: meeting.id, source: meeting.source ?? design.source };
}

function noSession({ was, is }: { was: PlanMeeting; is: PlanMeeting }): WhatIfItem[] | undefined {
  if (!was.schedule?.sessions || is.schedule?.sessions) return undefined;
  const message = { key: 'what-if.no-session', params: { meeting: titleOf(is), sessions: was.schedule.sessions } };
  return [{ kind: 'no-session', message, meeting: is.id, source: is.source }];
}

/** Targets that something served that is held, or may be as needed, and that nothing of that kind serves now. */
function unserved({ before, after }: Pair): WhatIfItem[] {
  const served = (plan: Plan) => {
    const needed = new Set(plan.undated.flatMap(({ meeting, why }) => (why === 'no-schedule' ? [] : meeting)));
    return new Map(
      plan.coverage.flatMap(({ targets, serves, ...row }) => {
        const isServed = serves.some(({ meeting, sessions }) => sessions > 0 || needed.has(meeting));
        return targets.map((target) => [placeKey(target.source), { target, row, isServed }] as const);
      }),
    );
  };
  const now = served(after);
  return [...served(before)].flatMap(([key, { target, row, isServed }]) => {
    if (!isServed || now.get(key)?.isServed !== false) return [];
    const message = { key: 'what-if.unserved-target', params: { tenet: row.title ?? row.tenet } };
    return { kind: 'unserved-target' as const, message, source: target.source };
  });
}

function nobodyDoes({ before, after }: Pair): WhatIfItem[] {
  const known = new Map(before.duties.actions.map((action) => [placeKey(action.source), action]));
  return after.duties.actions.flatMap((action) => {
    const was = known.get(placeKey(action.source));
    if (!was?.by?.who.length || action.by?.who.length || action.done) return [];
    const message = { key: 'what-if.nobody-does', params: { text: action.text } };
    return { kind: 'nobody-does' as const, message, meeting: action.meeting, source: action.source };
  });
}

/** Works that a meeting uses, and that only a meeting made that is not held any more. */
function nobodyMakes({ before, after }: Pair): WhatIfItem[] {
  const made = ({ meetings }: Plan) =>
    new Set(meetings.flatMap(({ produces }) => produces.flatMap(({ name }) => name ?? [])));
  const [was, is] = [made(before), made(after)];
  return after.meetings.flatMap((meeting) =>
    meeting.uses
      .filter((artefact) => was.has(artefact) && !is.has(artefact))
      .map((artefact): WhatIfItem => {
        const message = { key: 'what-if.nobody-makes', params: { meeting: titleOf(meeting), artefact } };
        return { kind: 'nobody-makes', message, meeting: meeting.id, source: meeting.source };
      }),
  );
}

function apart({ before, after, is }: Pair): WhatIfItem[] {
  if (after.graph.circles.length <= Math.max(1, before.graph.circles.length)) return [];
  const [main, ...others] = after.graph.circles;
  const names = (ids: readonly string[]) => ids.map((id) => is.get(id)?.title ?? is.get(id)?.name ?? id).join(', ');
  return others.map(({ participants }): WhatIfItem => {
    const params = { these: names(participants), those: names(main!.participants) };
    return { kind: 'apart', message: { key: 'what-if.apart', params }, source: after.design.source };
  });
}
