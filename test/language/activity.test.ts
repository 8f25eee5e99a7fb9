/** Activities and reviews: their clauses, the people in them, and their schedules. */
import assert from 'node:assert/strict';
import { evidenceKinds, units, weekdays } from '@jointwork/language';
import { activity, design, review } from './tree.ts';

function says(rows: readonly (readonly [written: string, tree: unknown])[], place = activity): void {
  for (const [written, tree] of rows) {
    it(written.replaceAll('\n', ' ⏎ '), () => assert.deepEqual(place(written), tree));
  }
}

/** People as they may be named everywhere, and how they read. */
const people: readonly (readonly [written: string, read: string])[] = [
  ['A', '@A'],
  ['A, B', '@A, @B'],
  ['A and B', '@A, @B'],
  ['A, B and C', '@A, @B, @C'],
  ['A, B, and C', '@A, @B, @C'],
  ['one of A', '1 of @A'],
  ['2 of A', '2 of @A'],
  ['one of A, 3 of B and C', '1 of @A, 3 of @B, @C'],
  ['A in turn', '@A in turn'],
  ['A, B and C in turn', '@A, @B, @C in turn'],
  ['one of A and one of B in turn', '1 of @A, 1 of @B in turn'],
];

describe('people', () => {
  const action = (by: string) => ({ actions: [{ text: 'a', by }] });
  for (const [written, who] of people) {
    it(written, () => {
      assert.deepEqual(activity(`with ${written}`), { with: who });
      assert.deepEqual(activity(`hear ${written}`), { hear: who });
      assert.deepEqual(activity(`led by ${written}`), { leads: [{ people: who }] });
      assert.deepEqual(activity(`led by X deputy ${written}`), { leads: [{ people: '@X', deputy: who }] });
      assert.deepEqual(activity(`action "a" by ${written}`), action(who));
      assert.deepEqual(activity(`prepare "p" by ${written}`), { prepare: [{ text: 'p', by: who }] });
      assert.deepEqual(activity(`decision "d" by ${written}`), { decisions: [{ text: 'd', how: { people: who } }] });
      assert.deepEqual(activity(`follows P with r = ${written}, s = X`), {
        follows: {
          protocol: '@P',
          bindings: [
            { role: '@r', people: who },
            { role: '@s', people: '@X' },
          ],
        },
      });
      assert.deepEqual(review(`with ${written}`), { with: who });
    });
  }

  says([
    ['with A from 2026-01-01', { with: '@A from 2026-01-01' }],
    ['with A until 2026-01-01, B', { with: '@A until 2026-01-01, @B' }],
    ['with 2 of A from 2026-01-01 until 2026-02-01 and B', { with: '2 of @A from 2026-01-01 until 2026-02-01, @B' }],
    ['with A in turn from 2026-01-01', { with: '@A from 2026-01-01 in turn' }],
    ['hear A from 2026-01-01 until 2026-02-01', { hear: '@A from 2026-01-01 until 2026-02-01' }],
    ['led by A from 2026-01-01', { leads: [{ people: '@A', from: '2026-01-01' }] }],
    [
      'led by A and B in turn deputy C and D until 2026-01-01\nled by B from 2026-01-02',
      {
        leads: [
          { people: '@A, @B in turn', deputy: '@C, @D', until: '2026-01-01' },
          { people: '@B', from: '2026-01-02' },
        ],
      },
    ],
    [
      'led by A from 2026-01-01 until 2026-02-01 every week from 2026-01-01',
      {
        leads: [{ people: '@A', from: '2026-01-01', until: '2026-02-01' }],
        schedule: { kind: 'every', n: 1, unit: 'week', from: '2026-01-01' },
      },
    ],
  ]);
});

describe('small groups', () => {
  for (const [written, size] of [
    ['pairs', 2],
    ['threes', 3],
    ['fours', 4],
    ['groups of 6', 6],
  ] as const) {
    it(written, () => {
      assert.deepEqual(activity(`with A, B in ${written}`), { with: '@A, @B', grouping: { size } });
      assert.deepEqual(activity(`with A in turn in ${written} mixed`), {
        with: '@A in turn',
        grouping: { size, mixed: true },
      });
    });
  }
});

