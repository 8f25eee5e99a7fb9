import { type DepthWord, depths } from '@jointwork/language';
import type { Plan } from '@jointwork/plan';
import type { DesignContext } from '../rule.ts';
import { attending, partsIn } from './attending.ts';
import { attendingAnything, takenApart } from './people.ts';

/** What each depth adds to the one before it. */
export type Shared = 'change' | 'resource' | 'product' | 'commitments';

const needs: Readonly<Record<DepthWord, readonly Shared[]>> = {
  networking: [],
  coordinating: ['change'],
  cooperating: ['resource'],
  collaborating: ['product', 'commitments'],
};

/** What a depth needs and a design does not have, all shallower depths included; and the deepest that it does reach. */
export function lackingFor(depth: DepthWord, context: DesignContext): { missing: Shared[]; reached: DepthWord } {
  const missing: Shared[] = [];
  let reached: DepthWord = 'networking';
  for (const word of depths.words.slice(0, depths.words.indexOf(depth) + 1)) {
    missing.push(...needs[word].filter((each) => !has[each](context)));
    if (missing.length === 0) reached = word;
  }
  return { missing, reached };
}

const has: Readonly<Record<Shared, (context: DesignContext) => boolean>> = {
  change: ({ design, plan }) => plan.duties.actions.length > 0 || design.stops.length > 0 || design.starts.length > 0,
  resource: ({ design, plan }) => isGrantShared(plan) || isGiftShared(design, plan) || isMadeForAnother(plan),
  product: ({ plan }) =>
    plan.meetings.some(
      (meeting) => meeting.produces.length > 0 && takenApart(attending(meeting, plan), plan).length > 1,
    ),
  commitments: ({ plan }) => plan.duties.commitments.some(({ answered }) => answered),
};

/** A grant reaches a party that it names and that attends. */
function isGrantShared(plan: Plan): boolean {
  const there = new Set(attendingAnything(plan).map(({ id }) => id));
  return plan.context.filled.some(({ grants }) =>
    grants.some(({ to }) => {
      const reached = new Set(to.flatMap((id) => [...partsIn(id, plan)]));
      return [...reached].filter((id) => there.has(id)).length > 1;
    }),
  );
}

/** What a sponsor gives is there for everybody else who attends. */
function isGiftShared({ sponsors }: DesignContext['design'], plan: Plan): boolean {
  const there = attendingAnything(plan);
  return sponsors.some(
    ({ who, gives }) =>
      gives.some(({ value }) => value !== 'authority') && there.filter(({ name }) => name !== who.name).length > 1,
  );
}

/** Something that is made in one activity is used in another, by somebody who did not make it. */
function isMadeForAnother(plan: Plan): boolean {
  return plan.meetings.some((maker) => {
    const makers = new Set(takenApart(attending(maker, plan), plan).map(({ id }) => id));
    return maker.produces.some(
      ({ name }) =>
        name !== undefined &&
        plan.meetings.some(
          (user) =>
            user.uses.includes(name) && takenApart(attending(user, plan), plan).some(({ id }) => !makers.has(id)),
        ),
    );
  });
}
