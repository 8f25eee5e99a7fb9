import assert from 'node:assert/strict';
import type { Attendance, Plan, PlanSession, Player } from './plan.ts';
import { planOf } from './testing/designs.ts';

const people = `organisation Ash organisation Beech
group A as professionals of Ash { size 3 }
group B as professionals of Beech { size 2 }
group C joins A and B
person Ana in A
person Ida as leader of Ash
group Pupils as students of Ash { size 20 to 30 }
group Crowd
protocol Talk { role chair 1 role teller 1 role others 2 to 12 step "Tell" 5 min present by teller step "Ask" 1 min each others ask by others }
protocol Pair { role tells 1 role asks 1 step "Tell" 5 min present by tells }
protocol Open { role says 1 to 5 step "Speak" 5 min share by says step "All" 5 min reflect by everyone }
protocol Round { role gives 1 role takes 2 repeat 3 rounds rotating gives, takes { step "Give" 5 min share by gives silent takes } }`;

function withA(clauses: string, schedule = 'every week on Monday from 2026-09-07 until 2026-10-05'): Plan {
  return planOf(`${people} design D { from 2026-09-01 to 2027-07-01 work A1 { ${clauses} ${schedule} } }`);
}

const first = (plan: Plan): PlanSession => plan.sessions[0]!;

function who({ participant, count, member }: Player): string {
  return `${participant}${member === undefined ? (count === undefined ? '' : `#${count}`) : `.${member}`}`;
}

function attend(session: PlanSession): string {
  const heads = ({ heads: count }: Attendance) =>
    count ? (count.min === count.max ? count.min : `${count.min}-${count.max}`) : '?';
  return session.attend.map((each) => `${who(each)}:${heads(each)}${each.lead ? '*' : ''}`).join(' ');
}

const each = (plan: Plan, pick: (session: PlanSession) => readonly Player[]): string =>
  plan.sessions.map((session) => pick(session).map(who).join('+') || '-').join(' ');

describe('who attends', () => {
  it('is who is named, with as many heads as they are', () => {
    assert.equal(attend(first(withA('with A, 6 of Pupils, Pupils, Crowd, Ida'))), 'A:3 Pupils#6:6 Crowd:? Ida:1');
  });

  it('includes who leads, once', () => {
    assert.equal(attend(first(withA('with C led by A'))), 'C:5*');
    assert.equal(attend(first(withA('with A led by C'))), 'A:3* B:2*');
    assert.equal(attend(first(withA('with A led by Ana'))), 'A:3*');
    assert.equal(attend(first(withA('with A led by Ida'))), 'A:3 Ida:1*');
  });

  it('counts nobody twice who is named beside a group', () => {
    const counted = (clauses: string) =>
      first(withA(clauses))
        .attend.map(({ participant, countedIn }) => (countedIn ? `${participant} in ${countedIn}` : participant))
        .join(', ');
    assert.equal(counted('with A, Ana, C'), 'A in C, Ana in A, C');
    assert.equal(counted('with Ana led by A'), 'Ana in A, A');
    assert.equal(counted('with Ana, 2 of A'), 'Ana, A');
  });

  it('leaves out the deputy and whoever is heard', () => {
    const session = first(withA('with A led by Ana deputy Ida hear Pupils'));
    assert.equal(attend(session), 'A:3*');
    assert.deepEqual(session.deputies.map(who), ['Ida']);
    assert.deepEqual(
      session.heard.map(({ participant, heads, served }) => [participant, heads, served]),
      [['Pupils', { min: 20, max: 30 }, true]],
    );
  });

  it('follows the dates that bound it, both included', () => {
    const plan = withA('with A, B from 2026-09-14 until 2026-09-21');
    assert.deepEqual(plan.sessions.map(attend), ['A:3', 'A:3 B:2', 'A:3 B:2', 'A:3', 'A:3']);
  });

  it('marks the people served', () => {
    const session = first(withA('with A, Pupils'));
    assert.deepEqual(
      session.attend.map(({ served }) => served),
      [false, true],
    );
  });
});

