import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv } from 'ajv';
import { clean, Place } from './jointwork.ts';

const sample = (name: string) => fileURLToPath(new URL(`../samples/${name}.collab`, import.meta.url));

describe('jointwork plan', () => {
  let place: Place;
  beforeEach(() => {
    place = new Place();
  });
  afterEach(() => place.remove());

  it('shows a plan that can be read', () => {
    const { code, out, err } = place.run('plan', sample('lesson-study'));
    assert.equal(code, 0);
    assert.equal(err, '');
    for (const said of [
      'Lesson study: explaining our reasoning',
      'Pupils become people who can reason aloud, listen, and change their',
      'Tue  8 Sept  15:30–16:30  60 min  ■ Everyone gets the big picture',
      'Tue 27 October 2026   ◎ How do pupils explain their reasoning?  Autumn half-term',
      '15:10  20 min  Present the work        present · presenter · silent: critics',
      'Fri  9 July 2027       ⚑ Target: Mutual dialogue',
    ]) {
      assert.ok(out.includes(said), said);
    }
  });

  it('fits the terminal that it is shown on', () => {
    for (const columns of ['40', '80', '120']) {
      const { out } = place.runIn('.', ['plan', sample('one-health')], { env: { COLUMNS: columns } });
      const widest = Math.max(...out.split('\n').map((line) => [...line].length));
      assert.ok(widest <= Number(columns), `${widest} columns of ${columns}`);
    }
  });

  it('prints the plan as data: relative paths, the same bytes from everywhere', () => {
    for (const folder of ['one', 'two/deep']) {
      for (const name of ['lesson-study', 'harbour-trust', 'protocols']) {
        place.write({ [`${folder}/${name}.collab`]: readFileSync(sample(name), 'utf8') });
      }
    }
    const [one, two] = ['one', 'two/deep'].map((folder) =>
      place.runIn(folder, ['plan', 'lesson-study.collab', '--json']),
    );
    assert.equal(one!.code, 0);
    assert.equal(one!.out, two!.out);
    const plan = JSON.parse(one!.out);
    assert.equal(plan.version, 1);
    assert.equal(plan.sessions.length, 15);
    assert.equal(plan.design.source.file, 'lesson-study.collab');
    assert.doesNotMatch(one!.out, /file:\/\//);
  });

  it('prints what the published schema describes', () => {
    const schema = JSON.parse(readFileSync(new URL('../../docs/plan.schema.json', import.meta.url), 'utf8'));
    const validate = new Ajv({ strict: false }).compile(schema);
    for (const name of ['lesson-study', 'one-health', 'district', 'data-team', 'transition-pyramid']) {
      const plan = JSON.parse(place.run('plan', sample(name), '--json').out);
      assert.ok(validate(plan), `${name}: ${JSON.stringify(validate.errors)}`);
    }
  });

  it('puts the messages of findings into words beside their keys', () => {
    place.write({ 'a.collab': 'design D "D" { }\n' });
    const { findings } = JSON.parse(place.run('plan', 'a.collab', '--json').out);
    assert.ok(findings.length > 0);
    for (const { text, message } of findings) assert.ok(text && text !== message.key);
  });

  it('shows the agenda that is asked for', () => {
    place.write({
      'a.collab': `group G as professionals { size 4 }
        protocol P { role all 1 to 9 step "Talk" 10 min share }
        design D "D" { from 2026-09-01 to 2026-09-30
          dialogue A "One" { with G once on 2026-09-08 at 9:00 follows P with all = G }
          dialogue B "Two" { with G once on 2026-09-09 at 9:00 follows P with all = G } }\n`,
    });
    assert.match(place.run('plan', 'a.collab').out, /Run sheet: One\n/);
    assert.match(place.run('plan', 'a.collab', '--agenda', 'B').out, /Run sheet: Two\n/);
    const { code, err } = place.run('plan', 'a.collab', '--agenda', 'Nowhere');
    assert.equal(code, 2);
    assert.match(err, /No meeting called `Nowhere` has an agenda\. These have one: A, B\./);
  });

  it('asks which design, and helps with its name', () => {
    place.write({ 'a.collab': 'design Reading { } design Writing { }\n', 'none.collab': clean });
    const which = place.run('plan', 'a.collab');
    assert.equal(which.code, 2);
    assert.equal(
      which.err,
      '`a.collab` has 2 designs: Reading, Writing. Say which: `jointwork plan a.collab --design Reading`.\n',
    );
    assert.match(place.run('plan', 'a.collab', '--design', 'Writing').out, /^Writing\n/);
    assert.match(place.run('plan', 'a.collab', '--design', 'Writting').err, /Did you mean `Writing`\?/);
    assert.match(place.run('plan', 'none.collab').err, /`none\.collab` has no design, so there is nothing to plan\./);
    assert.match(place.run('plan', '.').err, /`\.` is a folder\. A plan is made of one file/);
  });
}).timeout(60_000);
