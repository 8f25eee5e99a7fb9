import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { inMarkdown, inTerminal } from './example.ts';

describe('The page about differences', () => {
  const page = readFileSync(new URL('../../docs/diff.md', import.meta.url), 'utf8');
  const shown = (language: string) => new RegExp(`\`\`\`${language}\\n(.*?)\`\`\``, 's').exec(page)?.[1];

  it('shows what is really said, in a terminal and in a pull request', () => {
    assert.equal(shown('text'), inTerminal());
    assert.equal(shown('markdown'), inMarkdown());
  });
});
