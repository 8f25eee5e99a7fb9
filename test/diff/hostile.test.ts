/** Names and texts of strangers come through every way of telling a difference as what they are: text. */
import assert from 'node:assert/strict';
import type { WorkspaceDiff } from '@jointwork/plan';
import { diffLines, diffMarkdown } from '@jointwork/render/diff';
import { toText } from '@jointwork/render/terminal';
import { lexer, type Token } from 'marked';
import { difference, words } from './designs.ts';

const hostile = [
  '<img src=x onerror=alert(1)>',
  '**bold** [link](javascript:alert(1)) `code`',
  '@everyone #1 GH-1 https://example.org www.example.org',
  '| a | b |',
  '1. one',
  '- [ ] task',
  '# heading',
  '$x^2$ :smile:',
  '\u001b]0;title\u0007\u001b[31mred',
  '\u202eesrever\u202c',
  '{name, plural, one {#}} {0} \ue0000\ue001',
  'x'.repeat(10_000),
];

const text = (title: string, hours: number) => {
  const safe = title.replaceAll('\\', '\\\\').replaceAll('"', '\\"');
  return `group A "${safe}" as professionals { size 3 available ${hours}h per week interest "${safe}${hours}" }
design D "${safe}" { purpose "${safe} ${hours}" from 2026-09-01 to 2026-12-01
  work W "${safe}" { with A every ${hours} weeks on Monday at 10:00 for 60 min from 2026-09-07 evidence data "${safe}${hours}" }
  commit A to A "${safe} ${hours}" }`;
};

function diffOf(title: string): WorkspaceDiff {
  const before = new Map([['d.collab', text(title, 1)]]);
  const after = new Map([['d.collab', text(title, 2)]]);
  const elsewhere = { new: [], fixed: [], still: 0 };
  const designs = [difference(before, after, 'D')];
  return {
    version: 1,
    before: { name: title },
    after: {},
    designs,
    unchanged: 0,
    rewritten: 1,
    moved: [{ before: title, after: 'b' }],
    elsewhere,
  };
}

describe('A difference with hostile names in it', () => {
  for (const title of hostile) {
    it(`stays text: ${JSON.stringify(title.slice(0, 40))}`, () => {
      const diff = diffOf(title);
      assert.ok(diff.designs[0]!.changes.length >= 4);

      const markdown = diffMarkdown(diff, { words, where: () => title });
      const kinds = kindsIn(lexer(markdown));
      for (const kind of ['html', 'link', 'image', 'codeblock', 'escape-failed']) assert.ok(!kinds.has(kind), kind);
      for (const token of lexer(markdown)) {
        assert.ok(['heading', 'paragraph', 'list', 'table', 'space'].includes(token.type), token.type);
        if (token.type === 'heading') assert.ok(token.depth === 2 || token.depth === 3);
        if (token.type === 'list') assert.equal(token.ordered, false);
        if (token.type === 'list')
          for (const item of token.items) assert.equal(kindsIn(item.tokens).has('list'), false);
      }
      assert.doesNotMatch(markdown, /[^\P{Cc}\n]|[\u202a-\u202e]/u);
      assert.doesNotMatch(markdown.replaceAll(/`[^`]*`/g, ''), /(?<![\\\u2060])@[a-z]|https?:\/\//i);

      const lines = toText(diffLines(diff, { words, width: 80, where: () => title }));
      assert.doesNotMatch(lines, /[^\P{Cc}\n]|[\u202a-\u202e\u2066-\u2069]/u);
      const widest = Math.max(...lines.split('\n').map((line) => [...line].length));
      assert.ok(widest <= 80, String(widest));
    });
  }
});

function kindsIn(tokens: readonly Token[]): Set<string> {
  const kinds = new Set<string>();
  const walk = (list: readonly Token[]) => {
    for (const token of list) {
      kinds.add(token.type);
      if ('tokens' in token && token.tokens) walk(token.tokens);
      if (token.type === 'list') for (const item of token.items) walk(item.tokens);
    }
  };
  walk(tokens);
  return kinds;
}
