import assert from 'node:assert/strict';
import { sampleWorkspace } from '../../plan/src/testing/designs.ts';
import { narrowed, narrowingIn, termsOf } from './narrow.ts';

const plan = sampleWorkspace().plan('ReasoningAloud');
const titles = (only: typeof plan) => [...new Set(only.sessions.map(({ meeting }) => meeting))];

describe('A plan narrowed down', () => {
  it('is the same plan, where nothing is asked for', () => {
    assert.equal(narrowed(plan, {}), plan);
  });

  it('to somebody has the sessions that they are in, and what they owe and are owed', () => {
    const theirs = narrowed(plan, { person: 'Adviser' });
    assert.ok(theirs.sessions.length > 0 && theirs.sessions.length < plan.sessions.length);
    for (const session of theirs.sessions) {
      const all = [...session.attend, ...session.heard, ...session.leads, ...session.deputies];
      const roles = session.roles.flatMap(({ players }) => players);
      assert.ok(
        [...all, ...roles].some(({ participant }) => participant === 'Adviser'),
        session.meeting,
      );
    }
    assert.deepEqual(
      theirs.ledger.map(({ participant }) => participant),
      ['Adviser'],
    );
    for (const { from, to } of theirs.duties.commitments) assert.ok([...from, ...to].includes('Adviser'));
    assert.deepEqual(theirs.participants, plan.participants, 'names are needed');
  });

  it('to a term has what happens in it, counted anew', () => {
    const terms = termsOf(plan);
    assert.equal(terms.length, 3);
    const parts = terms.map(({ from }) => narrowed(plan, { term: from }));
    assert.equal(
      parts.reduce((sum, part) => sum + part.sessions.length, 0),
      plan.sessions.length,
    );
    const hours = (only: typeof plan) =>
      only.ledger.find(({ participant }) => participant === 'OakYear5')?.total.perHead;
    assert.equal(
      parts.reduce((sum, part) => sum + (hours(part) ?? 0), 0),
      hours(plan),
    );
    assert.deepEqual(titles(parts[2]!), ['HalfTermly']);
    assert.ok(parts[2]!.meetings.every(({ id }) => id === 'HalfTermly'));
  });

  it('forgets whoever and whatever is there no more', () => {
    assert.deepEqual(narrowingIn(plan, { person: 'Nobody', term: '2020-01-01' }), {});
    assert.equal(narrowed(plan, { person: 'Nobody' }), plan);
  });
});
