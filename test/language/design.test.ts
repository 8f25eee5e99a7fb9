/** The clauses of a design. */
import assert from 'node:assert/strict';
import { design, itemOf, plain } from './tree.ts';

function says(rows: readonly (readonly [written: string, tree: unknown])[]): void {
  for (const [written, tree] of rows) {
    it(written.replaceAll('\n', ' ⏎ '), () => assert.deepEqual(design(written), tree));
  }
}

describe('a design', () => {
  it('has a name, and a title if wanted', () => {
    assert.deepEqual(plain(itemOf('design D { }')), { kind: 'design', name: 'D' });
    assert.deepEqual(plain(itemOf('design D "t" { }')), { kind: 'design', name: 'D', title: 't' });
  });
});

describe('what a design is', () => {
  says([
    ['status draft', { status: 'draft' }],
    ['status Agreed', { status: 'agreed' }],
    ['status running on 2026-08-20', { status: { value: 'running', on: '2026-08-20' } }],
    ['status ended on 2026-08-20', { status: { value: 'ended', on: '2026-08-20' } }],
    ['author "a" licence "l" version "v"', { author: 'a', licence: 'l', version: 'v' }],
    ['license "l"', { licence: 'l' }],
    ['purpose "p"', { purpose: [{ text: 'p' }] }],
    [
      'purpose "p" agreed by A, B and C purpose "q"',
      { purpose: [{ text: 'p', agreed: ['@A', '@B', '@C'] }, { text: 'q' }] },
    ],
    ...['system', 'organisations', 'professionals', 'partners', 'students'].map(
      (level) => [`level ${level}`, { level }] as const,
    ),
    ['level organizations', { level: 'organisations' }],
    ['focus curriculum', { focus: { words: ['curriculum'] } }],
    ['focus pedagogy with curriculum', { focus: { words: ['pedagogy', 'curriculum'] } }],
    ['focus evaluation with curriculum and pedagogy', { focus: { words: ['evaluation', 'curriculum', 'pedagogy'] } }],
    ...['networking', 'coordinating', 'cooperating', 'collaborating'].map(
      (depth) => [`depth ${depth}`, { depth }] as const,
    ),
    ['depth co-operating', { depth: 'cooperating' }],
    ['calendar Year', { calendar: '@Year' }],
    ['from 2026-09-01 to 2027-07-01', { period: { from: '2026-09-01', to: '2027-07-01' } }],
    ['adapted from "Elsewhere"', { adapted: [{ text: 'Elsewhere' }] }],
    ['adapted from Other', { adapted: [{ ref: '@Other' }] }],
    [
      'adapted from "x" { keep "k" change "c" change "d" because "b" }',
      { adapted: [{ text: 'x', keep: ['k'], change: [{ text: 'c' }, { text: 'd', because: 'b' }] }] },
    ],
  ]);
});

describe('the context', () => {
  const entry = (rest: object) => ({ context: { entries: [{ b: 'beside', word: 'beside', text: 't', ...rest }] } });
  says([
    ['context { }', { context: {} }],
    [
      'context { before "1" betwixt "2" beside "3" beyond "4" }',
      {
        context: {
          entries: [
            { b: 'before', word: 'before', text: '1' },
            { b: 'betwixt', word: 'betwixt', text: '2' },
            { b: 'beside', word: 'beside', text: '3' },
            { b: 'beyond', word: 'beyond', text: '4' },
          ],
        },
      },
    ],
    ['context { between "2" }', { context: { entries: [{ b: 'betwixt', word: 'between', text: '2' }] } }],
    ['context { beside "t" grants 3h per week to A }', entry({ grants: [{ time: '180 min per week', to: ['@A'] }] })],
    [
      'context { beside "t" grants 1h 30 min per month to A and B, 4000 GBP, 20.50 EUR to A, B and C }',
      entry({
        grants: [
          { time: '90 min per month', to: ['@A', '@B'] },
          { money: { amount: 4000, currency: 'GBP' } },
          { money: { amount: 20.5, currency: 'EUR' }, to: ['@A', '@B', '@C'] },
        ],
      }),
    ],
    [
      'context { undecided "u" allow x because "y z" }',
      { context: { undecided: [{ text: 'u' }], allows: [{ rule: 'x', because: 'y z' }] } },
    ],
  ]);
});

