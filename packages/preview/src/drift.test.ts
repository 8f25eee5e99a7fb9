import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type Change, moved } from './drift.ts';

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
