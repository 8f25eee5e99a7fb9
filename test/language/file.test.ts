/** What stands at the top of a file, and how texts, names and comments are written. */
import assert from 'node:assert/strict';
import { parse } from '@jointwork/language';
import { design, itemOf, plain, read } from './tree.ts';

/** Each text as it is written, and what it says. */
function says(rows: readonly (readonly [written: string, tree: unknown])[]): void {
  for (const [written, tree] of rows) {
    it(written.replaceAll('\n', ' ⏎ '), () => assert.deepEqual(plain(itemOf(written)), tree));
  }
}

describe('an import', () => {
  const rows: readonly (readonly [string, unknown])[] = [
    ['import "./x.collab"', { from: './x.collab' }],
    ['import { A } from "./x.collab"', { from: './x.collab', names: [{ kind: 'import', ref: '@A' }] }],
    [
      'import { A, B as C, } from "npm-package"',
      {
        from: 'npm-package',
        names: [
          { kind: 'import', ref: '@A' },
          { kind: 'import', ref: '@B', alias: 'C' },
        ],
      },
    ],
    [
      'import {\n  A,\n  B\n} from "lib:protocols/x.collab"',
      {
        from: 'lib:protocols/x.collab',
        names: [
          { kind: 'import', ref: '@A' },
          { kind: 'import', ref: '@B' },
        ],
      },
    ],
  ];
  for (const [written, tree] of rows) {
    it(written.replaceAll('\n', ' ⏎ '), () => assert.deepEqual(plain(read(written).imports), [tree]));
  }
});

describe('an organisation', () => {
  says([
    ['organisation Oak', { kind: 'organisation', name: 'Oak' }],
    ['organization Oak "Oak School"', { kind: 'organisation', name: 'Oak', title: 'Oak School' }],
    ['organisation Oak part of Trust', { kind: 'organisation', name: 'Oak', partOf: '@Trust' }],
    ['organisation Oak "t" part of Trust { }', { kind: 'organisation', name: 'Oak', title: 't', partOf: '@Trust' }],
    [
      'organisation Oak { part of Trust sector education phase primary zone "Europe/London" calendar Year }',
      {
        kind: 'organisation',
        name: 'Oak',
        partOf: '@Trust',
        sector: 'education',
        phase: 'primary',
        zone: 'Europe/London',
        calendar: '@Year',
      },
    ],
  ]);
});

describe('a calendar', () => {
  says([
    ['calendar Year { }', { kind: 'calendar', name: 'Year' }],
    [
      'calendar Year "2026/27" {\n zone "Europe/London"\n from 2026-09-02 to 2027-07-21\n closed 2026-10-26 to 2026-10-30 "Half-term"\n closed 2027-05-03\n closed 2027-05-04 "Holiday"\n}',
      {
        kind: 'calendar',
        name: 'Year',
        title: '2026/27',
        zone: 'Europe/London',
        period: { from: '2026-09-02', to: '2027-07-21' },
        closed: [
          { from: '2026-10-26', to: '2026-10-30', title: 'Half-term' },
          { from: '2027-05-03', to: '2027-05-03' },
          { from: '2027-05-04', to: '2027-05-04', title: 'Holiday' },
        ],
      },
    ],
  ]);
});

describe('a person or a group', () => {
  says([
    ['person Ana', { kind: 'person', name: 'Ana' }],
    [
      'person Ana "Ana, who edits" in Teachers',
      { kind: 'person', name: 'Ana', title: 'Ana, who edits', memberOf: '@Teachers' },
    ],
    ['group Cluster joins A and B', { kind: 'group', name: 'Cluster', joins: ['@A', '@B'] }],
    ['group Cluster joins A, B, and C', { kind: 'group', name: 'Cluster', joins: ['@A', '@B', '@C'] }],
    ['group B like A', { kind: 'group', name: 'B', like: '@A' }],
    [
      'group B as professionals of Ash and Beech like A { size 2 }',
      {
        kind: 'group',
        name: 'B',
        standing: 'professional',
        of: ['@Ash', '@Beech'],
        like: '@A',
        size: { min: 2, max: 2 },
      },
    ],
    [
      'group A { as family of Oak profession youth-work phase primary size 2 to 4 available 1h 30 min per week interest "i" interest "j" contributes "c" voice co-designs turnover 25 % per year }',
      {
        kind: 'group',
        name: 'A',
        standing: 'family',
        of: ['@Oak'],
        profession: 'youth-work',
        phase: 'primary',
        size: { min: 2, max: 4 },
        available: '90 min per week',
        interest: ['i', 'j'],
        contributes: ['c'],
        voice: 'co-designs',
        turnover: 25,
      },
    ],
  ]);

  const standings = 'professional leader student patient employer community official researcher critic';
  for (const word of [...standings.split(' '), 'family']) {
    const many = word.endsWith('y') ? `${word.slice(0, -1)}ies` : `${word}s`;
    it(`as ${word}, as ${many}`, () => {
      for (const written of [word, many, word.toUpperCase()]) {
        assert.deepEqual(plain(itemOf(`person P as ${written}`)), { kind: 'person', name: 'P', standing: word });
      }
    });
  }

  for (const [written, voice] of [
    ['informed', 'informed'],
    ['consulted', 'consulted'],
    ['co-designs', 'co-designs'],
    ['co-design', 'co-designs'],
    ['decides', 'decides'],
  ]) {
    it(`voice ${written}`, () =>
      assert.deepEqual(plain(itemOf(`person P { voice ${written} }`)), { kind: 'person', name: 'P', voice }));
  }
});

