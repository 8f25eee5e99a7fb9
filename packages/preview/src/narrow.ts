/** A plan narrowed to what concerns one participant, or to one term, for the views. */
import type { DateSpan, Duties, IsoDate, LedgerRow, ParticipantId, Plan, PlanPeople } from '@jointwork/plan';

export interface Narrowing {
  readonly person?: ParticipantId;
  /** The first day of a term. */
  readonly term?: IsoDate;
}

/** The terms of a plan, as those of whom time is asked have them; none where there is only one. */
export function termsOf({ ledger }: Plan): readonly DateSpan[] {
  const terms = new Map<IsoDate, DateSpan>();
  for (const row of ledger) for (const { from, to } of row.terms) terms.set(from, { from, to });
  return terms.size < 2 ? [] : [...terms.values()].sort((one, other) => (one.from < other.from ? -1 : 1));
}

/** What is left of a narrowing in a plan: somebody may have gone since, and terms may begin on other days. */
export function narrowingIn(plan: Plan, { person, term }: Narrowing): Narrowing {
  return {
    ...(plan.participants.some(({ id }) => id === person) ? { person } : {}),
    ...(termsOf(plan).some(({ from }) => from === term) ? { term } : {}),
  };
}

/** The same plan, with less in it. What is left says the same as before. */
export function narrowed(plan: Plan, narrowing: Narrowing): Plan {
  const { person, term } = narrowingIn(plan, narrowing);
  const withPerson = person === undefined ? plan : forPerson(plan, person);
  const span = termsOf(plan).find(({ from }) => from === term);
  return span ? inTerm(withPerson, span) : withPerson;
}

// ------------------------------------------------------------------------------------------------- one person

/** The participant, the groups that hold it, and for a group the people with names who are of it. */
function circleOf({ participants }: Plan, person: ParticipantId): ReadonlySet<ParticipantId> {
  const circle = new Set([person]);
  for (const { id, memberOf } of participants) if (memberOf === person) circle.add(id);
  const own = participants.find(({ id }) => id === person);
  if (own?.memberOf !== undefined) circle.add(own.memberOf);
  for (const { id, joins } of participants) if (joins.some((each) => circle.has(each))) circle.add(id);
  return circle;
}

function forPerson(plan: Plan, person: ParticipantId): Plan {
  const circle = circleOf(plan, person);
  const isOne = ({ participant }: { readonly participant: ParticipantId }) => circle.has(participant);
  const sessions = plan.sessions.filter(({ attend, heard, leads, deputies, roles }) =>
    [attend, heard, leads, deputies, ...roles.map(({ players }) => players)].some((all) => all.some(isOne)),
  );
  const undated = plan.undated.filter(({ attend }) => attend.some(isOne));
  const named = new Set([...sessions, ...undated].map(({ meeting }) => meeting));
  for (const { id, with: people, hear, leads } of plan.meetings) {
    const lists = [people, hear, ...leads.flatMap((lead) => [lead.people, lead.deputy])];
    if (lists.some((list) => list?.who.some(isOne))) named.add(id);
  }
  const isTheirs = ({ meeting }: { readonly meeting: string }) => named.has(meeting);
  return {
    ...plan,
    sessions,
    undated,
    meetings: plan.meetings.filter(({ id }) => named.has(id)),
    skipped: plan.skipped.filter(isTheirs),
    ledger: plan.ledger.filter(isOne),
    coverage: plan.coverage
      .map((row) => ({ ...row, serves: row.serves.filter(isTheirs) }))
      .filter(({ serves }) => serves.length > 0),
    duties: dutiesOf(plan.duties, circle, named),
    graph: {
      ...plan.graph,
      ties: plan.graph.ties.filter(({ between }) => between.some((each) => circle.has(each))),
      circles: plan.graph.circles.filter(({ participants }) => participants.some((each) => circle.has(each))),
      leaving: plan.graph.leaving.filter(isOne),
    },
  };
}

function dutiesOf(duties: Duties, circle: ReadonlySet<ParticipantId>, named: ReadonlySet<string>): Duties {
  const anyOf = (ids: readonly string[]) => ids.some((id) => circle.has(id));
  const among = (people: PlanPeople | undefined) => people?.who.some(({ participant }) => circle.has(participant));
  const isTheirs = ({ meeting }: { readonly meeting: string }) => named.has(meeting);
  return {
    actions: duties.actions.filter(({ by }) => among(by)),
    commitments: duties.commitments.filter(({ from, to }) => anyOf([...from, ...to])),
    decisions: duties.decisions.filter((each) => (each.by ? among(each.by) : isTheirs(each))),
    handoffs: duties.handoffs.filter(({ from, to, confirmedBy }) => anyOf([...from, ...to, ...confirmedBy])),
    preparations: duties.preparations.filter((each) => (each.by ? among(each.by) : isTheirs(each))),
    accountable: duties.accountable.filter(({ who, to }) => anyOf([...who, ...to])),
    tensions: duties.tensions.filter(({ between }) => anyOf(between)),
    undecided: duties.undecided.filter(({ by }) => anyOf(by)),
  };
}

// --------------------------------------------------------------------------------------------------- one term

function inTerm(plan: Plan, span: DateSpan): Plan {
  const isIn = (date: IsoDate) => date >= span.from && date <= span.to;
  const sessions = plan.sessions.filter(({ date }) => isIn(date));
  const counts = new Map<string, number>();
  for (const { meeting } of sessions) counts.set(meeting, (counts.get(meeting) ?? 0) + 1);
  return {
    ...plan,
    sessions,
    skipped: plan.skipped.filter(({ date }) => isIn(date)),
    meetings: plan.meetings.filter(({ id, schedule }) => counts.has(id) || !schedule || schedule.sessions === 0),
    ledger: plan.ledger.map((row) => rowIn(row, span, counts)),
    coverage: plan.coverage
      .map((row) => ({
        ...row,
        serves: row.serves.flatMap((served) => {
          const count = counts.get(served.meeting);
          return count === undefined ? [] : { ...served, sessions: count };
        }),
      }))
      .filter(({ serves }) => serves.length > 0),
    duties: {
      ...plan.duties,
      // What has no day is due at any time.
      actions: plan.duties.actions.filter(({ due }) => due === undefined || isIn(due)),
      commitments: plan.duties.commitments.filter(
        ({ due, again }) => due === undefined || isIn(due) || again.some(isIn),
      ),
    },
    milestones: plan.milestones.filter(({ date }) => isIn(date)),
  };
}

function rowIn(row: LedgerRow, { from, to }: DateSpan, counts: ReadonlyMap<string, number>): LedgerRow {
  const terms = row.terms.filter((term) => term.from === from);
  const [term] = terms;
  return {
    ...row,
    terms,
    total: term ? { perHead: term.perHead, ...(term.all === undefined ? {} : { all: term.all }) } : { perHead: 0 },
    meetings: row.meetings.filter(({ meeting }) => counts.has(meeting)),
    windows: row.windows.filter((window) => window.from <= to && window.to >= from),
  };
}
