import assert from 'node:assert/strict';
import fc from 'fast-check';
import { layOut, maxSteps } from './agenda.ts';
import type { Agenda, Heads } from './plan.ts';
import { workspace } from './testing/designs.ts';
import { wholeProtocol } from './whole.ts';

const file = 'file:///w/p.collab';

/** Lays out the protocol `P` of a text; heads as a number a role. */
function agenda(text: string, heads: Record<string, number | undefined>, slot?: number): Agenda {
  const items = workspace({ 'p.collab': text }).models.get(file)!.items;
  const to = items.find((item) => item.name.value === 'P');
  assert.equal(to?.kind, 'protocol');
  const counts = Object.entries(heads).map(([role, count]): [string, Heads | undefined] => [
    role,
    count === undefined ? undefined : { min: count, max: count },
  ]);
  return layOut(wholeProtocol({ to: to as never, file }), new Map(counts), slot);
}

/** As `0-10 Open`. */
function lines({ steps }: Agenda): string[] {
  return steps.map(({ start, end, title }) => `${start}-${end} ${title}`);
}

const circle = `protocol P {
  role writer 1
  role circle 2 to 5
  step "Settle" 5 to 10 min open
  repeat each writer {
    step "Read" 5 min present by writer silent circle
    step "Ask" up to 5 min clarify by circle
    step "Warm" 2 min each circle warm by circle silent writer
  }
  step "Close" at least 5 min reflect by everyone
}`;

