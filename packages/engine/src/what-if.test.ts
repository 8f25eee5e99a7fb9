import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import type { Supposed } from '@jointwork/plan';
import { Engine } from './engine.ts';
import type { WhatIf } from './what-if.ts';

const samples = new URL('../../../test/samples/', import.meta.url);
const uri = (name: string) => `file:///w/${name}`;

function engineWith(files: Record<string, string>): Engine {
  const engine = new Engine({ roots: ['file:///w/'] });
  for (const [name, text] of Object.entries(files)) engine.setFile(uri(name), text);
  return engine;
}

function sampleEngine(): Engine {
  const names = readdirSync(samples).filter((name) => name.endsWith('.collab'));
  return engineWith(Object.fromEntries(names.map((name) => [name, readFileSync(new URL(name, samples), 'utf8')])));
}

function supposing(engine: Engine, name: string, supposed: Supposed): WhatIf {
  const found = engine.whatIf(uri(name), undefined, supposed);
  assert.ok(found && !('problems' in found), JSON.stringify(found));
  return found;
}

/** What breaks and changes, in words. */
function told(engine: Engine, name: string, supposed: Supposed) {
  const { breaks, changes } = supposing(engine, name, supposed);
  const words = (items: WhatIf['breaks']) => items.map(({ kind, message }) => `${kind}: ${engine.message(message)}`);
  return { breaks: words(breaks), changes: words(changes) };
}

function problems(engine: Engine, name: string, supposed: Supposed): string[] {
  const found = engine.whatIf(uri(name), undefined, supposed);
  assert.ok(found && 'problems' in found);
  return found.problems.map((message) => engine.message(message));
}

const team = `group Team "The team" as professionals { size 4 available 1h per week }
  group Guests "The guests" as critics { size 2 } person Ana "Ana" as leader person Bo "Bo" in Team
  protocol Talk { role host 1 role rest any step "Begin" 10 min open by host step "Each" 5 min each rest share by rest
    step "If there is time" 10 min reflect optional }`;
const design = (body: string, name = 'D') =>
  `design ${name} { status agreed purpose "p" from 2026-09-01 to 2026-12-18 ${body} }`;

