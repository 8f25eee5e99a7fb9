import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type Change, moved, movedBack } from './drift.ts';

const change = (offset: number, removed: number, inserted: number): Change => ({
  version: 1,
  offset,
  removed,
  inserted,
});

describe('A place in a text that goes on changing', () => {
  const place = { start: 10, end: 15 };

  it('moves with what is written and removed before it', () => {
    assert.deepEqual(moved(place, [change(0, 0, 4), change(2, 1, 0)]), { start: 13, end: 18 });
  });

  it('stays where something changes after it', () => {
    assert.deepEqual(moved(place, [change(15, 3, 9)]), place);
  });

  it('grows and shrinks with what changes inside', () => {
    assert.deepEqual(moved(place, [change(12, 1, 5)]), { start: 10, end: 19 });
  });

  it('falls together where its text is removed', () => {
    assert.deepEqual(moved(place, [change(8, 20, 0)]), { start: 8, end: 8 });
  });

  it('never ends before it starts, and stays in the text', () => {
    const edit = fc.record({ offset: fc.nat(40), removed: fc.nat(10), inserted: fc.nat(10) });
    fc.assert(
      fc.property(fc.nat(30), fc.nat(10), fc.array(edit, { maxLength: 6 }), (start, length, edits) => {
        let size = 40;
        const changes = edits.map(({ offset, removed, inserted }) => {
          const at = Math.min(offset, size);
          const gone = Math.min(removed, size - at);
          size += inserted - gone;
          return change(at, gone, inserted);
        });
        const range = moved({ start, end: start + length }, changes);
        assert.ok(range.start >= 0 && range.start <= range.end && range.end <= size);
      }),
    );
  });
});

describe('A cursor in a text that has changed since the plan', () => {
  it('is where its words were', () => {
    assert.equal(movedBack(20, [change(0, 0, 4), change(2, 1, 0)]), 17);
    assert.equal(movedBack(3, [change(10, 0, 4)]), 3);
  });

  it('is at the place of what was put in', () => {
    assert.equal(movedBack(14, [change(10, 0, 8)]), 10);
    assert.equal(movedBack(18, [change(10, 0, 8)]), 10);
    assert.equal(movedBack(19, [change(10, 0, 8)]), 11);
  });

  it('leads back to every place that was not touched', () => {
    const changes = fc.array(fc.tuple(fc.nat(60), fc.nat(9), fc.nat(9)), { maxLength: 8 });
    fc.assert(
      fc.property(fc.nat(80), changes, (offset, edits) => {
        const all = edits.map((each) => change(...each));
        // A place is followed as far as no edit comes near it.
        let now = offset;
        for (const { offset: at, removed, inserted } of all) {
          fc.pre(now < at || now > at + removed);
          now = now < at ? now : now + inserted - removed;
        }
        assert.equal(movedBack(now, all), offset);
      }),
    );
  });
});
