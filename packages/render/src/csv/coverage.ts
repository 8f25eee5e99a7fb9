import type { CoverageRow, Served } from '@jointwork/plan';
import type { Said } from '../export/said.ts';
import { spaced } from '../html/words.ts';
import { type Columns, tableOf } from './columns.ts';

interface Row {
  readonly of: CoverageRow;
  readonly relation: 'serves' | 'examines' | 'none';
  readonly meeting?: string;
  readonly served?: Served;
}

const columns: Columns<Row> = {
  tenet: ({ of }) => of.id,
  title: ({ of }) => of.title ?? spaced(of.tenet),
  framework: ({ of }) => of.framework,
  now: ({ of }) => of.targets.flatMap(({ from }) => from ?? []),
  wanted: ({ of }) => of.targets.flatMap(({ to }) => to ?? []),
  by: ({ of }) => of.targets.flatMap(({ by }) => by ?? []),
  found: ({ of }, said) =>
    of.targets.flatMap(({ found }) =>
      found.map(({ level, by }) =>
        by.length > 0 ? said.say('view.coverage.found.by', { level, who: said.participants(by) }) : level,
      ),
    ),
  relation: ({ relation }) => relation,
  meeting: ({ meeting }) => meeting,
  'meeting-title': ({ meeting }, said) => meeting && said.names.meetingTitle(meeting),
  sessions: ({ served }) => served?.sessions,
  first: ({ of, relation, served }) => (relation === 'examines' ? of.examined.first : served?.first),
  last: ({ of, relation, served }) => (relation === 'examines' ? of.examined.last : served?.last),
  through: ({ served }) => served?.through,
  evidence: ({ of, relation, served }) => (relation === 'examines' ? of.examined.evidence : served?.evidence),
};

/** What serves and examines each tenet: a row for each meeting, and one for a tenet that has none. */
export function coverage(said: Said) {
  const rows = said.plan.coverage.flatMap((of): Row[] => {
    const found: Row[] = [
      ...of.serves.map((served) => ({ of, relation: 'serves' as const, meeting: served.meeting, served })),
      ...of.examined.reviews.map((meeting) => ({ of, relation: 'examines' as const, meeting })),
    ];
    return found.length > 0 ? found : [{ of, relation: 'none' }];
  });
  return tableOf(columns, rows, said);
}
