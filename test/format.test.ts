import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { format, formatRange, marksOf, parse } from '@jointwork/language';

const root = join(import.meta.dirname, '..');
const files = ['test/samples', 'test/corpus', 'examples', 'packages/library/lib', 'packages/rules/src']
  .flatMap((folder) => globSync(`${folder}/**/*.collab`, { cwd: root }))
  .filter((name) => !name.includes('node_modules'))
  .map((name) => ({ name: relative('.', name), text: readFileSync(join(root, name), 'utf8') }));
const samples = files.filter(({ name }) => name.startsWith('test/samples'));

/** What must not change: what the file says, what is wrong with it, and its comments. */
function substance(text: string): string {
  const { model, problems } = parse(text);
  const comments = marksOf(text)
    .filter(({ kind }) => kind === 'comment')
    .map(({ span }) =>
      text
        .slice(span.start, span.end)
        .replaceAll(/\s*\n\s*/g, '\n')
        .trim(),
    );
  const said = JSON.stringify(model, (key, value) =>
    ['span', 'head', 'body', 'of', 'sizeSpan'].includes(key) && typeof value?.start === 'number'
      ? undefined
      : key === 'word' && typeof value?.value === 'string'
        ? value.value.replace('between', 'betwixt')
        : value,
  );
  return JSON.stringify([said, problems.map(({ code }) => code), comments], null, 1);
}

/** The formatted text, after everything that must hold of it was looked at. */
function checked(text: string, about: string): string {
  const result = format(text);
  if (result.refused) return text;
  assert.equal(substance(result.text), substance(text), `${about}: says the same`);
  const again = format(result.text);
  assert.equal(again.refused, undefined, `${about}: is formatted a second time`);
  assert.equal(again.text, result.text, `${about}: changes once`);
  const made = result.edits
    .toReversed()
    .reduce((all, { span, text: by }) => all.slice(0, span.start) + by + all.slice(span.end), text);
  assert.equal(made, result.text, `${about}: the edits make the text`);
  return result.text;
}

/** Numbers from 0 to 1 that are the same each time. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Other spaces between the same words, with the same empty lines, and comments on the lines where they were. */
function mangled(text: string, next: () => number): string {
  const marks = marksOf(text);
  const spaces = () => ' \t'.charAt(next() * 2).repeat(Math.floor(next() * 4));
  let out = '';
  for (const [i, { span, kind }] of marks.entries()) {
    const before = marks[i - 1];
    const gap = text.slice(before?.span.end ?? 0, span.start);
    const lines = gap.split('\n').length - 1;
    const free = kind !== 'comment' && before?.kind !== 'comment' && kind !== 'open' && lines < 2;
    if (lines === 0) out += gap === '' ? '' : free && next() < 0.1 ? `\n${spaces()}` : ` ${spaces()}`;
    else
      out +=
        Array.from({ length: lines + (lines > 1 ? Math.floor(next() * 3) : 0) }, () => `${spaces()}\n`).join('') +
        spaces();
    out += text.slice(span.start, span.end);
  }
  return `${out}${spaces()}\n\n`;
}

/** Any text, broken where it may be: pieces taken out, moved and doubled, and signs thrown in. */
function scrambled(text: string, next: () => number): string {
  let out = text;
  for (let i = 0; i < 6; i++) {
    const from = Math.floor(next() * out.length);
    const length = Math.floor(next() * 30);
    const to = Math.floor(next() * out.length);
    const piece = out.slice(from, from + length);
    const signs = ['{', '}', '"', '/*', '//', ',', ' and ', ';', '\n', '\r\n', '"""', '/** */', '=', 'with ', 'é', '“'];
    const sign = signs[Math.floor(next() * signs.length)]!;
    if (i % 3 === 0) out = out.slice(0, from) + out.slice(from + length);
    else if (i % 3 === 1) out = out.slice(0, to) + piece + out.slice(to);
    else out = out.slice(0, to) + sign + out.slice(to);
  }
  return out;
}

describe('Formatting', function () {
  this.timeout(300_000);

  it('finds files to format', () => {
    assert.ok(files.length > 350, String(files.length));
    assert.equal(samples.length, 7);
  });

  it('has written the example of its page', () => {
    const page = readFileSync(join(root, 'docs', 'formatting.md'), 'utf8');
    const [, example] = page.match(/```collab\n([\s\S]*?)```/)!;
    assert.deepEqual(format(example!), { edits: [], text: example });
  });

  it('changes what no file says, and changes it once', () => {
    for (const { name, text } of files) {
      assert.equal(format(text).refused, undefined, name);
      checked(text, name);
    }
  });

  it('makes the same text of the same words, whatever the spaces between them', () => {
    for (const [i, { name, text }] of files.entries()) {
      const wanted = checked(text, name);
      const next = random(i + 1);
      let tried = 0;
      for (let round = 0; round < 3; round++) {
        const other = mangled(text, next);
        // Where a word could be a name or a clause, the lines tell: such a text is another one.
        if (substance(other) !== substance(text)) continue;
        tried++;
        assert.equal(checked(other, `${name}, mangled`), wanted, name);
      }
      assert.ok(tried > 0 || parse(text).problems.length > 0, `${name} can be mangled`);
    }
  });

  for (const { name, text } of samples) {
    it(`loses nothing of ${name}, wherever it is cut`, () => {
      for (let end = 0; end < text.length; end += 13) checked(text.slice(0, end), `${name} up to ${end}`);
    });
    it(`loses nothing of ${name} with pieces missing, moved and doubled`, () => {
      const next = random(text.length);
      for (let round = 0; round < 150; round++) checked(scrambled(text, next), `${name}, scramble ${round}`);
    });
  }

  it('formats any stretch without changing what the file says', () => {
    for (const [i, { name, text }] of files.entries()) {
      if (i % 5 > 0) continue;
      const next = random(i);
      const other = mangled(text, next);
      for (let round = 0; round < 5; round++) {
        const start = Math.floor(next() * other.length);
        const end = start + Math.floor(next() * 200);
        const result = formatRange(other, { start, end });
        if (!result.refused) assert.equal(substance(result.text), substance(other), `${name}, ${start} to ${end}`);
      }
    }
  });

  it('formats most of a file that has a mistake', () => {
    const text = samples.find(({ name }) => name.endsWith('district.collab'))!.text;
    const next = random(7);
    let formatted = 0;
    for (let round = 0; round < 100; round++) if (!format(scrambled(text, next)).refused) formatted++;
    assert.ok(formatted >= 80, `${formatted} of 100`);
  });
});