describe('an activity', () => {
  says([
    ['place "p"', { place: { text: 'p' } }],
    ['place "p" at Oak', { place: { text: 'p', at: '@Oak' } }],
    ['online "o"', { online: 'o' }],
    ['focus pedagogy with curriculum', { focus: { words: ['pedagogy', 'curriculum'] } }],
    ['question "q" question "r"', { questions: ['q', 'r'] }],
    ['follows P', { follows: { protocol: '@P' } }],
    [
      'follows P with a = A and B, b = one of C, c = 2 of D',
      {
        follows: {
          protocol: '@P',
          bindings: [
            { role: '@a', people: '@A, @B' },
            { role: '@b', people: '1 of @C' },
            { role: '@c', people: '2 of @D' },
          ],
        },
      },
    ],
    ['produces plan "p"', { produces: [{ kind: 'artefact', kindOf: 'plan', text: 'p' }] }],
    ['produces plan Plan "p"', { produces: [{ kind: 'artefact', kindOf: 'plan', name: 'Plan', text: 'p' }] }],
    ['uses A uses B, C and D', { uses: ['@A', '@B', '@C', '@D'] }],
    ['for a for b, c and d', { serves: ['@a', '@b', '@c', '@d'] }],
    ['accountable A', { accountable: [{ who: ['@A'] }] }],
    ['accountable A and B to C "x"', { accountable: [{ who: ['@A', '@B'], to: ['@C'], text: 'x' }] }],
    ['accountable A "x"', { accountable: [{ who: ['@A'], text: 'x' }] }],
    ['prepare "p"', { prepare: [{ text: 'p' }] }],
    [
      'prepare "p" for 1h 30 min by A 2 days before',
      { prepare: [{ text: 'p', time: 90, by: '@A', before: { value: 2, unit: 'day' } }] },
    ],
    [
      'prepare "p" 1 week before by A for 30 min',
      { prepare: [{ text: 'p', time: 30, by: '@A', before: { value: 1, unit: 'week' } }] },
    ],
    ['action "a"', { actions: [{ text: 'a' }] }],
    [
      'action "a" by A by 2026-01-01 checked in R done 2026-02-01',
      {
        actions: [
          { text: 'a', by: '@A', due: { date: '2026-01-01', inclusive: true }, checkedIn: '@R', done: '2026-02-01' },
        ],
      },
    ],
    ['action "a" before 2026-01-01 by A', { actions: [{ text: 'a', by: '@A', due: { date: '2026-01-01' } }] }],
    ['decision "d"', { decisions: [{ text: 'd' }] }],
    ...['consensus', 'consent', 'majority'].map(
      (way) => [`decision "d" by ${way}`, { decisions: [{ text: 'd', how: { way, people: `@${way}` } }] }] as const,
    ),
    ['decision "d" by A quorum 8', { decisions: [{ text: 'd', how: { people: '@A' }, quorum: [{ count: 8 }] }] }],
    [
      'decision "d" quorum 8 of A and 1 of B by consent',
      {
        decisions: [
          {
            text: 'd',
            how: { way: 'consent', people: '@consent' },
            quorum: [
              { count: 8, of: '@A' },
              { count: 1, of: '@B' },
            ],
          },
        ],
      },
    ],
    ['handoff "h" from A to B', { handoffs: [{ text: 'h', from: ['@A'], to: ['@B'] }] }],
    [
      'handoff "h" from A and B to C and D confirmed by C within 2 days under S',
      {
        handoffs: [
          {
            text: 'h',
            from: ['@A', '@B'],
            to: ['@C', '@D'],
            confirmedBy: ['@C'],
            within: { value: 2, unit: 'day' },
            under: '@S',
          },
        ],
      },
    ],
    [
      'handoff "h" from A to B under S within 30 min',
      { handoffs: [{ text: 'h', from: ['@A'], to: ['@B'], within: { value: 30, unit: 'min' }, under: '@S' }] },
    ],
    ['digital "d"', { digital: [{ text: 'd' }] }],
    ['digital "d" because "b" checked in R', { digital: [{ text: 'd', because: 'b', checkedIn: '@R' }] }],
  ]);
});

describe('evidence', () => {
  for (const kind of evidenceKinds.words) {
    it(kind, () => {
      assert.deepEqual(activity(`evidence ${kind}`), { evidence: [{ kindOf: kind }] });
      assert.deepEqual(activity(`evidence ${kind} "t" anonymised under S, data`), {
        evidence: [{ kindOf: kind, text: 't', anonymised: true, under: '@S' }, { kindOf: 'data' }],
      });
    });
  }
  says([
    [
      'evidence work "w" anonymized, case under S and voice',
      {
        evidence: [
          { kindOf: 'work', text: 'w', anonymised: true },
          { kindOf: 'case', under: '@S' },
          { kindOf: 'voice' },
        ],
      },
    ],
    ['evidence judgment evidence data', { evidence: [{ kindOf: 'judgement' }, { kindOf: 'data' }] }],
  ]);
});

