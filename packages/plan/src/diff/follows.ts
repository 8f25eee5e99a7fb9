/** What follows from changes: sessions and hours, and tenets that gain or lose what serves or examines them. */
import type { MeetingId, Plan } from '../plan.ts';
import type { ChangeCode } from './codes.ts';
import type { Sides } from './compare.ts';
import type { Consequences, DiffChange, DiffRef } from './diff.ts';
import { timeOf } from './hours.ts';
import type { Identities } from './renames.ts';
import type { Side } from './side.ts';
import { date } from './values.ts';

/** Tells with each change what follows from it; days that move without a reason in the plan become a change of their own. */
export function withConsequences(changes: readonly DiffChange[], identities: Identities, sides: Sides): DiffChange[] {
  const follows = new Map<DiffChange, Mutable<Consequences>>();
  const add = (change: DiffChange, more: Consequences) => {
    follows.set(change, { ...(follows.get(change) ?? change.follows), ...more });
  };
  const moved = heldOtherwise(changes, identities, sides, add);
  served(changes, identities, sides, add);
  const told = changes.map((change) => (follows.has(change) ? { ...change, follows: follows.get(change)! } : change));
  return [...told, ...moved];
}

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };
type Add = (change: DiffChange, more: Consequences) => void;

/** What decides when a meeting is held, the most telling first. */
const ofDays: readonly ChangeCode[] = [
  'meeting.cadence',
  'meeting.dates',
  'meeting.from',
  'meeting.until',
  'meeting.times',
  'meeting.except',
  'meeting.also',
  'meeting.start',
  'meeting.after',
  'meeting.with',
  'meeting.length',
];

/** What decides how much time a meeting takes, beside its days. */
const ofTime: readonly ChangeCode[] = [
  'meeting.length',
  'meeting.with',
  'meeting.protocol',
  'preparation',
  'preparation.time',
  'preparation.by',
];

/** What moves the days of all meetings. */
const ofAllDays: readonly ChangeCode[] = [
  'calendar',
  'calendar.closed',
  'calendar.zone',
  'design.period',
  'organisation.zone',
];

/** What a meeting may also hang on. */
const elsewhere: readonly ChangeCode[] = [
  'participant.of',
  'participant.joins',
  'participant',
  'participant.member',
  'step',
  'step.time',
  'step.rounds',
  'role',
];

function heldOtherwise(changes: readonly DiffChange[], { meetings }: Identities, sides: Sides, add: Add): DiffChange[] {
  const { before, after } = sides;
  const times = { before: heldIn(before.plan), after: heldIn(after.plan) };
  const cause = (codes: readonly ChangeCode[], meeting?: MeetingId): DiffChange | undefined => {
    for (const code of codes) {
      const found = changes.find(
        ({ what, of }) => what === code && (meeting === undefined || meetingOf(of) === meeting),
      );
      if (found) return found;
    }
    return undefined;
  };
  const broad = new Map<DiffChange, { sessions: Sum; time: Sum }>();
  const unexplained: DiffChange[] = [];
  for (const { before: was, after: is } of meetings.both) {
    const held = { before: times.before.get(was.id) ?? [], after: times.after.get(is.id) ?? [] };
    const sessions = { before: held.before.length, after: held.after.length };
    const time = { before: timeOf(before.plan, was.id), after: timeOf(after.plan, is.id) };
    const isMoved = held.before.join() !== held.after.join();
    const own = cause(isMoved ? ofDays : ofTime, is.id) ?? cause(ofTime, is.id);
    if (own) {
      add(own, { ...differing('sessions', sessions), ...differing('time', time) });
      continue;
    }
    if (!isMoved) continue;
    const wide = cause(ofAllDays);
    if (wide) {
      const sum = broad.get(wide) ?? { sessions: { before: 0, after: 0 }, time: { before: 0, after: 0 } };
      broad.set(wide, { sessions: plus(sum.sessions, sessions), time: plus(sum.time, time) });
    } else if (!isFollowing(is.id, changes, sides) && !cause(elsewhere)) {
      unexplained.push({
        what: 'meeting.sessions',
        change: 'changed',
        of: after.meeting(is.id),
        ...daysApart(held),
        follows: { ...differing('sessions', sessions), ...differing('time', time) },
        source: { before: was.source, after: is.source },
      });
    }
  }
  for (const [change, sum] of broad) {
    add(change, { ...differing('sessions', sum.sessions), ...differing('time', sum.time), ...periods(change, sides) });
  }
  for (const change of changes) {
    if (change.what !== 'meeting' || (change.change !== 'added' && change.change !== 'removed')) continue;
    const isAdded = change.change === 'added';
    const [plan, held] = isAdded ? [after.plan, times.after] : [before.plan, times.before];
    const id = change.of!.id;
    const count = held.get(id)?.length ?? 0;
    const spent = timeOf(plan, id);
    const both = (value: number): Sum => (isAdded ? { before: 0, after: value } : { before: value, after: 0 });
    add(change, { ...differing('sessions', both(count)), ...differing('time', both(spent)) });
  }
  return unexplained;
}

interface Sum {
  readonly before: number;
  readonly after: number;
}

function plus(one: Sum, other: Sum): Sum {
  return { before: one.before + other.before, after: one.after + other.after };
}

