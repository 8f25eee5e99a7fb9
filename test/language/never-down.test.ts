/** Any text at all: nothing throws, nothing hangs, and what is told stays readable. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { catalogue, Engine } from '@jointwork/engine';
import { contextAt, formatMessage, marksOf, parse } from '@jointwork/language';

const samples = join(import.meta.dirname, '../samples');
const texts = readdirSync(samples).map((name) => readFileSync(join(samples, name), 'utf8'));
const uri = 'file:///w/a.collab';

/** Reads a text with everything that reads texts, and applies every fix. */
function survives(text: string): void {
  const engine = new Engine({
    roots: ['file:///w'],
    onError: (error) => {
      throw error;
    },
  });
  engine.setFile(uri, text);
  for (const { span, message, fixes = [] } of engine.findings(uri)) {
    assert.ok(0 <= span.start && span.start <= span.end && span.end <= text.length);
    assert.doesNotMatch(formatMessage(catalogue, message), /undefined|NaN|\[object/);
    for (const { title, edits } of fixes) {
      formatMessage(catalogue, title);
      for (const edit of edits) assert.ok(0 <= edit.span.start && edit.span.end <= text.length);
    }
  }
  marksOf(text);
  contextAt(text, text.length >> 1);
}

/** The same numbers in every run. */
function* numbers(seed: number): Generator<number> {
  for (let x = seed; ; ) {
    x = (Math.imul(x, 1664525) + 1013904223) >>> 0;
    yield x / 2 ** 32;
  }
}

describe('a text that is scrambled', function () {
  this.timeout(60_000);

  it('by words that change places, go or come twice', () => {
    const random = numbers(7);
    const next = (below: number) => Math.floor(random.next().value! * below);
    for (const text of texts) {
      for (let round = 0; round < 6; round++) {
        const words = text.split(/(?<=\s)/);
        for (let i = 0; i < 40; i++) {
          const at = next(words.length);
          const kind = next(3);
          if (kind === 0) words.splice(at, 1);
          else if (kind === 1) words.splice(at, 0, words[next(words.length)]!);
          else words.splice(at, 0, ...words.splice(next(words.length), 1));
        }
        survives(words.join(''));
      }
    }
  });

  it('by signs that are put in anywhere', () => {
    const random = numbers(11);
    const next = (below: number) => Math.floor(random.next().value! * below);
    const signs = [
      '{',
      '}',
      '"',
      '"""',
      ',',
      '=',
      '%',
      '/*',
      '*/',
      '//',
      '’',
      '«',
      '“',
      '#',
      '\u200B',
      '\uD800',
      '\u0007',
      '９',
      '，',
      '｝',
      ' - ',
      '1,5',
      '3pm',
      '\n',
      '31.12.2026',
    ];
    for (const text of texts) {
      for (let round = 0; round < 6; round++) {
        let changed = text;
        for (let i = 0; i < 25; i++) {
          const at = next(changed.length);
          changed = changed.slice(0, at) + signs[next(signs.length)] + changed.slice(at);
        }
        survives(changed);
      }
    }
  });

  it('by lines in any order', () => {
    const random = numbers(13);
    for (const text of texts) {
      const lines = text.split('\n').map((line) => ({ line, key: random.next().value! }));
      survives(
        lines
          .sort((one, other) => one.key - other.key)
          .map(({ line }) => line)
          .join('\n'),
      );
    }
  });
});

describe('a text that is nested deeper than anyone writes', function () {
  this.timeout(20_000);
  for (const [name, text] of [
    ['braces', '{'.repeat(600)],
    ['braces that close', '{'.repeat(600) + '}'.repeat(600)],
    ['designs', 'design X { '.repeat(5000)],
    ['repeats', `protocol P { ${'repeat 2 rounds { '.repeat(5000)}step "s" share ${'} '.repeat(5001)}`],
    ['contexts', 'design X { context { '.repeat(3000)],
    ['misspelt blocks', 'desing X { wrok W { '.repeat(3000)],
    ['quotes', '"'.repeat(100_001)],
    ['comments', '/*'.repeat(50_000)],
    ['imports', 'import { '.repeat(5000)],
  ] as const) {
    it(name, () => survives(text));
  }

  it('says which bound was met', () => {
    const { problems } = parse(`protocol P { ${'repeat 2 rounds { '.repeat(60)}${'} '.repeat(61)}`);
    assert.deepEqual(
      problems.map(({ code }) => code),
      ['too-deep'],
    );
  });
});

describe('what refers to itself', () => {
  const chain = (count: number, link: (i: number) => string) =>
    Array.from({ length: count }, (_, i) => link(i)).join('\n');
  for (const [name, text] of [
    ['a long chain of `like`', chain(3000, (i) => `group G${i} like G${i + 1}`)],
    ['a long circle of `joins`', chain(3000, (i) => `group G${i} joins G${(i + 1) % 3000}`)],
    ['a long chain of `part of`', chain(3000, (i) => `organisation O${i} part of O${i + 1}`)],
    ['a long chain of `after`', `design D { ${chain(1000, (i) => `work W${i} after W${i + 1}`)} }`],
    ['protocols that are like each other', chain(1000, (i) => `protocol P${i} like P${(i + 1) % 1000} { }`)],
  ] as const) {
    it(name, () => survives(text)).timeout(20_000);
  }
});

describe('a line of a million signs', function () {
  this.timeout(60_000);
  const million = 1_000_000;
  const full = (unit: string, before = '', after = '') =>
    before + unit.repeat(Math.ceil(million / unit.length)).slice(0, million) + after;

  /** For each terminal, and for each sign that opens something, what could send it back and forth. */
  const lines: Readonly<Record<string, string>> = {
    spaces: full(' '),
    letters: full('x'),
    'letters and hyphens': full('x-'),
    hyphens: full('-'),
    'letters of other scripts': full('字'),
    'combining marks': full('e\u0301'),
    'halves of signs': full('\uD83D'),
    digits: full('1'),
    'digits and points': full('1.'),
    'digits and commas': full('1,'),
    'thousands with points': full('111.'),
    'thousands with commas': full('111,'),
    'digits and colons': full('1:'),
    'digits and hyphens': full('1234-'),
    dates: full('2026-10-10'),
    'dates of other places': full('31.12.2026'),
    times: full('12:30'),
    'times of other places': full('3pm'),
    'wide digits': full('２'),
    quotes: full('"'),
    'an open text': full('a', '"'),
    'an open text of backslashes': full('\\', '"'),
    'quotes behind backslashes': full('\\"', '"'),
    'an open block text': full('a', '"""'),
    'a block text of quotes': full('a""', '"""'),
    'curly quotes': full('“a'),
    'low quotes': full('„'),
    apostrophes: full("a'"),
    guillemets: full('«a'),
    'single curly quotes': full('‘a'),
    'a line comment': full('x', '//'),
    slashes: full('/'),
    'an open comment': full('x', '/*'),
    'a comment of stars': full('*', '/*'),
    comments: full('/**/ '),
    'doc comments': full('/** a */ '),
    hashes: full('# '),
    'signs without a meaning': full(';'),
    'invisible signs': full('\u200B'),
    commas: full(','),
    'opening braces': full('{'),
    'closing braces': full('}'),
    names: full('a ', 'design D { work W { with ', '} }'),
    'a list': full('a, ', 'design D { work W { with ', '} }'),
    'a list of keywords': full('in, ', 'design D { work W { with ', '} }'),
    bindings: full('a = b, ', 'design D { work W { follows P with ', '} }'),
    'clauses with a mistake': full('every 2 ', 'design D { work W { ', '} }'),
    'unknown words': full('blurb ', 'design D { ', '}'),
  };

  it('is read in well under a second, whatever it is', () => {
    parse('design D { }');
    const slow: string[] = [];
    for (const [name, text] of Object.entries(lines)) {
      const start = performance.now();
      const { problems } = parse(text);
      const took = performance.now() - start;
      assert.ok(problems.length <= 301, `${name}: ${problems.length} problems`);
      // A machine that is busy with other things takes several times as long; what goes back and forth takes minutes.
      if (took > 5000) slow.push(`${name}: ${Math.round(took)} ms`);
    }
    assert.deepEqual(slow, []);
  });
});

describe('a text that is no protocol file', () => {
  const codes = (text: string) => parse(text).problems.map(({ code }) => code);

  it('is told its bounds', () => {
    assert.deepEqual(codes('x'.repeat(2_000_001)), ['too-large']);
    assert.deepEqual(codes('group A\0'), ['not-text']);
    assert.deepEqual(codes(''), []);
    assert.deepEqual(codes('\n\n  \n'), []);
    assert.deepEqual(codes('// only a comment'), []);
  });

  it('is told three hundred problems, and how many there are', () => {
    const { problems } = parse('blurb\n'.repeat(5000));
    assert.equal(problems.length, 301);
    assert.equal(
      formatMessage(catalogue, problems[300]!.message),
      'There are 5,000 problems in the text of this file; the first 300 are told.',
    );
  });

  it('may be anything else that people have on their disks', () => {
    for (const text of [
      '{"name": "x", "a": [1, 2.5, true, null]}',
      'name: x\nlist:\n  - a\n  - b: "c"\n',
      '<html><body class="x">Text &amp; more</body></html>',
      '# A heading\n\n- a *list*\n- [link](https://example.org)\n\n```js\nlet x = () => { return `a`; }\n```\n',
      'Dear colleagues,\n\nwe meet on Tuesday at 3pm – please bring your pupils’ books.\n\nKind regards\n',
      'a;b;c\n1;2,5;"x"\n',
      '\u202Eabc\u202C \u0007 \u001B[31m',
      '\uFFFE\uFFFF',
    ]) {
      survives(text);
    }
  });
});
