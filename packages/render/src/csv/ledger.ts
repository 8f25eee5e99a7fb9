import type { LedgerRow, LedgerSum } from '@jointwork/plan';
import type { Said } from '../export/said.ts';
import { type Columns, tableOf } from './columns.ts';

interface Row extends LedgerSum {
  readonly of: LedgerRow;
  /** What the row adds up: `all`, one `meeting`, one `term`, or one window by its unit. */
  readonly scope: string;
  readonly meeting?: string;
  readonly sessions?: number;
  readonly from?: string;
  readonly to?: string;
  readonly given?: number;
  readonly over?: number;
}

const columns: Columns<Row> = {
  participant: ({ of }) => of.participant,
  name: ({ of }, said) => said.names.participant(of.participant),
  scope: ({ scope }) => scope,
  meeting: ({ meeting }) => meeting,
  from: ({ from }) => from,
  to: ({ to }) => to,
  sessions: ({ sessions }) => sessions,
  'minutes-each': ({ perHead }) => perHead,
  'minutes-all': ({ all }) => all,
  given: ({ given }) => given,
  over: ({ over }) => over,
};

/** Time asked: of each participant in all, by meeting, by term and by window. Each scope adds up by itself. */
export function ledger(said: Said) {
  const rows = said.plan.ledger.flatMap((of): Row[] => [
    { of, scope: 'all', ...of.total },
    ...of.meetings.map((each) => ({ of, scope: 'meeting', ...each })),
    ...of.terms.map((each) => ({ of, scope: 'term', ...each })),
    // A term can be the window, too.
    ...of.windows.map((each) => ({ of, scope: `window: ${of.window}`, ...each })),
  ]);
  return tableOf(columns, rows, said);
}
