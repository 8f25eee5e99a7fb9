/** Sums of a plan, over generated designs and over every protocol file of the repository. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { Belonging } from '../belonging.ts';
import type { LedgerRow, Plan, PlanSession } from '../plan.ts';
import { planOf, type Workspace, workspace } from '../testing/designs.ts';

const root = new URL('../../../../', import.meta.url);

/** Shares of minutes are rounded to hundredths, and there are many of them. */
const near = (one: number, other: number, parts: number, what: string) =>
  assert.ok(Math.abs(one - other) <= 0.01 * (parts + 1), `${what}: ${one} and ${other}`);

// --------------------------------------------------------------------------------------------------- designs

interface Meeting {
  readonly who: readonly string[];
  readonly minutes: number;
  readonly when: string;
  readonly prepare: number | undefined;
  readonly lead: string | undefined;
}

const names = ['Ash', 'Beech', 'Both', 'Ana', 'Bo', 'Some', 'Turn'] as const;
const written: Readonly<Record<(typeof names)[number], string>> = {
  Ash: 'Ash',
  Beech: 'Beech',
  Both: 'Both',
  Ana: 'Ana',
  Bo: 'Bo',
  Some: '2 of Ash',
  Turn: 'one of Beech',
};

const meeting: fc.Arbitrary<Meeting> = fc.record({
  who: fc
    .uniqueArray(fc.constantFrom(...names), { minLength: 1, maxLength: 4 })
    .map((all) => all.map((name) => written[name])),
  minutes: fc.integer({ min: 1, max: 300 }),
  when: fc.constantFrom(
    'every week on Tuesday at 15:30',
    'every 2 weeks on Saturday at 23:00',
    'every month on the last Sunday at 00:30',
    'every term at 9:00',
    'once on 2026-10-24, 2026-10-25, 2027-03-28 at 00:45',
    'every 6 weeks on Thursday',
  ),
  prepare: fc.option(fc.integer({ min: 1, max: 90 }), { nil: undefined }),
  lead: fc.option(fc.constantFrom('Ana', 'Bo', 'Ash'), { nil: undefined }),
});

const available = fc.constantFrom('', 'available 1h per week', 'available 5h per month', 'available 20h per term');

function textOf(meetings: readonly Meeting[], ash: string, beech: string): string {
  const activities = meetings.map(
    ({ who, minutes, when, prepare, lead }, index) => `work W${index} { with ${who.join(', ')}
      ${when} for ${minutes} min${lead ? `\nled by ${lead}` : ''}${prepare ? `\nprepare "p" for ${prepare} min` : ''} }`,
  );
  return `calendar Year { zone "Europe/London" from 2026-09-01 to 2027-07-21
      closed 2026-10-26 to 2026-10-30 closed 2026-12-19 to 2027-01-03 }
    group Ash { size 5 ${ash} } group Beech { size 3 ${beech} } group Both joins Ash, Beech
    person Ana in Ash person Bo
    design D { calendar Year context { beside "b" grants 2h per month to Ash, Bo } ${activities.join('\n')} }`;
}

// ------------------------------------------------------------------------------------------------ properties

/** What adds up in any plan. */
function check(plan: Plan): void {
  for (const row of plan.ledger) {
    sums(row, 'meetings', row.meetings);
    sums(row, 'terms', row.terms);
    if (row.window) {
      sums(row, 'windows', row.windows);
      for (const [index, { from, to, perHead, given, over }] of row.windows.entries()) {
        assert.ok(from <= to);
        const next = row.windows[index + 1];
        assert.ok(!next || to < next.from, 'windows do not overlap');
        assert.ok(
          over >= 0 && over <= Math.max(0, perHead - given) + 0.011,
          'no more is over than is asked beyond what is given',
        );
      }
    } else assert.deepEqual(row.windows, []);
    for (const [index, { from, to }] of row.terms.entries()) {
      assert.ok(from <= to && (!row.terms[index + 1] || to < row.terms[index + 1]!.from), 'terms do not overlap');
    }
    if (row.heads) near(row.total.all!, row.total.perHead * row.heads.max, row.heads.max, 'for all heads');
    for (const { meeting, sessions } of row.meetings) {
      const held = plan.sessions.filter((session) => session.meeting === meeting).length;
      assert.ok(sessions <= held, 'no session is counted twice');
    }
  }
  for (const session of plan.sessions) lasts(session);
}

function sums({ participant, total }: LedgerRow, what: string, parts: readonly { readonly perHead: number }[]): void {
  near(
    parts.reduce((sum, { perHead }) => sum + perHead, 0),
    total.perHead,
    parts.length,
    `${participant}, ${what}`,
  );
}

/** From its start to its end, in the time of its zone, a session takes its minutes: on the night of a change of clocks, too. */
function lasts({ start, end, offset, endOffset, minutes }: PlanSession): void {
  if (start === undefined || end === undefined) return;
  const at = (time: string, zone: string | undefined) => Date.parse(`${time}:00${zone ?? 'Z'}`);
  assert.equal((at(end, endOffset ?? offset) - at(start, offset)) / 60_000, minutes, `${start} to ${end}`);
}

