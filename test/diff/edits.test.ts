/** One edit is one change: told once, by its name, and the other way round as its opposite. */
import assert from 'node:assert/strict';
import { type ChangeCode, changeCodes, type DiffChange, diffParts } from '@jointwork/plan';
import { Sentences, textOf } from '@jointwork/render/diff';
import { difference, samples, told, words } from './designs.ts';
import { edited } from './edited.ts';
import { edits } from './edits.ts';

describe('One edit', () => {
  for (const edit of edits) {
    it(`is one change: ${edit.name}`, () => {
      const after = edited(edit);
      const diff = difference(samples, after, edit.design);
      assert.deepEqual(told(diff), [edit.says]);
      assert.equal(diff.changes[0]!.what, edit.what);

      const name = diff.after!.design;
      const back = difference(after, samples, name);
      assert.deepEqual(back.changes.map(kindOf), diff.changes.map(kindOf).map(opposite), 'backwards');
      const hours = (list: typeof diff.hours) => list.map(({ before, after: later }) => ({ before, after: later }));
      assert.deepEqual(
        hours(back.hours).map(({ before, after: later }) => ({ before: later, after: before })),
        hours(diff.hours),
      );
      assert.equal(back.findings.new.length, diff.findings.fixed.length);
      assert.equal(back.findings.fixed.length, diff.findings.new.length);
    });
  }

  it('has a sentence whatever its kind, and whatever is known of it', () => {
    const sentences = new Sentences(words);
    for (const what of diffParts.flatMap((part): readonly ChangeCode[] => changeCodes[part])) {
      for (const change of ['added', 'removed', 'changed', 'renamed'] as const) {
        const said = textOf(sentences.change({ what, change, follows: {}, source: {} }));
        assert.ok(!said.startsWith('diff.'), `${what} ${change}: ${said}`);
      }
    }
  });

  it('is here of nearly every kind', () => {
    assert.ok(edits.length >= 100);
    assert.ok(new Set(edits.map(({ what }) => what)).size >= 75);
  });
});

const kindOf = ({ what, change }: DiffChange) => ({ what, change });

/** What came goes, and what went comes. `stop` that became `continue` is told under what it is now. */
function opposite({ what, change }: ReturnType<typeof kindOf>): ReturnType<typeof kindOf> {
  if (what === 'continue') return { what: 'stop', change };
  return { what, change: change === 'added' ? 'removed' : change === 'removed' ? 'added' : change };
}
