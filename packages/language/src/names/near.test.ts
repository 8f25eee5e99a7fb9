import assert from 'node:assert/strict';
import { nearest } from './near.ts';

describe('the nearest name', () => {
  it('undoes a slip: a letter too many, too few, wrong, or two swapped', () => {
    for (const slip of ['Teacherss', 'Techers', 'Teachars', 'Teahcers']) {
      assert.equal(nearest(slip, ['Pupils', 'Teachers']), 'Teachers', slip);
    }
  });

  it('does not mind case and hyphens', () => {
    assert.equal(nearest('oak-year-5', ['OakYear6', 'OakYear5']), 'OakYear5');
  });

  it('prefers the fewest slips, then what is offered first', () => {
    assert.equal(nearest('Oaks', ['Oats', 'Oak', 'Oaken']), 'Oats');
    assert.equal(nearest('Oak2', ['Oak4', 'Oak3']), 'Oak4');
  });

  it('is none where the names are simply different', () => {
    assert.equal(nearest('Elm', ['Oak', 'Quay', 'Teachers']), undefined);
    assert.equal(nearest('Anything', []), undefined);
  });

  it('does not compare names of endless length', () => {
    const long = 'x'.repeat(100_000);
    assert.equal(nearest(long, [`${long}y`]), undefined);
  });
});
