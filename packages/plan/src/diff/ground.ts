/** What surrounds the design and what it stands on: the four Bs, values, sponsors, what stops and starts, tensions. */
import type { ContextFact, Plan, PlanChange, PlanMandate, PlanSponsor, PlanTension, Speaks } from '../plan.ts';
import type { Sides } from './compare.ts';
import { compare } from './compare.ts';
import type { DiffChange } from './diff.ts';
import { compareItems, type ItemKind } from './items.ts';
import { refValue, refValues, text, words } from './values.ts';

export function groundChanges(before: Plan, after: Plan, sides: Sides): DiffChange[] {
  return [
    ...compareItems(before.context.filled, after.context.filled, context, sides),
    ...compareItems(valuesOf(before), valuesOf(after), value, sides),
    ...compareItems(before.agreement.sponsors, after.agreement.sponsors, sponsor, sides),
    ...exitChanges(before, after),
    ...mandateChanges(before.agreement.mandate, after.agreement.mandate, sides),
    ...compareItems(before.agreement.changes, after.agreement.changes, change, sides),
    ...compareItems(before.duties.tensions, after.duties.tensions, tension, sides),
  ];
}

const context: ItemKind<ContextFact> = {
  what: 'context',
  text: ({ text: said }) => said,
  value: ({ b, text: said }) => ({ is: 'b', b, text: said }),
  facets: [
    {
      what: 'context.grants',
      many: ({ grants }, side) =>
        grants.map(({ time, money, to }) => ({ is: 'grant', time, money, to: to.map((id) => side.participant(id)) })),
      same: (grant) => (grant.is === 'grant' ? (grant.time ? 'time' : 'money') : ''),
    },
  ],
};

type Value = Speaks<'value' | 'returned-commitment'>;

function valuesOf({ balance }: Plan): Value[] {
  return balance.solidarity.filter(({ what }) => what === 'value');
}

const value: ItemKind<Value> = { what: 'value', text: ({ text: said }) => said ?? '', facets: [] };

const sponsor: ItemKind<PlanSponsor> = {
  what: 'sponsor',
  text: ({ who, text: said }, side) => said ?? side.participant(who).title ?? who,
  value: ({ text: said }) => text(said),
  all: ({ who, gives, text: said }, side) => ({ is: 'gift', who: side.participant(who), gives, text: said }),
  facets: [
    { what: 'sponsor.who', one: ({ who }, side) => refValue(side.participant(who)) },
    { what: 'sponsor.gives', one: ({ gives }) => words(gives.toSorted()) },
  ],
};

/** There is one at most: another one takes its place. */
function exitChanges(before: Plan, after: Plan): DiffChange[] {
  const exitOf = ({ balance }: Plan) => balance.individualism.find(({ what }) => what === 'exit');
  const [was, is] = [exitOf(before), exitOf(after)];
  if (was?.text === is?.text) return [];
  return [
    {
      what: 'exit',
      change: !was ? 'added' : !is ? 'removed' : 'changed',
      before: text(was?.text),
      after: text(is?.text),
      follows: {},
      source: { before: was?.source, after: is?.source },
    },
  ];
}

function mandateChanges(before: PlanMandate | undefined, after: PlanMandate | undefined, sides: Sides): DiffChange[] {
  const by = ({ by: list }: PlanMandate, side: Sides['before']) => refValues(list.map((id) => side.party(id)));
  if (before && after) {
    return compare(
      { before, after },
      undefined,
      [
        { what: 'mandate', one: ({ text: said }) => text(said) },
        { what: 'mandate.by', many: by },
      ],
      sides,
    );
  }
  if (after) {
    return [
      {
        what: 'mandate',
        change: 'added',
        after: text(after.text),
        added: by(after, sides.after),
        follows: {},
        source: { after: after.source },
      },
    ];
  }
  if (!before) return [];
  return [
    {
      what: 'mandate',
      change: 'removed',
      before: text(before.text),
      removed: by(before, sides.before),
      follows: {},
      source: { before: before.source },
    },
  ];
}

/** What was to stop and now goes on is the same thing, said of otherwise. */
const change: ItemKind<PlanChange> = {
  what: ({ what }) => what,
  text: ({ text: said }) => said,
  value: ({ what, text: said }) => ({ is: 'intent', what, text: said }),
  facets: [
    {
      what: 'stop.frees',
      one: ({ frees }, side) =>
        frees && {
          is: 'grant',
          time: { minutes: frees.minutes, per: frees.per },
          to: frees.to.map((id) => side.participant(id)),
        },
    },
  ],
};

const tension: ItemKind<PlanTension> = {
  what: 'tension',
  text: ({ text: said }) => said,
  facets: [
    { what: 'tension.between', many: ({ between }, side) => refValues(between.map((id) => side.participant(id))) },
    {
      what: 'tension.held',
      one: ({ heldIn }, side) => refValue(heldIn === undefined ? undefined : side.meeting(heldIn)),
    },
  ],
};
