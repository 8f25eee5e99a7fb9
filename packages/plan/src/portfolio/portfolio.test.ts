import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { compile } from '../compile.ts';
import { portfolioSchema, portfolioSchemaText, portfolioTarget } from '../generate.mjs';
import { loadOf } from '../ledger/load.ts';
import { sampleWorkspace, type Workspace, workspace } from '../testing/designs.ts';
import { timetable } from '../timetable.ts';
import { portfolioOf } from './make.ts';
import type { Portfolio } from './portfolio.ts';
import { WorkspaceLedger } from './workspace-ledger.ts';

function portfolio(all: Workspace, today?: string): Portfolio {
  const names = [...all.models.values()].flatMap(({ items }) =>
    items.filter(({ kind }) => kind === 'design').map(({ name }) => name.value),
  );
  const entries = names.map((name) => {
    const { design, file } = all.design(name);
    return { plan: all.plan(name), load: loadOf(design, timetable(design, file)) };
  });
  return JSON.parse(JSON.stringify(portfolioOf(entries, today)));
}

const people = `group Nurses "The nurses" as professionals { size 4 available 1h per month }
group Cooks "The cooks" { size 2 } group Families "Families" as families { size 30 }
person Ana in Nurses`;
const design = (name: string, body: string, from = '2026-09-01', to = '2026-12-31') =>
  `import "./people.collab"\ndesign ${name} { purpose "p" from ${from} to ${to} ${body} }`;

const school = workspace({
  'people.collab': people,
  'a.collab': design(
    'A',
    `work WA { with Nurses, Ana every month on the first Monday at 9:00 for 50 min }
     review RA { with Nurses once on 2026-10-01, 2026-12-01 at 9:00 for 10 min }
     start "Rounds" stop "Forms" stop "Lists"
     commit Nurses to Families "We call" by 2026-09-30 undecided "Who pays?"`,
  ),
  'b.collab': design(
    'B',
    `work WB { with Nurses every month on the first Monday for 20 min } start "Calls"
     group Own "Own people" { size 3 } work WO { with Own once on 2026-11-03 for 60 min }`,
    '2026-10-01',
  ),
  'c.collab': design('C', 'work WC { with Cooks once on 2026-11-02 for 30 min }', '2026-11-01'),
});

