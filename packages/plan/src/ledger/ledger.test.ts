import assert from 'node:assert/strict';
import type { LedgerRow } from '../plan.ts';
import { planOf } from '../testing/designs.ts';

const people = `group A "Teachers" { size 4 available 1h per week }
group B "Nurses" { size 2 to 4 }
group Both joins A and B
person Ana in A`;

function ledger(text: string, who = people): readonly LedgerRow[] {
  return planOf(`${who}\ndesign D "D" { from 2026-09-07 to 2026-10-04 ${text} }`).ledger;
}

const rowOf = (rows: readonly LedgerRow[], id: string) => rows.find(({ participant }) => participant === id)!;

describe('the ledger', () => {
  it('adds sessions and preparation, per head and for all', () => {
    const [row] = ledger(
      'work W { with A every week on Wednesday at 10:00 for 50 min prepare "read" for 10 min by A 2 days before }',
    );
    assert.deepEqual(row!.total, { perHead: 240, all: 960 });
    assert.deepEqual(row!.meetings, [{ meeting: 'W', sessions: 4, perHead: 240, all: 960 }]);
    assert.equal(row!.window, 'week');
    assert.deepEqual(
      row!.windows.map(({ from, perHead, given, over }) => [from, perHead, given, over]),
      ['2026-09-07', '2026-09-14', '2026-09-21', '2026-09-28'].map((from) => [from, 60, 60, 0]),
    );
  });

  it('shares an hour of some among all, and charges the fewest of a range', () => {
    assert.equal(rowOf(ledger('work W { with one of A once on 2026-09-09 for 60 min }'), 'A').total.perHead, 15);
    assert.equal(rowOf(ledger('work W { with 2 of B once on 2026-09-09 for 60 min }'), 'B').total.perHead, 60);
  });

  it('counts a member of a joined group once, and whoever is in a group with it', () => {
    const rows = ledger('work W { with Both, A led by Ana once on 2026-09-09 for 60 min }');
    assert.deepEqual(
      rows.map(({ participant, total }) => [participant, total.perHead]),
      [
        ['A', 60],
        ['B', 60],
        ['Ana', 60],
      ],
    );
    const alone = ledger('work W { with B led by Ana once on 2026-09-09 for 60 min }');
    assert.equal(rowOf(alone, 'A').total.perHead, 15);
  });

  it('adds grants of the same and of shorter units, and spends longer ones once', () => {
    const weekly = 'work W { with A every week on Wednesday for 90 min }';
    const over = (text: string) => rowOf(ledger(`${text} ${weekly}`), 'A').windows.map((window) => window.over);
    assert.deepEqual(over(''), [30, 30, 30, 30]);
    assert.deepEqual(over('context { beside "x" grants 30 min per week to Both }'), [0, 0, 0, 0]);
    assert.deepEqual(over('context { beside "x" grants 10 min per day to A }'), [0, 0, 0, 0]);
    // The fourth week begins in September as well.
    assert.deepEqual(over('context { beside "x" grants 1h per month to A }'), [0, 0, 30, 30]);
    assert.deepEqual(over('stop "y" frees 100 min per year to A'), [0, 0, 0, 20]);
  });

  it('goes by the longest grant where nothing is available, and by nothing where nothing is granted', () => {
    const text = 'work W { with B every week on Wednesday for 1h }';
    assert.deepEqual(rowOf(ledger(text), 'B').windows, []);
    const row = rowOf(ledger(`context { beside "x" grants 3h per month to B, 1h per week to A } ${text}`), 'B');
    assert.equal(row.window, 'month');
    assert.deepEqual(
      row.windows.map(({ from, to, perHead, given, over }) => [from, to, perHead, given, over]),
      [['2026-09-01', '2026-09-30', 240, 180, 60]],
    );
  });

  it('puts estimates beside the sums', () => {
    const [row] = ledger('work W { with A as needed about 2 times per month for 3h }');
    assert.deepEqual(row!.total, { perHead: 0, all: 0 });
    assert.deepEqual(row!.estimates, [{ meeting: 'W', minutes: 180, times: 2, per: 'month' }]);
  });
});
