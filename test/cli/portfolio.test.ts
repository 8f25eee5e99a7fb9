import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv } from 'ajv';
import { Place, unwrapped } from './jointwork.ts';

const examples = fileURLToPath(new URL('../../examples', import.meta.url));

const files = {
  'jointwork.config.json': '{ "root": true }',
  'people.collab': 'group Nurses "The nurses" as professionals { size 4 available 1h per month }\n',
  'wards/a.collab': `import "../people.collab"
    design A "Rounds" { from 2026-09-01 to 2026-12-31
      work W { with Nurses every month on the first Monday at 9:00 for 50 min }
      review R "Does it help?" { with Nurses once on 2026-10-01, 2026-12-10 at 9:00 for 10 min } }\n`,
  'wards/b.collab': `import "../people.collab"
    design B "Calls" { from 2026-10-01 to 2026-12-31
      work W { with Nurses every month on the first Monday at 11:00 for 20 min } }\n`,
};

describe('jointwork portfolio', () => {
  let place: Place;
  beforeEach(() => {
    place = new Place();
  });
  afterEach(() => place.remove());

  it('shows all designs of a workspace beside each other', () => {
    place.write(files);
    const { code, out, err } = place.run('portfolio', '--today', '2026-11-22');
    assert.equal(err, '');
    assert.equal(code, 0);
    const text = unwrapped(out);
    assert.match(text, /^Portfolio {2}2 designs, one group or person/);
    assert.match(text, /The nurses, 4 .* too much in 3 months/);
    assert.match(text, /80 min of 60 min each in the month from 1 October 2026 · in 2 designs at the same time/);
    assert.match(text, /Coming reviews ◆ Thu 10 December 2026 09:00 {2}Does it help\? {2}Rounds/);
  });

  it('prints data that the published schema describes, the same bytes from everywhere', () => {
    place.write(files);
    place.write(Object.fromEntries(Object.entries(files).map(([name, text]) => [`deep/er/${name}`, text])));
    const args = ['portfolio', '--format', 'json', '--today', '2026-11-22', '.'];
    const { out } = place.runIn('deep/er', args, { env: { TZ: 'Pacific/Auckland', LC_ALL: 'de_DE.UTF-8' } });
    const schema = JSON.parse(readFileSync(new URL('../../docs/portfolio.schema.json', import.meta.url), 'utf8'));
    const validate = new Ajv({ strict: false }).compile(schema);
    const made = JSON.parse(out);
    assert.equal(made.designs[0].source.file, 'wards/a.collab');
    assert.ok(validate(made), JSON.stringify(validate.errors));
    const alone = new Place();
    try {
      alone.write(files);
      assert.equal(alone.runIn('.', args).out, out);
    } finally {
      alone.remove();
    }
  });

  it('writes one page, of the examples too', () => {
    const { code, out } = place.run(
      'portfolio',
      examples,
      '--format',
      'html',
      '--today',
      '2026-11-22',
      '--out',
      'all.html',
    );
    assert.equal(code, 0);
    assert.equal(out, '');
    const page = readFileSync(place.at('all.html'), 'utf8');
    assert.match(page, /^<!DOCTYPE html>/);
    assert.match(page, /<title>Portfolio: examples<\/title>/);
    assert.match(page, /Where does a shadow go\?/);
    assert.doesNotMatch(page, /<script|https?:\/\//);
  });

  it('refuses what is no day and no folder', () => {
    place.write(files);
    const { code, err } = place.run('portfolio', '--today', 'tomorrow');
    assert.equal(code, 2);
    assert.match(err, /`--today tomorrow` is a day, written as `2026-10-01`/);
    assert.equal(place.run('portfolio', 'nowhere').code, 2);
  });

  it('says where it cannot be written, and what is there stays as it was', () => {
    place.write({ ...files, taken: 'A file.\n' });
    const { code, err } = place.run('portfolio', '--out', 'no/such/folder.html');
    assert.equal(code, 2);
    assert.equal(err.replaceAll('\\', '/'), '`no/such/folder.html` cannot be written: there is no folder for it.\n');
    assert.match(
      place.run('portfolio', '--out', 'taken/portfolio.html').err,
      /there is a file where a folder is meant/,
    );
  });
}).timeout(60_000);
