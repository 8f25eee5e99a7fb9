import assert from 'node:assert/strict';
import { readFromPage, readPageState } from './contract.ts';

describe('What the page says', () => {
  it('is read where it is a message of the contract', () => {
    const go = { kind: 'go', file: 'file:///d.collab', range: { start: 1, end: 2 }, current: false, stay: true };
    assert.deepEqual(readFromPage(go), go);
    assert.deepEqual(readFromPage({ kind: 'ready', more: 1 }), { kind: 'ready' });
    assert.deepEqual(readFromPage({ kind: 'design', name: 'D' }), { kind: 'design', name: 'D' });
  });

  it('is dropped where it is anything else', () => {
    const range = { start: 1, end: 2 };
    for (const message of [
      undefined,
      null,
      'ready',
      {},
      { kind: 'run', command: 'x' },
      { kind: 'design', name: 1 },
      { kind: 'go', range },
      { kind: 'go', file: 'file:///d', range: { start: 2, end: 1 } },
      { kind: 'go', file: 'file:///d', range: { start: -1, end: 1 } },
      { kind: 'go', file: 'file:///d', range: { start: 0.5, end: 1 } },
      { kind: 'go', file: 'file:///d', range: null },
    ]) {
      assert.equal(readFromPage(message), undefined, JSON.stringify(message));
    }
  });
});

describe('What is kept of a page', () => {
  const state = {
    version: 1,
    document: 'file:///d.collab',
    design: 'D',
    selected: 'W#1',
    folded: ['coverage'],
    scroll: 40,
  };

  it('is read again', () => {
    assert.deepEqual(readPageState(state), state);
  });

  it('is mended where a part is not what it should be', () => {
    assert.deepEqual(readPageState({ ...state, design: 1, selected: null, folded: ['a', 2], scroll: '9' }), {
      version: 1,
      document: 'file:///d.collab',
      folded: ['a'],
      scroll: 0,
    });
  });

  it('is nothing where it is of another version, or no state', () => {
    for (const kept of [undefined, null, 3, {}, { ...state, version: 2 }, { ...state, document: 5 }]) {
      assert.equal(readPageState(kept), undefined);
    }
  });
});
