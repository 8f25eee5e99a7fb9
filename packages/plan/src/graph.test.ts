import assert from 'node:assert/strict';
import type { Plan } from './plan.ts';
import { planOf, sampleWorkspace } from './testing/designs.ts';

const people = `group Ash "Ash" { size 4 } group Beech "Beech" { size 3 } group Both joins Ash, Beech
  group Far { size 2 } person Ana in Ash person Bo person Cy`;
const plan = (body: string, more = ''): Plan =>
  planOf(`${people} ${more} design D { from 2026-09-01 to 2026-12-31 ${body} }`);
const ties = ({ graph }: Plan) =>
  graph.ties.map(({ between, sessions, minutes }) => [between.join('–'), sessions, minutes]);

describe('who meets whom', () => {
  it('counts the sessions that two attend and their minutes, those first who are closest', () => {
    const made = plan(`
      work A { with Ash, Bo once on 2026-09-07, 2026-09-14 for 60 min }
      review B { with Bo, Cy once on 2026-09-21 for 30 min }`);
    assert.deepEqual(ties(made), [
      ['Ash–Bo', 2, 120],
      ['Bo–Cy', 1, 30],
    ]);
    const [first] = made.graph.ties;
    assert.deepEqual([first!.first, first!.last, first!.kinds], ['2026-09-07', '2026-09-14', ['work']]);
  });

  it('takes apart who joins others, and ties nobody to the group that it is one of', () => {
    const made = plan('work A { with Both, Ana once on 2026-09-07 for 60 min }');
    assert.deepEqual(ties(made).sort(), [
      ['Ana–Beech', 1, 60],
      ['Ash–Beech', 1, 60],
    ]);
  });

  it('knows the kinds of meetings, and keeps apart who is only heard and what has no date', () => {
    const made = plan(`
      work A { with Ash, Bo hear Cy once on 2026-09-07 for 60 min }
      inquiry B { with Ash, Bo as needed for 30 min }`);
    const tie = (between: string) => made.graph.ties.find((one) => one.between.join('–') === between);
    assert.deepEqual(tie('Ash–Bo')?.kinds, ['work', 'inquiry']);
    assert.deepEqual([tie('Ash–Bo')?.sessions, tie('Ash–Bo')?.meetings], [1, ['A', 'B']]);
    assert.deepEqual([tie('Bo–Cy')?.sessions, tie('Bo–Cy')?.heard, tie('Bo–Cy')?.meetings], [0, 1, []]);
  });
});

describe('who never meets', () => {
  it('is in circles of their own; a person connects its group', () => {
    const { circles, absent } = plan(`sponsor Cy gives time
      work A { with Ash, Bo once on 2026-09-07 for 60 min }
      work B { with Far once on 2026-09-08 for 60 min }
      work C { with Bo once on 2026-09-09 for 60 min }`).graph;
    assert.deepEqual(circles, [
      { participants: ['Ash', 'Bo'], meetings: ['A', 'C'] },
      { participants: ['Far'], meetings: ['B'] },
    ]);
    assert.deepEqual(absent, ['Cy']);
    const joined = plan(`work A { with Ash once on 2026-09-07 for 60 min }
      work B { with Far led by Ana once on 2026-09-08 for 60 min }`);
    assert.deepEqual(joined.graph.circles.length, 1);
  });
});

