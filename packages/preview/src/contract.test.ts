import assert from 'node:assert/strict';
import { readFromPage, readPageState } from './contract.ts';

describe('What the page says', () => {
  it('is read where it is a message of the contract', () => {
    const go = { kind: 'go', file: 'file:///d.collab', range: { start: 1, end: 2 }, current: false, stay: true };
    assert.deepEqual(readFromPage(go), go);
    assert.deepEqual(readFromPage({ kind: 'ready', more: 1 }), { kind: 'ready' });
    for (const message of [
      { kind: 'design', name: 'D' },
      { kind: 'print' },
      { kind: 'export' },
      { kind: 'copy', text: '15:00 Set the norms' },
      { kind: 'fix', fix: { rule: 'no-review', range: { start: 1, end: 2 }, title: 'Add a review' } },
      { kind: 'write', supposed: { shorten: 10, lengths: [{ meeting: 'W', minutes: 45 }] } },
      { kind: 'wants', wants: { portfolio: true, revision: 'HEAD~2', supposed: { absent: ['A'] } } },
      { kind: 'wants', wants: { portfolio: false } },
    ]) {
      assert.deepEqual(readFromPage(message), message);
    }
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
      { kind: 'fix', fix: { rule: 'x', range, title: 3 } },
      { kind: 'fix' },
      { kind: 'write', supposed: { absent: 'A' } },
      { kind: 'write', supposed: { from: 'tomorrow' } },
      { kind: 'write', supposed: { lengths: [{ meeting: 'W', minutes: -5 }] } },
      { kind: 'wants', wants: { portfolio: true, supposed: { join: [{ participant: 'A' }] } } },
      { kind: 'copy', text: 'x'.repeat(2_000_000) },
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
    folded: ['findings'],
    view: 'sheet',
    scroll: { sheet: 40 },
    person: 'A',
    term: '2026-09-02',
    supposed: { shorten: 10 },
    revision: 'main',
  };

  it('is read again', () => {
    assert.deepEqual(readPageState(state), state);
  });

  it('is mended where a part is not what it should be', () => {
    assert.deepEqual(readPageState({ ...state, design: 1, selected: null, folded: ['a', 2], scroll: { sheet: '9' } }), {
      version: 1,
      document: 'file:///d.collab',
      folded: ['a'],
      view: 'sheet',
      scroll: {},
      person: 'A',
      term: '2026-09-02',
      supposed: { shorten: 10 },
      revision: 'main',
    });
    const odd = readPageState({ ...state, view: 'map', supposed: { shorten: 'a lot' }, scroll: 9 });
    assert.deepEqual([odd?.view, odd?.supposed, odd?.scroll], ['overview', undefined, {}]);
  });

  it('is nothing where it is of another version, or no state', () => {
    for (const kept of [undefined, null, 3, {}, { ...state, version: 2 }, { ...state, document: 5 }]) {
      assert.equal(readPageState(kept), undefined);
    }
  });
});
