import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { Place, unwrapped } from './jointwork.ts';

describe('jointwork import', function () {
  this.timeout(20_000);
  let place: Place;
  beforeEach(() => {
    place = new Place();
    place.write({ 'staff.csv': 'Name,Standing,Tea\nYear 5,professional,green\n' });
  });
  afterEach(() => place.remove());

  it('prints a text that can be checked, and tells what it did not understand', () => {
    const { code, out, err } = place.run('import', 'staff.csv');
    assert.equal(code, 0);
    assert.equal(
      out,
      'edition 1\n\n// Not understood when this was imported:\n//   row 2, Tea: green\n\ngroup Year5 "Year 5" as professionals\n',
    );
    assert.match(unwrapped(err), /One part of `staff\.csv` could not be taken over/);
    assert.match(err, /row 2, Tea: green/);
  });

  it('writes a new file, and never over one', () => {
    assert.equal(place.run('import', 'staff.csv', '--out', 'people.collab').code, 0);
    const before = readFileSync(place.at('people.collab'), 'utf8');
    assert.match(before, /group Year5/);
    const { code, err } = place.run('import', 'staff.csv', '--out', 'people.collab');
    assert.equal(code, 2);
    assert.match(unwrapped(err), /There is a file `people\.collab` already/);
    assert.equal(readFileSync(place.at('people.collab'), 'utf8'), before);
  });

  it('says what it would need where it finds nothing', () => {
    place.write({ 'ideas.md': '# Ideas\n- one\n', 'x.ics': 'no', 'y.csv': 'Tea\ngreen\n' });
    for (const [file, why] of [
      ['ideas.md', /no line with a time/],
      ['x.ics', /no calendar with events/],
      ['y.csv', /no column for names/],
      ['gone.md', /there is no such file/],
    ] as const) {
      const { code, out, err } = place.run('import', file);
      assert.equal(code, 2);
      assert.equal(out, '');
      assert.match(unwrapped(err), why);
    }
  });
});
