import assert from 'node:assert/strict';
import { chmodSync, readFileSync } from 'node:fs';
import { Place } from './jointwork.ts';

const shared = 'organisation Oak "Oak School"\n';
/** An import that nothing comes from, and a name that only a person can mend. */
const text = `import { Oak } from "./shared.collab"
group Teachers "Teachers" as professionals { size 4 }
person Ana "Ana" in Techers
`;
const mended = `group Teachers "Teachers" as professionals { size 4 }
person Ana "Ana" in Techers
`;

describe('jointwork check --fix', () => {
  let place: Place;
  beforeEach(() => {
    place = new Place();
    place.write({ 'a.collab': text, 'shared.collab': shared });
  });
  afterEach(() => place.remove());

  const read = (path: string) => readFileSync(place.at(path), 'utf8');

  it('mends what needs no look, names the files, and tells what is left where it stands now', () => {
    const { code, out, err } = place.run('check', '--fix', 'a.collab');
    assert.deepEqual([code, err], [1, '`a.collab` is mended.\n']);
    assert.equal(read('a.collab'), mended);
    assert.match(out, /unknown-name {2}a\.collab:2:21/);
    assert.match(out, /✖ 1 file checked: 1 error\./);
  });

  it('writes nothing when it is run dry, and tells the same', () => {
    const dry = place.run('check', '--fix-dry-run', '--format', 'json', 'a.collab');
    assert.equal(dry.err, '`a.collab` would be mended.\n');
    assert.equal(read('a.collab'), text);
    assert.equal(dry.out, place.run('check', '--fix', '--format', 'json', 'a.collab').out);
  });

  it('leaves files alone that nobody asked about, and those with nothing to mend', () => {
    place.write({ 'b.collab': text });
    place.run('check', '--fix', 'a.collab');
    assert.equal(read('b.collab'), text);
    assert.deepEqual(place.run('check', '--fix', 'shared.collab').err, '');
  });

  it('keeps a byte order mark, the ends of lines and the mode', () => {
    place.write({ 'a.collab': `\uFEFF${text.replaceAll('\n', '\r\n')}` });
    chmodSync(place.at('a.collab'), 0o640);
    place.run('check', '--fix', 'a.collab');
    assert.equal(read('a.collab'), `\uFEFF${mended.replaceAll('\n', '\r\n')}`);
  });

  it('says that writing and not writing do not go together', () => {
    const { code, err } = place.run('check', '--fix', '--fix-dry-run');
    assert.equal(code, 2);
    assert.match(err, /say one of the two/);
  });
}).timeout(60_000);
