import assert from 'node:assert/strict';
import type { Calendar } from '@jointwork/language';
import { closedOn, termsOf } from './calendar.ts';
import { workspace } from './testing/designs.ts';

function calendar(closed: string): Calendar {
  const { models } = workspace({ 'c.collab': `calendar C { from 2026-09-01 to 2027-07-21 ${closed} }` });
  const [item] = models.get('file:///w/c.collab')!.items;
  assert.equal(item?.kind, 'calendar');
  return item as Calendar;
}

function terms(closed: string): string[] {
  return termsOf([calendar(closed)], { from: '2026-09-01', to: '2027-07-21' }).map(({ from, to }) => `${from}/${to}`);
}

describe('closed days', () => {
  it('include both ends of a stretch', () => {
    const closed = closedOn(calendar('closed 2026-10-26 to 2026-10-30 "Half-term"'));
    assert.deepEqual(
      ['2026-10-25', '2026-10-26', '2026-10-30', '2026-10-31'].map((date) => closed(date)?.title?.value),
      [undefined, 'Half-term', 'Half-term', undefined],
    );
  });

  it('are found where stretches overlap and stand out of order', () => {
    const closed = closedOn(
      calendar('closed 2026-12-25 closed 2026-12-01 to 2026-12-31 closed 2026-12-10 to 2026-12-12'),
    );
    for (const date of ['2026-12-01', '2026-12-11', '2026-12-25', '2026-12-31']) assert.ok(closed(date), date);
    for (const date of ['2026-11-30', '2027-01-01']) assert.equal(closed(date), undefined);
  });

  it('do not come from a stretch that ends before it starts, or from a date that does not exist', () => {
    const closed = closedOn(calendar('closed 2026-12-31 to 2026-12-01 closed 2026-11-31'));
    assert.equal(closed('2026-12-15'), undefined);
    assert.equal(closed('2026-11-31'), undefined);
  });
});

describe('terms', () => {
  it('are the whole period without a long closure', () => {
    assert.deepEqual(terms('closed 2026-10-26 to 2026-10-30'), ['2026-09-01/2027-07-21']);
  });

  it('lie between runs of seven closed days or more', () => {
    assert.deepEqual(terms('closed 2026-12-21 to 2026-12-27'), ['2026-09-01/2026-12-20', '2026-12-28/2027-07-21']);
    assert.deepEqual(terms('closed 2026-12-21 to 2026-12-26'), ['2026-09-01/2027-07-21']);
  });

  it('are parted by closures that only a weekend separates', () => {
    const two = 'closed 2026-12-21 to 2026-12-24 closed 2026-12-28 to 2026-12-31';
    // Friday the 25th is open between them.
    assert.equal(terms(two).length, 1);
    assert.deepEqual(terms(`${two} closed 2026-12-25`), ['2026-09-01/2026-12-20', '2027-01-01/2027-07-21']);
  });

  it('begin and end with the period where it begins or ends closed', () => {
    assert.deepEqual(terms('closed 2026-08-20 to 2026-09-10 closed 2027-07-01 to 2027-08-31'), [
      '2026-09-11/2027-06-30',
    ]);
  });
});