describe('what stops when somebody leaves', () => {
  const protocol = 'protocol P { role host 1 role rest any step "s" 5 min share by host }';
  const leaving = (made: Plan, who: string) => made.graph.leaving.find(({ participant }) => participant === who);

  it('is a lead without a deputy, for the days that the clause covers', () => {
    const made = plan(`
      work A { with Ash led by Bo until 2026-10-31 led by Cy deputy Ana from 2026-11-01
        every month on the first Monday for 60 min }`);
    assert.deepEqual(leaving(made, 'Bo')?.unled, [{ meeting: 'A', sessions: 2 }]);
    assert.equal(leaving(made, 'Cy'), undefined, 'Ana stands in');
  });

  it('is a role that nobody else plays, unless it may go without', () => {
    const made = plan(
      'dialogue A { with Ash, Bo once on 2026-09-07 for 60 min follows P with host = Bo, rest = Ash }',
      protocol,
    );
    assert.deepEqual(leaving(made, 'Bo')?.unbound, [{ meeting: 'A', role: 'host' }]);
    assert.deepEqual(leaving(made, 'Ash')?.unbound ?? [], []);
  });

  it('is a quorum that was met: of all, of a group, with one who is in it', () => {
    const made = plan(`work A { with Both, Bo once on 2026-09-07 for 60 min
      decision "one" by consent quorum 8 decision "two" by consent quorum 4 of Ash decision "far" by consent quorum 20 }
      commit Ana to Bo "c"`);
    assert.deepEqual(leaving(made, 'Bo')?.quorums, [0]);
    assert.deepEqual(leaving(made, 'Ana')?.quorums, [0, 1], 'one of Ash is gone');
    assert.deepEqual(leaving(made, 'Beech')?.quorums, [0]);
  });

  it('is a meeting that nobody else attends, a promise that nobody else made, a circle that falls apart', () => {
    const made = plan(`
      work A { with Ash, Bo once on 2026-09-07 for 60 min }
      work B { with Bo, Far once on 2026-09-08 for 60 min }
      work C { with Cy once on 2026-09-09 for 60 min }
      commit Cy to Bo "c" commit Bo, Cy to Ash "both" commit Bo to Ash "kept" done 2026-09-01`);
    assert.deepEqual(leaving(made, 'Bo')?.splits, [['Ash'], ['Far']]);
    assert.deepEqual([leaving(made, 'Cy')?.empty, leaving(made, 'Cy')?.owed], [['C'], 1]);
    assert.deepEqual([leaving(made, 'Bo')?.empty, leaving(made, 'Bo')?.owed], [[], 0]);
  });
});

describe('the focus', () => {
  it('shows where a design looks, and where it does not', () => {
    const { focus } = plan(`focus pedagogy with curriculum
      work A { with Ash focus curriculum with pedagogy once on 2026-09-07, 2026-09-08 for 60 min }
      work B { with Ash once on 2026-09-09 for 60 min }
      review R { with Ash once on 2026-12-01 for 60 min }`);
    assert.deepEqual(focus, {
      rows: [
        { focus: 'curriculum', design: 'second', meetings: [{ meeting: 'A', prime: true, sessions: 2, minutes: 120 }] },
        { focus: 'pedagogy', design: 'prime', meetings: [{ meeting: 'A', prime: false, sessions: 2, minutes: 120 }] },
        { focus: 'evaluation', meetings: [] },
      ],
      unsaid: ['B'],
    });
  });
});

describe('the results', () => {
  it('set what each party found side by side, and say who has found nothing', () => {
    const [target] = sampleWorkspace().plan('WritingNetwork').results.targets;
    assert.deepEqual(
      target!.found.map(({ participant, levels }) => [
        participant,
        levels.map(({ level, risen, left }) => [level, risen, left]),
      ]),
      [
        ['Coaches', [['developing', 1, 1]]],
        ['Cluster', [['emerging', 0, 2]]],
      ],
    );
    assert.equal(target!.differs, true);
    assert.deepEqual(target!.waits, ['Superintendent', 'Writers']);
  });

  it('follow a party in time: its last finding is its latest', () => {
    const { results } = plan(`work A { with Ash, Bo once on 2026-09-07 for 60 min }
      target joint-work from emerging to established { through A
        found established by Ash on 2026-12-01 found emerging by Ash on 2026-10-01 found established by Bo }`);
    const [{ found, differs }] = results.targets as [(typeof results.targets)[number]];
    assert.deepEqual(
      found[0]!.levels.map(({ level }) => level),
      ['emerging', 'established'],
    );
    assert.equal(differs, false, 'both are at established now');
  });

  it('count what was promised and what was done, in time and late, by whom', () => {
    const { results } = plan(`
      commit Ash to Bo "one" by 2026-09-10 done 2026-09-09 commit Ash to Bo "two" by 2026-09-10 done 2026-09-11
      commit Bo and Cy to Ash "three"
      work A { with Ash once on 2026-09-07 for 60 min action "four" by Ash by 2026-10-01 }`);
    assert.deepEqual(results.commitments, { promised: 3, done: 2, late: 1, open: [2] });
    assert.deepEqual(results.actions, { promised: 1, done: 0, late: 0, open: [0] });
    assert.deepEqual(results.parties, [
      { participant: 'Ash', promised: 3, done: 2 },
      { participant: 'Bo', promised: 1, done: 0 },
      { participant: 'Cy', promised: 1, done: 0 },
    ]);
  });
});
