import assert from 'node:assert/strict';
import type { FileEdit } from '../desk.ts';
import { deskWith, main } from '../testing/desk.ts';
import { keeps } from './keeps.ts';

const design = `group Teachers as professionals { size 4 }
design D {
  purpose "Together"
  from 2026-09-01 to 2026-12-18
  work A { with Teachers once on 2026-09-08, 2026-09-15 at 15:30 for 60 min }
}
`;

function kept(find: string, by: string, what: Parameters<typeof keeps>[3]): boolean {
  const start = design.indexOf(find);
  const edit: FileEdit = { id: main, span: { start, end: start + find.length }, text: by };
  return keeps(deskWith(design).engine, main, { edits: [edit] }, what);
}

describe('What a refactoring keeps', () => {
  it('is looked at in plans, sessions and hours', () => {
    assert.equal(kept('once on 2026-09-08, 2026-09-15', 'once on 2026-09-08,\n 2026-09-15', 'plans'), true);
    const weekly = 'every week on Tuesday at 15:30 for 60 min from 2026-09-08 until 2026-09-15';
    const once = 'once on 2026-09-08, 2026-09-15 at 15:30 for 60 min';
    assert.equal(kept(once, weekly, 'sessions'), true);
    assert.equal(kept(once, weekly, 'plans'), false);
    const two = `{ with Teachers once on 2026-09-08 at 15:30 for 60 min }
      work B { with Teachers once on 2026-09-15 at 15:30 for 60 min }`;
    assert.equal(kept(`{ with Teachers ${once} }`, two, 'hours'), true);
    assert.equal(kept(`{ with Teachers ${once} }`, two, 'sessions'), false);
  });

  it('is not kept where a day, a length or a person changes', () => {
    for (const [find, by] of [
      ['2026-09-15', '2026-09-16'],
      ['60 min', '45 min'],
      ['size 4', 'size 5'],
    ] as const) {
      for (const what of ['plans', 'sessions', 'hours'] as const) assert.equal(kept(find, by, what), false, by);
    }
  });

  it('is not kept where a name leads nowhere any more', () => {
    assert.equal(kept('purpose "Together"', 'purpose "Together" agreed by Nobody', 'hours'), false);
  });
});