describe('a framework', () => {
  says([
    ['framework F { }', { kind: 'framework', name: 'F' }],
    [
      'framework F "Ours" { source "s" author "a" license "l" version "v" levels low "Low", middle and high tenet trust tenet care "Care" { means "m" seen when "s" seen when "t" } }',
      {
        kind: 'framework',
        name: 'F',
        title: 'Ours',
        source: 's',
        author: 'a',
        licence: 'l',
        version: 'v',
        levels: [
          { kind: 'level', name: 'low', title: 'Low' },
          { kind: 'level', name: 'middle' },
          { kind: 'level', name: 'high' },
        ],
        tenets: [
          { kind: 'tenet', name: 'trust' },
          { kind: 'tenet', name: 'care', title: 'Care', means: 'm', seen: ['s', 't'] },
        ],
      },
    ],
  ]);
});

describe('the edition', () => {
  it('stands in the first line, after comments and an empty line too', () => {
    for (const written of ['edition 1\ngroup A', '// c\n\n/* d */ edition 1\ngroup A', '\uFEFFedition 1 group A'])
      assert.deepEqual(plain(read(written)), { edition: 1, items: [{ kind: 'group', name: 'A' }] });
  });

  it('of a later release is all that is told', () => {
    const { model, problems } = parse('// later\nedition 2\ngroup A {{{ nobody knows yet');
    assert.deepEqual(
      problems.map(({ code }) => code),
      ['newer-edition'],
    );
    assert.equal(model.edition?.value, 2);
  });

  it('anywhere else is an error, and does not hide the others', () => {
    const codes = (text: string) => parse(text).problems.map(({ code }) => code);
    assert.deepEqual(codes('group A as nobody\nedition 2'), ['unknown-standing', 'edition-first']);
    assert.deepEqual(codes('edition 1\nedition 1'), ['said-twice']);
    assert.deepEqual(codes('edition 0'), ['no-such-edition']);
    assert.deepEqual(codes('edition 1.5'), ['newer-edition']);
  });
});

