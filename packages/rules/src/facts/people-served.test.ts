import assert from 'node:assert/strict';
import { checkedFiles } from '../testing/host.ts';

/** Two schools that share nothing but the people of `around`, whom their design does not name. */
const pyramid = (around: string) => `
organisation Oak { sector education }
organisation Quay { sector education }
organisation Elm { sector education }
group Year6 as professionals of Oak { size 4 }
group Year7 as professionals of Quay { size 6 }
${around}
design Pyramid {
  purpose "Every child who moves up is known"
  work Evening { with Year6 and Year7 once on 2027-06-17 at 17:00 for 2h }
}
`;

const isUnspoken = (around: string, others: Readonly<Record<string, string>> = {}) =>
  checkedFiles({ 'pyramid.collab': pyramid(around), ...others })[0]!.findings.some(
    ({ code }) => code === 'shared-but-unspoken',
  );

describe('The people served who are known to a design', () => {
  it('stand in its file, and are of an organisation that takes part', () => {
    assert.equal(isUnspoken('group Movers as students of Oak'), true);
    assert.equal(isUnspoken('group Pupils as students of Oak { size 9 }\ngroup Movers like Pupils'), true);
    assert.equal(isUnspoken('group Movers as students of Elm'), false);
    assert.equal(isUnspoken('group Movers as students'), false);
    assert.equal(isUnspoken('group Assistants as professionals of Oak'), false);
    assert.equal(isUnspoken(''), false);
  });

  it('are named by no other design, here or elsewhere', () => {
    const movers = 'group Movers as students of Oak';
    const other = 'design Readers { purpose "We read" work Asking { with Movers once on 2027-06-18 } }';
    assert.equal(isUnspoken(`${movers}\n${other}`), false);
    assert.equal(isUnspoken(movers, { 'readers.collab': `import "./pyramid.collab"\n${other}` }), false);
    assert.equal(isUnspoken(movers, { 'readers.collab': 'import "./pyramid.collab"' }), true);
  });
});
