/** Protocols: roles, steps and what may stand around them. */
import assert from 'node:assert/strict';
import { moves } from '@jointwork/language';
import { itemOf, plain, protocol } from './tree.ts';

function says(rows: readonly (readonly [written: string, tree: unknown])[]): void {
  for (const [written, tree] of rows) {
    it(written.replaceAll('\n', ' ⏎ '), () => assert.deepEqual(protocol(written), tree));
  }
}

const step = (rest: object) => ({ steps: [{ kind: 'step', title: 's', ...rest }] });
const role = (rest: object) => ({ roles: [{ kind: 'role', name: 'critics', ...rest }] });

describe('a protocol', () => {
  it('is like another, with a title', () => {
    const expected = { kind: 'protocol', name: 'P', title: 't', like: '@Q' };
    assert.deepEqual(plain(itemOf('protocol P "t" like Q { }')), expected);
    assert.deepEqual(plain(itemOf('protocol P "t" { like Q }')), expected);
  });
  says([
    ['', {}],
    [
      'source "s" author "a" licence "l" version "v" purpose "p" norm "n" norm "m" uses draft "u" produces notes "o"',
      {
        source: 's',
        author: 'a',
        licence: 'l',
        version: 'v',
        purpose: 'p',
        norms: ['n', 'm'],
        uses: [{ kindOf: 'draft', text: 'u' }],
        produces: [{ kindOf: 'notes', text: 'o' }],
      },
    ],
    ['adapted from Other { keep "k" }', { adapted: { ref: '@Other', keep: ['k'] } }],
    ['allow x because "y z"', { allows: [{ rule: 'x', because: 'y z' }] }],
  ]);
});

describe('a role', () => {
  says([
    ['role critics', role({ min: 1, max: 1 })],
    ['role critics 4', role({ min: 4, max: 4 })],
    ['role critics 4 to 8', role({ min: 4, max: 8 })],
    ['role critics any', role({ min: 0, max: Number.POSITIVE_INFINITY, any: true })],
    ['role critics "Friends" 2', role({ title: 'Friends', min: 2, max: 2 })],
  ]);
});

describe('the time of a step', () => {
  says([
    ['step "s" share', step({ moves: ['share'] })],
    ['step "s" 5 min share', step({ time: { bound: 'exact', min: 5, max: 5 }, moves: ['share'] })],
    ['step "s" 5 minutes share', step({ time: { bound: 'exact', min: 5, max: 5 }, moves: ['share'] })],
    ['step "s" 1h 30 min share', step({ time: { bound: 'exact', min: 90, max: 90 }, moves: ['share'] })],
    ['step "s" 1.5 hours share', step({ time: { bound: 'exact', min: 90, max: 90 }, moves: ['share'] })],
    ['step "s" up to 5 min share', step({ time: { bound: 'most', min: 0, max: 5 }, moves: ['share'] })],
    [
      'step "s" at least 10 min share',
      step({ time: { bound: 'least', min: 10, max: Number.POSITIVE_INFINITY }, moves: ['share'] }),
    ],
    ['step "s" 5 to 10 min share', step({ time: { bound: 'range', min: 5, max: 10 }, moves: ['share'] })],
    ['step "s" 1 to 2 h share', step({ time: { bound: 'range', min: 60, max: 120 }, moves: ['share'] })],
    [
      'step "s" up to 2 min each critics share',
      step({ time: { bound: 'most', min: 0, max: 2, each: '@critics' }, moves: ['share'] }),
    ],
    [
      'step "s" 1 min each critics warm, listen by critics silent writer',
      step({
        time: { bound: 'exact', min: 1, max: 1, each: '@critics' },
        moves: ['warm', 'listen'],
        by: ['@critics'],
        silent: ['@writer'],
      }),
    ],
  ]);
});

describe('what is done in a step', () => {
  for (const move of moves.words) {
    it(move, () => assert.deepEqual(protocol(`step "s" ${move}`), step({ moves: [move] })));
  }
  says([
    ['step "s" ask, clarify and probe', step({ moves: ['ask', 'clarify', 'probe'] })],
    ['step "s" checkin, readback', step({ moves: ['check-in', 'read-back'] })],
    ['step "s" share by everyone', step({ moves: ['share'], by: ['@everyone'] })],
    ['step "s" share by a, b and c', step({ moves: ['share'], by: ['@a', '@b', '@c'] })],
    ['step "s" share silent a, b', step({ moves: ['share'], silent: ['@a', '@b'] })],
    ['step "s" share in pairs', step({ moves: ['share'], grouping: { size: 2 } })],
    ['step "s" share in threes', step({ moves: ['share'], grouping: { size: 3 } })],
    ['step "s" share in fours', step({ moves: ['share'], grouping: { size: 4 } })],
    ['step "s" share in groups of 5 mixed', step({ moves: ['share'], grouping: { size: 5, mixed: true } })],
    ['step "s" share optional', step({ moves: ['share'], optional: true })],
    ['step "s" share gate by a optional', step({ moves: ['share'], gate: true, by: ['@a'], optional: true })],
    ['step "s" share by a {\n prompt "p"\n prompt "q"\n}', step({ moves: ['share'], by: ['@a'], prompts: ['p', 'q'] })],
  ]);
});

describe('a repeat', () => {
  const inner = { kind: 'step', title: 's', moves: ['share'] };
  says([
    ['repeat 3 rounds { step "s" share }', { steps: [{ kind: 'repeat', rounds: 3, steps: [inner] }] }],
    ['repeat 1 round { step "s" share }', { steps: [{ kind: 'repeat', rounds: 1, steps: [inner] }] }],
    ['repeat each a { step "s" share }', { steps: [{ kind: 'repeat', each: '@a', steps: [inner] }] }],
    [
      'repeat 2 rounds rotating a, b and c moving d { step "s" share }',
      { steps: [{ kind: 'repeat', rounds: 2, rotating: ['@a', '@b', '@c'], moving: ['@d'], steps: [inner] }] },
    ],
    [
      'repeat each a { repeat 2 rounds { step "s" share } step "s" share }',
      { steps: [{ kind: 'repeat', each: '@a', steps: [{ kind: 'repeat', rounds: 2, steps: [inner] }, inner] }] },
    ],
  ]);
});
