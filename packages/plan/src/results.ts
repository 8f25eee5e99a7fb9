/** What was promised, what was done, and what was found. */
import { Belonging } from './belonging.ts';
import type {
  CoverageRow,
  Duties,
  FoundLevel,
  IsoDate,
  Kept,
  ParticipantId,
  PartyFound,
  PartyResult,
  PlanMeeting,
  PlanParticipant,
  PlanResults,
  PlanTarget,
  TargetResult,
} from './plan.ts';

export function resultFacts(
  participants: readonly PlanParticipant[],
  meetings: readonly PlanMeeting[],
  coverage: readonly CoverageRow[],
  duties: Duties,
): PlanResults {
  const belonging = new Belonging(participants);
  return {
    targets: coverage.flatMap((row) => row.targets.map((target) => targetResult(target, row, meetings, belonging))),
    actions: keptOf(duties.actions),
    commitments: keptOf(duties.commitments),
    parties: partiesOf(duties, participants),
  };
}

// ------------------------------------------------------------------------------------------------- targets

function targetResult(
  target: PlanTarget,
  { id, levels, examined }: CoverageRow,
  meetings: readonly PlanMeeting[],
  belonging: Belonging,
): TargetResult {
  const found = foundBy(target, levels);
  const latest = new Set(found.map((party) => party.levels.at(-1)!.level));
  return {
    tenet: id,
    from: target.from,
    to: target.to,
    by: target.by,
    found,
    differs: latest.size > 1,
    waits: waiting(
      found,
      meetings.filter((meeting) => examined.reviews.includes(meeting.id)),
      belonging,
    ),
    source: target.source,
  };
}

/** Each party's findings, the parties in the order in which the text names them. */
function foundBy(target: PlanTarget, levels: readonly string[]): PartyFound[] {
  const parties = new Map<ParticipantId | undefined, FoundLevel[]>();
  const step = (level: string | undefined) => (level === undefined ? -1 : levels.indexOf(level));
  const between = (low: string | undefined, high: string | undefined) =>
    step(low) < 0 || step(high) < 0 ? undefined : step(high) - step(low);
  for (const { level, by, on, text, source } of target.found) {
    const one = { level, on, text, risen: between(target.from, level), left: between(level, target.to), source };
    for (const participant of by.length > 0 ? new Set(by) : [undefined]) {
      const known = parties.get(participant);
      if (known) known.push(one);
      else parties.set(participant, [one]);
    }
  }
  return [...parties].map(([participant, all]) => ({
    ...(participant === undefined ? {} : { participant }),
    levels: all.sort((a, b) => compare(a.on ?? '', b.on ?? '') || a.source.span.start - b.source.span.start),
  }));
}

function compare(one: IsoDate, other: IsoDate): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

function waiting(
  found: readonly PartyFound[],
  reviews: readonly PlanMeeting[],
  belonging: Belonging,
): readonly ParticipantId[] {
  const told = new Set(
    found.flatMap(({ participant }) => (participant === undefined ? [] : [...belonging.leavingWith(participant)])),
  );
  // A person speaks for the group that it is one of.
  for (const { participant } of found) {
    const memberOf = participant === undefined ? undefined : belonging.get(participant)?.memberOf;
    if (memberOf !== undefined) told.add(memberOf);
  }
  const examining = new Set(belonging.listed(reviews.map((review) => review.with)));
  return belonging.single.flatMap(({ id }) => (examining.has(id) && !told.has(id) ? id : []));
}

// ------------------------------------------------------------------------------------------------ promises

interface Promised {
  readonly due?: IsoDate;
  readonly done?: IsoDate;
}

function keptOf(all: readonly Promised[]): Kept {
  const done = all.filter((one) => one.done !== undefined);
  return {
    promised: all.length,
    done: done.length,
    late: done.filter((one) => one.due !== undefined && one.done! > one.due).length,
    open: all.flatMap((one, index) => (one.done === undefined ? index : [])),
  };
}

function partiesOf({ actions, commitments }: Duties, participants: readonly PlanParticipant[]): PartyResult[] {
  const sums = new Map<ParticipantId, { promised: number; done: number }>();
  const add = (owing: Iterable<ParticipantId>, done: IsoDate | undefined) => {
    for (const participant of new Set(owing)) {
      const sum = sums.get(participant) ?? { promised: 0, done: 0 };
      sums.set(participant, { promised: sum.promised + 1, done: sum.done + (done === undefined ? 0 : 1) });
    }
  };
  for (const { by, done } of actions) add(by?.who.map(({ participant }) => participant) ?? [], done);
  for (const { from, done } of commitments) add(from, done);
  return participants.flatMap(({ id }) => {
    const sum = sums.get(id);
    return sum ? { participant: id, ...sum } : [];
  });
}