describe('documentation', () => {
  it('of a file is followed by an empty line, also below the edition', () => {
    for (const text of ['/** The file. */\n\ngroup A', 'edition 1\n/** The file. */\n\n/** A group. */ group A']) {
      assert.equal(read(text).doc?.value, 'The file.');
    }
    const { doc, items } = read('/** A group. */\ngroup A');
    assert.deepEqual([doc, items[0]!.doc?.value], [undefined, 'A group.']);
    assert.equal(read('group A\n/** Too late. */\n\ngroup B').doc, undefined);
  });

  it('belongs to whatever it stands before', () => {
    const text = `/** organisation */ organisation O { /** sector */ sector education }
/** calendar */ calendar C { /** closed */ closed 2026-01-01 }
/** person */ person P { /** interest */ interest "i" }
/** framework */ framework F { /** levels */ levels a /** tenet */ tenet t { /** means */ means "m" } }
/** protocol */ protocol Q { /** role */ role r /** norm */ norm "n" /** step */ step "s" share { /** prompt */ prompt "p" } /** repeat */ repeat 2 rounds { /** inner */ step "t" share } }
/** design */ design D {
  /** purpose */ purpose "p" /** value */ value "v" /** context */ context { /** before */ before "b" }
  /** commit */ commit A to B "c" /** allow */ allow x because "y z" /** undecided */ undecided "u"
  /** work */ work W { /** with */ with A /** led */ led by A /** every */ every week /** question */ question "q" /** action */ action "a" }
  /** target */ target t { /** seen */ seen when "s" /** found */ found l }
  /** review */ review R { /** ask */ ask "a" }
}
/** import */ import "./x.collab"`;
    const { docs } = read(text);
    // Each of these comments says the first word of what it stands before.
    const told = docs!.map(({ doc, of }) => [doc.value, text.slice(of.start).match(/^\w+/)![0]]);
    assert.equal(told.length, text.split('/**').length - 1);
    assert.deepEqual(
      told.filter(([doc, word]) => doc !== word),
      [['inner', 'step']],
    );
    const model = read(text);
    const design = model.items[5]!;
    assert.ok(design.kind === 'design');
    assert.deepEqual(
      [design, design.purpose[0], design.context?.entries[0], design.commits[0], design.activities[0]?.schedule].map(
        (one) => one?.doc?.value,
      ),
      ['design', 'purpose', 'before', 'commit', 'every'],
    );
  });

  it('loses its stars and its indentation', () => {
    assert.equal(
      read('/**\n * One\n *   two\n *\n * - three\n **/\ngroup A').items[0]!.doc!.value,
      'One\n  two\n\n- three',
    );
  });

  it('is Markdown that is not read, and a comment is none', () => {
    assert.equal(read('/** `x` **y** */ group A').items[0]!.doc!.value, '`x` **y**');
    assert.equal(read('/* x */ group A').items[0]!.doc, undefined);
    assert.equal(read('// x\ngroup A').items[0]!.doc, undefined);
    assert.equal(read('/**/ group A').items[0]!.doc, undefined);
  });
});

describe('a text in quotes', () => {
  for (const [written, value] of [
    ['"plain"', 'plain'],
    ['""', ''],
    ['"a \\"b\\" c"', 'a "b" c'],
    ['"a \\\\ b"', 'a \\ b'],
    ['"a\\nb"', 'a\nb'],
    ['"with { braces } and // no comment /* none */"', 'with { braces } and // no comment /* none */'],
    ['“curly”', 'curly'],
    ['„low“', 'low'],
    ['”both alike”'.replace('”', '“'), 'both alike'],
    ['“mixed"', 'mixed'],
    ['"pupils\' books"', "pupils' books"],
    ['"""one line"""', 'one line'],
    ['"""\n    two\n      lines\n  """', 'two\n  lines'],
    ['"""first\n    second\n    third"""', 'first\nsecond\nthird'],
    ['"""with "quotes" and ""two"" inside"""', 'with "quotes" and ""two"" inside'],
    ['"""a \\""" b"""', 'a """ b'],
    ['"""\r\n  a\r\n  b\r\n"""', 'a\nb'],
    ['"先生 😀 é"', '先生 😀 é'],
  ] as const) {
    it(JSON.stringify(written), () => assert.deepEqual(design(`value ${written}`), { values: [value] }));
  }
});

describe('a name', () => {
  it('is of any script, with digits, hyphens and underscores', () => {
    for (const name of [
      'Équipe',
      '先生',
      'Учителя',
      'معلمون',
      'a1',
      'Year-5',
      'youth_work',
      '_x',
      'Ünï-cödé2',
      'שלום',
    ]) {
      assert.deepEqual(plain(itemOf(`group ${name}`)), { kind: 'group', name });
    }
  });

  it('is compared in NFC', () => {
    const { items } = read('group E\u0301quipe\ndesign D { work W { with \u00C9quipe } }');
    assert.equal(items[0]!.name.value, '\u00C9quipe');
    assert.deepEqual(plain(items[1]), {
      kind: 'design',
      name: 'D',
      activities: [{ kind: 'work', name: 'W', with: '@\u00C9quipe' }],
    });
  });

  it('ends before a hyphen that nothing follows', () => {
    assert.deepEqual(
      parse('group Year- ').problems.map(({ code }) => code),
      ['unreadable'],
    );
  });
});

describe('space', () => {
  it('is free: all on one line, each word on its own, any line ends', () => {
    const words =
      'design D { work W "t" after V { with A , B and 2 of C led by A every 2 weeks on Tuesday for 60 min } }';
    const expected = plain(read(words));
    for (const between of ['\n', '\r\n', '\t', '  ', ' /* c */ ', ' // c\n', '\u00A0', '\u3000', '\u2028'])
      assert.deepEqual(plain(read(words.replaceAll(' ', between))), expected, JSON.stringify(between));
    assert.deepEqual(plain(read(words.replaceAll(/ ([{},]) /g, '$1'))), expected);
  });
});
