/** Who owes what to whom by when: actions, commitments, decisions, handoffs, preparation, open questions. */
import type { Commit, Decision, Design, Participant, Ref, Undecided } from '@jointwork/language';
import { dayBefore } from './days.ts';
import type {
  Duties,
  MeetingId,
  PlanAction,
  PlanCommitment,
  PlanDecision,
  PlanHandoff,
  PlanUndecided,
} from './plan.ts';
import { dateOf, type Registry } from './registry.ts';
import { dayWithin } from './schedule.ts';
import type { Planned, Timetable } from './timetable.ts';
import { follow, type In } from './whole.ts';

export function dutyFacts(design: Design, table: Timetable, registry: Registry): Duties {
  const each = <T>(pick: (planned: Planned, meeting: MeetingId) => readonly T[]): T[] =>
    table.meetings.flatMap((planned) => pick(planned, registry.meetingId(planned.meeting)));
  return {
    actions: each((planned, meeting) => actionsOf(planned, meeting, table, registry)),
    commitments: commitmentsOf(design.commits, table, registry),
    decisions: each(({ whole }, meeting) =>
      whole.decisions.map((decision) => ({
        meeting,
        text: decision.text.value,
        ...howOf(decision, registry),
        quorum: decision.quorum.map(({ count, of }) => ({ count: count.value, of: of && registry.named([of])[0] })),
        source: registry.place(decision.span),
      })),
    ),
    handoffs: each((planned, meeting) => handoffsOf(planned, meeting, registry)),
    preparations: each(({ whole }, meeting) =>
      whole.prepare.map((prepare) => ({
        meeting,
        text: prepare.text.value,
        minutes: prepare.time?.value,
        by: prepare.by && registry.list(prepare.by),
        before: prepare.before && { value: prepare.before.value, unit: prepare.before.unit },
        source: registry.place(prepare.span),
      })),
    ),
    accountable: each(({ whole }, meeting) =>
      (whole.kind === 'review' ? [] : whole.accountable).map((accountable) => ({
        meeting,
        who: registry.named(accountable.who),
        to: registry.parties(accountable.to),
        text: accountable.text?.value,
        source: registry.place(accountable.span),
      })),
    ),
    tensions: design.tensions.map((tension) => ({
      text: tension.text.value,
      between: registry.named(tension.between),
      heldIn: registry.meeting(tension.heldIn),
      source: registry.place(tension.span),
    })),
    undecided: undecidedOf(design, registry),
  };
}

/** The word for a way of deciding is one only where nobody of that name is declared. */
function howOf({ how }: Decision, registry: Registry): Pick<PlanDecision, 'way' | 'by'> {
  const by = how?.people && registry.list(how.people);
  if (by && by.who.length > 0) return { by };
  return { way: how?.way };
}

function actionsOf(planned: Planned, meeting: MeetingId, table: Timetable, registry: Registry): PlanAction[] {
  return planned.whole.actions.map((action) => {
    const date = dateOf(action.due?.date);
    const due = date === undefined || action.due?.inclusive ? date : dayBefore(date);
    const checks = table.planned(action.checkedIn?.to)?.expansion?.held ?? [];
    return {
      meeting,
      text: action.text.value,
      by: action.by && registry.list(action.by),
      due,
      checkedIn: registry.meeting(action.checkedIn),
      checkedOn: due === undefined ? undefined : checks.find(({ date: day }) => day >= due)?.date,
      done: dateOf(action.done),
      source: registry.place(action.span),
    };
  });
}

function handoffsOf({ whole }: Planned, meeting: MeetingId, registry: Registry): PlanHandoff[] {
  if (whole.kind === 'review') return [];
  return whole.handoffs.map((handoff) => ({
    meeting,
    text: handoff.text.value,
    from: registry.named(handoff.from),
    to: registry.named(handoff.to),
    confirmedBy: registry.named(handoff.confirmedBy),
    within: handoff.within && { value: handoff.within.value, unit: handoff.within.unit },
    under: handoff.under?.name,
    source: registry.place(handoff.span),
  }));
}

// --------------------------------------------------------------------------------------------- commitments

/**
 * Commitments and whether they are returned: a pair of giver and taker is answered by a commitment the other way round
 * between the same people, where a joined group and those that it joins count as the same.
 */
function commitmentsOf(commits: readonly Commit[], table: Timetable, registry: Registry): PlanCommitment[] {
  const { people } = registry;
  const given = commits.map(({ from, to }) => ({ from: followed(from, registry), to: followed(to, registry) }));
  const shares = (one: In<Participant>, many: readonly In<Participant>[]) =>
    many.some((other) => people.share(one, other));
  const answers = (giver: In<Participant>, taker: In<Participant>) =>
    given.some(({ from, to }) => shares(taker, from) && shares(giver, to));
  return commits.map((commit, index) => {
    const { from, to } = given[index]!;
    const pairs = from.flatMap((giver) => to.map((taker) => answers(giver, taker)));
    return {
      from: from.map((at) => registry.participant(at)),
      to: to.map((at) => registry.participant(at)),
      text: commit.text.value,
      ...dueOf(commit, table),
      within: withinOf(commit, registry),
      done: dateOf(commit.done),
      returned: pairs.length > 0 && pairs.every(Boolean),
      answered: pairs.some(Boolean),
      source: registry.place(commit.span),
    };
  });
}

function followed(refs: readonly Ref<Participant>[], registry: Registry): In<Participant>[] {
  return refs.flatMap((ref) => follow<Participant>(ref, registry.file) ?? []);
}

function withinOf({ within }: Commit, registry: Registry): PlanCommitment['within'] {
  const of = registry.meeting(within?.of);
  return within && of !== undefined ? { value: within.distance.value, unit: within.distance.unit, of } : undefined;
}

/** A written day or, with `within`, so long after each session that is held. */
function dueOf({ by, within }: Commit, table: Timetable): Pick<PlanCommitment, 'due' | 'again'> {
  const written = dateOf(by);
  if (written !== undefined) return { due: written, again: [] };
  const planned = table.planned(within?.of.to);
  if (!within || !planned) return { again: [] };
  const { closed, terms } = planned.year;
  const held = planned.expansion?.undated ? [] : (planned.expansion?.held ?? []);
  const days = held.map(({ date, end }) =>
    dayWithin((end ?? date).slice(0, 10), within.distance, { closed, terms, period: table.period }),
  );
  const [due, ...again] = new Set(days);
  return { due, again };
}

// ----------------------------------------------------------------------------------------------- undecided

/** Open questions of the design and of every block in it, in the order of the text. */
function undecidedOf(design: Design, registry: Registry): PlanUndecided[] {
  const open = (list: readonly Undecided[], meeting?: MeetingId): PlanUndecided[] =>
    list.map((undecided) => ({
      text: undecided.text.value,
      by: registry.named(undecided.by),
      before: dateOf(undecided.before),
      meeting,
      source: registry.place(undecided.span),
    }));
  const blocks = [
    design,
    design.context,
    ...design.adapted,
    ...design.parties,
    ...design.targets,
    ...design.participants,
  ];
  return [
    ...blocks.flatMap((block) => open(block?.undecided ?? [])),
    ...[...design.activities, ...design.reviews].flatMap((meeting) =>
      open(meeting.undecided, registry.meetingId(meeting)),
    ),
  ].sort((a, b) => a.source.span.start - b.source.span.start);
}
