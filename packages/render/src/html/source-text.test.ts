import assert from 'node:assert/strict';
import { words } from '../testing/words.ts';
import { lineFinder, sourceText } from './source-text.ts';
import { type Node, toHtml } from './tree.ts';

const textOf = (node: Node): string => (typeof node === 'string' ? node : node.children.map(textOf).join(''));

describe('The text below a plan', () => {
  it('finds the line of an offset', () => {
    const lineOf = lineFinder('ab\ncd\n\ne');
    assert.deepEqual([0, 2, 3, 5, 6, 7, 99].map(lineOf), [1, 1, 2, 2, 3, 4, 4]);
  });

  it('keeps every letter of every line, whatever is in it', () => {
    const text = 'work W "a // b" { # c\n  /* d\n e */ purpose “f” "g\n\n}//h\n"""i\nj""" /';
    const [list] = sourceText(text, words);
    assert.deepEqual(list!.children.map(textOf), text.split('\n'));
  });

  it('lets comments step back, and the words of people and the first word of a line stand out', () => {
    const [list] = sourceText('  work W "a" // b', words);
    assert.equal(
      toHtml(list!.children[0]!),
      '<li id="line-1"><code>  <b>work</b> W <span class="jw-source-text">&quot;a&quot;</span> <span class="jw-source-comment">// b</span></code></li>',
    );
  });

  it('comes in parts where it is long', () => {
    const parts = sourceText('x\n'.repeat(1000), words);
    assert.deepEqual(
      parts.map(({ tag, children }) => [tag, textOf(children[0]!)]),
      [
        ['details', 'Lines 1 to 400'],
        ['details', 'Lines 401 to 800'],
        ['details', 'Lines 801 to 1000'],
      ],
    );
  });
});
