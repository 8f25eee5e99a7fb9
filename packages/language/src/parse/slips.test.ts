import assert from 'node:assert/strict';
import type { Design } from '../model/model.ts';
import { parse } from './parse.ts';

/** The schedule's first date or time, or the place, as a clause with it is read; and what is told. */
function readAs(clause: string): [unknown, string[]] {
  const { model, problems } = parse(`design D { work W { ${clause} } }`);
  const { schedule, place } = (model.items[0] as Design).activities[0]!;
  const read =
    place?.text.value ??
    (schedule?.kind === 'once'
      ? schedule.dates.map(({ value }) => value)
      : (schedule?.at?.value ?? schedule?.for?.value));
  return [read, problems.map(({ code }) => code)];
}

describe('notations of other places', () => {
  it('are read as they are meant', () => {
    for (const [clause, read] of [
      ['once on 31.12.2026', ['2026-12-31']],
      ['once on 31.12.2026, 2027-01-01, 1/2/27', ['2026-12-31', '2027-01-01', '2027-02-01']],
      ['every week at 12pm', 720],
      ['every week at 12.05 am', 5],
      ['every week for 1,5 h', 90],
      ["place 'Library'", 'Library'],
      ['place «La bibliothèque»', 'La bibliothèque'],
      ['place »Bücherei«', 'Bücherei'],
      ['place ‚Bücherei‘', 'Bücherei'],
      ['place ＂図書館＂', '図書館'],
      ['place `Library "A" \\ B`', 'Library "A" \\ B'],
    ] as const) {
      const [found, codes] = readAs(clause);
      assert.deepEqual(found, read, clause);
      assert.deepEqual([...new Set(codes)], ['notation'], clause);
    }
  });

  it('are none where the language has them', () => {
    for (const [clause, read] of [
      ['once on 2026-12-31,2027-01-01', ['2026-12-31', '2027-01-01']],
      ['every week for 1.5 h', 90],
      ['every week for 1h30 min', 90],
      ['every week for 1h 30min', 90],
      ['place "it\'s 3pm, 31.12.2026"', "it's 3pm, 31.12.2026"],
    ] as const) {
      assert.deepEqual(readAs(clause), [read, []], clause);
    }
  });

  it('of a date that does not exist, it does not exist', () => {
    const { model } = parse('calendar C { closed 31.11.2026 }');
    const [item] = model.items;
    assert.ok(item?.kind === 'calendar');
    assert.deepEqual([item.closed[0]!.from.value, item.closed[0]!.from.valid], ['2026-11-31', false]);
  });
});