describe('turns', () => {
  it('pass along a list', () => {
    assert.equal(
      each(withA('with C led by A and B in turn'), ({ leads }) => leads),
      'A B A B A',
    );
  });

  it('pass among the members of a group, and of all whom a group joins', () => {
    assert.equal(
      each(withA('with C led by A in turn'), ({ leads }) => leads),
      'A.1 A.2 A.3 A.1 A.2',
    );
    assert.equal(
      each(withA('with C led by C in turn'), ({ leads }) => leads),
      'A.1 A.2 A.3 B.1 B.2',
    );
  });

  it('of a group of unknown size name one of it', () => {
    assert.equal(
      each(withA('with Crowd led by Crowd in turn'), ({ leads }) => leads),
      'Crowd#1 Crowd#1 Crowd#1 Crowd#1 Crowd#1',
    );
  });

  it('begin afresh with each `led by`, from its first session', () => {
    const plan = withA('with C led by A in turn until 2026-09-14 led by B in turn from 2026-09-15');
    assert.equal(
      each(plan, ({ leads }) => leads),
      'A.1 A.2 B.1 B.2 B.1',
    );
  });

  it('decide who attends', () => {
    assert.deepEqual(withA('with A, B in turn').sessions.map(attend), ['A:3', 'B:2', 'A:3', 'B:2', 'A:3']);
  });

  it('never give one member two roles', () => {
    const plan = withA('with C follows Talk with chair = one of C in turn, teller = one of C in turn, others = B');
    assert.equal(
      each(plan, ({ roles }) => roles[0]!.players),
      'A.1 A.2 A.3 B.1 B.2',
    );
    assert.equal(
      each(plan, ({ roles }) => roles[1]!.players),
      'A.2 A.3 B.1 B.2 A.1',
    );
  });
  it('pass over a person who has a role for good, as one of the group', () => {
    // Ana is the last of three; the chair is hers wherever it is written.
    for (const roles of ['chair = Ana, teller = one of A in turn', 'teller = one of A in turn, chair = Ana']) {
      const plan = withA(`with A, B follows Talk with ${roles}, others = B`);
      assert.equal(
        each(plan, (session) => session.roles.find(({ role }) => role === 'teller')!.players),
        'A.1 A.2 A.1 A.1 A.2',
        roles,
      );
    }
  });

  it('come to a person whom the design names as one of the group', () => {
    assert.equal(
      each(withA('with A led by A in turn prepare "Tea" for 5 min by Ana'), ({ leads }) => leads),
      'A.1 A.2 Ana#1 A.1 A.2',
    );
  });

  it('tell a person with a name from the members without', () => {
    const plan = withA('with A, Ana led by A in turn follows Open with says = one of A in turn');
    assert.deepEqual(
      plan.sessions.slice(0, 3).map(({ attend }) => attend.map(({ lead, roles }) => `${lead} ${roles}`)),
      [
        ['true says', 'false '],
        ['true says', 'false '],
        ['true says', 'true says'],
      ],
    );
  });

  it('give one session a lead and another deputy', () => {
    const plan = withA('with A led by A in turn deputy A in turn');
    assert.equal(
      each(plan, ({ leads }) => leads),
      'A.1 A.2 A.3 A.1 A.2',
    );
    assert.equal(
      each(plan, ({ deputies }) => deputies),
      'A.2 A.3 A.1 A.2 A.3',
    );
    const listed = withA('with C led by A and B in turn deputy A and B in turn');
    assert.equal(
      each(listed, ({ deputies }) => deputies),
      'B A B A B',
    );
  });

  it('take one member for each small group', () => {
    const plan = withA('with C, Ida in pairs follows Pair with tells = one of C in turn, asks = one of C');
    assert.equal(first(plan).groups, 3);
    assert.equal(
      each(plan, ({ roles }) => roles[0]!.players),
      'A.1+A.2+A.3 B.1+B.2+A.1 A.2+A.3+B.1 B.2+A.1+A.2 A.3+B.1+B.2',
    );
    assert.deepEqual(first(plan).roles[0]?.heads, { min: 1, max: 1 });
  });
});

