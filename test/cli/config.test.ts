import assert from 'node:assert/strict';
import { Place, unwrapped } from './jointwork.ts';

/** A design without a review, and little else that could be found. */
const design = `design D "Reading together" {
  status agreed
  purpose "Every child reads for pleasure"
  from 2026-09-01 to 2026-12-18
}
`;

describe('jointwork check with a configuration', () => {
  let place: Place;
  beforeEach(() => {
    place = new Place();
    place.write({ 'designs/a.collab': design });
  });
  afterEach(() => place.remove());

  const config = (settings: unknown, path = 'jointwork.config.json') =>
    place.write({ [path]: typeof settings === 'string' ? settings : JSON.stringify(settings) });
  const severityOf = (rule: string, ...args: readonly string[]) => {
    const { findings } = JSON.parse(place.run('check', '--format', 'json', ...args).out);
    return findings.find((each: { rule: string }) => each.rule === rule)?.severity;
  };

  it('lets a rule speak as it is set, the nearest configuration first', () => {
    assert.equal(severityOf('no-review'), 'error');
    config({ root: true, rules: { 'no-review': 'warn' } });
    assert.equal(severityOf('no-review'), 'warning');
    config({ rules: { 'no-review': 'info' } }, 'designs/jointwork.config.json');
    assert.equal(severityOf('no-review'), 'info');
    assert.equal(severityOf('no-review', 'designs/a.collab'), 'info');
  });

  it('sets rules otherwise for some files, and finds nothing in those that are ignored', () => {
    place.write({ 'old/b.collab': design, 'old/photo.collab': '\u0000' });
    config({
      root: true,
      ignore: ['old/'],
      overrides: [{ files: 'designs/**', rules: { 'no-review': 'off' } }],
    });
    assert.equal(severityOf('no-review'), undefined);
    const { code, out } = place.run('check');
    assert.match(unwrapped(out), /1 file checked/);
    assert.doesNotMatch(out, /photo/);
    assert.equal(code, 0);
  });

  it('takes over what an installed package shares', () => {
    place.write({
      'node_modules/county-rules/package.json': '{}',
      'node_modules/county-rules/jointwork.config.json': '{ "rules": { "no-review": "off" } }',
    });
    config({ root: true, extends: ['jointwork:all', 'county-rules'] });
    assert.equal(severityOf('no-review'), undefined);
  });

  it('shows a mistake at its place in the configuration, and ends with 2', () => {
    config('{\n  "rules": { "no-reviews": "off" } // we have none\n}\n');
    const { code, out, err } = place.run('check');
    assert.equal(code, 2);
    assert.equal(err, '');
    assert.ok(
      out.includes(`✖ There is no rule \`no-reviews\`. Did you mean \`no-review\`?
  error config-unknown-rule  jointwork.config.json:2:14
   2 │   "rules": { "no-reviews": "off" } // we have none
     │              ^^^^^^^^^^^^
  To settle it: Write \`no-review\`
`),
      out,
    );
    assert.equal(severityOf('no-review'), 'error', 'the rest is checked');
  });

  it('ends with 2 where the configuration is no JSON', () => {
    config('{ "rules": ');
    assert.equal(place.run('check').code, 2);
    assert.equal(severityOf('config-syntax'), 'error');
  });

  describe('--print-config', () => {
    it('prints how everything is set for one file', () => {
      config({ root: true, extends: 'jointwork:clinical', rules: { 'review-too-rare': ['warn', { days: 200 }] } });
      const { code, out, err } = place.run('check', '--print-config', 'designs/a.collab');
      assert.equal(err, '');
      assert.equal(code, 0);
      const { rules, ...rest } = JSON.parse(out);
      assert.deepEqual(rest, { file: 'designs/a.collab', configs: ['jointwork.config.json'], ignored: false });
      assert.deepEqual(rules['review-too-rare'], ['warn', { share: 50, days: 200 }]);
      assert.equal(rules['no-review'], 'default');
      assert.equal(rules['floor-hog'], 'off');
    });

    it('tells what is wrong in a configuration beside it', () => {
      config({ rules: { 'no-reviews': 'off' } });
      const { code, out, err } = place.run('check', '--print-config', 'designs/a.collab');
      assert.equal(code, 2);
      assert.equal(JSON.parse(out).rules['no-review'], 'default');
      assert.match(err, /There is no rule `no-reviews`/);
    });

    it('is about one file', () => {
      const { code, err } = place.run('check', '--print-config');
      assert.equal(code, 2);
      assert.match(unwrapped(err), /about one file/);
    });
  });

  it('tells with --stats how long each rule that is on took, the slowest first, and not in the report', () => {
    config({ root: true, rules: { 'no-review': 'off' } });
    const plain = place.run('check', '--format', 'json');
    const { out, err } = place.run('check', '--format', 'json', '--stats');
    assert.equal(out, plain.out);
    const [head, ...lines] = err.trimEnd().split('\n');
    assert.match(head!, /^Time in rules: \d+\.\d ms$/);
    const taken = lines.map((line) => Number(/ (\d+\.\d\d) ms in \d+ calls?$/.exec(line)?.[1]));
    assert.deepEqual(
      taken,
      taken.toSorted((one, other) => other - one),
    );
    assert.ok(lines.some((line) => line.includes('missing-b')));
    assert.ok(!lines.some((line) => line.includes('no-review ')));
  });
});
