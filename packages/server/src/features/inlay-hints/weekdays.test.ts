import assert from 'node:assert/strict';
import { deskWith, main } from '../../testing/desk.ts';
import { weekdays } from './weekdays.ts';

describe('Weekdays behind dates', () => {
  it('stand once behind a day that is closed, and behind both ends of some days', () => {
    const text = 'calendar C { closed 2027-02-01 "One" closed 2027-02-15 to 2027-02-19 "Some" }';
    const hints = weekdays(deskWith(text), main, { start: 0, end: text.length });
    assert.deepEqual(
      [...hints].map(({ label }) => label),
      ['Mon', 'Mon', 'Fri'],
    );
  });
});