describe('an agenda', () => {
  it('takes `up to` at its limit, ranges and `at least` at their least, and `each` times the heads', () => {
    const laid = agenda(circle, { writer: 1, circle: 4 });
    assert.deepEqual(lines(laid), ['0-5 Settle', '5-10 Read', '10-15 Ask', '15-23 Warm', '23-28 Close']);
    assert.deepEqual([laid.needed, laid.planned, laid.slack, laid.overrun], [28, 28, 0, 0]);
    assert.deepEqual(laid.steps[3]?.each, { role: 'circle', minutes: 2, heads: 4 });
  });

  it('says what is left of the slot, and who may stretch into it', () => {
    const laid = agenda(circle, { writer: 1, circle: 4 }, 32);
    assert.equal(laid.slack, 4);
    // A range may take five minutes more, of which four are there; `up to` may take none.
    assert.deepEqual(
      laid.steps.map(({ stretch }) => stretch),
      [4, 0, 0, 0, 4],
    );
  });

  it('says by how much it overruns its slot', () => {
    const laid = agenda(circle, { writer: 1, circle: 5 }, 20);
    assert.deepEqual([laid.needed, laid.overrun, laid.slack], [30, 10, 0]);
  });

  it('repeats for each head of a role, and says whose round it is', () => {
    const laid = agenda(circle, { writer: 2, circle: 3 });
    assert.deepEqual(
      laid.steps.map(
        ({ rounds, title }) => `${title} ${rounds.map(({ round, of, each }) => `${round}/${of} ${each}`)}`,
      ),
      [
        'Settle ',
        'Read 1/2 writer',
        'Ask 1/2 writer',
        'Warm 1/2 writer',
        'Read 2/2 writer',
        'Ask 2/2 writer',
        'Warm 2/2 writer',
        'Close ',
      ],
    );
  });

  it('says who acts, who is silent and who listens', () => {
    const laid = agenda(
      `protocol P { role a 1 role b 1 role c 1
        step "One" 1 min present by a silent b
        step "Two" 1 min write by everyone
        step "Three" 1 min share
        step "Four" 1 min listen by b, c silent everyone
      }`,
      { a: 1, b: 1, c: 1 },
    );
    assert.deepEqual(
      laid.steps.map(({ by, speaks, silent, listen }) => ({ by, speaks, silent, listen })),
      [
        { by: ['a'], speaks: true, silent: ['b'], listen: ['c'] },
        { by: [], speaks: false, silent: [], listen: [] },
        { by: [], speaks: true, silent: [], listen: [] },
        { by: ['b', 'c'], speaks: false, silent: ['a', 'b', 'c'], listen: [] },
      ],
    );
  });

  it('turns rotating roles each round, and their heads with them where every role has room', () => {
    const laid = agenda(
      `protocol P { role inner 2 to 6 role outer any
        repeat 3 rounds rotating inner, outer { step "Speak" 1 min each inner share by inner }
      }`,
      { inner: 3, outer: 5 },
    );
    assert.deepEqual(lines(laid), ['0-3 Speak', '3-8 Speak', '8-11 Speak']);
    assert.deepEqual(laid.steps[1]?.rounds[0]?.rotated, [
      { players: 'inner', plays: 'outer' },
      { players: 'outer', plays: 'inner' },
    ]);
    assert.deepEqual(laid.steps[1]?.rounds[0]?.passed, []);
    assert.equal(laid.needed, 11);
  });

  it('passes rotating roles on from person to person where one has no room for all the players of another', () => {
    const laid = agenda(
      `protocol P { role owner 1 role others 2
        repeat 3 rounds rotating owner, others {
          step "Read" 2 min each owner present by owner
          step "Answer" 1 min each others respond by others
        }
      }`,
      { owner: 1, others: 2 },
    );
    // One owner and two others in every round.
    assert.deepEqual(lines(laid), ['0-2 Read', '2-4 Answer', '4-6 Read', '6-8 Answer', '8-10 Read', '10-12 Answer']);
    assert.deepEqual(
      laid.steps.map(({ rounds: [round] }) => round?.passed.join(' ')),
      ['', '', 'owner others', 'owner others', 'owner others', 'owner others'],
    );
    assert.deepEqual(laid.steps[2]?.rounds[0]?.rotated, []);
    assert.equal(laid.needed, 12);
  });

  it('moves players between groups from the second round on', () => {
    const laid = agenda('protocol P { role guest 2 repeat 2 rounds moving guest { step "Talk" 20 min share } }', {
      guest: 2,
    });
    assert.deepEqual(
      laid.steps.map(({ rounds }) => rounds[0]?.moved),
      [[], ['guest']],
    );
  });

  it('lays out optional steps while there is time, and drops the rest', () => {
    const text = `protocol P {
      step "Open" 10 min open
      step "Warm up" 5 min check-in optional
      step "Talk" 20 min share
      step "Walk" 10 min move optional
      step "Coffee" 5 min break optional
    }`;
    assert.equal(agenda(text, {}).planned, 50);
    const laid = agenda(text, {}, 42);
    assert.deepEqual(lines(laid), ['0-10 Open', '10-15 Warm up', '15-35 Talk', '35-35 Walk', '35-40 Coffee']);
    assert.deepEqual(
      laid.steps.map(({ dropped }) => dropped),
      [false, false, false, true, false],
    );
    assert.deepEqual([laid.needed, laid.planned, laid.slack, laid.overrun], [30, 40, 2, 0]);
  });

  it('leaves out a step that only an unbound role would do', () => {
    const laid = agenda(
      'protocol P { role a 1 role watcher any step "Talk" 5 min share by a step "Report" 5 min share by watcher }',
      { a: 1 },
    );
    assert.deepEqual(
      laid.steps.map(({ dropped }) => dropped),
      [false, true],
    );
    assert.equal(laid.planned, 5);
  });

  it('takes the least of a role whose size nobody knows, and says so', () => {
    const laid = agenda(circle, { writer: 1, circle: undefined });
    assert.deepEqual(
      laid.roles.map(({ role, heads, assumed }) => [role, heads, assumed]),
      [
        ['writer', 1, false],
        ['circle', 2, true],
      ],
    );
    assert.equal(laid.planned, 24);
  });

  it('keeps gates, groups, prompts and untimed steps', () => {
    const laid = agenda(
      'protocol P { step "Check" open gate in groups of 3 mixed { prompt "Who is missing?" } }',
      {},
      10,
    );
    const [step] = laid.steps;
    assert.deepEqual(
      [step?.gate, step?.grouping, step?.prompts, step?.untimed],
      [true, { size: 3, mixed: true }, ['Who is missing?'], true],
    );
  });

  it('takes over the steps of the protocol that it is like', () => {
    const laid = agenda('protocol Q { step "Talk" 5 min share } protocol P like Q { purpose "The same" }', {});
    assert.deepEqual(lines(laid), ['0-5 Talk']);
  });

  it('lists a thousand steps at most, and still knows how long it takes', () => {
    const laid = agenda('protocol P { repeat 5000 rounds { step "Talk" 2 min share } }', {}, 60);
    assert.deepEqual([laid.steps.length, laid.truncated, laid.needed, laid.overrun], [maxSteps, true, 10_000, 9_940]);
  });

  it('ends for rounds beyond counting, in repeats within repeats', () => {
    const nested = 'repeat 999999999 rounds rotating a, b { repeat 999999999 rounds rotating a, b {'.repeat(10);
    const start = performance.now();
    const laid = agenda(
      `protocol P { role a 1 to 2 role b 1 to 2 ${nested} step "Talk" 1 min share ${'} }'.repeat(10)} }`,
      {
        a: 1,
        b: 2,
      },
    );
    assert.equal(laid.steps.length, maxSteps);
    assert.ok(performance.now() - start < 1_000);
  });
});

