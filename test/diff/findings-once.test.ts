/** The same finding in many places is one line of a difference, with the count of the others. */
import assert from 'node:assert/strict';
import type { PlanFinding, WorkspaceDiff } from '@jointwork/plan';
import { diffLines, diffMarkdown } from '@jointwork/render/diff';
import { toText } from '@jointwork/render/terminal';
import { words } from './designs.ts';

const finding = (file: string, start: number, name: string): PlanFinding => ({
  rule: 'unknown-name',
  severity: 'error',
  message: { key: 'unknown-name', params: { name } },
  text: `Nothing here is called \`${name}\`.`,
  related: [],
  source: { file, span: { start, end: start + 1 } },
});

const diff: WorkspaceDiff = {
  version: 1,
  before: {},
  after: {},
  designs: [],
  unchanged: 0,
  rewritten: 1,
  moved: [],
  elsewhere: {
    new: [
      finding('a', 1, 'Bob'),
      finding('a', 7, 'Ann'),
      finding('a', 9, 'Bob'),
      finding('a', 12, 'Bob'),
      finding('b', 3, 'Bob'),
    ],
    fixed: [finding('a', 4, 'Eve'), finding('a', 5, 'Eve')],
    still: 0,
  },
};
const where = ({ file, span }: PlanFinding['source']) => `${file}:${span.start}`;

describe('Findings of a difference', () => {
  it('are told once a file, at the first place, with how many more there are', () => {
    const lines = toText(diffLines(diff, { words, width: 80, where })).split('\n');
    assert.deepEqual(
      lines.filter((line) => line.includes('unknown-name')).map((line) => line.trim()),
      [
        'unknown-name  a:1 and in 2 more places',
        'unknown-name  a:7',
        'unknown-name  b:3',
        'unknown-name  a:4 and in 1 more place',
      ],
    );
  });

  it('are so in Markdown, too', () => {
    const told = diffMarkdown(diff, { words, where })
      .split('\n')
      .filter((line) => line.startsWith('- '));
    assert.equal(told.length, 4);
    assert.equal(told[0], '- error: Nothing here is called `Bob`. (`unknown-name`, `a:1` and in 2 more places)');
  });
});
