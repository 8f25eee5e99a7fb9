/** What surrounds a collaboration and what holds it together: the four Bs, and what speaks for each of the three ways. */
import {
  type Activity,
  type CompassB,
  type ContextEntry,
  compass,
  type Design,
  type Organisation,
} from '@jointwork/language';
import type {
  Balance,
  ParticipantId,
  PlanCommitment,
  PlanContext,
  PlanGrant,
  PlanParticipant,
  Speaks,
} from './plan.ts';
import type { Registry } from './registry.ts';
import type { Timetable } from './timetable.ts';

/** A B is filled by words that are not blank, or by a grant. */
export function contextFacts(design: Design, registry: Registry): PlanContext {
  const filled = (design.context?.entries ?? []).filter(({ text, grants }) => text?.value.trim() || grants.length > 0);
  const there = new Set<CompassB>(filled.map(({ b }) => b));
  return {
    filled: filled.map((entry) => ({
      b: entry.b,
      text: entry.text?.value ?? '',
      grants: grantsOf(entry, registry),
      source: registry.place(entry.span),
    })),
    empty: compass.words.filter((b) => !there.has(b)),
    source: design.context && registry.place(design.context.head),
  };
}

function grantsOf(entry: ContextEntry, registry: Registry): PlanGrant[] {
  return entry.grants.map((grant) => ({
    time: grant.time && { minutes: grant.time.minutes.value, per: grant.time.per.value },
    money: grant.money && { amount: grant.money.amount.value, currency: grant.money.currency.value },
    to: registry.named(grant.to),
    source: registry.place(grant.span),
  }));
}

/**
 * Individualism: an interest or an exit. Solidarity: a value, or a commitment that is returned. Hierarchy: a sponsor, a
 * grant, a mandate, or somebody accountable to somebody.
 */
export function balanceFacts(
  design: Design,
  table: Timetable,
  registry: Registry,
  context: PlanContext,
  participants: readonly PlanParticipant[],
  commitments: readonly PlanCommitment[],
): Balance {
  return {
    individualism: [
      ...participants.flatMap(({ id, interests, party, source }) =>
        interests.map((text) => ({ what: 'interest' as const, text, who: [id], source: party ?? source })),
      ),
      ...(design.exit
        ? [{ what: 'exit' as const, text: design.exit.value, who: [], source: registry.place(design.exit.span) }]
        : []),
    ],
    solidarity: [
      ...design.values.map((value) => ({
        what: 'value' as const,
        text: value.value,
        who: [],
        source: registry.place(value.span),
      })),
      ...commitments
        .filter(({ answered }) => answered)
        .map(({ text, from, source }) => ({ what: 'returned-commitment' as const, text, who: from, source })),
    ],
    hierarchy: hierarchyOf(design, table, registry, context),
  };
}

function hierarchyOf(
  design: Design,
  table: Timetable,
  registry: Registry,
  context: PlanContext,
): Speaks<'sponsor' | 'grant' | 'mandate' | 'accountable'>[] {
  const { mandated } = design;
  return [
    ...design.sponsors.map((sponsor) => ({
      what: 'sponsor' as const,
      text: sponsor.text?.value,
      who: registry.named([sponsor.who]),
      source: registry.place(sponsor.span),
    })),
    ...context.filled.flatMap(({ text, grants }) =>
      grants.map(({ to, source }) => ({ what: 'grant' as const, text, who: to, source })),
    ),
    ...(mandated
      ? [
          {
            what: 'mandate' as const,
            text: mandated.text?.value,
            who: people(registry, mandated.by),
            source: registry.place(mandated.span),
          },
        ]
      : []),
    ...table.meetings.flatMap(({ whole }) =>
      whole.kind === 'review'
        ? []
        : whole.accountable
            .filter(({ to }) => to.length > 0)
            .map((each) => ({
              what: 'accountable' as const,
              text: each.text?.value,
              who: registry.named(each.who),
              source: registry.place(each.span),
            })),
    ),
  ];
}

function people(registry: Registry, refs: Parameters<Registry['parties']>[0]): ParticipantId[] {
  return registry.named(
    refs.filter((ref): ref is typeof ref & Parameters<Registry['named']>[0][number] => isPerson(ref.to)),
  );
}

function isPerson(to: Organisation | { readonly kind: string } | Activity | undefined): boolean {
  return to?.kind === 'person' || to?.kind === 'group';
}