describe('any agenda', () => {
  interface Drawn {
    readonly text: string;
    /** The minutes that it needs, worked out while it is drawn. */
    readonly needed: number;
  }
  const heads = { a: 1, b: 3, c: 5 };
  const role = fc.constantFrom('a', 'b', 'c');
  const time = fc
    .tuple(
      fc.constantFrom('', 'up to', 'at least', 'range'),
      fc.integer({ min: 1, max: 9 }),
      fc.option(role, { nil: undefined }),
    )
    .map(([bound, min, each]) => ({
      text: `${bound === 'range' ? `${min} to ${min + 4}` : `${bound} ${min}`} min${each ? ` each ${each}` : ''}`,
      minutes: min * (each ? heads[each] : 1),
    }));
  const step = fc.tuple(time, fc.option(role, { nil: undefined }), fc.boolean()).map(
    ([{ text, minutes }, by, optional]): Drawn => ({
      text: `step "S" ${text} share${by ? ` by ${by}` : ''}${optional ? ' optional' : ''}`,
      needed: optional ? 0 : minutes,
    }),
  );
  const steps = fc.letrec<{ list: readonly Drawn[]; item: Drawn }>((tie) => ({
    list: fc.array(tie('item'), { minLength: 1, maxLength: 4 }),
    item: fc.oneof(
      { depthSize: 'small' },
      step,
      fc
        .tuple(tie('list'), fc.option(role, { nil: undefined }), fc.integer({ min: 1, max: 4 }))
        .map(([list, each, rounds]) => ({
          text: `repeat ${each ? `each ${each}` : `${rounds} rounds`} { ${list.map(({ text }) => text).join(' ')} }`,
          needed: (each ? heads[each] : rounds) * list.reduce((sum, { needed }) => sum + needed, 0),
        })),
    ),
  })).list;

  it('is without gaps, holds what it needs, and drops only what is optional', () => {
    fc.assert(
      fc.property(steps, fc.option(fc.integer({ min: 1, max: 300 }), { nil: undefined }), (list, slot) => {
        const text = `protocol P { role a 1 role b 1 to 9 role c 1 to 9 ${list.map((drawn) => drawn.text).join(' ')} }`;
        const laid = agenda(text, heads, slot);
        const needed = list.reduce((sum, drawn) => sum + drawn.needed, 0);
        assert.equal(laid.needed, needed);
        let clock = 0;
        for (const each of laid.steps) {
          assert.equal(each.start, clock);
          if (each.dropped) assert.ok(each.optional && each.end === each.start);
          clock = each.end;
        }
        if (laid.truncated) return;
        assert.equal(laid.planned, clock);
        assert.ok(laid.planned === needed || laid.planned <= (slot ?? Number.POSITIVE_INFINITY));
        assert.equal(laid.overrun, slot === undefined ? 0 : Math.max(0, needed - slot));
        assert.equal(laid.slack, slot === undefined ? 0 : Math.max(0, slot - laid.planned));
        for (const { stretch } of laid.steps) assert.ok(stretch >= 0 && stretch <= laid.slack);
      }),
      { numRuns: 150 },
    );
  }).timeout(20_000);
});
