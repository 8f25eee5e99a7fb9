import assert from 'node:assert/strict';
import { checked } from '../testing/host.ts';
import { daysOf } from './days.ts';
import { scoreWords } from './score-words.ts';

describe('Words that name a figure', () => {
  const found = {
    'Raise the share at grade level from 61% to 70% on the spring test': ['%', 'test'],
    'Scores, ranks and rankings': ['Scores', 'ranks', 'rankings'],
    'Eighty per cent, or 80 percent, a percentage': ['per cent', 'percent', 'percentage'],
    'Move up the ranking': ['ranking'],
    'What do tests tell us, and what does a test not tell?': ['tests', 'test'],
  };
  for (const [text, words] of Object.entries(found)) it(text, () => assert.deepEqual(scoreWords([text]), words));

  const silent = [
    'We test our ideas in small steps',
    'What would we like to test?',
    'Pupils contest what they are told, and are frank',
    'Who said “raise the scores”, and to whom?',
    'An attestation, a crank and an underscored line',
  ];
  for (const text of silent) it(`not: ${text}`, () => assert.deepEqual(scoreWords([text]), []));

  it('are named once, as they were written first', () => {
    assert.deepEqual(scoreWords(['A Test', 'another test']), ['Test']);
  });
});

describe('How many days a span has', () => {
  it('counts both ends, across a change of clocks', () => {
    assert.equal(daysOf({ from: '2026-10-05', to: '2026-10-05' }), 1);
    assert.equal(daysOf({ from: '2026-10-05', to: '2026-11-13' }), 40);
  });
});

describe('Accountable upwards', () => {
  /** Whether the mark is seen where teachers of Oak are accountable to those named. */
  function isMark(to: string): boolean {
    const text = `
      organisation Oak { sector education }
      organisation Trust { sector education }
      group Teachers as professionals of Oak { size 5 }
      person Head as leader of Oak
      person Director as leader of Trust
      person Inspector as official
      person Friend as critic
      group Pupils as students of Trust { size 30 }
      design D {
        purpose "Calm mornings"
        inquiry Mornings { with Teachers evidence data "Arrivals" ${to} }
      }`;
    const { findings, problems } = checked(text);
    assert.deepEqual(problems, []);
    return findings.some(({ code }) => code === 'data-driven-only');
  }

  it('is to an official, to somebody elsewhere, or to another organisation', () => {
    assert.equal(isMark('accountable Teachers to Inspector'), true);
    assert.equal(isMark('accountable Teachers to Director'), true);
    assert.equal(isMark('accountable Teachers to Trust'), true);
    assert.equal(isMark('accountable Teachers to Director and Inspector'), true);
  });

  it('is not to colleagues, to those of no organisation, or to the people served', () => {
    assert.equal(isMark('accountable Teachers to Head'), false);
    assert.equal(isMark('accountable Teachers to Oak'), false);
    assert.equal(isMark('accountable Teachers to Friend'), false);
    assert.equal(isMark('accountable Teachers to Pupils'), false);
    assert.equal(isMark('accountable Teachers to Director and Pupils'), false);
  });

  it('needs somebody to be accountable to', () => {
    assert.equal(isMark('accountable Teachers'), false);
    assert.equal(isMark(''), false);
    assert.equal(isMark('accountable Teachers to Director accountable Teachers to Head'), false);
  });
});
