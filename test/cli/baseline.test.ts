import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { clean, faulty, Place } from './jointwork.ts';

describe('jointwork check --baseline', () => {
  let place: Place;
  beforeEach(() => {
    place = new Place();
    place.write({ 'designs/a.collab': faulty, 'designs/b.collab': faulty });
  });
  afterEach(() => place.remove());

  const check = (...more: string[]) => place.run('check', '--baseline', 'known.json', ...more);
  const known = () => JSON.parse(readFileSync(place.at('known.json'), 'utf8')).findings;

  it('is made from what is found today, and then tells what is new', () => {
    const made = check('--update-baseline');
    assert.deepEqual(made.code, 0);
    assert.match(made.err, /`known\.json` has 2 findings now\./);
    assert.deepEqual(
      known().map(({ file, rule }: { file: string; rule: string }) => [file, rule]),
      [
        ['designs/a.collab', 'unknown-name'],
        ['designs/b.collab', 'unknown-name'],
      ],
    );
    place.write({ 'designs/c.collab': faulty });
    const { code, out, err } = check();
    assert.equal(code, 1);
    assert.match(out, /designs\/c\.collab:2:21/);
    assert.doesNotMatch(out, /designs\/[ab]\.collab/);
    assert.match(out, /✖ 3 files checked: 1 error\./);
    assert.equal(err, '2 findings are in `known.json` and not told.\n');
  });

  it('knows a finding again when the text around it moves', () => {
    check('--update-baseline');
    place.write({ 'designs/a.collab': `// a line more\n\n${faulty}` });
    assert.equal(check().code, 0);
  });

  it('tells a second of a kind from the first', () => {
    check('--update-baseline');
    place.write({ 'designs/a.collab': `${faulty}person Ben "Ben" in Techers\n` });
    assert.match(check().out, /1 error/);
  });

  it('says what is settled, and takes it out when it is asked to', () => {
    check('--update-baseline');
    place.write({ 'designs/a.collab': clean });
    const { code, err } = check();
    assert.equal(code, 0);
    assert.match(
      err,
      /1 finding in `known\.json` is settled; `--update-baseline` takes it out:\n {2}designs\/a\.collab/,
    );
    check('--update-baseline');
    assert.equal(known().length, 1);
    assert.doesNotMatch(check().err, /settled/);
  });

  it('leaves what it knows of files alone that were not checked', () => {
    check('--update-baseline');
    place.write({ 'designs/a.collab': clean });
    assert.doesNotMatch(check('designs/b.collab').err, /settled/);
    check('--update-baseline', 'designs/a.collab');
    assert.deepEqual(
      known().map(({ file }: { file: string }) => file),
      ['designs/b.collab'],
    );
  });

  it('means the same from another folder', () => {
    check('--update-baseline');
    const { code } = place.runIn('designs', ['check', '--baseline', '../known.json', '.']);
    assert.equal(code, 0);
  });

  it('is not taken for one that is missing or something else', () => {
    const missing = check();
    assert.equal(missing.code, 2);
    assert.match(missing.err, /no baseline called `known\.json`.*--update-baseline/s);
    writeFileSync(place.at('known.json'), '{"findings": [{"fingerprint": 1}]}');
    assert.equal(check().code, 2);
    assert.equal(place.run('check', '--update-baseline').code, 2);
  });
}).timeout(60_000);