function differing(key: 'sessions' | 'time', sum: Sum): Consequences {
  return sum.before === sum.after ? {} : { [key]: sum };
}

function periods({ what }: DiffChange, { before, after }: Sides): Consequences {
  const [was, is] = [before.plan.design.period, after.plan.design.period];
  if (what !== 'calendar' || (was?.from === is?.from && was?.to === is?.to)) return {};
  return { period: { before: was, after: is } };
}

/** The meeting that a change is about. */
function meetingOf(of: DiffRef | undefined): MeetingId | undefined {
  return of?.kind === 'meeting' ? of.id : of?.meeting?.id;
}

/** When each meeting is held, as text. */
function heldIn(plan: Plan): Map<MeetingId, string[]> {
  const all = new Map<MeetingId, string[]>();
  for (const { meeting, date: day, start, offset } of plan.sessions) {
    const held = `${start ?? day}${offset ?? ''}`;
    const list = all.get(meeting);
    if (list) list.push(held);
    else all.set(meeting, [held]);
  }
  return all;
}

/** The days of a meeting hang on those of another one whose schedule, or whose presence, has changed. */
function isFollowing(id: MeetingId, changes: readonly DiffChange[], { before, after }: Sides): boolean {
  const changed = new Set(
    changes.flatMap(({ what, of }) => (ofDays.includes(what) || what === 'meeting' ? (of?.id ?? []) : [])),
  );
  const seen = new Set<MeetingId>();
  const waiting = [id];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (seen.has(next)) continue;
    seen.add(next);
    if (next !== id && changed.has(next)) return true;
    for (const { plan } of [before, after]) {
      const meeting = plan.meetings.find((each) => each.id === next);
      waiting.push(...(meeting?.after ?? []), ...(meeting?.schedule?.within?.of ?? []));
    }
  }
  return false;
}

function daysApart(held: { readonly before: readonly string[]; readonly after: readonly string[] }) {
  const days = (list: readonly string[], others: readonly string[]) => {
    const there = new Set(others.map((each) => each.slice(0, 10)));
    return list.filter((each) => !there.has(each.slice(0, 10))).flatMap((each) => date(each.slice(0, 10)) ?? []);
  };
  const added = days(held.after, held.before);
  const removed = days(held.before, held.after);
  return { added: added.length > 0 ? added : undefined, removed: removed.length > 0 ? removed : undefined };
}

// --------------------------------------------------------------------------------------------------------- tenets

/** Tenets that gain the first or lose the last of what serves or examines them, told with the meeting or the target. */
function served(changes: readonly DiffChange[], { tenets }: Identities, sides: Sides, add: Add): void {
  const rows = [
    ...tenets.both.map(({ before, after }) => ({ before, after, ref: sides.after.ref('tenet', after.id) })),
    ...tenets.gone.map((before) => ({ before, after: undefined, ref: sides.before.ref('tenet', before.id) })),
    ...tenets.come.map((after) => ({ before: undefined, after, ref: sides.after.ref('tenet', after.id) })),
  ];
  const gathered = new Map<DiffChange, Record<'unserved' | 'served' | 'unexamined' | 'examined', DiffRef[]>>();
  const gather = (
    key: 'unserved' | 'served' | 'unexamined' | 'examined',
    ref: DiffRef,
    meetings: readonly DiffRef[],
  ) => {
    const cause = causeOf(changes, ref, meetings);
    if (!cause) return;
    const all = gathered.get(cause) ?? { unserved: [], served: [], unexamined: [], examined: [] };
    all[key].push(ref);
    gathered.set(cause, all);
  };
  const refs = (ids: readonly MeetingId[], side: Side) => ids.map((id) => side.meeting(id));
  for (const { before, after, ref } of rows) {
    const serving = {
      before: refs(
        (before?.serves ?? []).map(({ meeting }) => meeting),
        sides.before,
      ),
      after: refs(
        (after?.serves ?? []).map(({ meeting }) => meeting),
        sides.after,
      ),
    };
    const examining = {
      before: refs(before?.examined.reviews ?? [], sides.before),
      after: refs(after?.examined.reviews ?? [], sides.after),
    };
    if (serving.before.length > 0 && serving.after.length === 0) gather('unserved', ref, serving.before);
    if (serving.before.length === 0 && serving.after.length > 0) gather('served', ref, serving.after);
    if (examining.before.length > 0 && examining.after.length === 0) gather('unexamined', ref, examining.before);
    if (examining.before.length === 0 && examining.after.length > 0) gather('examined', ref, examining.after);
  }
  for (const [change, all] of gathered) {
    add(change, Object.fromEntries(Object.entries(all).filter(([, list]) => list.length > 0)));
  }
}

function causeOf(changes: readonly DiffChange[], tenet: DiffRef, meetings: readonly DiffRef[]): DiffChange | undefined {
  const concerned = new Set(meetings.map(({ id }) => id));
  return (
    changes.find(({ what, of }) => (what === 'meeting.tenets' || what === 'meeting') && concerned.has(of?.id ?? '')) ??
    changes.find(({ what, of }) => (what === 'target.through' || what === 'target') && of?.id === tenet.id)
  );
}
