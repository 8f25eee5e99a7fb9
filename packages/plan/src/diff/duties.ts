/** Who owes what to whom: promises, actions, decisions, handoffs, preparation, open questions. */
import type {
  Plan,
  PlanAccountable,
  PlanAction,
  PlanCommitment,
  PlanDecision,
  PlanDigital,
  PlanHandoff,
  PlanPreparation,
  PlanUndecided,
} from '../plan.ts';
import type { Sides } from './compare.ts';
import type { DiffChange, DiffValue } from './diff.ts';
import { compareItems, type ItemKind } from './items.ts';
import type { Side } from './side.ts';
import { date, minutes, people, peopleOf, refValue, refValues, text } from './values.ts';

export function dutyChanges(before: Plan, after: Plan, sides: Sides): DiffChange[] {
  const [was, is] = [before.duties, after.duties];
  return [
    ...compareItems(was.commitments, is.commitments, commitment, sides),
    ...compareItems(was.actions, is.actions, action, sides),
    ...compareItems(was.decisions, is.decisions, decision, sides),
    ...compareItems(was.handoffs, is.handoffs, handoff, sides),
    ...compareItems(was.preparations, is.preparations, preparation, sides),
    ...compareItems(was.accountable, is.accountable, accountable, sides),
    ...compareItems(before.agreement.digital, after.agreement.digital, digital, sides),
    ...compareItems(was.undecided, is.undecided, undecided, sides),
  ];
}

const all = (ids: readonly string[], side: Side) => refValues(ids.map((id) => side.participant(id)));
const inMeeting = (id: string | undefined, side: Side) => refValue(id === undefined ? undefined : side.meeting(id));
const distance = (value: { readonly value: number; readonly unit: string } | undefined): DiffValue | undefined =>
  value && { is: 'distance', value: value.value, unit: value.unit };

const commitment: ItemKind<PlanCommitment> = {
  what: 'commitment',
  text: ({ text: said }) => said,
  all: ({ text: said, from, to, due, within }, side) => ({
    is: 'promise',
    text: said,
    from: from.map((id) => side.participant(id)),
    to: to.map((id) => side.participant(id)),
    due: within ? undefined : due,
  }),
  facets: [
    { what: 'commitment.from', many: ({ from }, side) => all(from, side) },
    { what: 'commitment.to', many: ({ to }, side) => all(to, side) },
    // What is due so long after a meeting moves with it.
    { what: 'commitment.due', one: ({ due, within }) => date(within ? undefined : due) },
    {
      what: 'commitment.within',
      one: ({ within }, side) =>
        within && { is: 'distance', value: within.value, unit: within.unit, of: side.meeting(within.of) },
    },
    { what: 'commitment.done', one: ({ done }) => date(done) },
  ],
};

const action: ItemKind<PlanAction> = {
  what: 'action',
  text: ({ text: said }) => said,
  all: ({ text: said, by, due }, side) => ({ is: 'task', text: said, by: by && peopleOf(by, side), due }),
  meeting: ({ meeting }) => meeting,
  facets: [
    { what: 'action.by', one: ({ by }, side) => people(by, side) },
    { what: 'action.due', one: ({ due }) => date(due) },
    { what: 'action.checked', one: ({ checkedIn }, side) => inMeeting(checkedIn, side) },
    { what: 'action.done', one: ({ done }) => date(done) },
  ],
};

const decision: ItemKind<PlanDecision> = {
  what: 'decision',
  text: ({ text: said }) => said,
  meeting: ({ meeting }) => meeting,
  facets: [
    {
      what: 'decision.how',
      one: ({ way, by }, side) => (way === undefined ? people(by, side) : { is: 'word', word: way }),
    },
    {
      what: 'decision.quorum',
      many: ({ quorum }, side) =>
        quorum.map(({ count, of }) => ({
          is: 'quorum',
          count,
          of: of === undefined ? undefined : side.participant(of),
        })),
      same: (value) => (value.is === 'quorum' ? (value.of?.id ?? '') : ''),
    },
  ],
};

const handoff: ItemKind<PlanHandoff> = {
  what: 'handoff',
  text: ({ text: said }) => said,
  meeting: ({ meeting }) => meeting,
  facets: [
    { what: 'handoff.from', many: ({ from }, side) => all(from, side) },
    { what: 'handoff.to', many: ({ to }, side) => all(to, side) },
    { what: 'handoff.confirmed', many: ({ confirmedBy }, side) => all(confirmedBy, side) },
    { what: 'handoff.within', one: ({ within }) => distance(within) },
    { what: 'handoff.under', one: ({ under }, side) => text(under === undefined ? undefined : side.artefact(under)) },
  ],
};

const preparation: ItemKind<PlanPreparation> = {
  what: 'preparation',
  text: ({ text: said }) => said,
  meeting: ({ meeting }) => meeting,
  facets: [
    { what: 'preparation.time', one: (prepare) => minutes(prepare.minutes) },
    { what: 'preparation.by', one: ({ by }, side) => people(by, side) },
    { what: 'preparation.before', one: ({ before }) => distance(before) },
  ],
};

const accountable: ItemKind<PlanAccountable> = {
  what: 'accountable',
  text: ({ text: said }) => said ?? '',
  meeting: ({ meeting }) => meeting,
  value: ({ text: said }) => text(said),
  facets: [
    { what: 'accountable.who', many: ({ who }, side) => all(who, side) },
    { what: 'accountable.to', many: ({ to }, side) => refValues(to.map((id) => side.party(id))) },
  ],
};

const digital: ItemKind<PlanDigital> = {
  what: 'digital',
  text: ({ text: said }) => said,
  meeting: ({ meeting }) => meeting,
  facets: [
    { what: 'digital.because', one: ({ because }) => text(because) },
    { what: 'digital.checked', one: ({ checkedIn }, side) => inMeeting(checkedIn, side) },
  ],
};

const undecided: ItemKind<PlanUndecided> = {
  what: 'undecided',
  text: ({ text: said }) => said,
  all: ({ text: said, by, before }, side) => ({
    is: 'question',
    text: said,
    by: by.map((id) => side.participant(id)),
    before,
  }),
  meeting: ({ meeting }) => meeting,
  facets: [
    { what: 'undecided.by', many: ({ by }, side) => all(by, side) },
    { what: 'undecided.before', one: ({ before }) => date(before) },
  ],
};
