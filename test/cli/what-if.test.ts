import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import { Place, unwrapped } from './jointwork.ts';

const sample = (name: string) => fileURLToPath(new URL(`../samples/${name}.collab`, import.meta.url));

describe('jointwork plan, what if', () => {
  let place: Place;
  beforeEach(() => {
    place = new Place();
  });
  afterEach(() => place.remove());

  it('says what breaks and what changes, then shows the plan as it would be', () => {
    const { code, out, err } = place.run('plan', sample('lesson-study'), '--absent', 'OakHead');
    assert.equal(code, 0);
    assert.equal(err, '');
    const text = unwrapped(out);
    const places = [
      'What if Headteacher of Oak is missing?',
      'What breaks  5',
      '✖ Nobody plays facilitator in “What did we see?”, as Tuning a piece of work needs it.',
      'What changes  3',
      '· Headteacher of Oak: 8 h 30 min in all fall away.',
      'The plan would be this:',
      'Tue  8 Sept  15:30–16:30  60 min',
    ].map((said) => {
      assert.ok(text.includes(said), said);
      return text.indexOf(said);
    });
    assert.deepEqual(
      places,
      places.toSorted((a, b) => a - b),
      'in this order',
    );
  });

  it('supposes several things at once', () => {
    const supposed = ['--join', 'OakYear5=+2', '--shorten', '20 min', '--from', '2026-10-01', '--absent', 'Adviser'];
    const { out } = place.run('plan', sample('lesson-study'), ...supposed);
    const text = unwrapped(out);
    assert.ok(
      text.startsWith(
        'What if Mathematics education researcher is missing, 2 more join Year 5 teachers, every session is',
      ),
    );
    assert.match(text, /“Everyone gets the big picture” has no day left/);
    assert.match(text, /“What did we see\?” runs 8 min over: it needs 78 min, and has 70\./);
    assert.doesNotMatch(text, /led by Mathematics/);
  });

  it('knows what other designs of the workspace ask of the same people', () => {
    place.write({
      'jointwork.config.json': '{ "root": true }',
      'people.collab': 'group Nurses { size 4 }\n',
      'a.collab': `import "./people.collab"
        design A { from 2026-09-01 to 2026-12-18 work Weekly { with Nurses every 2 weeks on Tuesday at 9:00 for 1h } }\n`,
      'b.collab': `import "./people.collab"
        design B { from 2026-09-01 to 2026-12-18 work Else { with Nurses once on 2026-10-06 at 9:30 for 1h } }\n`,
    });
    const later = (day: string) => unwrapped(place.run('plan', 'a.collab', '--from', day).out);
    assert.match(later('2026-09-15'), /What breaks ✓ Nothing that was whole\./);
    assert.match(later('2026-09-08'), /Nurses is wanted in two places on 2026-10-06: in Weekly and in Else of B\./);
  });

  it('prints the same as data', () => {
    const { out } = place.run('plan', sample('lesson-study'), '--shorten', '20', '--json');
    const { version, supposed, breaks, changes, plan } = JSON.parse(out);
    assert.equal(version, 1);
    assert.deepEqual(supposed, { absent: [], join: [], shorten: 20 });
    assert.deepEqual(
      breaks.map(({ kind, text }: { kind: string; text: string }) => [kind, text]),
      [['overrun', '“What did we see?” runs 8 min over: it needs 78 min, and has 70.']],
    );
    assert.ok(changes.length > 0);
    assert.equal(plan.sessions[0].minutes, 40);
    assert.doesNotMatch(out, /file:\/\//);
  });

  it('helps with what is written wrongly', () => {
    const complaint = (...args: string[]) => {
      const { code, out, err } = place.run('plan', sample('lesson-study'), ...args);
      assert.equal(code, 2);
      assert.equal(out, '');
      return err;
    };
    assert.match(complaint('--absent', 'OakHed'), /Nobody here is called `OakHed`\. Did you mean `OakHead`\?/);
    assert.match(complaint('--join', 'OakYear5=+0'), /`--join OakYear5=\+0` is written as a name and a number/);
    assert.match(complaint('--join', 'OakYear5'), /`--join OakYear5=\+2`/);
    assert.match(complaint('--join', 'OakHead=+1'), /`OakHead` is one person/);
    assert.match(complaint('--shorten', 'a bit'), /`--shorten 10min`/);
    assert.match(complaint('--from', '2026-02-30'), /is a day, written as `2026-10-01`/);
    assert.match(complaint('--from', '2028-01-01'), /The design ends on 2027-07-21/);
  });
}).timeout(60_000);