describe('what if', () => {
  it('nothing is otherwise: nothing breaks and nothing changes, in any sample', () => {
    const engine = sampleEngine();
    for (const name of engine.uris()) {
      for (const { name: wanted } of engine.designs(name)) {
        const found = engine.whatIf(name, wanted.value, {});
        assert.ok(found && !('problems' in found));
        assert.deepEqual([found.breaks, found.changes], [[], []], wanted.value);
        assert.deepEqual({ ...found.after }, { ...found.before });
      }
    }
  });

  it('somebody is missing: roles, deputies and promises', () => {
    const engine = sampleEngine();
    assert.deepEqual(told(engine, 'lesson-study.collab', { absent: ['OakHead'] }), {
      breaks: [
        'unbound-role: Nobody plays facilitator in “What did we see?”, as Tuning a piece of work needs it.',
        'no-deputy: “Everyone gets the big picture” is led by Year 5 teachers in place of Headteacher of Oak, and nobody is left to stand in.',
        'no-deputy: Nobody stands in for Year 5 teachers in “How do pupils explain their reasoning?” any more.',
        'no-deputy: Nobody stands in for Year 5 teachers in “The open research lesson” any more.',
        'finding: 25% of `OakYear5` leave in a year, and nothing in `ReasoningAloud` holds what they know. A deputy, a handoff, or a handover, briefing or induction that an activity produces settles it.',
      ],
      changes: [
        'leaves: Headteacher of Oak: 8 h 30 min in all fall away.',
        'promise-falls: The promise “Cover is booked for the year” falls away.',
        'promise-falls: The promise “What was learnt reaches every team by July” falls away.',
      ],
    });
  });

  it('somebody is missing: what nobody comes to is not held, and what it served is not served', () => {
    const engine = engineWith({
      'a.collab': `${team}\n${design(`
        work Make { with Guests once on 2026-09-08 at 9:00 for 30 min produces plan Draft for joint-work }
        work Use after Make { with Team led by Ana once on 2026-09-10 at 9:00 for 30 min uses Draft
          decision "Go on" by consent quorum 3 of Team and 1 of Guests }
        target joint-work from absent to emerging by 2026-12-01 { through Make seen when "x" }
        review R { with Team, Guests once on 2026-12-10 at 9:00 for 30 min examine joint-work
          decision "Enough" by consent quorum 5 }`)}`,
    });
    const { breaks } = told(engine, 'a.collab', { absent: ['Guests'] });
    assert.deepEqual(
      breaks.filter((one) => !one.startsWith('finding')),
      [
        'nobody-left: “Make” is not held: nobody is left to come.',
        'quorum: “R” cannot decide “Enough”: it takes 5, and 4 are there.',
        'unserved-target: Nothing serves the target Joint work any more.',
        'nobody-makes: “Use” uses Draft, which nobody makes any more.',
      ],
    );
    assert.deepEqual(
      told(engine, 'a.collab', { absent: ['Ana'] }).breaks.filter((one) => one.startsWith('no-lead')),
      ['no-lead: Nobody leads “Use” on one day. A deputy settles it.'],
    );
  });

  it('one of a group is missing: the group is one less, wherever it is named', () => {
    const engine = engineWith({
      'a.collab': `${team}\n${design(`
        dialogue Talks { with Team, Bo, Ana once on 2026-09-08 at 9:00 for 60 min follows Talk with host = Ana, rest = Team
          decision "Go" by consent quorum 4 of Team }`)}`,
    });
    const { after, breaks } = supposing(engine, 'a.collab', { absent: ['Bo'] });
    assert.equal(after.participants.find(({ id }) => id === 'Team')?.heads?.max, 3);
    assert.ok(!after.participants.some(({ id }) => id === 'Bo'));
    assert.ok(breaks.some(({ kind }) => kind === 'quorum'));
    assert.equal(after.agendas[0]!.needed, 25, 'ten minutes, and five for each of three');
  });

  it('more people come: what takes time of each runs over, and optional steps go first', () => {
    const engine = engineWith({
      'a.collab': `${team}\n${design(`
        dialogue Talks { with Team, Ana once on 2026-09-08 at 9:00 for 40 min follows Talk with host = Ana, rest = Team }`)}`,
    });
    const two = told(engine, 'a.collab', { join: [{ participant: 'Team', heads: 2 }] });
    assert.deepEqual(two.breaks, []);
    assert.deepEqual(two.changes, [
      'left-out: “Talks” leaves out what is optional: If there is time.',
      'hours: The team: 4 h for all 6 of them, not 2 h 40 min.',
    ]);
    const four = told(engine, 'a.collab', { join: [{ participant: 'Team', heads: 4 }] });
    assert.deepEqual(four.breaks, ['overrun: “Talks” runs 10 min over: it needs 50 min, and has 40.']);
  });

  it('slots are shorter: also those that the protocol sets', () => {
    const engine = engineWith({
      'a.collab': `${team}\n${design(`
        dialogue Talks { with Team, Ana once on 2026-09-08 at 9:00 follows Talk with host = Ana, rest = Team }
        work Other { with Team once on 2026-09-15 at 9:00 for 20 min }`)}`,
    });
    const { after, before } = supposing(engine, 'a.collab', { shorten: 15 });
    assert.deepEqual(
      before.sessions.map(({ minutes }) => minutes),
      [40, 20],
    );
    assert.deepEqual(
      after.sessions.map(({ minutes }) => minutes),
      [25, 5],
    );
    assert.equal(after.agendas[0]!.overrun, 5);
  });

  it('it begins later: what was to be before is not held, and what clashes then is told, across designs', () => {
    const busy = 'import "./a.collab"\n';
    const engine = engineWith({
      'a.collab': `${team}\n${design(`
        work Launch { with Team, Ana once on 2026-09-08 at 9:00 for 30 min }
        work Weekly after Launch { with Team every 2 weeks on Tuesday at 9:00 for 30 min }`)}`,
      'b.collab': `${busy}${design('work Else { with Team once on 2026-10-06 at 9:00 for 60 min }', 'Other')}`,
    });
    const { breaks, changes } = told(engine, 'a.collab', { from: '2026-10-01' });
    assert.deepEqual(breaks.slice(0, 2), [
      'no-session: “Launch” has no day left, of one. Another date settles it.',
      'double-booking: Team is wanted in two places on 2026-10-06: in Weekly and in Else of Other.',
    ]);
    assert.ok(changes.includes('first-session: “Weekly” first meets on 2026-10-06, not on 2026-09-15.'));
    assert.deepEqual(engine.plan(uri('a.collab'))!.sessions[0]!.date, '2026-09-08', 'what is kept stays as it was');
  });

  it('all at once', () => {
    const engine = sampleEngine();
    const { after } = supposing(engine, 'district.collab', {
      absent: ['Coaches'],
      join: [{ participant: 'Writers', heads: 3 }],
      shorten: 10,
      from: '2027-01-10',
    });
    assert.ok(
      after.sessions.every(
        ({ attend, date }) => date >= '2027-01-10' && !attend.some((one) => one.participant === 'Coaches'),
      ),
    );
    assert.ok(after.sessions.some(({ minutes }) => minutes === 50));
  });

  it('says what cannot be supposed, and offers the nearest name', () => {
    const engine = sampleEngine();
    const lesson = 'lesson-study.collab';
    assert.deepEqual(problems(engine, lesson, { absent: ['OakHed'] }), [
      'Nobody here is called `OakHed`. Did you mean `OakHead`? It has OakYear5, ElmCritics, OakHead, OakPupils, Adviser.',
    ]);
    assert.match(problems(engine, lesson, { join: [{ participant: 'OakHead', heads: 1 }] })[0]!, /is one person/);
    assert.match(
      problems(engine, lesson, { join: [{ participant: 'OakYear5', heads: -4 }] })[0]!,
      /nobody would be left/,
    );
    assert.match(problems(engine, lesson, { from: '2030-01-01' })[0]!, /ends on 2027-07-21/);
    const joined = problems(engine, 'district.collab', { join: [{ participant: 'Cluster', heads: 1 }] });
    assert.match(joined[0]!, /made of AshTeachers, BeechTeachers/);
  });

  it('agrees with what the plan says of those who may leave', () => {
    const engine = sampleEngine();
    let compared = 0;
    for (const name of engine.uris()) {
      for (const { name: wanted } of engine.designs(name)) {
        const plan = engine.plan(name, wanted.value)!;
        for (const { participant, unbound, empty, quorums, unled } of plan.graph.leaving) {
          const found = engine.whatIf(name, wanted.value, { absent: [participant] });
          assert.ok(found && !('problems' in found));
          const count = (kind: string) => found.breaks.filter((one) => one.kind === kind);
          assert.equal(count('unbound-role').length, unbound.filter(({ meeting }) => !empty.includes(meeting)).length);
          assert.equal(count('nobody-left').length, empty.length);
          const held = quorums.filter((index) => !empty.includes(plan.duties.decisions[index]!.meeting));
          assert.equal(new Set(count('quorum').map(({ source }) => source.span.start)).size, held.length);
          assert.equal(count('no-lead').length, unled.filter(({ meeting }) => !empty.includes(meeting)).length);
          compared++;
        }
      }
    }
    assert.ok(compared > 5);
  });
});