describe('roles', () => {
  const heads = (clauses: string) =>
    Object.fromEntries(
      first(withA(clauses)).roles.map(({ role, heads: count }) => [
        role,
        count?.min === count?.max ? count?.max : count,
      ]),
    );

  it('count their players', () => {
    assert.deepEqual(
      heads('with C, Ida follows Talk with chair = Ida, teller = one of A, others = B and 4 of Pupils'),
      { chair: 1, teller: 1, others: 6 },
    );
  });

  it('leave to a whole group those whom no other role takes', () => {
    assert.deepEqual(heads('with C follows Talk with chair = Ana, teller = one of A, others = C'), {
      chair: 1,
      teller: 1,
      others: 3,
    });
    assert.deepEqual(heads('with C follows Talk with chair = Ida, teller = 2 of C, others = A'), {
      chair: 1,
      teller: 2,
      others: { min: 1, max: 3 },
    });
  });

  it('hold in each small group, side by side', () => {
    const session = first(
      withA(
        'with Pupils in groups of 5 follows Talk with chair = one of Pupils, teller = one of Pupils, others = Pupils',
      ),
    );
    assert.deepEqual(
      session.roles.map(({ heads: count }) => count?.max),
      [1, 1, 3],
    );
    assert.equal(session.groups, 6);
  });

  it('set the length of the agenda, and of the session where none is written', () => {
    const plan = withA(
      'with C, Ida follows Talk with chair = Ida, teller = one of A, others = B',
      'once on 2026-09-07 at 15:00',
    );
    assert.deepEqual([first(plan).minutes, first(plan).end], [7, '2026-09-07T15:07']);
    assert.equal(plan.agendas[first(plan).agenda!]?.slot, undefined);
  });

  it('share an agenda between sessions where the heads are the same', () => {
    // The chair is taken from A, A, A, B, B in turn; the others are A, B, A, B, A without the chair: 2, 2, 2, 1, 3.
    const plan = withA('with C follows Talk with chair = one of C in turn, teller = Ida, others = A, B in turn');
    assert.deepEqual(
      plan.sessions.map(({ agenda }) => agenda),
      [0, 0, 0, 1, 2],
    );
    assert.deepEqual(
      plan.agendas.map(({ roles }) => roles.find(({ role }) => role === 'others')?.heads),
      [2, 1, 3],
    );
  });

  it('of unknown size are counted at their least, and the plan says so', () => {
    const plan = withA('with Crowd, Ida follows Talk with chair = Ida, teller = one of Crowd, others = Crowd');
    assert.equal(plan.agendas[0]?.planned, 7);
    assert.deepEqual(
      plan.notes.map(({ message }) => message).filter(({ key }) => key === 'plan.note-assumed-heads'),
      [{ key: 'plan.note-assumed-heads', params: { name: 'A1', role: 'others', heads: 2 } }],
    );
  });

  it('say who may speak', () => {
    const speaks = (clauses: string, protocol = 'Talk') =>
      first(withA(`${clauses.replace('P with', `${protocol} with`)}`))
        .attend.map((each) => `${each.participant} ${each.speaks}`)
        .join(', ');
    const bound = 'with A, Ida, Pupils hear B follows P with chair = Ida, teller = one of A, others = Pupils';
    // In Talk the chair only listens, and whoever has no role has nothing to say either.
    assert.equal(speaks(bound), 'A true, Ida false, Pupils true');
    assert.equal(
      speaks('with A, Ida, Crowd follows P with chair = Ida, teller = one of A, others = A'),
      'A true, Ida false, Crowd false',
    );
    assert.equal(speaks('with A, Crowd follows P with says = A', 'Open'), 'A true, Crowd true');
    assert.equal(speaks('with A, B follows P with gives = A, takes = B', 'Round'), 'A true, B true');
    assert.equal(speaks('with A, Pupils'), 'A true, Pupils true');
    assert.deepEqual(
      first(withA(bound)).heard.map((each) => each.speaks),
      [false],
    );
  });

  it('stand beside each who plays them', () => {
    const session = first(withA('with C, Ida follows Talk with chair = Ida, teller = one of A, others = C'));
    assert.deepEqual(
      session.attend.map(({ participant, roles }) => [participant, roles]),
      [
        ['C', ['teller', 'others']],
        ['Ida', ['chair']],
      ],
    );
  });
});
