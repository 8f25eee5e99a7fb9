/** Tenets and targets: what is aimed at, by when, and what has been found. */
import type { CoverageRow, PlanTarget } from '../plan.ts';
import { compare, type Facet, renamed, type Sides, whole } from './compare.ts';
import type { DiffChange, DiffRef } from './diff.ts';
import { featuresOf, match } from './match.ts';
import type { Identities } from './renames.ts';
import { date, refValues, texts, word, words } from './values.ts';

type Target = PlanTarget & { readonly through: readonly string[] };

/** What serves a tenet and who examines it belongs to the meetings; here is what is said of the tenet itself. */
export function aimChanges({ tenets }: Identities, sides: Sides): DiffChange[] {
  return [
    ...tenets.both.flatMap(({ before, after }) => {
      const of = sides.after.ref('tenet', after.id);
      return [
        ...renamed(
          'tenet',
          'tenet.title',
          { before: { ...before, name: before.tenet }, after: { ...after, name: after.tenet } },
          of,
        ),
        ...targetChanges(targetsOf(before), targetsOf(after), of, sides),
      ];
    }),
    // A tenet that nothing else names any more goes with its target.
    ...tenets.come.flatMap((row) =>
      targetsOf(row).map((target) => comes(target, 'added', sides.after.ref('tenet', row.id))),
    ),
    ...tenets.gone.flatMap((row) =>
      targetsOf(row).map((target) => comes(target, 'removed', sides.before.ref('tenet', row.id))),
    ),
    ...levelChanges(tenets, sides),
  ];
}

/** `through` stands at the tenet: where it has several targets, they share it. */
function targetsOf({ targets, serves }: CoverageRow): Target[] {
  const through = serves.filter((served) => served.through).map(({ meeting }) => meeting);
  return targets.map((target) => ({ ...target, through }));
}

function targetChanges(before: readonly Target[], after: readonly Target[], of: DiffRef, sides: Sides): DiffChange[] {
  const matched = match(before, after, {
    id: ({ from, to, by }) => `${from} ${to} ${by}`,
    least: 0.3,
    features: ({ from, to, by, seen }) => featuresOf({ from, to, by, seen }, { seen: 2 }),
    // Mostly there is one.
    owner: () => '',
  });
  return [
    ...matched.both.flatMap((pair, i) => compare(pair, of, i === 0 ? targetFacets : own, sides)),
    ...matched.come.map((target) => comes(target, 'added', of)),
    ...matched.gone.map((target) => comes(target, 'removed', of)),
  ];
}

function comes(target: Target, change: 'added' | 'removed', of: DiffRef): DiffChange {
  return whole('target', change, of, word(target.to), target.source);
}

const own: readonly Facet<Target>[] = [
  { what: 'target.from', one: ({ from }) => word(from) },
  { what: 'target.to', one: ({ to }) => word(to) },
  { what: 'target.by', one: ({ by }) => date(by) },
  { what: 'target.seen', many: ({ seen }) => texts(seen) },
  {
    what: 'target.found',
    many: ({ found }, side) =>
      found.map(({ level, by, on, text }) => ({
        is: 'found',
        level,
        by: by.map((id) => side.participant(id)),
        on,
        text,
      })),
    same: (value) => (value.is === 'found' ? value.by.map(({ id }) => id).join(' ') : ''),
  },
];

const targetFacets: readonly Facet<Target>[] = [
  ...own,
  { what: 'target.through', many: ({ through }, side) => refValues(through.map((id) => side.meeting(id))) },
];

/** The levels of a framework, once for all its tenets. */
function levelChanges({ both }: Identities['tenets'], sides: Sides): DiffChange[] {
  const facet: Facet<CoverageRow> = { what: 'tenet.levels', one: ({ levels }) => words(levels) };
  const told = new Set<string>();
  return both.flatMap((pair) => {
    const framework = pair.after.framework ?? '';
    if (told.has(framework)) return [];
    told.add(framework);
    return compare(pair, { kind: 'item', id: framework }, [facet], sides);
  });
}