/**
 * Person-minutes of all sessions are those of all people. Over people of known size, without preparation: what is
 * attended, with those who are one of a group counted in it.
 */
function personMinutes(plan: Plan): { readonly sessions: number; readonly people: number } {
  const belonging = new Belonging(plan.participants);
  const isInRow = ({ participant }: LedgerRow) => {
    const group = belonging.get(participant)?.memberOf;
    return group !== undefined && plan.ledger.some((row) => row.participant === group);
  };
  let sessions = 0;
  for (const { attend, minutes = 0 } of plan.sessions) {
    const attended = attend.filter(({ countedIn }) => countedIn === undefined);
    sessions += minutes * attended.reduce((sum, { heads }) => sum + heads!.max, 0);
  }
  const people = plan.ledger.filter((row) => !isInRow(row)).reduce((sum, { total }) => sum + total.all!, 0);
  return { sessions, people };
}

function plansOf(all: Workspace): Plan[] {
  return [...all.models.values()].flatMap(({ items }) =>
    items.filter(({ kind }) => kind === 'design').map(({ name }) => all.plan(name.value)),
  );
}

function filesIn(path: string): Record<string, string> {
  const folder = new URL(path, root);
  return Object.fromEntries(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .map((name) => name.replaceAll('\\', '/'))
      .filter((name) => name.endsWith('.collab'))
      .map((name) => [name, readFileSync(new URL(name, folder), 'utf8')]),
  );
}

describe('the sums of a plan', () => {
  it('add up in every design that is generated', () => {
    fc.assert(
      fc.property(fc.array(meeting, { minLength: 1, maxLength: 5 }), available, available, (meetings, ash, beech) => {
        check(planOf(textOf(meetings, ash, beech)));
      }),
      { numRuns: 150 },
    );
  }).timeout(30_000);

  for (const folder of ['test/samples/', 'examples/', 'test/corpus/designs/']) {
    it(`add up in every design of ${folder}`, () => {
      const plans = plansOf(workspace(filesIn(folder)));
      assert.ok(plans.length >= 5);
      for (const plan of plans) check(plan);
    }).timeout(30_000);
  }

  it('are the same over sessions as over people', () => {
    // People who share nobody: who attends by number beside all of a group would be in both.
    const apart = fc.record({
      who: fc.uniqueArray(fc.constantFrom('Ash', 'Beech', 'Bo'), { minLength: 1, maxLength: 3 }),
      minutes: fc.integer({ min: 1, max: 300 }),
      when: meeting.map(({ when }) => when),
      prepare: fc.constant(undefined),
      lead: fc.option(fc.constantFrom('Bo', 'Ash', 'Ana'), { nil: undefined }),
    });
    fc.assert(
      fc.property(fc.array(apart, { minLength: 1, maxLength: 5 }), available, (meetings, ash) => {
        const plan = planOf(textOf(meetings, ash, ''));
        const { sessions, people } = personMinutes(plan);
        near(sessions, people, plan.sessions.length * 9, 'person-minutes');
      }),
      { numRuns: 150 },
    );
  }).timeout(30_000);

  it('count those whom two groups share once, however they are named', () => {
    const minutes = fc.integer({ min: 1, max: 200 });
    const lists = fc.uniqueArray(fc.constantFrom('Ash', 'Beech', 'Both', 'Ana'), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(lists, minutes, (who, length) => {
        const one = {
          who,
          minutes: length,
          when: 'every month on the first Monday',
          prepare: undefined,
          lead: undefined,
        };
        const plan = planOf(textOf([one], '', ''));
        const perHead = (id: string) => plan.ledger.find(({ participant }) => participant === id)?.total.perHead ?? 0;
        const held = plan.sessions.length * length;
        const ash = who.includes('Ash') || who.includes('Both');
        const beech = who.includes('Beech') || who.includes('Both');
        near(perHead('Beech'), beech ? held : 0, 1, 'Beech');
        near(perHead('Ash'), ash ? held : who.includes('Ana') ? held / 5 : 0, 12, 'Ash');
        near(perHead('Ana'), who.includes('Ana') ? held : 0, 1, 'Ana');
        assert.equal(
          plan.ledger.some(({ participant }) => participant === 'Both'),
          false,
          'a joined group is in its parts',
        );
      }),
      { numRuns: 60 },
    );
  }).timeout(20_000);

  it('give a night on which the clocks change its right length', () => {
    const night = (day: string) =>
      planOf(`calendar Y { zone "Europe/London" from 2026-09-01 to 2027-07-21 } group G { size 2 }
        design D { calendar Y work W { with G once on ${day} at 23:00 for 8h } }`);
    for (const [day, end] of [
      ['2026-10-24', '2026-10-25T06:00'],
      ['2027-03-27', '2027-03-28T08:00'],
      ['2027-05-01', '2027-05-02T07:00'],
    ] as const) {
      const plan = night(day);
      assert.equal(plan.sessions[0]!.end, end);
      assert.deepEqual(plan.ledger[0]!.total, { perHead: 480, all: 960 }, 'eight hours are eight hours');
    }
  });
});
