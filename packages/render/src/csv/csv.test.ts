import assert from 'node:assert/strict';
import type { Plan } from '@jointwork/plan';
import papaparse from 'papaparse';
import { planOf, sampleWorkspace } from '../../../plan/src/testing/designs.ts';
import { inputOf } from '../testing/words.ts';
import { csv } from './csv.ts';
import { toCsv } from './table.ts';

type Row = Readonly<Record<string, string>>;

/** The tables of a plan as a second implementation reads them. */
async function tablesOf(plan: Plan): Promise<Record<string, Row[]>> {
  const files = await csv(inputOf(plan));
  return Object.fromEntries(
    files.map(({ name, content }) => {
      const { data, errors } = papaparse.parse<Row>(content as string, { header: true, skipEmptyLines: true });
      assert.deepEqual(errors, []);
      return [name.split('.').at(-2)!, data];
    }),
  );
}

const sum = (rows: readonly Row[], column: string) => rows.reduce((all, row) => all + Number(row[column]), 0);

describe('plans as tables', () => {
  const samples = sampleWorkspace();
  const plan = samples.plan('ReasoningAloud');

  it('are five, named after the design', async () => {
    const files = await csv(inputOf(plan));
    const names = files.map(({ name }) => name);
    assert.deepEqual(
      names,
      ['people', 'sessions', 'ledger', 'duties', 'coverage'].map((part) => `reasoning-aloud.${part}.csv`),
    );
  });

  it('hold every person, session and duty of the plan', async () => {
    const { people, sessions, duties } = await tablesOf(plan);
    assert.deepEqual(
      people!.map((row) => row.Id),
      plan.participants.map(({ id }) => id),
    );
    assert.deepEqual(people![0], {
      Id: 'OakYear5',
      Name: 'Year 5 teachers',
      Kind: 'group',
      Standing: 'professional',
      'Whom it is for': 'no',
      Organisations: 'Oak Primary School',
      Profession: 'teaching',
      Phase: '',
      'People, at least': '4',
      'People, at most': '4',
      'Minutes available, each': '120',
      Per: 'week',
      Voice: '',
      'In group': '',
      Joins: '',
      'Turnover, % a year': '25',
    });
    assert.equal(sessions!.length, plan.sessions.length);
    assert.deepEqual(
      sessions!.map((row) => [row.Date, row.Start, row.Minutes].join(' ')),
      plan.sessions.map(({ date, start, minutes }) => [date, start!.slice(11), minutes].join(' ')),
    );
    const { actions, commitments, decisions } = plan.duties;
    assert.equal(duties!.filter((row) => row.Duty === 'commitment').length, commitments.length);
    assert.equal(duties!.filter((row) => row.Duty === 'decision').length, decisions.length);
    assert.deepEqual(
      duties!.filter((row) => row.Duty === 'action').map((row) => [row.Text, row.By, row.Due]),
      actions.map(({ text, due }) => [text, 'Year 5 teachers', due]),
    );
  });

  it('add up to the hours of the plan', async () => {
    const { ledger } = await tablesOf(plan);
    const scope = (name: string) => ledger!.filter((row) => row.Scope === name);
    const total = plan.ledger.reduce((all, row) => all + row.total.perHead, 0);
    assert.ok(total > 0);
    for (const name of ['all', 'meeting', 'term']) assert.equal(sum(scope(name), 'Minutes each'), total, name);
    assert.ok(scope('window: week').length > 0);
  });

  it('say what serves and examines each tenet, and what nothing does', async () => {
    const { coverage } = await tablesOf(plan);
    const of = (tenet: string) =>
      coverage!.filter((row) => row.Tenet === tenet).map((row) => [row.Relation, row.Meeting, row.Sessions].join(' '));
    assert.deepEqual(of('mutual-dialogue'), ['serves Debrief 2', 'examines HalfTermly ']);
    assert.deepEqual(new Set(coverage!.map((row) => row.Tenet)), new Set(plan.coverage.map(({ id }) => id)));
  });

  it('are what RFC 4180 has, and what Excel reads as UTF-8', async () => {
    for (const { content } of await csv(inputOf(plan))) {
      const text = content as string;
      assert.ok(text.startsWith('\ufeff'));
      assert.ok(text.endsWith('\r\n'));
      const rows = papaparse.parse<string[]>(text.trimEnd()).data;
      assert.deepEqual(new Set(rows.map(({ length }) => length)), new Set([rows[0]!.length]));
      assert.doesNotMatch(text, /(?<!\r)\n|\r(?!\n)/);
    }
  });

  it('keep the commas, quotes and lines of a text apart from their own', () => {
    const text = 'a, "b"; c\nd\r\ne\u2028f';
    const [, row] = papaparse.parse<string[]>(toCsv({ head: ['x', 'y'], rows: [[text, ['1', '2']]] })).data;
    assert.deepEqual(row, ['a, "b"; c d e f', '1; 2']);
  });

  it('hand no formula to a sheet', () => {
    const formulas = [
      '=1+1',
      '+1',
      '-1',
      '@SUM(A1)',
      '\t=1',
      '\r=1',
      '\u0000=1',
      '\u202e=1',
      ' =HYPERLINK("http://x")',
      "=cmd|' /C calc'!A0",
      '＝1',
    ];
    for (const formula of formulas) {
      const [, row] = papaparse.parse<string[]>(toCsv({ head: ['x'], rows: [[formula]] })).data;
      assert.match(row![0]!, /^'[=+\-@＝]/, JSON.stringify(formula));
    }
    const [, row] = papaparse.parse<string[]>(toCsv({ head: ['x', 'y'], rows: [[-1, 'a-b=c']] })).data;
    assert.deepEqual(row, ['-1', 'a-b=c']);
  });

  it('have their heads where there is nothing to tell', async () => {
    const tables = await csv(inputOf(planOf('design D { }')));
    for (const { content } of tables) assert.match(content as string, /^\ufeff[A-Z][^\r]+\r\n/);
  });
});
