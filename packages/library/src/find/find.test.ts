import assert from 'node:assert/strict';
import { libraryFiles } from '../index.ts';
import { entriesOf } from './entry.ts';
import { find, type Wish } from './rank.ts';

const design = `
/** Two teams look at lessons. */
design Lessons "Lessons together" {
  purpose "Children talk more in mathematics"
  focus pedagogy with evaluation
  person Friend "A friend from elsewhere" as critic
  group Teachers as professionals { size 8 }
  inquiry Look {
    with Teachers, Friend
    once on 2026-10-01 for 75 min
    follows TuningProtocol with facilitator = one of Teachers, presenter = one of Teachers, critics = 6 of Teachers
    evidence observation "Notes from the lesson"
  }
}
`;
const entries = entriesOf([...libraryFiles, { uri: 'file:///lessons.collab', text: design }]);
const entry = (name: string) => entries.find((each) => each.name === name)!;
const names = (wish: Wish) => find(entries, wish).found.map((each) => each.entry.name);

describe('Looking for a way to work together', () => {
  it('reads off a protocol what somebody wants to know who chooses', () => {
    const tuning = entry('TuningProtocol');
    assert.equal(tuning.kind, 'protocol');
    assert.deepEqual(tuning.people, { min: 6, max: 10 });
    assert.deepEqual(tuning.minutes, { min: 78, max: 78, open: true });
    assert.match(tuning.use!, /^the work matters to its author/);
    assert.match(tuning.not!, /^it is finished/);
    assert.match(tuning.timings!, /^as published/);
    assert.ok(tuning.source);
  });

  it('learns from designs what a protocol suits', () => {
    assert.deepEqual(entry('TuningProtocol').focus, ['pedagogy', 'evaluation']);
    assert.ok(entry('TuningProtocol').evidence.includes('observation'));
    assert.ok(entry('TuningProtocol').evidence.includes('work'), 'as it says itself');
  });

  it('reads off a design its focus, its evidence, its length and who comes from outside', () => {
    const { kind, focus, evidence, minutes, outsider, about, uri } = entry('Lessons');
    assert.deepEqual(
      { kind, focus, evidence, minutes, outsider, about, uri },
      {
        kind: 'design',
        focus: ['pedagogy', 'evaluation'],
        evidence: ['observation'],
        minutes: { min: 75, max: 75, open: false },
        outsider: true,
        about: 'Two teams look at lessons.',
        uri: 'file:///lessons.collab',
      },
    );
  });

  it('gives all where nothing is asked for', () => {
    assert.equal(find(entries, {}).found.length, entries.length);
    assert.ok(entries.length >= 35);
  });

  it('leaves out what does not fit the number of people or the time', () => {
    for (const { entry: each } of find(entries, { people: 5, minutes: 60 }).found) {
      if (each.people) assert.ok(each.people.min <= 5 && each.people.max >= 5, each.name);
      if (each.minutes) assert.ok(each.minutes.min <= 60, each.name);
    }
    assert.ok(names({ people: 5, minutes: 60 }).includes('Consultancy'));
    assert.ok(!names({ people: 5 }).includes('TuningProtocol'), 'six at least');
    assert.ok(!names({ minutes: 45 }).includes('TuningProtocol'));
  });

  it('ranks what lasts as long before what leaves time over', () => {
    const ranked = names({ minutes: 90 });
    assert.ok(ranked.indexOf('TuningProtocol') < ranked.indexOf('OneTwoFourAll'));
  });

  it('finds by what it is for, in any form of the words', () => {
    assert.equal(names({ purpose: 'help a colleague with a dilemma' })[0], 'Consultancy');
    assert.ok(names({ purpose: 'dilemmas' }).includes('Consultancy'));
    assert.deepEqual(names({ purpose: 'submarines' }), []);
    assert.deepEqual(names({ purpose: 'of the and' }), []);
  });

  it('finds who comes from outside', () => {
    const ranked = names({ outsider: true });
    assert.ok(ranked.includes('Lessons'));
    assert.ok(ranked.includes('Consultancy'));
    assert.ok(!ranked.includes('OneTwoFourAll'));
  });

  it('says so where nothing fits in all, and gives what is nearest', () => {
    const { found, isNear } = find(entries, { people: 5000, minutes: 1, outsider: true });
    assert.equal(isNear, true);
    assert.ok(found[0]!.score > 0);
    assert.ok(Object.values(found[0]!.fits).includes('no'));
  });

  it('reads what is broken as far as it goes', () => {
    for (let end = 0; end < design.length; end += 7) entriesOf([{ uri: 'a', text: design.slice(0, end) }]);
  });
});