describe('the portfolio', () => {
  it('shows designs by their first day, with what each comes to', () => {
    const { designs } = portfolio(school, '2026-10-15');
    assert.deepEqual(
      designs.map(({ id, period, sessions, next, nextReview, minutes }) => [
        id,
        period?.from,
        sessions,
        next,
        nextReview,
        minutes,
      ]),
      [
        ['A', '2026-09-01', 6, '2026-11-02', '2026-12-01', 4 * (4 * 50 + 2 * 10)],
        ['B', '2026-10-01', 4, '2026-11-02', undefined, 3 * 4 * 20 + 3 * 60],
        ['C', '2026-11-01', 1, '2026-11-02', undefined, 60],
      ],
      'Ana is one of the nurses, and counts once',
    );
    const [a, b] = designs;
    assert.deepEqual([a!.starts, a!.stops, b!.starts, b!.stops], [['Rounds'], ['Forms', 'Lists'], ['Calls'], []]);
    assert.deepEqual([a!.undecided, a!.late], [1, 1], 'the promise was due in September');
    assert.deepEqual(b!.apart, [['Nurses'], ['Own']]);
  });

  it('adds what all designs ask of a group, window by window', () => {
    const { parties } = portfolio(school);
    const nurses = parties[0]!;
    assert.equal(nurses.id, 'Nurses', 'who has too little time comes first');
    assert.deepEqual(nurses.total, { perHead: 220 + 60, all: 1120 });
    assert.deepEqual(
      nurses.designs.map(({ design: id, perHead }) => [id, perHead]),
      [
        ['A', 220],
        ['B', 60],
      ],
    );
    assert.deepEqual(
      nurses.windows.map(({ from, perHead, over }) => [from, perHead, over]),
      [
        ['2026-09-01', 50, 0],
        ['2026-10-01', 80, 20],
        ['2026-11-01', 70, 10],
        ['2026-12-01', 80, 20],
      ],
    );
    assert.deepEqual(
      [nurses.tips, nurses.fullest?.from, nurses.atOnce, nurses.starts, nurses.stops],
      [3, '2026-10-01', 2, 2, 2],
    );
    assert.deepEqual(
      parties.map(({ id }) => id).sort(),
      ['Ana', 'Cooks', 'Nurses', 'Own'],
      'families are promised something, and attend nothing',
    );
  });

  it('finds those who never meet, in any design', () => {
    assert.deepEqual(portfolio(school).circles, [
      { parties: ['Nurses', 'Ana'], designs: ['A', 'B'] },
      { parties: ['Cooks'], designs: ['C'] },
      { parties: ['Own'], designs: ['B'] },
    ]);
    assert.equal(portfolio(sampleWorkspace()).circles.length, 5, 'no sample shares its people with another');
  });

  it('lists the reviews that are coming, in order', () => {
    assert.deepEqual(
      portfolio(school).reviews.map(({ date }) => date),
      ['2026-10-01', '2026-12-01'],
    );
    assert.deepEqual(
      portfolio(school, '2026-10-02').reviews.map(({ date, start, design: id }) => [date, start, id]),
      [['2026-12-01', '2026-12-01T09:00', 'A']],
    );
  });

  it('tells designs and people of one name apart', () => {
    const twice = (name: string) => `group Same { size 2 } design Same { from 2026-09-01 to 2026-10-01
      work ${name} { with Same once on 2026-09-08 for 30 min } }`;
    const both = workspace({ 'a.collab': twice('One'), 'b.collab': twice('Two') });
    const entries = [...both.models].map(([file, { items }]) => {
      const one = items.find((item) => item.kind === 'design')!;
      const table = timetable(one, file);
      return { plan: compile(one, { file, frameworkOf: both.frameworkOf }), load: loadOf(one, table) };
    });
    const { designs, parties } = portfolioOf(entries);
    assert.deepEqual(
      designs.map(({ id }) => id),
      ['Same', 'Same~2'],
    );
    assert.deepEqual(
      parties.map(({ id, total }) => [id, total.perHead]),
      [
        ['Same', 30],
        ['Same~2', 30],
      ],
    );
  });

  it('is the same whatever the order in which designs come', () => {
    const entries = ['A', 'B', 'C'].map((name) => {
      const { design: one, file } = school.design(name);
      return { plan: school.plan(name), load: loadOf(one, timetable(one, file)) };
    });
    assert.equal(JSON.stringify(portfolioOf(entries)), JSON.stringify(portfolioOf(entries.toReversed())));
  });

  it('has the schema that its types give, and fits it', () => {
    assert.equal(readFileSync(portfolioTarget, 'utf8'), portfolioSchemaText(), 'run `npm run generate`');
    const validate = new Ajv({ strict: true, allErrors: true }).compile(portfolioSchema({ strict: true }));
    for (const all of [school, sampleWorkspace()]) {
      assert.ok(validate(portfolio(all, '2026-11-22')), JSON.stringify(validate.errors?.slice(0, 3)));
    }
    assert.equal(validate({ ...portfolio(school), version: 2 }), false);
  }).timeout(20_000);
});

describe('the ledger of a workspace', () => {
  it('works out anew those whom an edit touches, and nobody else', () => {
    const ledger = new WorkspaceLedger();
    const load = (name: string) => {
      const { design: one, file } = school.design(name);
      return loadOf(one, timetable(one, file));
    };
    for (const name of ['A', 'B', 'C']) ledger.set(name, load(name));
    const before = new Map(ledger.rows().map((row) => [row.name, row]));
    ledger.delete('B');
    const after = new Map(ledger.rows().map((row) => [row.name, row]));
    assert.equal(after.get('Cooks'), before.get('Cooks'));
    assert.equal(after.get('Nurses')?.total, before.get('Nurses')!.total - 60);
    assert.ok(!after.has('Own'));
    ledger.set('B', load('B'));
    assert.deepEqual(
      new Map(ledger.rows().map(({ name, total }) => [name, total])),
      new Map([...before].map(([name, { total }]) => [name, total])),
    );
  });
});
