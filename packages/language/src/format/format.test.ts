import assert from 'node:assert/strict';
import { type Formatted, format, formatRange } from './format.ts';

function formatted(text: string): string {
  const result = format(text);
  assert.equal(result.refused, undefined);
  assert.equal(applied(text, result.edits!), result.text, 'the edits make the text');
  const again = format(result.text!);
  assert.deepEqual(again, { edits: [], text: result.text }, 'a second time changes nothing');
  return result.text!;
}

function applied(text: string, edits: readonly { span: { start: number; end: number }; text: string }[]): string {
  return edits
    .toReversed()
    .reduce((all, { span, text }) => all.slice(0, span.start) + text + all.slice(span.end), text);
}

describe('the formatter', () => {
  it('gives each clause a line, and each block two spaces', () => {
    assert.equal(
      formatted('design X "X" { purpose "Why"   level students work W{with A led by A\nonce on 2026-09-15} }'),
      `design X "X" {
  purpose "Why"
  level students

  work W {
    with A
    led by A
    once on 2026-09-15
  }
}
`,
    );
  });

  it('lines up no columns, so that a new name touches one line', () => {
    assert.equal(
      formatted('protocol P {\n  role writer    1\n  role circle    2   to 5\n}'),
      'protocol P {\n  role writer 1\n  role circle 2 to 5\n}\n',
    );
  });

  it('breaks a list that makes its line too long, one name a line', () => {
    const names = [
      'AshTeachers',
      'BeechTeachers',
      'CedarTeachers',
      'Superintendent',
      'Coaches',
      'Librarians',
      'Nurses',
    ];
    const work = `design X {\n  work W {\n    with ${names.slice(0, -1).join(', ')} and Nurses in groups of 4 mixed\n  }\n}`;
    assert.equal(
      formatted(work),
      `design X {
  work W {
    with
      AshTeachers,
      BeechTeachers,
      CedarTeachers,
      Superintendent,
      Coaches,
      Librarians and
      Nurses
      in groups of 4 mixed
  }
}
`,
    );
  });

  it('joins a list that fits its line', () => {
    assert.equal(formatted('group C joins\n  A\n  , B,\n  and D'), 'group C joins A, B and D\n');
  });

  it('ends the names of a long import with a comma, and those of a short one without', () => {
    const names = Array.from({ length: 12 }, (_, i) => `ProtocolNumber${i}`);
    assert.equal(
      formatted(`import {${names.join(',')}} from "./x.collab"`),
      `import {\n${names.map((name) => `  ${name},\n`).join('')}} from "./x.collab"\n`,
    );
    assert.equal(formatted('import {A,B as C,} from “./x.collab”'), 'import { A, B as C } from "./x.collab"\n');
  });

  it('never begins a line with a name that would be read as a clause', () => {
    const groups = ['with', 'led', 'question'].map((name) => `group ${name} as professionals\n`).join('');
    const long = 'ASeventyColumnsLongNameForPeopleWhoComeToEverythingThatThereIsToComeTo';
    const text = `${groups}group ${long} as critics\n\ndesign X {\n  work W {\n    with ${long}, question, led, with, question\n  }\n}\n`;
    assert.equal(formatted(text), text);
  });

  it('keeps one empty line where the author put some, and none at the ends of blocks', () => {
    assert.equal(
      formatted('\n\ngroup A as critics\n\n\n\ngroup B as critics {\n\n  size 2\n\n\n  voice decides\n\n}\n\n\n'),
      'group A as critics\n\ngroup B as critics {\n  size 2\n\n  voice decides\n}\n',
    );
  });

  it('puts an empty line around blocks of a file, a design and a framework, before the comments that belong to them', () => {
    assert.equal(
      formatted('group A as critics { size 2 }\n// Those who ask.\n/** Friends. */\ngroup B as critics'),
      'group A as critics {\n  size 2\n}\n\n// Those who ask.\n/** Friends. */\ngroup B as critics\n',
    );
  });

  it('leaves comments with their clauses', () => {
    assert.equal(
      formatted(`// top
design X   { // of this year
      // why
  purpose "Why" // said in May
     /* inside */
  level students /* a */ // b
  work W after A, // first
     // then
     B {
   // nothing yet
  }
} // the end
// after it`),
      `// top
design X { // of this year
  // why
  purpose "Why" // said in May
  /* inside */
  level students /* a */ // b

  work W after
    A, // first
    // then
    B {
    // nothing yet
  }
} // the end
// after it
`,
    );
  });

  it('gives a doc comment the line above what it documents', () => {
    assert.equal(
      formatted('group A as critics /** The others. */ group B as critics { /** Few. */ size 2 }'),
      'group A as critics\n\n/** The others. */\ngroup B as critics {\n  /** Few. */\n  size 2\n}\n',
    );
  });

  it('moves the stars of a comment with its clause, and leaves other comments over lines as they are', () => {
    const text =
      'design X {\n/**\n      * One.\n      *   - a list\n      */\nlevel students\n/* A\n   drawing */\n}\n';
    assert.equal(
      formatted(text),
      'design X {\n  /**\n   * One.\n   *   - a list\n   */\n  level students\n  /* A\n   drawing */\n}\n',
    );
  });

  it('leaves a file documented that is', () => {
    const text = '/** All of it. */\n\n\n/** This one. */\ngroup A as critics';
    assert.equal(formatted(text), '/** All of it. */\n\n/** This one. */\ngroup A as critics\n');
  });

  it('changes nothing inside texts', () => {
    const text =
      'design X {\n      purpose """\n        One   line  \n          another\n      """\n  value "a  \\" “b”  c"\n}';
    assert.equal(
      formatted(text),
      'design X {\n  purpose """\n        One   line  \n          another\n      """\n  value "a  \\" “b”  c"\n}\n',
    );
  });

  it('writes straight quotes', () => {
    assert.equal(
      formatted('group A „Zu zweit“ as critics { interest “To see” }').split('\n')[0],
      'group A "Zu zweit" as critics {',
    );
  });

  it('writes one form of what may be written in several', () => {
    const pairs: [string, string][] = [
      [
        'every 2 week on monday, the Second wednesday at 9:30 for 90 minutes',
        'every 2 weeks on Monday, the second Wednesday at 09:30 for 90 min',
      ],
      ['every 1 weeks for 1 hour 30 mins 1 times', 'every 1 week for 1h 30 min 1 time'],
      ['once on 2026-9-1 for 2 h', 'once on 2026-09-01 for 2h'],
      ['evidence judgment, observations anonymized', 'evidence judgement, observation anonymised'],
      ['prepare "x" 3 day before', 'prepare "x" 3 days before'],
      ['as needed about 4 time per years', 'as needed about 4 times per year'],
    ];
    for (const [written, wanted] of pairs) {
      assert.equal(formatted(`design X { work W { ${written} } }`).split('\n')[2]!.trim(), wanted);
    }
    assert.equal(
      formatted('organization O\nperson A as leaders of O\ngroup B as critic\ngroup C as communities'),
      'organisation O\nperson A as leader of O\ngroup B as critics\ngroup C as community\n',
    );
    assert.equal(
      formatted('protocol P { license "x" repeat 2 round { step "a" 5 min checkin } }'),
      'protocol P {\n  licence "x"\n  repeat 2 rounds {\n    step "a" 5 min check-in\n  }\n}\n',
    );
    assert.equal(
      formatted('design X { context { between "x" } level organizations }').split('\n')[2],
      '    betwixt "x"',
    );
  });

  it('respells no name', () => {
    const text =
      'group organization as critics\ngroup monday as critics\n\ndesign X {\n  work license after between {\n    with organization, monday\n    decision "x" by monday\n  }\n\n  work between\n}\n';
    assert.equal(formatted(text), text);
  });

  it('keeps the line ends of the file', () => {
    assert.equal(formatted('group A as critics {\r\nsize 2\r\n}'), 'group A as critics {\r\n  size 2\r\n}\r\n');
    assert.equal(formatted('\uFEFFgroup A  as critics'), '\uFEFFgroup A as critics\n');
  });

  it('leaves a clause that it cannot read as it is, and formats the others', () => {
    assert.equal(
      formatted(
        'design X {\n     level   students\n   purpose   why   not\n       every;   week\n  focus    pedagogy\n}',
      ),
      'design X {\n  level students\n  purpose   why   not\n  every;   week\n  focus pedagogy\n}\n',
    );
  });

  it('leaves a block that is not closed as it is', () => {
    const open = 'design X {\n     level   students\n';
    assert.equal(formatted(`group A   as critics\n${open}`), `group A as critics\n\n${open}`);
  });

  it('says why it leaves a file alone', () => {
    assert.equal(format('group A as critics /* not closed').refused?.key, 'format.unclosed-comment');
    assert.equal(format('edition 9\nlane A').refused?.key, 'format.newer-edition');
    assert.equal(format('\0').refused?.key, 'syntax.not-text');
  });

  it('has nothing to do in an empty file', () => {
    assert.deepEqual(format(''), { edits: [], text: '' });
    assert.equal(formatted('\n\n  \n'), '');
    assert.equal(formatted('\n  // Soon. \n\n'), '// Soon.\n');
  });

  describe('of a range', () => {
    const text =
      'group  A  as critics\ndesign X {\n     purpose   "Why"\n     level   students\n  focus   pedagogy }\n';
    const of = (find: string) => {
      const start = text.indexOf(find);
      return (formatRange(text, { start, end: start + find.length }) as Formatted).text;
    };

    it('touches the clauses on its lines, each as a whole', () => {
      assert.equal(of('level'), text.replace('     level   students', '  level students'));
      assert.equal(
        of('purpose   "Why"\n     level'),
        text.replace('     purpose   "Why"\n     level   s', '  purpose "Why"\n  level s'),
      );
      assert.equal(of('  focus   pedagogy'), text.replace('focus   pedagogy }', 'focus pedagogy\n}'));
    });

    it('touches nothing where no clause stands', () => {
      const result = formatRange('group  A as critics\n\n\n\ngroup  B as critics\n', { start: 21, end: 21 });
      assert.deepEqual((result as Formatted).edits, []);
    });
  });

  it('makes edits as small as they can be', () => {
    const result = format('group A as critics {\r\n      size 2\r\n\r\n\r\n  voice decides\r\n}\r\n');
    assert.deepEqual((result as Formatted).edits, [
      { span: { start: 24, end: 28 }, text: '' },
      { span: { start: 38, end: 40 }, text: '' },
    ]);
  });
});