describe('a review', () => {
  says(
    [
      ['with A hear B', { with: '@A', hear: '@B' }],
      ['examine a, b and c examine d', { examine: ['@a', '@b', '@c', '@d'] }],
      ['ask "a" ask "b"', { asks: ['a', 'b'] }],
      ['led by A deputy B', { leads: [{ people: '@A', deputy: '@B' }] }],
      [
        'evidence voice decision "d" by consent',
        { evidence: [{ kindOf: 'voice' }], decisions: [{ text: 'd', how: { way: 'consent', people: '@consent' } }] },
      ],
      ['follows P with a = A', { follows: { protocol: '@P', bindings: [{ role: '@a', people: '@A' }] } }],
      [
        'place "p" online "o" produces report "r" prepare "p" action "a"',
        {
          place: { text: 'p' },
          online: 'o',
          produces: [{ kind: 'artefact', kindOf: 'report', text: 'r' }],
          prepare: [{ text: 'p' }],
          actions: [{ text: 'a' }],
        },
      ],
      ['once within 2 weeks of W', { schedule: { kind: 'within', distance: { value: 2, unit: 'week' }, of: '@W' } }],
    ],
    review,
  );
});

const every = (rest: object) => ({ schedule: { kind: 'every', n: 1, unit: 'week', ...rest } });

describe('a schedule', () => {
  for (const unit of units.words) {
    it(`every ${unit}`, () => {
      assert.deepEqual(activity(`every ${unit}`), every({ unit }));
      assert.deepEqual(activity(`every 3 ${unit}s`), every({ unit, n: 3 }));
    });
  }
  for (const day of weekdays.words) {
    it(`on ${day}`, () => {
      for (const written of [day, day.toLowerCase(), day.toUpperCase()])
        assert.deepEqual(activity(`every week on ${written}`), every({ days: [{ day }] }));
    });
  }
  for (const ordinal of ['first', 'second', 'third', 'fourth', 'last']) {
    it(`on the ${ordinal} Friday`, () => {
      const expected = every({ unit: 'month', days: [{ ordinal, day: 'Friday' }] });
      assert.deepEqual(activity(`every month on the ${ordinal} Friday`), expected);
      assert.deepEqual(activity(`every month on ${ordinal} friday`), expected);
    });
  }
  says([
    ['every weekday', every({ unit: 'weekday' })],
    ['every week at 15:30', every({ at: 930 })],
    ['every week at 9:05', every({ at: 545 })],
    ['every week for 90 min', every({ for: 90 })],
    ['every week for 2 hours', every({ for: 120 })],
    ['every week for 1.5h', every({ for: 90 })],
    ['every week on Tuesday and Thursday', every({ days: [{ day: 'Tuesday' }, { day: 'Thursday' }] })],
    [
      'every week on Monday, Tuesday and Friday',
      every({ days: [{ day: 'Monday' }, { day: 'Tuesday' }, { day: 'Friday' }] }),
    ],
    [
      'every month on the first Monday and last Friday',
      every({
        unit: 'month',
        days: [
          { ordinal: 'first', day: 'Monday' },
          { ordinal: 'last', day: 'Friday' },
        ],
      }),
    ],
    [
      'every month on the first Monday and the third Monday',
      every({
        unit: 'month',
        days: [
          { ordinal: 'first', day: 'Monday' },
          { ordinal: 'third', day: 'Monday' },
        ],
      }),
    ],
    ['every week from 2026-09-15 until 2026-11-17', every({ from: '2026-09-15', until: '2026-11-17' })],
    ['every week 8 times', every({ times: 8 })],
    ['every week 1 time', every({ times: 1 })],
    [
      'every week except 2026-10-06, 2026-10-13 and 2026-10-20',
      every({ except: ['2026-10-06', '2026-10-13', '2026-10-20'] }),
    ],
    ['every week also on 2026-10-07 and 2026-10-14', every({ also: ['2026-10-07', '2026-10-14'] })],
    [
      'every 2 weeks on Tuesday at 15:30 for 60 min from 2026-09-15 until 2027-01-01 except 2026-10-06 also on 2026-10-07',
      every({
        n: 2,
        days: [{ day: 'Tuesday' }],
        at: 930,
        for: 60,
        from: '2026-09-15',
        until: '2027-01-01',
        except: ['2026-10-06'],
        also: ['2026-10-07'],
      }),
    ],
    [
      'every 2 weeks also on 2026-10-07 6 times from 2026-09-15 for 1h at 08:00 on friday',
      every({ n: 2, days: [{ day: 'Friday' }], at: 480, for: 60, from: '2026-09-15', times: 6, also: ['2026-10-07'] }),
    ],
    ['once on 2026-09-08', { schedule: { kind: 'once', dates: ['2026-09-08'] } }],
    ['once on 2026-9-8', { schedule: { kind: 'once', dates: ['2026-09-08'] } }],
    [
      'once on 2026-09-08, 2027-03-02 and 2027-03-09 at 13:30 for 60 min',
      { schedule: { kind: 'once', dates: ['2026-09-08', '2027-03-02', '2027-03-09'], at: 810, for: 60 } },
    ],
    ...(['day', 'week', 'month', 'term', 'year'] as const).map(
      (unit) =>
        [
          `once within 1 ${unit} of V`,
          { schedule: { kind: 'within', distance: { value: 1, unit }, of: '@V' } },
        ] as const,
    ),
    [
      'once within 3 working days of V at 15:30 for 1h',
      { schedule: { kind: 'within', distance: { value: 3, unit: 'working-day' }, of: '@V', at: 930, for: 60 } },
    ],
    ['once within 90 minutes of V', { schedule: { kind: 'within', distance: { value: 90, unit: 'min' }, of: '@V' } }],
    ['once within 2 h of V', { schedule: { kind: 'within', distance: { value: 2, unit: 'h' }, of: '@V' } }],
    ['once within 1.5 h of V', { schedule: { kind: 'within', distance: { value: 90, unit: 'min' }, of: '@V' } }],
    ['as needed', { schedule: { kind: 'as-needed' } }],
    [
      'as needed when "stuck" about 4 times per year for 30 min',
      { schedule: { kind: 'as-needed', when: 'stuck', about: { times: 4, per: 'year' }, for: 30 } },
    ],
    ['as needed about 1 time per week', { schedule: { kind: 'as-needed', about: { times: 1, per: 'week' } } }],
  ]);
});

