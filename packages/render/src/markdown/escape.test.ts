import assert from 'node:assert/strict';
import fc from 'fast-check';
import { marked } from 'marked';
import { plainLine } from '../export/text.ts';
import { code, withCode } from './build.ts';
import { md } from './escape.ts';

/** What a reader of Markdown makes of it: its elements, and its text. */
function read(markdown: string): { readonly tags: readonly string[]; readonly text: string } {
  const html = marked.parse(markdown, { gfm: true, async: false });
  const names: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', amp: '&' };
  const text = html
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll(/&(?:#(\d+)|(\w+));/g, (_, code, name) => (code ? String.fromCodePoint(Number(code)) : names[name]!))
    .replaceAll('\u2060', '')
    .trim();
  return { tags: [...html.matchAll(/<([a-z][a-z0-9]*)/g)].map(([, tag]) => tag!), text };
}

const evil = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<!-- hidden',
  '[a](javascript:alert(1))',
  '![a](http://x/y.png)',
  '[a]: http://x',
  '[^1]',
  '**bold** _soft_ ~~gone~~ `code`',
  '```js',
  '# heading',
  '- item',
  '+ item',
  '1. item',
  '1) item',
  '> quote',
  '=====',
  '-----',
  '***',
  '| a | b |',
  'a | b\n--- | ---',
  '- [ ] task',
  'http://example.com/a_b',
  'www.example.com',
  '_www.example.com',
  'mail@example.com',
  'back\\slash\\',
  '&lt;b&gt; &copy; &#60;',
  '$x$ and $$y$$',
  '    code',
  'a  \nb',
];

describe('texts in Markdown', () => {
  it('are shown as they are', () => {
    for (const text of evil) assert.deepEqual(read(md(text)), { tags: ['p'], text: plainLine(text) }, text);
  });

  it('are shown as they are in headings, items and tables', () => {
    for (const text of evil) {
      assert.deepEqual(read(`## ${md(text)}`), { tags: ['h2'], text: plainLine(text) }, text);
      assert.deepEqual(read(`- **${md(text)}**`), { tags: ['ul', 'li', 'strong'], text: plainLine(text) }, text);
      const cells = read(`| a |\n| --- |\n| ${md(text)} |`);
      assert.deepEqual(cells.tags, ['table', 'thead', 'tr', 'th', 'tbody', 'tr', 'td'], text);
      assert.ok(cells.text.endsWith(plainLine(text)), text);
    }
  });

  it('are shown as they are, whatever they are', () => {
    const signs = fc.constantFrom(...'abw.1 \\`*_{}[]()#+-=!|<>~&@:/"\'$^;\n\t', 'http://', 'www.', '&amp;', 'é', '😀');
    const text = fc.oneof(
      fc.array(signs, { maxLength: 30 }).map((parts) => parts.join('')),
      fc.string({ unit: 'binary' }),
    );
    fc.assert(
      fc.property(text, (given) => {
        const plain = plainLine(given);
        fc.pre(plain !== '' && !plain.includes('\u2060'));
        assert.deepEqual(read(md(given)), { tags: ['p'], text: plain });
      }),
      { numRuns: 3000 },
    );
  });

  it('call nobody and lead nowhere on GitHub', () => {
    const mention = /(?<![\w/])@[a-z\d]/i;
    const reference = /#\d|\bgh-\d|(?<!\w):[a-z0-9_+-]+:|https?:\/\/|\bwww\.|\b[0-9a-f]{7,40}\b/i;
    for (const text of [
      '@octocat',
      'a @org/team',
      '#12',
      'o/r#1',
      'GH-7',
      ':tada:',
      'https://x',
      'www.x',
      '4a5b6c7d',
    ]) {
      assert.doesNotMatch(md(text), mention, text);
      assert.doesNotMatch(md(text), reference, text);
    }
    assert.equal(md('At 15:30 on 20260908: 50% of 4,000 (or more)'), 'At 15:30 on 20260908: 50% of 4,000 (or more)');
  });

  it('stay code where they are code', () => {
    for (const text of [...evil, '`', '``a', 'a`b']) {
      const { tags, text: seen } = read(`x ${code(text).markdown} y`);
      assert.deepEqual(tags, ['p', 'code'], text);
      assert.equal(seen, `x ${plainLine(text).replaceAll(/[`|]/g, "'")} y`);
    }
    assert.equal(withCode('Nothing is called `A_b`; is it *x*?').markdown, 'Nothing is called `A_b`; is it \\*x\\*?');
  });
});
