import assert from 'node:assert/strict';
import { toText } from '@jointwork/render/terminal';
import { markdownLines } from './markdown.ts';

const seen = (markdown: string, width = 40) => toText(markdownLines(markdown, width)).trimEnd().split('\n');

describe('Markdown in the terminal', () => {
  it('sets headings at the margin and paragraphs a little in, wrapped', () => {
    assert.deepEqual(seen('## Why\n\nA *calm* page with `code`\nand **weight**, which goes on.'), [
      'Why',
      '',
      '  A calm page with `code` and weight,',
      '  which goes on.',
    ]);
  });

  it('leaves code as it is written', () => {
    assert.deepEqual(seen('```collab\ngroup A\n\n  { size 4 }\n```'), ['    group A', '', '      { size 4 }']);
  });

  it('counts lists, and keeps their lines under each other', () => {
    assert.deepEqual(seen('2. one that is long enough for a second line\n3. two'), [
      '  2. one that is long enough for a',
      '     second line',
      '  3. two',
    ]);
    assert.deepEqual(seen('- one\n- two'), ['  – one', '  – two']);
  });

  it('reads tables out', () => {
    assert.deepEqual(seen('| option | default |\n| --- | --- |\n| `weeks` | 12 |'), [
      '  option: `weeks`',
      '    default: 12',
    ]);
  });

  it('lets no command through', () => {
    assert.deepEqual(seen('a\u001b[31mb'), ['  a␛[31mb']);
  });
});