describe('clauses on one line', () => {
  it('part where the next one begins', () => {
    const clauses = [
      ['with A, B in pairs', { with: '@A, @B', grouping: { size: 2 } }],
      ['led by A deputy B', { leads: [{ people: '@A', deputy: '@B' }] }],
      ['every 2 weeks on Tuesday for 60 min', every({ n: 2, days: [{ day: 'Tuesday' }], for: 60 })],
      ['for joint-work', { serves: ['@joint-work'] }],
      ['evidence data, work "w"', { evidence: [{ kindOf: 'data' }, { kindOf: 'work', text: 'w' }] }],
      ['question "q"', { questions: ['q'] }],
      ['uses A', { uses: ['@A'] }],
      ['place "p" at O', { place: { text: 'p', at: '@O' } }],
      ['follows P with a = A and B', { follows: { protocol: '@P', bindings: [{ role: '@a', people: '@A, @B' }] } }],
      ['accountable A to B', { accountable: [{ who: ['@A'], to: ['@B'] }] }],
      ['decision "d" by consensus', { decisions: [{ text: 'd', how: { way: 'consensus', people: '@consensus' } }] }],
      ['action "a" by A', { actions: [{ text: 'a', by: '@A' }] }],
      ['hear C', { hear: '@C' }],
      ['produces plan P "p"', { produces: [{ kind: 'artefact', kindOf: 'plan', name: 'P', text: 'p' }] }],
    ] as const;
    for (const [first, one] of clauses) {
      for (const [second, other] of clauses) {
        if (first !== second)
          assert.deepEqual(activity(`${first} ${second}`), { ...one, ...other }, `${first} ${second}`);
      }
    }
    const all = clauses.map(([written]) => written);
    const trees = Object.assign({}, ...clauses.map(([, tree]) => tree));
    assert.deepEqual(activity(all.join(' ')), trees);
    assert.deepEqual(activity(all.toReversed().join('\n')), trees);
  });

  it('of a design too', () => {
    assert.deepEqual(
      design('purpose "p" level system calendar C focus pedagogy depth networking exit "e" work W review R'),
      {
        purpose: [{ text: 'p' }],
        level: 'system',
        calendar: '@C',
        focus: { words: ['pedagogy'] },
        depth: 'networking',
        exit: 'e',
        activities: [{ kind: 'work', name: 'W' }],
        reviews: [{ kind: 'review', name: 'R' }],
      },
    );
  });
});
