import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { clean, faulty, Place } from './jointwork.ts';

describe('jointwork check --format', () => {
  let place: Place;
  beforeEach(() => {
    place = new Place();
    place.write({ 'a.collab': faulty });
  });
  afterEach(() => place.remove());

  const read = (path: string) => readFileSync(place.at(path), 'utf8');

  it('tells the same in several formats at once, one of them here', () => {
    const { code, out, err } = place.run(
      'check',
      ...['--format', 'pretty', '--format', 'sarif=out.sarif', '-f', 'markdown=summary.md'],
    );
    assert.deepEqual([code, err], [1, '']);
    assert.match(out, /Did you mean `Teachers`\?/);
    const [result] = JSON.parse(read('out.sarif')).runs[0].results;
    assert.equal(result.ruleId, 'unknown-name');
    assert.deepEqual(result.locations[0].physicalLocation.region, {
      startLine: 2,
      startColumn: 21,
      endLine: 2,
      endColumn: 28,
    });
    assert.match(read('summary.md'), /<code>Techers<\/code>/);
  });

  it('says here nothing where all of it goes to files', () => {
    const { out } = place.run('check', '--format', 'gitlab=quality.json');
    assert.equal(out, '');
    assert.equal(JSON.parse(read('quality.json'))[0].check_name, 'unknown-name');
  });

  for (const format of ['jsonl', 'github', 'gitlab', 'junit', 'checkstyle', 'rdjsonl', 'azure', 'markdown', 'html']) {
    it(`prints ${format}, and ends with 1 where there are errors`, () => {
      const { code, out, err } = place.run('check', '--format', format);
      assert.deepEqual([code, err], [1, '']);
      assert.match(out, /Techers/);
      assert.match(out, /unknown-name/);
    });
  }

  it('refuses two reports in one place, an unknown format, and a place that cannot be written', () => {
    const two = place.run('check', '--format', 'json', '--format', 'sarif');
    assert.deepEqual([two.code, two.out], [2, '']);
    assert.match(two.err, /Two reports cannot both go to standard output.*`--format sarif=FILE`/s);
    const unknown = place.run('check', '--format', 'serif');
    assert.equal(unknown.code, 2);
    assert.match(unknown.err, /no format called `serif`. Did you mean `sarif`\?/);
    const nowhere = place.run('check', '--format', 'json=no/such/folder.json');
    assert.equal(nowhere.code, 2);
    assert.match(nowhere.err, /`no\/such\/folder.json` cannot be written/);
  });
}).timeout(60_000);

describe('what is known from an earlier check', () => {
  let place: Place;
  beforeEach(() => {
    place = new Place();
    place.write({ 'a.collab': faulty, 'b.collab': clean });
  });
  afterEach(() => place.remove());

  const check = (...more: string[]) => place.run('check', '--cache-location', '.kept', ...more);

  it('is told again as it was, in every format', () => {
    const first = check();
    assert.equal(readdirSync(place.at('.kept')).length, 1);
    assert.deepEqual(check(), first);
    for (const format of ['json', 'sarif', 'github', 'markdown']) {
      assert.deepEqual(check('--format', format), place.run('check', '--no-cache', '--format', format));
    }
  });

  it('is not told any more when a file has changed', () => {
    check();
    place.write({ 'a.collab': clean });
    assert.deepEqual(check(), { code: 0, out: '✓ 2 files checked: nothing to settle.\n', err: '' });
    place.write({ 'a.collab': faulty });
    assert.equal(check().code, 1);
  });

  it('does not count when it is damaged', () => {
    const first = check();
    const [name] = readdirSync(place.at('.kept'));
    const whole = readFileSync(place.at(`.kept/${name}`), 'utf8');
    for (const damaged of [
      '',
      whole.slice(0, whole.length / 2),
      '{}',
      '[]',
      'null',
      whole.replace(/"maker":"/, '"maker":"another '),
    ]) {
      writeFileSync(place.at(`.kept/${name}`), damaged);
      assert.deepEqual(check(), first);
    }
  });

  it('is not kept where that is not wanted, or cannot be', () => {
    place.run('check', '--no-cache', '--cache-location', '.kept');
    assert.equal(existsSync(place.at('.kept')), false);
    writeFileSync(place.at('.kept'), 'a file');
    assert.equal(check().code, 1);
  });
}).timeout(60_000);