describe('what a design stands on', () => {
  says([
    ['value "v" value "w"', { values: ['v', 'w'] }],
    ['sponsor A gives time', { sponsors: [{ who: '@A', gives: ['time'] }] }],
    [
      'sponsor A gives time, money, cover, space and authority "t"',
      { sponsors: [{ who: '@A', gives: ['time', 'money', 'cover', 'space', 'authority'], text: 't' }] },
    ],
    ['exit "e"', { exit: 'e' }],
    ['mandated by A', { mandated: { by: ['@A'] } }],
    ['mandated by A and B "m"', { mandated: { by: ['@A', '@B'], text: 'm' } }],
    [
      'party A { voice decides interest "i" contributes "c" }',
      { parties: [{ who: '@A', voice: 'decides', interest: ['i'], contributes: ['c'] }] },
    ],
    ['party A { }', { parties: [{ who: '@A' }] }],
    ['tension "t"', { tensions: [{ text: 't' }] }],
    ['tension "t" between A and B', { tensions: [{ text: 't', between: ['@A', '@B'] }] }],
    ['tension "t" held in R', { tensions: [{ text: 't', heldIn: '@R' }] }],
    [
      'tension "t" between A, B and C held in R',
      { tensions: [{ text: 't', between: ['@A', '@B', '@C'], heldIn: '@R' }] },
    ],
    ['commit A to B "c"', { commits: [{ from: ['@A'], to: ['@B'], text: 'c' }] }],
    [
      'commit A and B to C and D "c" by 2026-09-11',
      { commits: [{ from: ['@A', '@B'], to: ['@C', '@D'], text: 'c', by: '2026-09-11' }] },
    ],
    [
      'commit A to B "c" within 15 working days of R done 2026-09-11',
      {
        commits: [
          {
            from: ['@A'],
            to: ['@B'],
            text: 'c',
            within: { distance: { value: 15, unit: 'working-day' }, of: '@R' },
            done: '2026-09-11',
          },
        ],
      },
    ],
    [
      'commit A to B "c" within 2 weeks of R',
      {
        commits: [{ from: ['@A'], to: ['@B'], text: 'c', within: { distance: { value: 2, unit: 'week' }, of: '@R' } }],
      },
    ],
    ['stop "s"', { stops: [{ text: 's' }] }],
    [
      'stop "s" frees 1h per month to A and B',
      { stops: [{ text: 's', frees: { rate: '60 min per month', to: ['@A', '@B'] } }] },
    ],
    ['continue "c" start "s"', { continues: [{ text: 'c' }], starts: [{ text: 's' }] }],
  ]);
});

describe('what a design holds', () => {
  says([
    [
      'group A { size 2 } person B as leader',
      {
        participants: [
          { kind: 'group', name: 'A', size: { min: 2, max: 2 } },
          { kind: 'person', name: 'B', standing: 'leader' },
        ],
      },
    ],
    [
      'work A dialogue B "t" after A inquiry C after A and B like B',
      {
        activities: [
          { kind: 'work', name: 'A' },
          { kind: 'dialogue', name: 'B', title: 't', after: ['@A'] },
          { kind: 'inquiry', name: 'C', after: ['@A', '@B'], like: '@B' },
        ],
      },
    ],
    ['work A like B after C { }', { activities: [{ kind: 'work', name: 'A', after: ['@C'], like: '@B' }] }],
    ['review R', { reviews: [{ kind: 'review', name: 'R' }] }],
    ['review R "t" after A, B { }', { reviews: [{ kind: 'review', name: 'R', title: 't', after: ['@A', '@B'] }] }],
    ['target joint-work', { targets: [{ kind: 'target', tenet: '@joint-work' }] }],
    ['target joint-work to high', { targets: [{ kind: 'target', tenet: '@joint-work', to: '@high' }] }],
    ['target joint-work by 2027-01-01', { targets: [{ kind: 'target', tenet: '@joint-work', by: '2027-01-01' }] }],
    [
      'target joint-work from low to high by 2027-01-01 { through A, B seen when "s" found low found high by A and B on 2027-01-01 "f" }',
      {
        targets: [
          {
            kind: 'target',
            tenet: '@joint-work',
            from: '@low',
            to: '@high',
            by: '2027-01-01',
            through: ['@A', '@B'],
            seen: ['s'],
            found: [{ level: '@low' }, { level: '@high', by: ['@A', '@B'], on: '2027-01-01', text: 'f' }],
          },
        ],
      },
    ],
  ]);
});

/** The blocks of the language, each around what may stand in any of them. */
const blocks = [
  'organisation O { § }',
  'calendar C { § }',
  'person P { § }',
  'group G { § }',
  'framework F { § }',
  'framework F { tenet t { § } }',
  'protocol P { § }',
  'protocol P { adapted from "x" { § } }',
  'protocol P { step "s" share { § } }',
  'protocol P { repeat 2 rounds { § } }',
  'design D { § }',
  'design D { adapted from "x" { § } }',
  'design D { context { § } }',
  'design D { party A { § } }',
  'design D { group G { § } }',
  'design D { work W { § } }',
  'design D { target t { § } }',
  'design D { review R { § } }',
];

describe('in any block', () => {
  const rows: readonly (readonly [string, object])[] = [
    ['allow talk-only', { allows: [{ rule: 'talk-only' }] }],
    ['allow talk-only because "so be it"', { allows: [{ rule: 'talk-only', because: 'so be it' }] }],
    [
      'allow talk-only because "so be it" until 2026-12-01',
      { allows: [{ rule: 'talk-only', because: 'so be it', until: '2026-12-01' }] },
    ],
    ['undecided "u"', { undecided: [{ text: 'u' }] }],
    ['undecided "u" by A, B before 2026-09-30', { undecided: [{ text: 'u', by: ['@A', '@B'], before: '2026-09-30' }] }],
    [
      'undecided "u" before 2026-09-30 allow x because "y z"',
      { undecided: [{ text: 'u', before: '2026-09-30' }], allows: [{ rule: 'x', because: 'y z' }] },
    ],
  ];
  for (const block of blocks) {
    it(block, () => {
      for (const [written, tree] of rows) {
        const found = innermost(plain(itemOf(block.replace('§', written))));
        assert.deepEqual(
          { allows: found.allows, undecided: found.undecided },
          { allows: undefined, undecided: undefined, ...tree },
        );
      }
    });
  }
});

/** The block that holds an exception or an open question. */
function innermost(node: unknown): { allows?: unknown; undecided?: unknown } {
  if (typeof node !== 'object' || node === null) return {};
  if ('allows' in node || 'undecided' in node) return node;
  for (const child of Object.values(node)) {
    const found = innermost(child);
    if ('allows' in found || 'undecided' in found) return found;
  }
  return {};
}
