import assert from 'node:assert/strict';
import { clock, dayRange, daysBetween, elapsed, longDay, shortDay } from './dates.ts';

describe('Days and times in words', () => {
  it('say the day as people do', () => {
    assert.equal(longDay('2026-09-08', 'en-GB'), 'Tuesday 8 September 2026');
    assert.deepEqual(shortDay('2026-10-08', 'en-GB'), { weekday: 'Thu', day: '8 Oct' });
  });

  it('say once what both ends of a range share', () => {
    assert.equal(dayRange('2026-09-02', '2026-12-20', 'en-GB'), '2 September – 20 December 2026');
  });

  it('count days across a change of the clocks', () => {
    assert.equal(daysBetween('2026-10-24', '2026-10-26'), 2);
    assert.equal(daysBetween('2026-10-26', '2026-10-24'), -2);
  });

  it('go on over the hour and over midnight', () => {
    assert.equal(clock('2026-11-24T15:00', 38), '15:38');
    assert.equal(clock('2026-11-24T15:00', 78), '16:18');
    assert.equal(clock('2026-11-24T23:50', 20), '00:10');
    assert.equal(elapsed(98), '1:38');
  });
});
